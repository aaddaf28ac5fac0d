/** "Inflation fell; prices still rose": prices said to fall, beside a lower inflation rate above zero. */
import { formatPercent } from '../../shared/format.ts';
import { after, before } from '../around.ts';
import type { Note } from '../report.ts';
import { type Item, itemsOf, type Setting } from '../setting.ts';
import { fromArticle, type NoteKind, working } from './note.ts';

/** Prices in general; "oil prices" may well have fallen. */
const PRICES_FELL =
  /(?:^|[,;:.“"(] ?|\b(?:consumer|retail|overall|and|as|while|that|said|the|when) )prices (?:(?:in|across) [\p{L} ]{2,30} )?(?:(?:have|had|has) )?(?:fell|fallen|dropped|declined|decreased|went down|came down|are falling|were falling|are down|continued to fall)\b[^.;\n]{0,80}$/iu;
/** A fall on the month and a rise on the year go together. */
const MONTHLY =
  /\b(?:month-on-month|month on month|on the month|monthly|from the month before|from the previous month|deflation|negative)\b/iu;

function noteFor(setting: Setting, { index, claim }: Item): Note[] {
  const { indicator, unit, value, direction, role } = claim;
  if (indicator !== 'inflation' && indicator !== 'core_inflation') return [];
  if (unit !== '%' || typeof value !== 'number' || direction !== 'down' || role !== 'to') return [];
  const low = setting.intervals[index]?.low ?? null;
  // Open below, or zero within its rounding: prices may have fallen.
  if (low === null || low <= 0) return [];
  const lead = before(setting.article, claim, 140);
  if (!PRICES_FELL.test(lead) || MONTHLY.test(`${lead} ${after(setting.article, claim, 80)}`)) return [];
  return [
    {
      id: 'level-vs-rate',
      claims: [index],
      text: `Inflation fell; at ${formatPercent(value)}, prices still rose.`,
      weight: 0.78,
      ...working([fromArticle('inflation rate', claim)], 'a rate above zero means a higher level than before', value),
    },
  ];
}

export const levelVsRate: NoteKind = {
  id: 'level-vs-rate',
  make: (setting) => itemsOf(setting).flatMap((item) => noteFor(setting, item)),
};
