/** The engine's trace: what each step did, for a failing case and for `annotate --trace`. Nothing here runs without one. */
import type { Draft, Numeral, Reading, Sentence, TraceLine } from './reading.ts';

/** Fields a refiner may settle, as they stand now; what is not known is left out. */
type State = ReadonlyMap<string, string>;
const NOTHING: State = new Map();

function stateOf(draft: Draft): State {
  const { reading, role, direction, hedge, measure, indicator, place, period, modality, attributed, partner } = draft;
  const fields = { unit: reading.unit, role, direction, hedge, indicator, place, period, attributed };
  const state = new Map<string, string>();
  for (const [name, value] of Object.entries(fields)) if (value !== null) state.set(name, value);
  if (measure !== null) state.set('measure', `"${measure}"`);
  if (modality !== 'reported') state.set('modality', modality);
  if (partner !== null) state.set('partner', `number ${partner + 1} of the sentence`);
  for (const doubt of draft.doubts) state.set(`doubt: ${doubt}`, '');
  if (!draft.kept) state.set('dropped', '');
  return state;
}

function quoteOf({ text, tokens }: Sentence, { first, last }: { first: number; last: number }): string {
  return text.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0);
}

const valueText = ({ value, unit }: Reading): string => `${[value].flat().join(' to ')} ${unit}`;

export const sentenceLine = ({ text, start, end }: Sentence): TraceLine => ({
  step: 'sentence',
  quote: text.slice(start, end).trim(),
  note: '',
});

/** What became of one number on its own. */
export function findLine(sentence: Sentence, numeral: Numeral, found: Reading | null, guard: string | null): TraceLine {
  const unread = guard ? `no quantity: ${guard}` : 'no unit of its own';
  const note = found ? `${found.finder}: ${valueText(found)}` : unread;
  return { step: 'find', quote: quoteOf(sentence, numeral), note };
}

/** Answers a function that adds a line for each reading that joining made or changed. */
export function joinsOf(
  slots: readonly { readonly reading: Reading | null }[],
  trace: TraceLine[],
): (readings: readonly Reading[], sentence: Sentence) => void {
  const before = new Map(slots.map(({ reading }) => [reading, reading && valueText(reading)]));
  return (readings, sentence) => {
    for (const reading of readings) {
      const note = valueText(reading);
      if (before.get(reading) !== note) trace.push({ step: 'join', quote: quoteOf(sentence, reading), note });
    }
  };
}

/** Answers a function that adds a line for each draft of `drafts` that changed since it was last called. */
export function changesOf(drafts: readonly Draft[], trace: TraceLine[]): (step: string) => void {
  const known = drafts.map(stateOf);
  return (step) => {
    for (const [index, draft] of drafts.entries()) {
      const [before = NOTHING, after] = [known[index], stateOf(draft)];
      const set = [...after].filter(([name, value]) => before.get(name) !== value);
      const taken = [...before.keys()].filter((name) => !after.has(name)).map((name) => `no ${name}`);
      const changes = [...set.map(([name, value]) => `${name} ${value}`.trim()), ...taken];
      if (changes.length > 0)
        trace.push({ step, quote: quoteOf(draft.sentence, draft.reading), note: changes.join(' · ') });
      known[index] = after;
    }
  };
}

const STEP_WIDTH = 12;
const QUOTE_WIDTH = 16;

/** The trace as lines of text, one paragraph a sentence. */
export function traceText(trace: readonly TraceLine[]): string {
  return trace
    .map(({ step, quote, note }) =>
      step === 'sentence'
        ? `\n${quote.replaceAll(/\s{1,1000}/gu, ' ')}`
        : `  ${step.padEnd(STEP_WIDTH)} ${quote.padEnd(QUOTE_WIDTH)}  ${note}`,
    )
    .join('\n')
    .trim();
}
