/** Moves a period code in time: "2021-07/2022-03" a year back is "2020-07/2021-03". */
import { addDays, addMonths, fiscalYearOf, isDayCode, monthCode, parsePeriod, readDay } from '../period.ts';
import { monthRange, quarterCode, type Shift } from './shared.ts';

function years(code: string, count: number): string {
  return code.replace(/\d{4}/gu, (year) => String(Number(year) + count)).replace('-02-29', '-02-28');
}

function single(code: string, shift: Shift): string | null {
  const month = /^(\d{4})-(\d{2})$/u.exec(code);
  if (shift.unit === 'month' && month) {
    const moved = addMonths(Number(month[1]), Number(month[2]), shift.count);
    return monthCode(moved.year, moved.month);
  }
  const quarter = /^(\d{4})-Q(\d)$/u.exec(code);
  if (shift.unit === 'quarter' && quarter) return quarterCode(Number(quarter[1]), Number(quarter[2]) + shift.count);
  if ((shift.unit === 'day' || shift.unit === 'week') && isDayCode(code))
    return addDays(code, shift.count * (shift.unit === 'week' ? 7 : 1));
  return null;
}

/** The granularity a code has: "the quarter" goes on with quarters only. */
export function fits(code: string, unit: Shift['unit']): boolean {
  if (unit === 'month') return /^\d{4}-\d{2}$/u.test(code);
  if (unit === 'quarter') return /^\d{4}-Q\d$/u.test(code);
  if (unit === 'period') return true;
  if (unit === 'day') return isDayCode(code);
  if (unit === 'week') return /^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/u.test(code);
  return unit === 'year' && /^(?:FY)?\d{4}$/u.test(code);
}

/** "4.2% in the three months to August, up from 4% in the previous quarter". */
function threeMonths(code: string, count: number): string | null {
  const found = /^(\d{4})-(\d{2})\/(\d{4})-(\d{2})$/u.exec(code);
  if (!found) return null;
  const [fromYear, from, toYear, to] = found.slice(1).map(Number) as [number, number, number, number];
  if (toYear * 12 + to - fromYear * 12 - from !== 2) return null;
  const [a, b] = [addMonths(fromYear, from, count), addMonths(toYear, to, count)];
  return monthRange(a.year, a.month, b.year, b.month);
}

/** `code` moved by `shift`, or null where the two do not go together. */
export function shifted(code: string, shift: Shift, place: string | null): string | null {
  if (shift.year) {
    const { name, fiscal } = shift.year;
    const end = parsePeriod(code, place)?.end ?? null;
    const now = fiscal ? fiscalYearOf(end, place) : (readDay(end)?.year ?? null);
    if (now === null) return null;
    // "July-March FY23 … the same period of 2021": of the year before, whichever of its years is named.
    return years(code, name - now === -2 && code.includes('/') ? -1 : name - now);
  }
  if (shift.count === 0) return fits(code, shift.unit) ? code : null;
  if (shift.unit === 'quarter' && code.includes('/')) return threeMonths(code, 3 * shift.count);
  // "6.66% on Thursday, against 4.24% a year earlier": the month is near enough.
  const month = isDayCode(code) && shift.of !== 'day' ? code.slice(0, 7) : code;
  if (shift.unit === 'year') return years(month, shift.count);
  if (shift.unit === 'week' && code.includes('/')) {
    const [from, to] = code.split('/').map((part) => single(part, shift));
    return from && to ? `${from}/${to}` : null;
  }
  return single(code, shift);
}
