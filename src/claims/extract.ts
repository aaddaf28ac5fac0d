/** The reading engine: article text in, claims out. Pure: the date is a parameter, nothing reads the clock or a page. */
import type { Article, Claim, Figure, Span } from './claim.ts';
import { Density } from './density.ts';
import { refine } from './pipeline.ts';
import { eachReading, type ReadSentence, toQuantity } from './quantities.ts';
import type { Draft, TraceLine } from './reading.ts';
import { confidenceOf } from './refiners/confidence.ts';
import { type Setting, settingBySlice, settingOf, titleSetting } from './setting.ts';

export interface ExtractOptions {
  /** The article's title: context for the text, itself not read. */
  readonly title?: string;
  /** Publication date, YYYY-MM-DD. */
  readonly date?: string | null;
  /** Filled with what each step did, for failing tests. */
  readonly trace?: TraceLine[];
}

/** Characters of text whose places are looked for between two stops: about a millisecond's work. */
const SLICE = 100_000;

/** No sentence of prose states more figures than this, nor more than a few with so little text to each. */
const MOST_FIGURES = 30;
const FEW_FIGURES = 10;
const LEAST_TEXT = 15;

/** Else it is a table without its lines, or noise: figures are not compared with each other there. */
const isProse = ({ sentence: { start, end }, readings: { length } }: ReadSentence): boolean =>
  length <= FEW_FIGURES || (length <= MOST_FIGURES && end - start >= length * LEAST_TEXT);

/** The kept figures of one sentence after the other; an empty list where a stretch of text has none. */
function* draftsBySentence(setting: Setting): Generator<readonly Draft[], void> {
  const drafts: Draft[] = [];
  const density = new Density();
  for (const step of eachReading(setting)) {
    const own =
      step && !density.crowded(step) && isProse(step) ? refine(step.sentence, step.readings, setting, drafts) : [];
    for (const draft of own) drafts.push(draft);
    yield own.filter((draft) => draft.kept);
  }
}

function toFigure(draft: Draft): Figure {
  const { start, end, quote, value, unit, step } = toQuantity(draft.reading, draft.sentence);
  return {
    start,
    end,
    quote,
    value,
    unit,
    step,
    role: draft.role ?? 'level',
    direction: draft.direction,
    hedge: draft.hedge,
    measure: draft.measure,
    indicator: draft.indicator,
    place: draft.place,
    period: draft.period,
    modality: draft.modality,
    attributed: draft.attributed,
  };
}

/**
 * `extract` by block: yields the figures of a sentence or of a stretch of text without any (an empty list), so that the
 * caller can rest between two blocks, or stop. All blocks together are what `extract` answers. No step between two
 * yields is long: sentences are cut at 1,700 characters, and the search for the text's places yields too.
 */
export function* extractBlocks(text: string, options: ExtractOptions = {}): Generator<Figure[], void> {
  const slices = settingBySlice(text, options, SLICE);
  let slice = slices.next();
  for (; !slice.done; slice = slices.next()) yield [];
  for (const kept of draftsBySentence(slice.value)) yield kept.map(toFigure);
}

/**
 * The economic figures of `text`, in order, with every field of the annotation guide. Offsets count UTF-16 code units of
 * `text`. Never throws on any string; an unusable date counts as none.
 */
export function extract(text: string, options: ExtractOptions = {}): Figure[] {
  const figures: Figure[] = [];
  for (const kept of draftsBySentence(settingOf(text, options)))
    for (const draft of kept) figures.push(toFigure(draft));
  return figures;
}

/** White space and sentence marks off both ends. */
function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** Claims of one sentence; `offset` is the number of the article's claims before them. */
function toClaims(kept: readonly Draft[], where: Claim['where'], offset: number): Claim[] {
  return kept.map((draft) => {
    const partner = draft.partner === null ? undefined : draft.drafts[draft.partner];
    const at = partner ? kept.indexOf(partner) : -1;
    return {
      ...toFigure(draft),
      where,
      sentence: trimmed(draft.sentence.text, draft.sentence),
      partner: at < 0 ? null : at + offset,
      ...confidenceOf(draft),
    };
  });
}

function* claimsIn(where: Claim['where'], setting: Setting, offset: number): Generator<Claim[], number> {
  let count = offset;
  for (const kept of draftsBySentence(setting)) {
    yield toClaims(kept, where, count);
    count += kept.length;
  }
  return count;
}

/** `claimsOf` by block, as `extractBlocks` is `extract` by block: `partner` indexes the list of all blocks together. */
export function* claimBlocks(article: Article, trace?: TraceLine[]): Generator<Claim[], void> {
  const { title, text, date } = article;
  const slices = settingBySlice(text, { title, date, trace }, SLICE);
  let slice = slices.next();
  for (; !slice.done; slice = slices.next()) yield [];
  const whole = slice.value;
  const before = title ? yield* claimsIn('title', titleSetting(whole), 0) : 0;
  yield* claimsIn('text', whole, before);
}

/**
 * Claims of an article: the title's first, then the text's, in one list that `partner` indexes. The title is read with
 * the text's places and date as its context, and the other way round.
 */
export function claimsOf(article: Article, trace?: TraceLine[]): Claim[] {
  return [...claimBlocks(article, trace)].flat();
}
