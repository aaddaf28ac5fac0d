/** The `limit` most recently used promised values; a rejected one is forgotten, so that the next call tries again. */
export class Recent<Key, Value extends Promise<unknown>> {
  readonly #limit: number;
  readonly #values = new Map<Key, Value>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: Key, make: () => Value): Value {
    const known = this.#values.get(key);
    this.#values.delete(key);
    const value = known ?? make();
    this.#values.set(key, value);
    if (!known) value.catch(() => this.#values.get(key) === value && this.#values.delete(key));
    for (const oldest of this.#values.keys()) {
      if (this.#values.size <= this.#limit) break;
      this.#values.delete(oldest);
    }
    return value;
  }

  get size(): number {
    return this.#values.size;
  }
}
