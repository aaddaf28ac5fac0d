/** "The series beside it (World Bank): by calendar year, not by fiscal year." What the words and the series differ in. */
import type { Found } from '../match.ts';
import type { Note } from '../report.ts';
import { grouped, type Item, itemsOf, type Setting } from '../setting.ts';
import { fromPoint, type NoteKind, publisherWords, wordsOf, working } from './note.ts';

function noteFor(items: readonly Item[], { series, difference }: Found): Note[] {
  const point = series.points.at(-1);
  if (!point || difference === null) return [];
  return [
    {
      id: 'definition',
      claims: items.map(({ index }) => index),
      text: `The series beside it (${publisherWords(series.source)}): ${difference}.`,
      weight: 0.24,
      ...working(
        [
          ...items.map(({ claim }) => wordsOf('called in the article', claim, claim.measure ?? claim.quote)),
          fromPoint(`the series’ last value, ${point.period}`, series, point),
        ],
        `definition of “${series.name}”`,
        difference,
      ),
    },
  ];
}

/** One note for all figures beside one series that differ from it in the same way. */
export const definition: NoteKind = {
  id: 'definition',
  make: (setting: Setting) => {
    const groups = grouped(itemsOf(setting), ({ index }) => {
      const found = setting.found[index];
      return found?.difference ? `${found.series.id} ${found.series.place} ${found.difference}` : null;
    });
    return [...groups.values()].flatMap((items) => {
      const found = setting.found[items[0]?.index ?? -1];
      return found ? noteFor(items, found) : [];
    });
  },
};
