/** Browser storage as the tests need it: an area that keeps copies, and can be told to fail. */
export class Area {
  readonly items = new Map<string, unknown>();
  failing = false;

  #try(): void {
    if (this.failing) throw new Error('QuotaExceededError');
  }

  readonly get = async (key: string): Promise<Record<string, unknown>> => {
    this.#try();
    return this.items.has(key) ? { [key]: structuredClone(this.items.get(key)) } : {};
  };

  readonly set = async (items: Record<string, unknown>): Promise<void> => {
    this.#try();
    // As the browser stores it: what JSON cannot hold is lost.
    for (const [key, value] of Object.entries(items)) this.items.set(key, JSON.parse(JSON.stringify(value)));
  };

  readonly remove = async (key: string): Promise<void> => {
    this.#try();
    this.items.delete(key);
  };
}
