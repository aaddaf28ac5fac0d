/** "From 5% to 7% is +2 percentage points, or +40%." Where the text calls the points a percentage, it says that too. */
import { formatChange, formatNumber } from '../../shared/format.ts';
import { periodsFit, sameSentence } from '../around.ts';
import type { Note } from '../report.ts';
import { isRevision } from '../revised.ts';
import { contains, overlap, writtenInterval } from '../rounding.ts';
import { type Item, itemsNear, type Pair, pairsOf, type Setting, sameThing } from '../setting.ts';
import { fromArticle, type NoteKind, valueWords, working } from './note.ts';

interface Said {
  readonly item: Item;
  /** In percent although it is the difference in points. */
  readonly asPercent: boolean;
}

/** Percentage points of a claim of points or basis points. */
const pointsOf = ({ unit, value }: Item['claim']): number =>
  typeof value === 'number' ? (unit === 'bp' ? value / 100 : value) : Number.NaN;

/** What the text itself calls the change of the rate, in the pair's own sentence. */
function saidOf(setting: Setting, { from, to, base, reached }: Pair): Said | undefined {
  const [a, b] = [writtenInterval(from.claim), writtenInterval(to.claim)];
  const falls = reached < base;
  const points = falls ? { low: a.low - b.high, high: a.high - b.low } : { low: b.low - a.high, high: b.high - a.low };
  const all = itemsNear(setting, to.index).flatMap((item): Said[] => {
    const { claim } = item;
    if (!['%', 'pp', 'bp'].includes(claim.unit) || !sameSentence(claim, to.claim)) return [];
    if ((claim.role !== 'change' && claim.role !== 'pct_change') || !sameThing(claim, to.claim)) return [];
    if (!periodsFit(claim, to.claim) || !contains(points, pointsOf(claim))) return [];
    const asPercent = /(?:%|percent|per cent|pct)$/iu.test(claim.quote);
    // A percentage that is right as one is right.
    const share = { low: (points.low / a.high) * 100, high: (points.high / a.low) * 100 };
    if (asPercent && overlap(writtenInterval(claim), share)) return [];
    return [{ item, asPercent }];
  });
  return all.find(({ asPercent }) => !asPercent) ?? all[0];
}

/** Indicators that are rates in percent. The growth of a growth rate tells nobody anything. */
const RATES = new Set(
  'unemployment_rate inflation core_inflation policy_rate bond_yield poverty savings internet_users'.split(' '),
);
const RATE_WORDS = /\b(?:rate|tariff|duty|tax|levy|yield|share)s?\b/iu;

/** A rate of one thing that moved; two things or two countries side by side are no change. */
function isRate({ from: { claim: from }, to: { claim: to } }: Pair): boolean {
  if (from.indicator !== to.indicator || from.place !== to.place) return false;
  if (to.indicator !== null) return RATES.has(to.indicator);
  return RATE_WORDS.test(to.measure ?? '') && !/\bgrowth\b/iu.test(to.measure ?? '');
}

/** Below this part of the rate a move in points is not taken for one in percent. */
const TELLING = 0.05;

function noteFor(setting: Setting, pair: Pair): Note[] {
  const { from, to, base, reached } = pair;
  if (base <= 0 || reached < 0 || overlap(writtenInterval(from.claim), writtenInterval(to.claim))) return [];
  const said = saidOf(setting, pair);
  if (said && !said.asPercent) return [];
  if (!said && Math.abs(reached / base - 1) < TELLING) return [];
  const difference = Number((reached - base).toPrecision(6));
  const sign = difference > 0 ? '+' : '−';
  const size = Math.abs(difference);
  const points = `${sign}${formatNumber(size)} percentage ${size === 1 ? 'point' : 'points'}`;
  const percent = formatChange(reached / base - 1);
  const words = said ? `; the text says ${said.item.claim.quote}` : '';
  return [
    {
      id: 'percent-or-points',
      claims: [...(said ? [said.item.index] : []), from.index, to.index],
      text: `From ${valueWords(from.claim)} to ${valueWords(to.claim)} is ${points}, or ${percent}${words}.`,
      weight: said ? 0.75 : 0.28,
      ...working(
        [
          ...(said ? [fromArticle('change in the text', said.item.claim)] : []),
          fromArticle('from', from.claim),
          fromArticle('to', to.claim),
        ],
        'points: to − from; percentage: to ÷ from − 1',
        `${points}, ${percent}`,
      ),
    },
  ];
}

/** The difference in points, said once an article; a percentage that is one of points, wherever it stands. */
export const percentOrPoints: NoteKind = {
  id: 'percent-or-points',
  make: (setting) => {
    const notes = pairsOf(setting)
      .filter((pair) => pair.to.claim.unit === '%' && isRate(pair) && !isRevision(setting.article, pair))
      .flatMap((pair) => noteFor(setting, pair));
    const plain = notes.find(({ claims }) => claims.length === 2);
    return notes.filter((note) => note.claims.length > 2 || note === plain);
  },
};
