/** A place's fiscal calendar, from the engine's table. */
import { FISCAL_YEARS } from '../claims/lexicon/fiscal-years.ts';

/** First day of a place's fiscal year named by `year` (FY2022), YYYY-MM-DD; null where its calendar is not known. */
export function fiscalStart(place: string | null, year: number): string | null {
  const entry = place === null ? undefined : FISCAL_YEARS[place];
  if (!entry) return place === null ? null : `${year}-01-01`;
  const startsThen = entry.namedFor === 'start' || entry.from === '01-01';
  return `${startsThen ? year : year - 1}-${entry.from}`;
}

/** First month and naming of a place's fiscal year, for the chart; null where it is the calendar year. */
export function fiscalCalendar(place: string): { startMonth: number; namedFor: 'start' | 'end' } | null {
  const entry = FISCAL_YEARS[place];
  return entry ? { startMonth: Number(entry.from.slice(0, 2)), namedFor: entry.namedFor } : null;
}
