/** Years as phrases: "FY22", "last fiscal", "this year", "2014-15", "between 2010 and 2014", "1990s", "since 2009". */
import { FORECASTS } from '../lexicon/period-words.ts';
import { fiscalYearOf, yearPress } from '../period.ts';
import { isIn } from '../text/tokens.ts';
import { wordSet } from '../text/words.ts';
import {
  BEFORE_THAT,
  type Clock,
  type Hit,
  isHyphen,
  lower,
  monthRange,
  SHIFTS,
  type Tokens,
  yearAt,
} from './shared.ts';
import { calendarName, codeOf, fiscalName, type Named, nextYear } from './year-names.ts';

const YEAR_PARTS = wordSet('end pre post');

const OPENERS = wordSet(
  `in since by of for during until till through throughout from to late early mid before after between around and than
  calendar year over into within end beyond`,
);

/** "FY22", "last fiscal", "this year", "2014-15", "between 2010 and 2014", "1990s", "mid-2014", "since 2009". */
export function years(tokens: Tokens, at: number, clock: Clock): Hit {
  const word = lower(tokens, at);
  const crisis = crisisAt(tokens, at);
  if (crisis !== undefined) return crisis;
  const fiscal = fiscalName(tokens, at, clock);
  if (fiscal) {
    const relative = isIn(tokens, at, BEFORE_THAT) ? { shift: { unit: 'year', count: -1 } as const } : {};
    return fiscalSpan(tokens, at, fiscal, clock) ?? { last: fiscal.last, period: codeOf(fiscal), ...relative };
  }
  const named = calendarName(tokens, at, clock);
  if (!named) return null;
  if (yearAt(tokens, at) === null) {
    // "over the next year": the twelve months to come.
    if (word === 'next' && isIn(tokens, at - 2, WITHIN)) return { last: named.last, period: null };
    if (word === 'past') return { last: named.last, period: `${clock.year - 1}/${clock.year}` };
    const relative = isIn(tokens, at, BEFORE_THAT) ? { shift: { unit: 'year', count: -1 } as const } : {};
    const soFar = SHIFTS.get(word) === 0 && isIn(tokens, at - 1, SO_FAR);
    const days = soFar ? { days: { start: `${clock.year}-01-01`, end: clock.date } } : {};
    return { last: named.last, period: String(named.name), ...relative, ...days };
  }
  return plainYear(tokens, at, named.name, clock);
}

const CRISES = wordSet('crisis recession slump downturn depression meltdown crash pandemic');
const OF_CRISES = wordSet(
  'global world financial economic banking debt credit currency housing property market stock oil energy great asian covid-19 covid -',
);
const DURING = wordSet('in during through throughout over of since');

/**
 * "2008-09 financial crisis", "the 2001 recession": its name, no time of the figure, unless something was "in" it.
 * Undefined where the year names none.
 */
function crisisAt(tokens: Tokens, at: number): Hit | undefined {
  const year = yearAt(tokens, at);
  if (year === null) return undefined;
  const end = nextYear(tokens, at + 1, year);
  const last = end === null ? at : at + 2;
  let noun = last + 1;
  while (noun < last + 4 && isIn(tokens, noun, OF_CRISES)) noun++;
  if (!isIn(tokens, noun, CRISES)) return undefined;
  const before = lower(tokens, at - 1) === 'the' ? at - 2 : at - 1;
  if (!isIn(tokens, before, DURING)) return null;
  return end === null ? undefined : { last, period: `${year}/${end}` };
}

const WITHIN = wordSet('over within');
/** "so far this year", "to date this year" */
const SO_FAR = wordSet('far date');

/** "from FY20 to FY22", "between 2018-19 and 2021-22". */
function fiscalSpan(tokens: Tokens, at: number, from: Named, clock: Clock): Hit {
  const link = lower(tokens, from.last + 1);
  if (link !== 'to' && link !== 'and' && !isHyphen(tokens, from.last + 1)) return null;
  const to = fiscalName(tokens, from.last + 2, clock);
  if (!to || to.name <= from.name || (link === 'and' && lower(tokens, at - 1) !== 'between')) return null;
  return { last: to.last, period: `FY${from.name}/FY${to.name}` };
}

const REST = wordSet('rest remainder balance');

/** From the article's month on. */
const restOfYear = ({ year, month }: Clock): string => monthRange(year, month, year, 12);

function plainYear(tokens: Tokens, at: number, year: number, clock: Clock): Hit {
  const next = tokens[at + 1];
  if (next?.lower === 's' && !next.spaced)
    return year % 10 === 0 ? { last: at + 1, period: `${year}/${year + 9}` } : null;
  const opener = lower(tokens, at - 1);
  if (isHyphen(tokens, at - 1) && lower(tokens, at - 2) === 'mid') return { last: at, period: `${year}-05/${year}-08` };
  if (opener === 'of' && year === clock.year && isIn(tokens, at - 2, REST))
    return { last: at, period: restOfYear(clock) };
  const link = lower(tokens, at + 1);
  const end = isHyphen(tokens, at + 1) ? nextYear(tokens, at + 1, year) : yearAt(tokens, at + 2);
  const spans =
    (opener === 'between' && link === 'and') ||
    (opener === 'from' && (link === 'to' || link === 'until' || link === 'through')) ||
    isHyphen(tokens, at + 1);
  if (end !== null && end > year && spans) return { last: at + 2, period: `${year}/${end}` };
  if (opener === 'since' && year <= clock.year) {
    const days = { start: `${year}-01-01`, end: clock.date };
    return { last: at, period: year === clock.year ? String(year) : `${year}/${clock.year}`, days };
  }
  // A bare number that happens to look like a year needs a word of time before it, or its own possessive.
  const after = next?.lower;
  if (
    isIn(tokens, at - 1, OPENERS) ||
    after === "'s" ||
    opener === ',' ||
    opener === '(' ||
    after === 'budget' ||
    after === 'census'
  )
    return { last: at, period: String(year) };
  // "its 2023 forecast", "their 2024 profit forecast"
  if (isIn(tokens, at + 1, FORECASTS) || isIn(tokens, at + 2, FORECASTS)) {
    if (isIn(tokens, at - 1, OWNERS)) return { last: at, period: String(year) };
  }
  return isHyphen(tokens, at - 1) && isIn(tokens, at - 2, YEAR_PARTS) ? { last: at, period: String(year) } : null;
}

const OWNERS = wordSet('its their his her the our');

const fullYear = ({ year, date, place }: Clock): string =>
  yearPress(place) === 'fiscal' ? `FY${fiscalYearOf(date, place) ?? year}` : String(year);

const COURSE = wordSet('end course most close start beginning middle turn');

/** "by the end of the year", "for the rest of the year": the article's year. */
export function wholeYear(tokens: Tokens, at: number, clock: Clock): Hit {
  if (lower(tokens, at) !== 'year') return null;
  // "the forecast for the full year", "off the full-year figure"
  if (lower(tokens, at - 1) === 'full' || (lower(tokens, at - 1) === '-' && lower(tokens, at - 2) === 'full'))
    return { last: at, period: fullYear(clock) };
  const hyphen = lower(tokens, at + 1) === '-';
  if (hyphen && lower(tokens, at + 2) === 'end') return { last: at + 2, period: String(clock.year) };
  const to = hyphen ? at + 2 : at + 1;
  const date = hyphen ? at + 4 : at + 2;
  if (lower(tokens, to) === 'to' && lower(tokens, date) === 'date')
    return { last: date, period: String(clock.year), days: { start: `${clock.year}-01-01`, end: clock.date } };
  const of = lower(tokens, at - 1) === 'the' && lower(tokens, at - 2) === 'of';
  if (of && isIn(tokens, at - 3, REST)) return { last: at, period: restOfYear(clock) };
  return of && isIn(tokens, at - 3, COURSE) ? { last: at, period: String(clock.year) } : null;
}
