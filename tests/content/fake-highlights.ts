/** The parts of the CSS Custom Highlight API that jsdom lacks; iterating throws, as Firefox's Xray wrappers do. */
class FakeHighlight {
  priority = 0;
  readonly #ranges = new Set<StaticRange>();
  constructor(...ranges: StaticRange[]) {
    if (ranges.length > 1000) throw new RangeError('too many arguments');
    for (const range of ranges) this.#ranges.add(range);
  }
  add(range: StaticRange): void {
    this.#ranges.add(range);
  }
  delete(range: StaticRange): boolean {
    return this.#ranges.delete(range);
  }
  clear(): void {
    this.#ranges.clear();
  }
  get size(): number {
    return this.#ranges.size;
  }
  /** For tests: the text each range covers. */
  texts(): string[] {
    return [...this.#ranges].map(({ startContainer, startOffset, endOffset }) =>
      (startContainer as Text).data.slice(startOffset, endOffset),
    );
  }
  [Symbol.iterator](): never {
    throw new Error('Permission denied to access property Symbol.iterator');
  }
}

class FakeRegistry {
  readonly #entries = new Map<string, FakeHighlight>();
  get(name: string): FakeHighlight | undefined {
    return this.#entries.get(name);
  }
  has(name: string): boolean {
    return this.#entries.has(name);
  }
  set(name: string, highlight: FakeHighlight): void {
    this.#entries.set(name, highlight);
  }
  delete(name: string): boolean {
    return this.#entries.delete(name);
  }
  clear(): void {
    this.#entries.clear();
  }
  get size(): number {
    return this.#entries.size;
  }
  [Symbol.iterator](): never {
    throw new Error('Permission denied to access property Symbol.iterator');
  }
}

class FakeStaticRange {
  readonly startContainer: Node;
  readonly startOffset: number;
  readonly endContainer: Node;
  readonly endOffset: number;
  constructor({ startContainer, startOffset, endContainer, endOffset }: StaticRangeInit) {
    this.startContainer = startContainer;
    this.startOffset = startOffset;
    this.endContainer = endContainer;
    this.endOffset = endOffset;
  }
}

/** Puts a fresh registry in place and returns it. */
export function installHighlights(): FakeRegistry {
  const registry = new FakeRegistry();
  Object.assign(globalThis, { CSS: { highlights: registry }, Highlight: FakeHighlight });
  globalThis.StaticRange ??= FakeStaticRange as unknown as typeof StaticRange;
  return registry;
}

/** What is painted under a name: the texts, or null where nothing is registered. */
export const paintedUnder = (registry: FakeRegistry, name: string): string[] | null =>
  registry.get(name)?.texts() ?? null;
