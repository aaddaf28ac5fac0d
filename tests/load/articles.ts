/** Articles without end, each another one: sentences of economic news with other numbers, places and dates. */
import type { Article } from '../../src/claims/claim.ts';

const PLACES = [
  ...['Pakistan', 'India', 'Bangladesh', 'Nigeria', 'Kenya', 'Ghana', 'Egypt', 'South Africa', 'Britain', 'Canada'],
  ...[
    'Australia',
    'the United States',
    'Brazil',
    'Mexico',
    'Japan',
    'Indonesia',
    'Vietnam',
    'Turkey',
    'Germany',
    'France',
  ],
];
const MEASURES = [
  'Exports',
  'Imports',
  'Remittances',
  'Tax revenue',
  'Foreign reserves',
  'IT exports',
  'Government debt',
];

/** mulberry32: small, and the same everywhere. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Draw = ReturnType<typeof random>;
const pick = <Item>(draw: Draw, items: readonly Item[]): Item => items[Math.floor(draw() * items.length)] as Item;
const number = (draw: Draw, most: number): string => (draw() * most).toFixed(1);

const SENTENCES: readonly ((draw: Draw, place: string) => string)[] = [
  (d, p) => `${pick(d, MEASURES)} of ${p} rose ${number(d, 40)}% to $${number(d, 90)} billion in the last fiscal year.`,
  (d, p) =>
    `Inflation in ${p} slowed to ${number(d, 30)} per cent in March from ${number(d, 30)} per cent a month before.`,
  (d, p) => `The central bank of ${p} kept its policy rate at ${number(d, 20)}%, officials said on Monday.`,
  (d) => `From $${number(d, 5)} billion, the ministry expects over $${number(d, 9)} billion this fiscal year.`,
  (d, p) => `The economy of ${p} is forecast to grow by ${number(d, 8)}% in 2023, according to the IMF.`,
  (d) =>
    `Some ${Math.ceil(d() * 90)},000 people found work, the statistics office said, nearly twice as many as in 2019.`,
  (d) => `Growth of ${number(d, 9)} percentage points would be a record, said an analyst who asked not to be named.`,
];
const FILLER = [
  'The minister spoke after a meeting with traders, and took no questions.',
  'Shops in the capital stayed open late, as they do before the holidays.',
  'Critics say that the plan leaves much to be settled by the provinces.',
  'A spokeswoman said that the details would be published in due course.',
];

/** The article of that number: some 600 words with about twenty figures, on a day of 2016 to 2025. */
export function articleOf(number: number): Article {
  const draw = random(number + 1);
  const place = pick(draw, PLACES);
  const paragraphs = Array.from({ length: 12 }, () => {
    const facts = Array.from({ length: 2 }, () =>
      pick(draw, SENTENCES)(draw, draw() < 0.7 ? place : pick(draw, PLACES)),
    );
    const filler = Array.from({ length: 3 }, () => pick(draw, FILLER));
    return [facts[0], ...filler.slice(0, 2), facts[1], filler[2]].join(' ');
  });
  const day = new Date(Date.UTC(2016, 0, 1 + Math.floor(draw() * 3_600))).toISOString().slice(0, 10);
  return {
    title: `${pick(draw, MEASURES)} of ${place}: what the figures of the week say`,
    date: day,
    text: paragraphs.join('\n\n'),
  };
}

/** One article with `figures` figures. */
export function longArticle(figures: number): Article {
  const draw = random(figures);
  const lines = Array.from({ length: figures }, (_, at) => {
    const place = pick(draw, PLACES);
    const end = at % 6 === 5 ? '\n\n' : ' ';
    return `Exports of ${place} to it were $${number(draw, 90)} bn.${end}`;
  });
  return { title: 'A very long page', date: '2022-02-02', text: lines.join('') };
}
