/**
 * How often one sender is answered: a burst, then one each interval; what comes a little early waits its turn, what
 * comes far too early is refused. Each sender has its own measure, so that a flood delays nobody else.
 */
export interface Rate {
  readonly burst: number;
  readonly intervalMs: number;
  /** Longest wait; beyond it the call is refused. */
  readonly patienceMs: number;
}

/** Senders remembered; those idle longest are forgotten, which gives them a fresh burst. */
const SENDERS = 2_000;

export class Limiter {
  readonly #rate: Rate;
  /** When each sender's next call would be due were they evenly spaced. */
  readonly #due = new Map<number, number>();

  constructor(rate: Rate) {
    this.#rate = rate;
  }

  /** Milliseconds to wait before answering, or null to refuse. */
  admit(sender: number, now: number): number | null {
    const { burst, intervalMs, patienceMs } = this.#rate;
    const due = this.#due.get(sender) ?? 0;
    // A due time far ahead is of a clock that was put back.
    const next = due > now + burst * intervalMs + patienceMs ? now : Math.max(due, now);
    const wait = Math.max(0, next - now - (burst - 1) * intervalMs);
    if (wait > patienceMs) return null;
    this.#due.delete(sender);
    this.#due.set(sender, next + intervalMs);
    const [oldest] = this.#due.keys();
    if (this.#due.size > SENDERS && oldest !== undefined) this.#due.delete(oldest);
    return wait;
  }

  forget(sender: number): void {
    this.#due.delete(sender);
  }
}
