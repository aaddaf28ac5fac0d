/** Long work in short tasks, so that the page's own never wait. */

/** Half a frame at 60 Hz: reading a 1,000-word article takes less, and then is one task. */
const SLICE_MS = 8;

const breath = (view: Window): Promise<void> => new Promise((resolve) => view.setTimeout(resolve, 0));

/** The result of `steps`, a few milliseconds at a time; null once `signal` aborts. Pauses at each `yield` of `steps`. */
export async function inSlices<Result>(
  steps: Generator<void, Result>,
  view: Window,
  signal: AbortSignal,
): Promise<Result | null> {
  for (;;) {
    const end = view.performance.now() + SLICE_MS;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (view.performance.now() < end);
    await breath(view);
    if (signal.aborted) return null;
  }
}

/** The result of `steps` without a pause: for tests, and for texts that are known to be short. */
export function atOnce<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
