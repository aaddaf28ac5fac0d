/** Text as read ↔ text nodes as they stand in the page. */

/** A stretch of one text node. */
export interface Piece {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** `length` characters of the text from `at` are, one for one, those of `node` from `from`. */
interface Run {
  at: number;
  readonly node: Text;
  readonly from: number;
  length: number;
}

/** A paragraph, heading, list item or cell, in offsets of the whole text. */
export interface Block {
  readonly element: Element;
  readonly start: number;
  readonly end: number;
}

const SPACE = 32;
/** No-break spaces too: they keep words together on the screen, and are spaces to whoever reads them. */
const isWhitespace = (code: number): boolean => code === SPACE || code === 0xa0 || (code >= 9 && code <= 13);
/** White space other than one space; soft hyphen, zero-width space, word joiner, byte order mark: not before the reader's eyes. */
const UNLIKE_SHOWN = /[\t-\r\u00a0\u00ad\u200b\u2060\ufeff]| (?= )/gu;
const lettersIn = (words: string): number => words.replaceAll(' ', '').length;

/** How a paragraph begins that is a link to another story with a word before it. */
const POINTS_AWAY =
  /^\W{0,3}(?:(?:also|must|now|please)\s)?(?:read|see|watch|listen|related|recommended|more|in case you missed it)\b[^.!?]{0,30}[:|–—-]/iu;

/** Least letters of a link that is another story's title, and most characters of the lines under it. */
const TEASER_TITLE = 15;
const TEASER_TEXT = 300;
/** "Read or share this story: http://…", which no link has to hold. */
const ASKS_TO_SHARE = /^(?:read or )?share this (?:story|article|page)\b/iu;

/** Data that a page keeps in an element instead of a script. */
const isData = (words: string): boolean => /^[[{]\s{0,3}["{[]/u.test(words) && /[\]}]$/u.test(words);

export class TextMap {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly #runs: readonly Run[];

  constructor(text: string, runs: readonly Run[], blocks: readonly Block[]) {
    this.text = text;
    this.blocks = blocks;
    this.#runs = runs;
  }

  /** The text nodes' stretches that show [start, end) of the text; separators between blocks belong to no node. */
  pieces(start: number, end: number): Piece[] {
    const found: Piece[] = [];
    for (let i = this.#firstRunEndingAfter(start); i < this.#runs.length; i++) {
      const run = this.#runs[i];
      if (!run || run.at >= end) break;
      const from = run.from + Math.max(0, start - run.at);
      const to = run.from + Math.min(run.length, end - run.at);
      const last = found.at(-1);
      // Within one node, dropped characters (a soft hyphen, a second space) lie inside the stretch.
      if (last?.node === run.node) found[found.length - 1] = { ...last, end: to };
      else found.push({ node: run.node, start: from, end: to });
    }
    return found;
  }

  #firstRunEndingAfter(offset: number): number {
    let low = 0;
    let high = this.#runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const run = this.#runs[middle];
      if (run && run.at + run.length <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Whether `block`, after the linked words `title`, is in one box with them. */
type IsTeaser = (title: Text, block: Element) => boolean;

/** Builds a TextMap block by block; white space is collapsed as a browser lays it out. */
export class TextBuilder {
  readonly #limit: number;
  readonly #keepLinks: boolean;
  readonly #isTeaser: IsTeaser;
  readonly #parts: string[] = [];
  readonly #runs: Run[] = [];
  readonly #blocks: Block[] = [];
  #length = 0;
  #block: Run[] = [];
  #blockParts: string[] = [];
  #blockLength = 0;
  #linked = 0;
  #element: Element | null = null;
  /** In the last link that may be another story's title, until a block is kept. */
  #away: Text | null = null;
  #gap: { node: Text; at: number } | null = null;
  #newlines = 0;
  /** The ceiling was met: what follows is not read. */
  stopped = false;

  /**
   * `limit`: most UTF-16 code units of text; `keepLinks`: a block that is one link is text like any other; `isTeaser`
   * tells whether a short block belongs to the title of another story right before it.
   */
  constructor(limit: number, keepLinks = false, isTeaser: IsTeaser = () => false) {
    this.#limit = limit;
    this.#keepLinks = keepLinks;
    this.#isTeaser = isTeaser;
  }

  /** UTF-16 code units of the blocks ended so far. */
  get length(): number {
    return this.#length;
  }

  /** A line break inside a block; two in a row start a new paragraph. */
  lineBreak(): void {
    if (this.#blockLength === 0) return;
    this.#newlines++;
    this.#gap = null;
  }

  /** Adds a text node of `element`'s block; `linked` where it is inside a link. */
  add(node: Text, element: Element, linked: boolean): void {
    if (this.#newlines > 1) this.endBlock();
    const { data } = node;
    // From one place that is not shown as it stands to the next: a whole paragraph in one stretch, most often.
    for (let from = 0; from < data.length; ) {
      UNLIKE_SHOWN.lastIndex = from;
      const at = UNLIKE_SHOWN.exec(data)?.index ?? data.length;
      this.#stretch(node, from, at, element, linked);
      if (at < data.length && isWhitespace(data.charCodeAt(at))) this.#space(node, at);
      from = at + 1;
    }
  }

  /** White space counts once, and not at the beginning of a line. */
  #space(node: Text, at: number): void {
    if (this.#blockLength > 0 && !this.#gap && this.#newlines === 0) this.#gap = { node, at };
  }

  /** Text that is shown as it stands, but for a space at either end. */
  #stretch(node: Text, from: number, to: number, element: Element, linked: boolean): void {
    if (from >= to) return;
    const start = node.data.charCodeAt(from) === SPACE ? from + 1 : from;
    const end = to > start && node.data.charCodeAt(to - 1) === SPACE ? to - 1 : to;
    if (start > from) this.#space(node, from);
    if (start < end) this.#words(node, start, end, element, linked);
    if (end < to) this.#space(node, end);
  }

  #words(node: Text, from: number, to: number, element: Element, linked: boolean): void {
    if (this.#newlines > 0 && this.#blockLength > 0) this.#separator('\n');
    else if (this.#gap) this.#visible(this.#gap.node, this.#gap.at, ' ');
    this.#gap = null;
    this.#newlines = 0;
    this.#element ??= element;
    const words = node.data.slice(from, to);
    this.#visible(node, from, words);
    if (linked) this.#linked += lettersIn(words);
  }

  #separator(text: string): void {
    this.#blockParts.push(text);
    this.#blockLength += text.length;
  }

  #visible(node: Text, from: number, text: string): void {
    const last = this.#block.at(-1);
    const joins =
      last?.node === node && last.from + last.length === from && last.at + last.length === this.#blockLength;
    if (last && joins) last.length += text.length;
    else this.#block.push({ at: this.#blockLength, node, from, length: text.length });
    this.#separator(text);
  }

  /** Closes the block. One that is wholly links points at other stories and is dropped, with what stands under it. */
  endBlock(): void {
    const words = this.#blockParts.join('');
    if (this.#element && words !== '' && !this.stopped && this.#isWanted(words, this.#element)) {
      this.#keep(words, this.#element);
      this.#away = null;
    }
    this.#block = [];
    this.#blockParts = [];
    this.#blockLength = 0;
    this.#linked = 0;
    this.#element = null;
    this.#gap = null;
    this.#newlines = 0;
  }

  #isWanted(words: string, element: Element): boolean {
    if (this.#keepLinks) return true;
    if (this.#pointsAway(words)) {
      if (lettersIn(words) >= TEASER_TITLE) this.#away = this.#block[0]?.node ?? null;
      return false;
    }
    if (this.#away && words.length <= TEASER_TEXT && this.#isTeaser(this.#away, element)) return false;
    return !ASKS_TO_SHARE.test(words) && !isData(words);
  }

  #pointsAway(words: string): boolean {
    if (this.#linked === 0) return false;
    return this.#linked >= lettersIn(words) * (POINTS_AWAY.test(words) ? 0.5 : 0.9);
  }

  #keep(words: string, element: Element): void {
    const separator = this.#length > 0 ? '\n\n' : '';
    const start = this.#length + separator.length;
    const room = this.#limit - start;
    this.stopped = words.length > room;
    if (this.stopped && this.#length > 0) return;
    const kept = words.slice(0, room);
    for (const run of this.#block) {
      const length = Math.min(run.length, kept.length - run.at);
      if (length > 0) this.#runs.push({ ...run, at: start + run.at, length });
    }
    this.#parts.push(separator, kept);
    this.#length = start + kept.length;
    this.#blocks.push({ element, start, end: this.#length });
  }

  build(): TextMap {
    this.endBlock();
    return new TextMap(this.#parts.join(''), this.#runs, this.#blocks);
  }
}

/** Whether a character of a text node is shown as `char` in the text (every white space is shown as a space). */
export const showsAs = (code: number, char: string): boolean =>
  isWhitespace(code) ? char === ' ' : String.fromCharCode(code) === char;
