type Changed = (changes: Record<string, { newValue?: unknown }>) => void;

/** Browser storage as the tests need it: an area that keeps copies, and can be told to fail. */
export class Area {
  readonly items = new Map<string, unknown>();
  failing = false;

  #try(): void {
    if (this.failing) throw new Error('QuotaExceededError');
  }

  readonly onChanged = {
    addListener: (listener: Changed) => void this.#listeners.add(listener),
    removeListener: (listener: Changed) => void this.#listeners.delete(listener),
  };
  readonly #listeners = new Set<Changed>();

  readonly get = async (key: string): Promise<Record<string, unknown>> => {
    this.#try();
    return this.items.has(key) ? { [key]: structuredClone(this.items.get(key)) } : {};
  };

  readonly set = async (items: Record<string, unknown>): Promise<void> => {
    this.#try();
    // As the browser stores it: what JSON cannot hold is lost.
    for (const [key, value] of Object.entries(items)) {
      const newValue: unknown = JSON.parse(JSON.stringify(value));
      this.items.set(key, newValue);
      for (const listener of this.#listeners) listener({ [key]: { newValue } });
    }
  };

  readonly remove = async (key: string): Promise<void> => {
    this.#try();
    this.items.delete(key);
  };
}
