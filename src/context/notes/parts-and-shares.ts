/** "$2.1bn of $31.5bn is 6.7%; the text says 10%", and parts said to make a whole that do not add to 100. */
import { formatNumber, formatPercent } from '../../shared/format.ts';
import { before, between, isAmount, periodsFit, sameSentence } from '../around.ts';
import type { Note } from '../report.ts';
import { intervalWords, mapped, middle, overlap, ratioInterval } from '../rounding.ts';
import { type Item, itemsOf, type Setting, sentenceOf } from '../setting.ts';
import { fromArticle, type NoteKind, valueWords, working } from './note.ts';

/** "$2.1bn, or 10% …": the amount before a share is the part. */
const PART = /^[^.;\n]{0,40}(?:\bor|\bis|\bare|\bwas|\bwere|accounts? for|accounted for|accounting for|making up) $/iu;
/** "10% of total exports of $31.5bn": the amount behind it is the whole. */
const WHOLE = /^ of (?!which)[^.;:()\d]{0,60}\b(?:of|at|worth) (?:about |around |some |nearly |over )?$/iu;

/** The text says that what it lists is everything. */
const EVERYTHING =
  /\b(?:split|divided|made up of|consists? of|consisted of|comprises?|comprised|breakdown|the rest|the remainder|the remaining)\b/iu;
/** It says, or may say, that there is more. */
const MORE =
  /\b(?:including|includes?|such as|among|mainly|mostly|other|others|up from|down from|compared|against)\b/iu;

/** A part, its share and the whole, written in a row. */
function shareNotes(setting: Setting): Note[] {
  return itemsOf(setting).flatMap((share): Note[] => {
    const { index } = share;
    const [part, whole] = [setting.claims[index - 1], setting.claims[index + 1]];
    if (share.claim.unit !== '%' || share.claim.role !== 'share' || !part || !whole) return [];
    if (!isAmount(part.unit) || part.unit !== whole.unit || ![part, whole].every((c) => sameSentence(c, share.claim)))
      return [];
    if (!PART.test(between(setting.article, part, share.claim) ?? '')) return [];
    if (!WHOLE.test(between(setting.article, share.claim, whole) ?? '') || !periodsFit(part, whole)) return [];
    const [a, b, said] = [setting.intervals[index - 1], setting.intervals[index + 1], setting.intervals[index]];
    const ratio = a && b ? ratioInterval(b, a) : null;
    if (!ratio || !said) return [];
    const percent = mapped(ratio, (end) => end * 100);
    if (overlap(percent, said)) return [];
    const result = (middle(part) / middle(whole)) * 100;
    return [
      {
        id: 'parts-and-shares',
        claims: [index - 1, index, index + 1],
        text: `${valueWords(part)} of ${valueWords(whole)} is ${formatPercent(result)}; the text says ${valueWords(share.claim)}.`,
        weight: 0.8,
        ...working(
          [fromArticle('part', part), fromArticle('share in the text', share.claim), fromArticle('whole', whole)],
          `part ÷ whole (with both figures’ rounding: ${intervalWords(percent, (value) => formatPercent(value))})`,
          result,
        ),
      },
    ];
  });
}

/** Shares of one sentence in the order of the text. */
function listed(setting: Setting): Item[][] {
  const lists: Item[][] = [];
  for (const item of itemsOf(setting)) {
    if (item.claim.unit !== '%' || item.claim.role !== 'share') continue;
    const last = lists.at(-1);
    const [first] = last ?? [];
    if (last && first && sameSentence(first.claim, item.claim) && periodsFit(first.claim, item.claim)) last.push(item);
    else lists.push([item]);
  }
  return lists;
}

function sumNotes(setting: Setting): Note[] {
  return listed(setting).flatMap((items): Note[] => {
    const [first] = items;
    if (!first || items.length < 3) return [];
    const words = sentenceOf(setting.article, first.claim);
    if (!EVERYTHING.test(words) || MORE.test(words)) return [];
    // "The rest" with no number of its own is what is missing.
    if (
      items.every(({ claim }) => !/\b(?:rest|remaind?e?r|remaining)\b/iu.test(before(setting.article, claim))) &&
      /\b(?:rest|remainder|remaining)\b/iu.test(words)
    )
      return [];
    const ends = items.map(({ index }) => setting.intervals[index] ?? { low: null, high: null });
    const add = (all: (number | null)[]): number | null =>
      all.reduce((sum, end) => (sum === null || end === null ? null : sum + end), 0);
    const sum = { low: add(ends.map(({ low }) => low)), high: add(ends.map(({ high }) => high)) };
    if (overlap(sum, { low: 100, high: 100 })) return [];
    const total = items.reduce((all, { claim }) => all + middle(claim), 0);
    return [
      {
        id: 'parts-and-shares',
        claims: items.map(({ index }) => index),
        text: `The parts listed add to ${formatNumber(total)}, not 100.`,
        weight: 0.7,
        ...working(
          items.map(({ claim }) => fromArticle('part', claim)),
          `sum of the parts (with their rounding: ${intervalWords(sum, (value) => formatNumber(value))})`,
          total,
        ),
      },
    ];
  });
}

export const partsAndShares: NoteKind = {
  id: 'parts-and-shares',
  make: (setting) => [...shareNotes(setting), ...sumNotes(setting)],
};
