/** Figures of a time of their own (now, a speaker's, a year's), and forecasts of a time that has come. */
import { ORDINALS } from '../lexicon/months.ts';
import { FORECASTS, PERFECT, RECORD } from '../lexicon/period-words.ts';
import type { Draft } from '../reading.ts';
import type { Setting } from '../setting.ts';
import { isIn, type Token } from '../text/tokens.ts';
import { wordSet } from '../text/words.ts';
import { ofNow } from './compared-time.ts';
import { lowerAt } from './shared.ts';

/** No quotation is looked for further back. */
const QUOTE_REACH = 1200;

const LINE_END = 10;
const STRAIGHT = 34;
const OPENING = 0x201c;
const CLOSING = 0x201d;

/** Within quotation marks, opened in its sentence or before it in its paragraph: a speaker's figures are of no report. */
export function isQuoted({ reading, sentence: { tokens } }: Draft, { text }: Setting): boolean {
  const start = tokens[reading.first]?.start ?? 0;
  let straight = 0;
  for (let at = start - 1; at >= 0 && at >= start - QUOTE_REACH; at--) {
    const code = text.charCodeAt(at);
    if (code === LINE_END) break;
    if (code === OPENING || code === CLOSING) return code === OPENING;
    if (code === STRAIGHT) straight++;
  }
  return straight % 2 === 1;
}

/** "Canada, with 40 million people, took in": what the country has, whenever. */
export const isAside = ({ lead, sentence: { tokens } }: Draft): boolean =>
  lowerAt(tokens, lead - 1) === 'with' && lowerAt(tokens, lead - 2) === ',';

const ORDINAL_ENDS = wordSet('st nd rd th');

/** "the highest", "its third", the "th" of "the 13th": what follows with "since" is what it is compared with. */
export const ranks = (tokens: readonly Token[], at: number): boolean =>
  isIn(tokens, at, RECORD) || ORDINALS.has(lowerAt(tokens, at)) || isIn(tokens, at, ORDINAL_ENDS);

/** "since early last year", "$9bn a year", but not "the first since November": a time of its own. */
export function ownTime(draft: Draft, setting: Setting): boolean {
  const { reading, sentence } = draft;
  if (ofNow(draft) || isAside(draft) || isQuoted(draft, setting)) return true;
  // "has climbed to 4.7%" is of now, "has climbed by 3%" of the report.
  for (let at = draft.lead - 1; draft.role === 'to' && at > draft.lead - 5; at--)
    if (isIn(sentence.tokens, at, PERFECT)) return true;
  const [next, noun] = [lowerAt(sentence.tokens, reading.last + 1), lowerAt(sentence.tokens, reading.last + 2)];
  // "5,000 nurses a year"
  if (reading.unit === 'count' && noun === 'a' && lowerAt(sentence.tokens, reading.last + 3) === 'year') return true;
  if (next === 'annually' || ((next === 'a' || next === 'per' || next === 'every') && noun === 'year')) return true;
  for (let at = reading.last + 1; at < reading.last + 9; at++) {
    if (ranks(sentence.tokens, at)) return false;
    if (lowerAt(sentence.tokens, at) === 'since') return true;
  }
  return false;
}

/** "had expected a fall of 3.45%", "less than the 90,000 economists predicted": foretold for a time that has come. */
export function pastForecast(draft: Draft): boolean {
  const { tokens } = draft.sentence;
  const { lead } = draft;
  if (draft.modality === 'target') return lowerAt(tokens, lead - 1) === 'of' && isIn(tokens, lead - 2, GOALS);
  if (draft.modality !== 'projected') return false;
  if (lowerAt(tokens, lead - 1) === 'of' && isIn(tokens, lead - 2, FORECASTS))
    return draft.previous?.modality === 'reported';
  for (let at = lead - 1; at > lead - 9; at--) if (lowerAt(tokens, at) === 'had') return true;
  return lowerAt(tokens, lead - 1) === 'the' && lowerAt(tokens, lead - 2) === 'than';
}
const GOALS = wordSet('target goal quota');
