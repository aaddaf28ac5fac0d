/** The trace says what each step did, and only that. */
import { expect, it } from 'vitest';
import { extract } from '../../src/claims/extract.ts';
import type { TraceLine } from '../../src/claims/reading.ts';
import { traceText } from '../../src/claims/trace.ts';

const TEXT =
  'Boeing 747 flights began on Monday. Kenya’s tea exports rose by more than 12% to between $1.2bn and $1.4bn in 2022.';

function traced(text: string) {
  const trace: TraceLine[] = [];
  const figures = extract(text, { date: '2023-07-10', trace });
  const of = (step: string) => trace.filter((line) => line.step === step).map(({ quote, note }) => [quote, note]);
  return { trace, figures, of };
}

it('names the finder, the guard, the join and what each refiner settled', () => {
  const { of } = traced(TEXT);
  expect(of('sentence')).toHaveLength(2);
  expect(of('find')).toEqual([
    ['747', 'no quantity: name'],
    ['12', 'percent: 12 %'],
    ['1.2bn', 'money: 1200000000 USD'],
    ['1.4bn', 'money: 1400000000 USD'],
    ['2022', 'no quantity: date'],
  ]);
  expect(of('join')).toEqual([['between $1.2bn and $1.4bn', '1200000000 to 1400000000 USD']]);
  expect(of('hedge')).toEqual([['12%', 'hedge over']]);
});

it('writes a line only where something changed, one paragraph a sentence', () => {
  const { trace } = traced(TEXT);
  expect(trace.filter(({ step, note }) => step !== 'sentence' && note === '')).toEqual([]);
  const paragraphs = traceText(trace).split('\n\n');
  expect(paragraphs.map((paragraph) => paragraph.split('\n')[0])).toEqual(TEXT.split(/(?<=Monday\.) /u));
});

it('changes nothing of what is read', () => {
  expect(traced(TEXT).figures).toEqual(extract(TEXT, { date: '2023-07-10' }));
});
