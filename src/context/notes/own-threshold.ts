/** "The figure given, $1.94bn, is below $2bn": a mark said to be passed, beside the figure given for the same thing. */
import { after, before, periodsFit, sameParagraph } from '../around.ts';
import type { Note } from '../report.ts';
import { writtenInterval } from '../rounding.ts';
import { type Item, itemsNear, itemsOf, type Setting, sameThing } from '../setting.ts';
import { fromArticle, type NoteKind, valueWords, working } from './note.ts';

const UP =
  /\b(?:surpass|cross|exceed|top|pass|break|broke|breach|overtake|overtook|clear)(?:e[ds]|s|ing|ped|ping)?\b[^.;\d]{0,40}$/iu;
const DOWN =
  /\b(?:fell|fall|fallen|dropp?e?d?|slipp?e?d?|sank|dip|dipped|slid|declined|dived) (?:to )?(?:below|under)\b[^.;\d]{0,20}$/iu;

/** Said again with "the": "IT exports … The exports totalled". */
const THE_SAME = /\b(?:the|these|those|its|their)\b[^.;\d]{0,60}$/iu;
/** The figure is of another time, or only a part of what the mark was of. */
const OTHER =
  /\b(?:previous|earlier|last|ago|year before|before that|alone|target|forecast|expected|compared|against|from|by|another|additional|projected|would|will|could|previously)\b/iu;

function ofTheSame(setting: Setting, mark: Item, value: Item): boolean {
  if (sameThing(mark.claim, value.claim)) return true;
  const [long, short] = [mark.claim.measure?.toLowerCase(), value.claim.measure?.toLowerCase()];
  if (!long || !short || mark.claim.place !== value.claim.place || value.claim.start < mark.claim.end) return false;
  return ` ${long}`.endsWith(` ${short}`) && THE_SAME.test(before(setting.article, value.claim, 80));
}

function valueFor(setting: Setting, mark: Item): Item | undefined {
  const candidates = itemsNear(setting, mark.index).filter((item) => {
    const { claim } = item;
    if (item.index === mark.index || claim.unit !== mark.claim.unit || claim.modality !== 'reported') return false;
    if ((claim.role !== 'level' && claim.role !== 'to') || claim.hedge !== null || typeof claim.value !== 'number')
      return false;
    if (!sameParagraph(setting.article, mark.claim, claim) || !periodsFit(mark.claim, claim)) return false;
    if ((mark.claim.period === null) !== (claim.period === null)) return false;
    if (
      OTHER.test(before(setting.article, claim, 60)) ||
      /^ (?:more|less|below|above|short)\b/u.test(after(setting.article, claim))
    )
      return false;
    return ofTheSame(setting, mark, item);
  });
  // Several figures for one thing: it is not told which of them the mark is of.
  return candidates.length === 1 ? candidates[0] : undefined;
}

function noteFor(setting: Setting, mark: Item): Note[] {
  const { claim } = mark;
  if (claim.modality !== 'reported' || typeof claim.value !== 'number' || claim.unit === '%') return [];
  const words = before(setting.article, claim, 80);
  const way =
    claim.hedge === 'over' && UP.test(words) ? 'below' : claim.hedge === 'under' && DOWN.test(words) ? 'above' : null;
  const value = way === null ? undefined : valueFor(setting, mark);
  if (way === null || !value) return [];
  const [at, given] = [claim.value, writtenInterval(value.claim)];
  if (way === 'below' ? given.high >= at : given.low <= at) return [];
  return [
    {
      id: 'own-threshold',
      claims: [mark.index, value.index],
      text: `The figure given, ${valueWords(value.claim)}, is ${way} ${valueWords(claim)}.`,
      weight: 0.88,
      ...working(
        [fromArticle('mark in the text', claim), fromArticle('figure in the text', value.claim)],
        `figure − mark; the figure’s rounding ends ${way} the mark`,
        (value.claim.value as number) - at,
      ),
    },
  ];
}

export const ownThreshold: NoteKind = {
  id: 'own-threshold',
  make: (setting) => itemsOf(setting).flatMap((mark) => noteFor(setting, mark)),
};
