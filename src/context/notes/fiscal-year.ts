/** "FY2022 in Pakistan: 1 July 2021 to 30 June 2022." Silent where the fiscal year is the calendar year. */
import { placeName } from '../../claims/lexicon/places.ts';
import { datesOf, datesWords, fiscalIsCalendar, kindOf, periodWords } from '../periods.ts';
import { grouped, itemsOf } from '../setting.ts';
import { type NoteKind, wordsOf, working } from './note.ts';

export const fiscalYear: NoteKind = {
  id: 'fiscal-year',
  make: (setting) => {
    const groups = grouped(itemsOf(setting), ({ claim: { period, place } }) => {
      if (period === null || place === null || kindOf(period) !== 'fiscal year') return null;
      return fiscalIsCalendar(place) ? null : `${place} ${period}`;
    });
    return [...groups.values()].flatMap((items) => {
      const { period, place } = items[0]?.claim ?? {};
      const dates = period && place ? datesOf(period, place) : null;
      if (!dates || !period || !place) return [];
      const words = datesWords(dates);
      return [
        {
          id: 'fiscal-year',
          claims: items.map(({ index }) => index),
          text: `${periodWords(period)} in ${placeName(place)}: ${words}.`,
          weight: 0.2,
          saidByGist: true,
          ...working(
            items.map(({ claim }) => wordsOf('period', claim, period)),
            `the fiscal calendar of ${placeName(place)}`,
            words,
          ),
        },
      ];
    });
  },
};
