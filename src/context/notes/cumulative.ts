/** "About $2bn a year": a total over several years, as one year's share. */
import { SMALL_NUMBERS } from '../../claims/lexicon/number-words.ts';
import { formatValue } from '../../shared/format.ts';
import { after, before, isMoney } from '../around.ts';
import { type Item, itemsOf, type Setting, sentenceOf } from '../setting.ts';
import { fromArticle, type NoteKind, wordsOf, working } from './note.ts';

const SPAN = `(?:over|during|across|spread over)(?: the)?(?: (?:next|coming|following|past|last))? (\\d{1,2}|${[...SMALL_NUMBERS.keys()].join('|')}) years\\b`;
const BEHIND = new RegExp(`^[^.;\\d]{0,60}?\\b${SPAN}`, 'iu');
const AHEAD = new RegExp(`\\b${SPAN}[^.;\\d]{0,50}$`, 'iu');
/** A year's amount is given, or the figure is a yearly one to begin with. */
const YEARLY = /\b(?:a year|per year|each year|every year|annual|annually|yearly|per annum|a month|monthly|a day)\b/iu;
/** Nothing is added up: something grew, or lasts, over the years. */
const NO_TOTAL = /\b(?:bonds?|loans?|notes?|lease|average|worth|valued?|rate|repay\w{0,5})\b/iu;

const SMALL = 1e6;

/** The years the amount is spread over, with the words that say so. */
function yearsOf(setting: Setting, { claim }: Item): { years: number; words: string } | null {
  const found = BEHIND.exec(after(setting.article, claim, 110)) ?? AHEAD.exec(before(setting.article, claim, 90));
  const word = found?.[1]?.toLowerCase() ?? '';
  const years = SMALL_NUMBERS.get(word) ?? Number(word);
  return found && years >= 2 && years <= 50 ? { years, words: found[0].trim() } : null;
}

export const cumulative: NoteKind = {
  id: 'cumulative',
  make: (setting) =>
    itemsOf(setting).flatMap((item) => {
      const { claim, index } = item;
      if (!isMoney(claim.unit) || claim.role !== 'level' || typeof claim.value !== 'number') return [];
      if (claim.value < SMALL) return [];
      const span = yearsOf(setting, item);
      const words = span ? sentenceOf(setting.article, claim) : '';
      if (!span || YEARLY.test(words) || NO_TOTAL.test(words)) return [];
      const yearly = claim.value / span.years;
      const bound = { over: 'More than ', 'at least': 'At least ', under: 'Less than ', 'at most': 'At most ' };
      const lead = bound[claim.hedge as keyof typeof bound] ?? 'About ';
      return [
        {
          id: 'cumulative',
          claims: [index],
          text: `${lead}${formatValue(yearly, claim.unit)} a year, spread evenly.`,
          weight: 0.42,
          ...working(
            [fromArticle('total', claim), wordsOf('years', claim, span.words)],
            `total ÷ ${span.years}`,
            yearly,
          ),
        },
      ];
    }),
};
