/** "Title: $3.5bn. Body: $3.2bn." and "Title: 2022. Body: FY2022": one measure, two figures or two times. */
import { datesOf, datesWords, fiscalIsCalendar, isAnnual, kindOf, periodWords } from '../periods.ts';
import type { Note } from '../report.ts';
import { overlap } from '../rounding.ts';
import { type Item, itemsOf, type Setting, sameThing } from '../setting.ts';
import { fromArticle, type NoteKind, valueWords, wordsOf, working } from './note.ts';

const EITHER = { low: null, high: null };
const agree = ({ intervals }: Setting, a: Item, b: Item): boolean =>
  overlap(intervals[a.index] ?? EITHER, intervals[b.index] ?? EITHER);

/** A heading of the page that says the title again is no body. */
function repeatsTitle({ article }: Setting, { claim }: Item): boolean {
  const { start, end } = claim.sentence;
  const title = article.title.trim();
  return end - start <= title.length + 2 && article.text.slice(start, end).trim().startsWith(title.slice(0, 60));
}

const ROLES: Readonly<Record<string, string>> = { to: 'level', rate: 'level' };
const roleOf = ({ claim: { role } }: Item): string => ROLES[role] ?? role;

/** The body's figures of what the title's figure is of. */
function bodyOf(setting: Setting, title: Item): Item[] {
  return itemsOf(setting).filter((item) => {
    const { claim } = item;
    if (claim.where !== 'text' || claim.unit !== title.claim.unit || roleOf(item) !== roleOf(title)) return false;
    // A whole country's statistic only: words alone are too loose between a headline and its text.
    if (title.claim.indicator === null || claim.place === null || claim.place !== title.claim.place) return false;
    return sameThing(title.claim, claim) && !repeatsTitle(setting, item);
  });
}

/** "FY2022 (1 July 2021 to 30 June 2022)". */
function timeWords({ claim: { period, place } }: Item): string {
  const dates = period !== null && kindOf(period) === 'fiscal year' ? datesOf(period, place) : null;
  return `${periodWords(period ?? '')}${dates ? ` (${datesWords(dates)})` : ''}`;
}

function periodNote(setting: Setting, title: Item, body: readonly Item[]): Note[] {
  const { period, place } = title.claim;
  const same = body.filter((item) => agree(setting, title, item));
  if (period === null || !isAnnual(period) || fiscalIsCalendar(place)) return [];
  if (same.some((item) => item.claim.period === null || item.claim.period === period)) return [];
  const other = same.find(({ claim }) => isAnnual(claim.period ?? '') && kindOf(claim.period ?? '') !== kindOf(period));
  if (!other) return [];
  return [
    {
      id: 'title-vs-body',
      claims: [title.index, other.index],
      text: `Title: ${timeWords(title)}. Body: ${timeWords(other)}.`,
      weight: 0.5,
      ...working(
        [
          wordsOf('period of the title', title.claim, period),
          wordsOf('period of the body', other.claim, other.claim.period ?? ''),
        ],
        'the same figure, by calendar year in one place and by fiscal year in the other',
        `${period}, ${other.claim.period}`,
      ),
    },
  ];
}

function valueNote(setting: Setting, title: Item, body: readonly Item[]): Note[] {
  if (body.length === 0 || body.some((item) => agree(setting, title, item))) return [];
  const own = body.filter(
    ({ claim }) => claim.modality === title.claim.modality && claim.period === title.claim.period && claim.period,
  );
  const [other] = own;
  if (!other || own.length > 1 || title.claim.direction !== other.claim.direction) return [];
  return [
    {
      id: 'title-vs-body',
      claims: [title.index, other.index],
      text: `Title: ${valueWords(title.claim)}. Body: ${valueWords(other.claim)}.`,
      weight: 0.82,
      ...working(
        [fromArticle('figure of the title', title.claim), fromArticle('figure of the body', other.claim)],
        'the same measure, place and period; neither is the other rounded',
        `${valueWords(title.claim)}, ${valueWords(other.claim)}`,
      ),
    },
  ];
}

export const titleVsBody: NoteKind = {
  id: 'title-vs-body',
  make: (setting) =>
    itemsOf(setting)
      .filter(({ claim }) => claim.where === 'title')
      .flatMap((title) => {
        const body = bodyOf(setting, title);
        return [...valueNote(setting, title, body), ...periodNote(setting, title, body)];
      }),
};
