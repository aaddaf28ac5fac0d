/**
 * What is known of words, asked with a stretch of a text: `get(text, start, end)` makes no string. Most look-ups of a
 * text miss, and a miss costs one hash. Kept small, with the word in its own entry: a look-up costs what it waits for memory.
 */
export interface Entry {
  /** The word itself. */
  readonly text: string;
}

/** FNV-1a; never 0, which marks an empty slot. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619);
  return hash || 1;
}

function matches(key: string, text: string, start: number, length: number): boolean {
  if (key.length !== length) return false;
  for (let at = 0; at < length; at++) if (key.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

export class SpanTable<Known extends Entry> {
  size = 0;
  private readonly mask: number;
  private readonly hashes: Int32Array;
  private readonly entries: (Known | undefined)[];

  /** `most` words fit; the table is larger by a third at least, so that a run of full slots stays short. */
  constructor(readonly most: number) {
    const slots = 2 ** Math.ceil(Math.log2((4 * most) / 3));
    this.mask = slots - 1;
    this.hashes = new Int32Array(slots);
    this.entries = new Array(slots).fill(undefined);
  }

  /** The slot of the word text[start, end), or the free one it would take. */
  private slotOf(text: string, start: number, end: number, hash: number): number {
    let slot = (hash ^ (hash >>> 15)) & this.mask;
    while (this.hashes[slot] !== 0) {
      if (this.hashes[slot] === hash && matches((this.entries[slot] as Known).text, text, start, end - start)) break;
      slot = (slot + 1) & this.mask;
    }
    return slot;
  }

  get(text: string, start: number, end: number): Known | undefined {
    return this.entries[this.slotOf(text, start, end, hashOf(text, start, end))];
  }

  /** Refused when the table is full. */
  add(entry: Known): void {
    const { text } = entry;
    const hash = hashOf(text, 0, text.length);
    const slot = this.slotOf(text, 0, text.length, hash);
    if (this.hashes[slot] === 0 && this.size++ >= this.most) throw new Error('the table is full');
    this.hashes[slot] = hash;
    this.entries[slot] = entry;
  }

  clear(): void {
    this.size = 0;
    this.hashes.fill(0);
    this.entries.fill(undefined);
  }
}
