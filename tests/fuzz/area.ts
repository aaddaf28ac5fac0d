/** One part of the extension under any input: what goes in, and what must hold of it. */
import fc from 'fast-check';

export interface Area<Input = unknown> {
  readonly name: string;
  /** Part of a run's cases, beside the other areas' shares: cheap areas take more. */
  readonly share: number;
  /** Inputs that JSON holds, so that one that fails can be kept as a case. */
  readonly input: fc.Arbitrary<Input>;
  /** Throws, or rejects, where something does not hold. */
  readonly holds: (input: Input) => void | Promise<void>;
}

/** Hides the type of the input, so that areas of all kinds make one list. */
export const areaOf = <Input>(area: Area<Input>): Area => area as unknown as Area;

export interface Outcome {
  readonly area: string;
  readonly cases: number;
  /** The smallest input found that fails, and why; null where all held. */
  readonly failure: { readonly input: unknown; readonly why: string } | null;
}

/** Runs `cases` cases of an area; the same seed gives the same cases. `kept` are tried first. */
export async function runArea(
  area: Area,
  cases: number,
  seed: number,
  kept: readonly unknown[] = [],
): Promise<Outcome> {
  const property = fc.asyncProperty(area.input, async (input) => area.holds(input));
  const examples = kept.map((input): [unknown] => [input]);
  const run = await fc.check(property, { seed, numRuns: cases + examples.length, examples });
  const failure = run.failed
    ? {
        input: run.counterexample?.[0],
        why: String((run.errorInstance as Error | undefined)?.stack ?? run.errorInstance),
      }
    : null;
  return { area: area.name, cases: run.numRuns, failure };
}
