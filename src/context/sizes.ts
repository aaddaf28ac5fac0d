/** Whether a figure fits an official series by its size, and in plain words why it does not. */
import type { Claim } from '../claims/claim.ts';
import type { Series } from '../data/series.ts';
import { formatNumber } from '../shared/format.ts';
import type { Reading } from './fits.ts';
import { isAnnual, shiftMonths, yearOf } from './periods.ts';
import { middle } from './rounding.ts';
import type { Candidate, SeriesKind } from './series-of.ts';
import { growths, isOver, knownThen, pointAt } from './values.ts';

/** Past this factor a figure is of something else: one part, one month, one project. */
const MAGNITUDE = 10;

/** The official value nearest the claim's time: the last one known when the article was written, else the last. */
function nearest(claim: Claim, series: Series, date: string | null): number | undefined {
  const wanted = claim.period === null ? Number.NaN : yearOf(claim.period);
  const same = series.points.find((point) => yearOf(point.period) === wanted && series.basis !== 'month');
  const then = date ? series.points.filter((point) => knownThen(series, point.period, date)).at(-1) : undefined;
  return (same ?? then ?? series.points.at(-1))?.value;
}

/** A percentage beyond the extremes of the series by more than half its whole range is of something else. */
function rateReason(claim: Claim, { points }: Series, { kind }: Candidate): string | null {
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const stated = kind === 'growth' && claim.direction === 'down' ? -Math.abs(middle(claim)) : middle(claim);
  const room = (high - low) / 2;
  return stated > high + room || stated < low - room ? 'Far outside the range of the official series' : null;
}

/** The same of a reported change of an amount, in a named year: "fourfold" is of many years. */
function growthReason(claim: Claim, series: Series): string | null {
  if (claim.period === null || !isAnnual(claim.period) || claim.modality !== 'reported') return null;
  if (claim.unit === 'fraction') return null;
  const ratios = growths(series).map(({ ratio }) => ratio);
  if (ratios.length === 0) return null;
  const [low, high] = [Math.min(...ratios), Math.max(...ratios)];
  const stated = claim.unit === 'x' ? middle(claim) - 1 : middle(claim) / 100;
  const signed = claim.direction === 'down' ? -Math.abs(stated) : stated;
  const room = high - low;
  return signed > high + room || signed < low - room ? 'Far outside the yearly changes of the official series' : null;
}

/** A price that moves by so much of itself was read as a change by mistake. */
const LARGEST_MOVE = 0.4;

/** How far a rate, a growth rate or a share may lie from the official one, in points and as a part of it. */
const FAR: Readonly<Record<Exclude<SeriesKind, 'level'>, { readonly points: number; readonly share: number }>> = {
  rate: { points: 2, share: 0.4 },
  growth: { points: 3, share: 0.5 },
  share: { points: 10, share: 0.5 },
};
/** The same of amounts without a period, as a factor, and of prices of a day beside their month's average. */
const FAR_FACTOR = 3;
const FAR_PRICE = 1.35;

/** Whether a stated value is too far from an official one to be of the same thing. */
function isFar(claim: Claim, value: number, { kind, daily }: Candidate): boolean {
  const stated = kind === 'growth' && claim.direction === 'down' ? -Math.abs(middle(claim)) : middle(claim);
  if (kind === 'level') {
    const times = value === 0 ? 1 : Math.abs(stated / value);
    const limit = daily ? FAR_PRICE : FAR_FACTOR;
    return times > limit || times < 1 / limit;
  }
  const { points, share } = FAR[kind];
  return Math.abs(stated - value) > Math.max(points, share * Math.abs(value));
}

/** Months before the article, and after it, among which a figure without a period may lie. */
const MONTHS_BEFORE = -12;
const MONTHS_AFTER = 1;

/**
 * Official values a figure without a period may be of: from the last year (or twelve months) over when the article was
 * written to the year after it, since a rate on the move is written before its average is known. Growth is of the last.
 */
function valuesAround({ points, basis, place }: Series, { kind }: Candidate, date: string): number[] {
  if (basis === 'month') {
    const [first, last] = [shiftMonths(date, MONTHS_BEFORE), shiftMonths(date, MONTHS_AFTER)];
    return points.filter(({ period }) => period >= first && period <= last).map(({ value }) => value);
  }
  const known = points.findLastIndex(({ period }) => isOver(period, place, date));
  if (known < 0) return [];
  const ahead =
    kind === 'growth' ? 0 : points.filter((point, at) => at > known && yearOf(point.period) <= yearOf(date) + 1).length;
  return points.slice(known, known + 1 + ahead).map(({ value }) => value);
}

/**
 * A reported figure of no named year, or of one month, that lies far from the official values of its time: of a part, of
 * another measure or of another time. Figures of a named year are left in: what they differ by is worth a note.
 */
function farReason(claim: Claim, series: Series, candidate: Candidate, date: string | null): string | null {
  if (date === null || claim.modality !== 'reported' || claim.readAs || candidate.balance) return null;
  const month = claim.period?.slice(0, 7);
  if (month !== undefined && series.basis !== 'month') return null;
  const at = month === undefined ? undefined : pointAt(series, month);
  const values = month === undefined ? valuesAround(series, candidate, date) : at ? [at.value] : [];
  const inside = middle(claim) >= Math.min(...values) && middle(claim) <= Math.max(...values);
  return values.length > 0 && !inside && values.every((value) => isFar(claim, value, candidate))
    ? 'Far from the official figures of the time: of a part, of another measure or of another time'
    : null;
}

/** Why a figure is too large or too small to be of the series; null where its size fits. */
export function sizeReason(
  claim: Claim,
  series: Series,
  reading: Reading,
  candidate: Candidate,
  date: string | null,
): string | null {
  if (series.points.length === 0) return null;
  if (reading === 'growth') return growthReason(claim, series);
  // Balances are written without their sign, so that their range says little.
  if (candidate.kind !== 'level') {
    if (candidate.balance || reading !== 'level') return null;
    return rateReason(claim, series, candidate) ?? farReason(claim, series, candidate, date);
  }
  const value = nearest(claim, series, date);
  if (!value) return null;
  const times = Math.abs(middle(claim) / value);
  const words = (factor: number): string => formatNumber(Number(factor.toPrecision(2)));
  if (times > MAGNITUDE) {
    return `About ${words(times)} times the official series: of something else, or of several years`;
  }
  if (reading === 'difference' && candidate.daily && times > LARGEST_MOVE)
    return 'Too large for a change of this price';
  if (reading === 'level' && times < 1 / MAGNITUDE) {
    return `About 1/${words(1 / Math.max(times, 1e-9))} of the official total: of a part of it`;
  }
  return reading === 'level' ? farReason(claim, series, candidate, date) : null;
}
