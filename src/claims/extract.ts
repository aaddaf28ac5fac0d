/** The reading engine: article text in, claims out. Pure: the date is a parameter, nothing reads the clock or a page. */
import type { Article, Claim, Figure, Span } from './claim.ts';
import { refine } from './pipeline.ts';
import { eachReading, toQuantity } from './quantities.ts';
import type { Draft, TraceLine } from './reading.ts';
import { confidenceOf } from './refiners/confidence.ts';
import { type Setting, settingOf } from './setting.ts';

export interface ExtractOptions {
  /** The article's title: context for the text, itself not read. */
  readonly title?: string;
  /** Publication date, YYYY-MM-DD. */
  readonly date?: string | null;
  /** Filled with what each step did, for failing tests. */
  readonly trace?: TraceLine[];
}

function draftsOf(text: string, setting: Setting): Draft[] {
  const drafts: Draft[] = [];
  eachReading(text, setting, (sentence, readings) => {
    if (readings.length) drafts.push(...refine(sentence, readings, setting, drafts));
  });
  return drafts;
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
 * The economic figures of `text`, in order, with every field of the annotation guide. Offsets count UTF-16 code units of
 * `text`. Never throws on any string; an unusable date counts as none.
 */
export function extract(text: string, options: ExtractOptions = {}): Figure[] {
  return draftsOf(text, settingOf(text, options))
    .filter((draft) => draft.kept)
    .map(toFigure);
}

/** White space and sentence marks off both ends. */
function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  return { start, end };
}

function claimsIn(text: string, where: Claim['where'], setting: Setting, offset: number): Claim[] {
  const kept = draftsOf(text, setting).filter((draft) => draft.kept);
  const index = new Map(kept.map((draft, at) => [draft, at + offset]));
  return kept.map((draft) => {
    const partner = draft.partner === null ? undefined : draft.drafts[draft.partner];
    return {
      ...toFigure(draft),
      where,
      sentence: trimmed(text, draft.sentence),
      partner: (partner && index.get(partner)) ?? null,
      ...confidenceOf(draft),
    };
  });
}

/**
 * Claims of an article: the title's first, then the text's, in one list that `partner` indexes. The title is read with
 * the text's places and date as its context, and the other way round.
 */
export function claimsOf(article: Article, trace?: TraceLine[]): Claim[] {
  const { title, text, date } = article;
  const whole = settingOf(text, { title, date, trace });
  const ofTitle = { ...whole, text: title, mentions: whole.titleMentions };
  const first = title ? claimsIn(title, 'title', ofTitle, 0) : [];
  return [...first, ...claimsIn(text, 'text', whole, first.length)];
}
