/** Times told from the period before: "a year earlier", "the same month last year", "the corresponding period of FY21". */
import { SMALL_NUMBERS } from '../lexicon/number-words.ts';
import { addDays } from '../period.ts';
import { isIn } from '../text/tokens.ts';
import { wordSet } from '../text/words.ts';
import { type Clock, type Hit, lower, SHIFTS, type Shift, type Tokens } from './shared.ts';
import { yearAfter } from './year-names.ts';

const UNITS: ReadonlyMap<string, Shift['unit']> = new Map(
  (['year', 'quarter', 'month', 'week', 'day'] as const).flatMap((unit) => [
    [unit, unit] as const,
    [`${unit}s`, unit] as const,
  ]),
);
const BEFORE = wordSet('earlier ago before prior previously');

/** "a year earlier", "one month ago", "two years before", "year-ago". Answers from the unit or the number on. */
export function ago(tokens: Tokens, at: number, clock: Clock): Hit {
  const count = SMALL_NUMBERS.get(lower(tokens, at)) ?? 0;
  const unitAt = count ? at + 1 : at;
  const unit = UNITS.get(lower(tokens, unitAt));
  if (!unit) return null;
  const before = lower(tokens, at - 1);
  const hyphen = lower(tokens, unitAt + 1) === '-' ? 1 : 0;
  const word = lower(tokens, unitAt + 1 + hyphen);
  if (!isIn(tokens, unitAt + 1 + hyphen, BEFORE) || (word === 'before' && hyphen)) return null;
  if (!count && before !== 'a' && before !== 'an' && !hyphen && before !== 'the') return null;
  let last = unitAt + 1 + hyphen;
  // "three years ago" names a year, as "a decade ago" does; "a year ago" is told from the time spoken of.
  if (unit === 'year' && word === 'ago' && count > 1) return { last, period: String(clock.year - count) };
  // "the year-ago period", "the year-earlier quarter"
  if (hyphen && isIn(tokens, last + 1, PERIODS)) last++;
  const noun = hyphen ? lower(tokens, last) : lower(tokens, at - 2);
  const day = unit === 'day' && word !== 'ago' ? addDays(clock.date, -(count || 1)) : null;
  return { last, period: day, shift: { unit, count: -(count || 1), ...told(noun) } };
}

const PERIODS = wordSet('period month months quarter half week time year day nine six three timeframe span');
/** "a decade ago" */
export const decadeAgo = (tokens: Tokens, at: number, clock: Clock): Hit =>
  lower(tokens, at) === 'decade' && lower(tokens, at + 1) === 'ago'
    ? { last: at + 1, period: String(clock.year - 10) }
    : null;

/** The length a noun asks of the period it is told from. */
const told = (noun: string): Pick<Shift, 'of'> =>
  noun === 'quarter' || noun === 'month' || noun === 'day' ? { of: noun } : {};
export const SAME: ReadonlySet<string> = new Set(
  'same corresponding comparable comparative similar equivalent like'.split(' '),
);

/** "the same month last year", "corresponding period of the previous fiscal year", "same quarter of 2021-22". */
export function sameAs(tokens: Tokens, at: number, clock: Clock): Hit {
  if (!SAME.has(lower(tokens, at))) return null;
  let next = at + 1;
  if (SMALL_NUMBERS.has(lower(tokens, next))) next++;
  if (!isIn(tokens, next, PERIODS) || lower(tokens, next) === 'year') return null;
  if (lower(tokens, next - 1) === lower(tokens, next)) return null;
  const noun = next;
  const link = lower(tokens, next + 1);
  const after = link === 'of' || link === 'in' || link === 'during' || link === 'a' ? next + 2 : next + 1;
  const the = lower(tokens, after) === 'the' || lower(tokens, after) === 'a' ? after + 1 : after;
  const earlier = ago(tokens, the, clock);
  if (earlier?.shift) return { ...earlier, shift: { ...earlier.shift, ...told(lower(tokens, noun)) } };
  const word = lower(tokens, the);
  const steps = SHIFTS.get(word);
  const named = yearAfter(tokens, noun + 1, clock) ?? yearAfter(tokens, after, clock);
  if (named && lower(tokens, noun + 1) !== ',') {
    const shift: Shift =
      steps === undefined || steps === 0
        ? { unit: 'year', count: -1, year: { name: named.name, fiscal: named.fiscal } }
        : { unit: 'year', count: steps, ...told(lower(tokens, noun)) };
    return { last: named.last, period: String(named.fiscal ? `FY${named.name}` : named.name), shift };
  }
  // "the same period", of the year before where one is compared; "in the same period": no time away.
  return { last: noun, period: null, shift: { unit: 'period', count: 0 } };
}

const DURING = wordSet('in during for over of within');

/** "in the quarter", "during the month", "in that year": the one just spoken of. */
export function theSame(tokens: Tokens, at: number): Hit {
  const unit = lower(tokens, at) === 'period' ? 'period' : UNITS.get(lower(tokens, at));
  const article = lower(tokens, at - 1);
  if (!unit || unit === 'day' || (article !== 'the' && article !== 'that' && article !== 'same')) return null;
  if (!isIn(tokens, at - 2, DURING) || lower(tokens, at).endsWith('s')) return null;
  const after = lower(tokens, at + 1);
  if (after === '-' || after === 'ago' || after === 'of' || after === 'to') return null;
  return { last: at, period: null, shift: { unit, count: 0 } };
}
