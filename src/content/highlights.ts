/** Painting, by the CSS Custom Highlight API: the page's DOM stays as it is. */
import { HIGHLIGHT } from '../shared/names.ts';
import type { Settings } from '../shared/settings.ts';
import HIGHLIGHT_CSS from './highlights.css';
import type { Piece } from './text-map.ts';

type Kind = 'noted' | 'found';
/** How strong the line is drawn; src/shared/settings.ts. */
type Strength = Settings['ink'];

/** One claim as it is painted. */
export interface Painted {
  readonly claim: number;
  readonly ink: Kind;
  readonly pieces: readonly Piece[];
}

const KINDS = ['noted', 'found', 'current'] as const;

/** The style sheet's name for a kind of paint. */
const NAMES: Readonly<Record<Strength, Readonly<Record<(typeof KINDS)[number], string>>>> = {
  quiet: { noted: HIGHLIGHT.notedQuiet, found: HIGHLIGHT.found, current: HIGHLIGHT.current },
  normal: { noted: HIGHLIGHT.noted, found: HIGHLIGHT.found, current: HIGHLIGHT.current },
  strong: { noted: HIGHLIGHT.notedStrong, found: HIGHLIGHT.foundStrong, current: HIGHLIGHT.current },
};

/** The window's own constructors and registry: a frame's are other ones than those of the page around it. */
type Scope = Pick<typeof globalThis, 'CSS' | 'Highlight' | 'StaticRange' | 'CSSStyleSheet'>;

const staticRange = ({ StaticRange }: Scope, { node, start, end }: Piece): StaticRange =>
  new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });

/**
 * The paint of one page. The registry is shared with the page and with other extensions: only entries that are still
 * this paint's own are replaced or deleted, and the registry is never iterated (Firefox's Xray wrappers throw).
 * Static ranges, because thousands of live ones slow every edit of the page a hundredfold.
 */
export class Paint {
  readonly #highlights: Readonly<Record<(typeof KINDS)[number], Highlight>>;
  #painted: Painted[] = [];
  #byNode = new Map<Text, Painted[]>();
  #ranges = new Map<Painted, StaticRange[]>();
  #current: readonly StaticRange[] = [];
  /** Where paint lies that the manifest's style sheet does not reach, and the sheet given there. */
  readonly #sheets = new Map<DocumentOrShadowRoot, CSSStyleSheet>();
  readonly #frame: Document | null;

  #names: (typeof NAMES)[Strength];
  readonly #scope: Scope;

  /** `frame`: the document is one that the manifest's style sheet does not reach. */
  constructor(strength: Strength = 'normal', scope: Scope = globalThis, frame: Document | null = null) {
    this.#names = NAMES[strength];
    this.#scope = scope;
    this.#frame = frame;
    const { Highlight } = scope;
    this.#highlights = { noted: new Highlight(), found: new Highlight(), current: new Highlight() };
    this.#highlights.current.priority = 1;
  }

  get painted(): readonly Painted[] {
    return this.#painted;
  }

  /** Paints these claims instead of those before. */
  show(items: readonly Painted[]): void {
    this.clear();
    for (const item of items) {
      if (item.pieces.length === 0) continue;
      const ranges = item.pieces.map((piece) => staticRange(this.#scope, piece));
      // One by one: spreading many ranges into the constructor overflows the stack.
      for (const range of ranges) this.#highlights[item.ink].add(range);
      this.#ranges.set(item, ranges);
      this.#painted.push(item);
      for (const { node } of item.pieces) {
        const there = this.#byNode.get(node);
        if (!there) this.#byNode.set(node, [item]);
        else if (there.at(-1) !== item) there.push(item);
      }
    }
    if (this.#frame) this.#dress(this.#frame);
    for (const node of this.#byNode.keys()) {
      const root = node.getRootNode();
      if ('host' in root) this.#dress(root as ShadowRoot);
    }
    this.ensure();
  }

  /** Open shadow roots that hold paint. */
  get shadowRoots(): ShadowRoot[] {
    return [...this.#sheets.keys()].filter((root): root is ShadowRoot => 'host' in root);
  }

  #dress(root: DocumentOrShadowRoot): void {
    if (this.#sheets.has(root)) return;
    const sheet = new this.#scope.CSSStyleSheet();
    sheet.replaceSync(HIGHLIGHT_CSS);
    root.adoptedStyleSheets.push(sheet);
    this.#sheets.set(root, sheet);
  }

  #undress(): void {
    for (const [root, sheet] of this.#sheets) {
      const at = root.adoptedStyleSheets.indexOf(sheet);
      if (at >= 0) root.adoptedStyleSheets.splice(at, 1);
    }
    this.#sheets.clear();
  }

  /** Claims painted in a text node. */
  in(node: Node): readonly Painted[] {
    return this.#byNode.get(node as Text) ?? [];
  }

  of(claim: number): Painted | undefined {
    return this.#painted.find((item) => item.claim === claim);
  }

  /** Marks one claim as the current one, or none. */
  mark(claim: number | null): void {
    this.markPieces(claim === null ? [] : (this.of(claim)?.pieces ?? []));
  }

  markPieces(pieces: readonly Piece[]): void {
    const { current } = this.#highlights;
    for (const range of this.#current) current.delete(range);
    this.#current = pieces.map((piece) => staticRange(this.#scope, piece));
    for (const range of this.#current) current.add(range);
    this.ensure();
  }

  /** Takes the paint off a text node whose text changed, until the article is read again. */
  drop(node: Node): void {
    for (const item of this.in(node)) {
      for (const range of this.#ranges.get(item) ?? []) this.#highlights[item.ink].delete(range);
      this.#ranges.delete(item);
      this.#painted = this.#painted.filter((other) => other !== item);
    }
    this.#byNode.delete(node as Text);
  }

  /** Registers again what the page's own `CSS.highlights.clear()` removed. */
  ensure(): void {
    for (const kind of KINDS) {
      const highlight = this.#highlights[kind];
      if (highlight.size > 0 && this.#scope.CSS.highlights.get(this.#names[kind]) !== highlight) {
        this.#scope.CSS.highlights.set(this.#names[kind], highlight);
      }
    }
  }

  /** Draws what is painted in another strength. */
  draw(strength: Strength): void {
    if (this.#names === NAMES[strength]) return;
    this.#unregister();
    this.#names = NAMES[strength];
    this.ensure();
  }

  #unregister(): void {
    for (const kind of KINDS) {
      if (this.#scope.CSS.highlights.get(this.#names[kind]) === this.#highlights[kind])
        this.#scope.CSS.highlights.delete(this.#names[kind]);
    }
  }

  /** Undoes all of it. */
  clear(): void {
    this.#unregister();
    for (const kind of KINDS) this.#highlights[kind].clear();
    this.#painted = [];
    this.#byNode = new Map();
    this.#ranges = new Map();
    this.#current = [];
    this.#undress();
  }
}
