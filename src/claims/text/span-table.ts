/**
 * A map from words to what is known of them, asked with a stretch of a text: `get(text, start, end)` makes no string.
 * Most look-ups of a text miss, and a miss costs one hash.
 */

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

export class SpanTable<Value> {
  size = 0;
  private readonly mask: number;
  private readonly hashes: Int32Array;
  private readonly keys: string[];
  private readonly values: (Value | undefined)[];

  /** `most` keys fit; the table is twice as large, so that a run of full slots stays short. */
  constructor(readonly most: number) {
    const slots = 2 ** Math.ceil(Math.log2(2 * most));
    this.mask = slots - 1;
    this.hashes = new Int32Array(slots);
    this.keys = new Array(slots).fill('');
    this.values = new Array(slots).fill(undefined);
  }

  /** The slot of the key text[start, end), or the free one it would take. */
  private slotOf(text: string, start: number, end: number, hash: number): number {
    let slot = (hash ^ (hash >>> 15)) & this.mask;
    while (this.hashes[slot] !== 0) {
      if (this.hashes[slot] === hash && matches(this.keys[slot] as string, text, start, end - start)) break;
      slot = (slot + 1) & this.mask;
    }
    return slot;
  }

  get(text: string, start: number, end: number): Value | undefined {
    return this.values[this.slotOf(text, start, end, hashOf(text, start, end))];
  }

  /** Refused when the table is full. */
  set(key: string, value: Value): void {
    const hash = hashOf(key, 0, key.length);
    const slot = this.slotOf(key, 0, key.length, hash);
    if (this.hashes[slot] === 0 && this.size++ >= this.most) throw new Error('the table is full');
    this.hashes[slot] = hash;
    this.keys[slot] = key;
    this.values[slot] = value;
  }

  clear(): void {
    this.size = 0;
    this.hashes.fill(0);
    this.keys.fill('');
    this.values.fill(undefined);
  }
}
