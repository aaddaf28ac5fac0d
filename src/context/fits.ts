/** Whether a figure fits an official series by its time, and in plain words why it does not. */
import type { Article, Claim } from '../claims/claim.ts';
import { FISCAL_YEARS } from '../claims/lexicon/fiscal-years.ts';
import type { Library, Series } from '../data/series.ts';
import { after, before } from './around.ts';
import {
  datesOf,
  fiscalIsCalendar,
  isAnnual,
  kindOf,
  monthsBetween,
  type PeriodKind,
  periodWords,
  yearOf,
} from './periods.ts';
import { type Candidate, isNationalAccounts } from './series-of.ts';
import { sentenceOf, textOf } from './setting.ts';

/** What the claim says of the series: its value, its yearly growth, or an amount of change. */
export type Reading = 'level' | 'growth' | 'difference';

const WHOLE_WORDS = { gdp: 'GDP|gross domestic product', gni: 'GNI|GNP|gross national (?:income|product)' } as const;

/** "of GDP" near a share, so that shares of something else are not compared with it. */
export function saysOf(article: Article, claim: Claim, of: 'gdp' | 'gni'): boolean {
  const sentence = sentenceOf(article, claim);
  const next = textOf(article, claim).slice(claim.end, claim.end + 80);
  const words = WHOLE_WORDS[of];
  return (
    new RegExp(`^[^.;,]{0,12}\\bof (?:[\\w’']{1,20} ){0,3}(?:${words})\\b`, 'iu').test(next) ||
    new RegExp(`\\b(?:to|-)[- ](?:${words})\\b`, 'iu').test(sentence)
  );
}

/** The claim's period in the series' code, or what differs. National accounts may be kept by fiscal year. */
export function alignPeriod(
  claim: Claim,
  series: Series,
  library: Library,
  { kind }: Pick<Candidate, 'kind'> = { kind: 'level' },
): { period: string | null; difference: string | null } {
  const { period, place } = claim;
  if (period === null && series.basis !== 'month' && kind === 'rate') {
    return { period, difference: 'by year; the text names no period' };
  }
  if (period === null || !isAnnual(period)) {
    // A day's figure beside the average of its month is not like for like.
    return { period: period !== null && kindOf(period) === 'month' ? period : null, difference: null };
  }
  const year = yearOf(period);
  const hidden = isNationalAccounts(series.id) && library.nationalAccountsByFiscalYear(series.place);
  const basis = series.basis === 'calendar year' && hidden ? 'fiscal year' : series.basis;
  const same = fiscalIsCalendar(place);
  const wanted = kindOf(period) === 'fiscal year' ? 'fiscal year' : 'calendar year';
  if (basis !== wanted && !same) return { period: null, difference: `by ${basis}, not by ${wanted}` };
  if (series.basis !== 'fiscal year') return { period: String(year), difference: null };
  // The pack names every fiscal year for its end; where the country names it for its start, the codes do not agree.
  const agrees = FISCAL_YEARS[series.place]?.namedFor !== 'start';
  return { period: agrees ? `FY${year}` : null, difference: null };
}

const SHORT = { half: 'A half-year’s', quarter: 'A quarter’s', month: 'A month’s', day: 'A single day’s' } as const;

/** Prices and rates of a day stand beside the month's average; what is counted once a month has no day. */
function monthReason(kind: PeriodKind, { daily }: Candidate): string | null {
  if (kind === 'day') return daily ? null : 'A single day’s figure; the series is monthly';
  return kind === 'month' ? null : 'Covers more than a month; the series is monthly';
}

const MONTHS_A_YEAR = 12;

/** What a span of time covers, "2020-07/2021-05" or "2018/2019". */
function spanWords(period: string): string {
  const dates = datesOf(period, null);
  const months = dates ? monthsBetween(dates.start, dates.end) + 1 : Number.NaN;
  if (months < MONTHS_A_YEAR) return 'Covers a part of a year';
  return months > MONTHS_A_YEAR ? 'Covers several years together' : 'Covers twelve months of two years';
}

export function periodReason(claim: Claim, series: Series, candidate: Candidate, date: string | null): string | null {
  if (claim.period === null) return null;
  const kind = kindOf(claim.period);
  const monthly = series.basis === 'month';
  if (kind === 'range') return `${spanWords(claim.period)}; the series is ${monthly ? 'monthly' : 'yearly'}`;
  if (!monthly && kind !== 'year' && kind !== 'fiscal year') return `${SHORT[kind]} figure; the series is yearly`;
  const reason = monthly ? monthReason(kind, candidate) : null;
  if (reason) return reason;
  const later = date !== null && claim.modality === 'reported' && claim.period.slice(0, 7) > date.slice(0, 7);
  if (candidate.daily && monthly && later) {
    return 'A price for later delivery; the series is of the prices of the day';
  }
  const first = series.points[0]?.period;
  const before = monthly ? claim.period.slice(0, 7) < (first ?? '') : yearOf(claim.period) < yearOf(first ?? '');
  return first !== undefined && before ? `The series begins in ${periodWords(first)}` : null;
}

const YEARLY =
  /\b(?:year[- ](?:on|over)[- ]year|y\/y|yoy|(?:from|than|over|on|against|with) (?:a|one|the|the same month a|the previous|the prior) year|(?:a|one|the) year (?:ago|earlier|before)|year earlier|last year|annual(?:ly)?|(?:12|twelve)[- ]months?|year to|same month)\b/iu;
const MONTHLY =
  /\b(?:month[- ](?:on|over|to)[- ]month|m\/m|mom|(?:from|than|over|on|against|with) (?:a|one|the|the previous|the prior|the preceding|last) month|(?:a|one|the) month (?:ago|earlier|before)|(?:previous|preceding|prior) month|month earlier|monthly)\b/iu;

/** The clause a figure stands in, as far as semicolons part it. */
const clauseOf = (article: Article, claim: Claim): string =>
  `${before(article, claim, 120).split(';').at(-1)} ${after(article, claim, 120).split(';')[0]}`;

/**
 * Whether a change of prices is over a year: a rate is, unless it is called monthly; "rose 0.4% in March" is not,
 * unless its clause says so.
 */
export function isOverYear(article: Article, claim: Claim): boolean {
  const clause = clauseOf(article, claim);
  return claim.role === 'pct_change' ? YEARLY.test(clause) : !MONTHLY.test(clause) || YEARLY.test(clause);
}

/** The article's month names, whatever language dates are shown in. */
const ENGLISH_MONTH = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

/** Whether the figure's clause sets it beside the month before, by that word or by the month's name. */
export function isOverMonth(article: Article, claim: Claim, monthBefore: string): boolean {
  const clause = clauseOf(article, claim);
  const name = ENGLISH_MONTH.format(new Date(`${monthBefore.slice(0, 7)}-01`));
  return MONTHLY.test(clause) || new RegExp(`\\b(?:from|than|on|against|with)(?: in)? ${name}\\b`, 'u').test(clause);
}
