/** "$23.3bn is for nine months, $31.5bn for a year": a change drawn between a part of a year and a whole one. */
import { datesOf, dayAfter, monthsBetween, monthsInWords } from '../periods.ts';
import type { Note } from '../report.ts';
import { type Pair, pairsOf, type Setting, sentenceOf } from '../setting.ts';
import { fromArticle, type NoteKind, valueWords, wordsOf, working } from './note.ts';

/** What adds up over a year; a stock, a rate or a price is the same kind of number whatever the span. */
const FLOWS = new Set(
  'exports imports goods_exports goods_imports services_exports ict_exports remittances fdi trade_balance current_account budget_balance government_spending government_revenue tax_revenue tourism_arrivals tourism_receipts aid retail_sales'.split(
    ' ',
  ),
);
/** The text says itself that the year is not over, or that the amounts are made comparable. */
const LABELLED =
  /\b(?:so far|to date|still to come|to go|left in the (?:fiscal )?year|annuali[sz]ed|annual rate|only part|full[- ]year)\b/iu;

/** Months a claim's period covers, where it is of whole months; else NaN. */
function monthsOf(period: string | null, place: string | null): number {
  const dates = period === null ? null : datesOf(period, place);
  return dates ? monthsBetween(dates.start, dayAfter(dates.end)) : Number.NaN;
}

function noteFor({ article }: Setting, { from, to }: Pair): Note[] {
  const { claim } = to;
  if (!FLOWS.has(claim.indicator ?? '') || from.claim.indicator !== claim.indicator) return [];
  const [a, b] = [monthsOf(from.claim.period, from.claim.place), monthsOf(claim.period, claim.place)];
  if (!(a > 0 && b > 0) || a === b || Math.max(a, b) !== 12) return [];
  if (LABELLED.test(sentenceOf(article, claim))) return [];
  const [part, whole] = a < b ? [from.claim, claim] : [claim, from.claim];
  const months = Math.min(a, b);
  return [
    {
      id: 'part-year',
      claims: [from.index, to.index],
      text: `${valueWords(part)} is for ${monthsInWords(months)}, ${valueWords(whole)} for a year.`,
      weight: 0.65,
      ...working(
        [
          fromArticle('part of a year', part),
          wordsOf('its period', part, part.period ?? ''),
          fromArticle('whole year', whole),
          wordsOf('its period', whole, whole.period ?? ''),
        ],
        'months covered by each period',
        `${months} and 12`,
      ),
    },
  ];
}

export const partYear: NoteKind = {
  id: 'part-year',
  make: (setting) => pairsOf(setting).flatMap((pair) => noteFor(setting, pair)),
};
