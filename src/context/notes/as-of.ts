/** "Written in February 2022, seven months into the fiscal year." Only while the period was running. */
import { formatDate } from '../../shared/format.ts';
import { datesOf, fiscalIsCalendar, isAnnual, kindOf, monthsBetween, monthsInWords } from '../periods.ts';
import { grouped, itemsOf } from '../setting.ts';
import { type NoteKind, wordsOf, working } from './note.ts';

const intoWords = (months: number, year: string): string =>
  months === 0 ? `in the first month of the ${year}` : `${monthsInWords(months)} into the ${year}`;

export const asOf: NoteKind = {
  id: 'as-of',
  make: (setting) => {
    const date = setting.article.date;
    if (date === null) return [];
    const groups = grouped(itemsOf(setting), ({ claim: { period, place } }) => {
      const dates = period !== null && isAnnual(period) ? datesOf(period, place) : null;
      if (!dates || dates.start > date || dates.end < date) return null;
      const named = period && kindOf(period) === 'fiscal year' && !fiscalIsCalendar(place) ? 'fiscal year' : 'year';
      return `${named} ${dates.start}`;
    });
    return [...groups].flatMap(([key, items]) => {
      const start = key.slice(-10);
      const months = monthsBetween(start, date);
      return [
        {
          id: 'as-of',
          claims: items.map(({ index }) => index),
          text: `Written in ${formatDate(date.slice(0, 7))}, ${intoWords(months, key.slice(0, -11))}.`,
          weight: 0.4,
          ...working(
            [
              { label: 'article’s date', value: date, origin: null },
              ...items.map(({ claim }) => wordsOf('period', claim, claim.period ?? '')),
            ],
            `whole months from ${formatDate(start)} to the article’s date`,
            months,
          ),
        },
      ];
    });
  },
};
