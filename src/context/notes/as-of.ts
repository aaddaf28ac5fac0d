/** "Written in February 2022, seven months into the fiscal year." Only while the period was running. */
import { formatDate } from '../../shared/format.ts';
import { datesOf, fiscalIsCalendar, isAnnual, kindOf, monthsBetween } from '../periods.ts';
import { type Item, itemsOf } from '../setting.ts';
import { type NoteKind, wordsOf, working } from './note.ts';

const NUMBERS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

function intoWords(months: number, year: string): string {
  if (months === 0) return `in the first month of the ${year}`;
  return `${NUMBERS[months] ?? months} ${months === 1 ? 'month' : 'months'} into the ${year}`;
}

export const asOf: NoteKind = {
  id: 'as-of',
  make: (setting) => {
    const date = setting.article.date;
    if (date === null) return [];
    const groups = new Map<string, Item[]>();
    for (const item of itemsOf(setting)) {
      const { period, place } = item.claim;
      const dates = period !== null && isAnnual(period) ? datesOf(period, place) : null;
      if (!dates || dates.start > date || dates.end < date) continue;
      const named = period && kindOf(period) === 'fiscal year' && !fiscalIsCalendar(place) ? 'fiscal year' : 'year';
      const key = `${named} ${dates.start}`;
      groups.set(key, [...(groups.get(key) ?? []), item]);
    }
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
