/** What the reader marked with the pointer: the figure in it, read with the paragraph around it. */
import type { Article } from '../claims/claim.ts';
import type { Report } from '../context/report.ts';
import { words } from '../shared/words.ts';
import { type ReadArticle, readPart } from './article.ts';
import { isForeign } from './language.ts';
import type { Line } from './line.ts';
import { shownAs } from './skip.ts';
import type { Piece } from './text-map.ts';
import { parentOf } from './tree.ts';
import { BLOCK_TAGS } from './vocabulary.ts';

/** Most of a selection that is read where the page does not show where it stands. */
const MAX_SELECTION = 20_000;
/** A claim of a report, and where it stands on the page: nowhere, if only the browser knows the selection. */
interface InContext {
  readonly report: Report;
  readonly claim: number;
  readonly pieces: readonly Piece[];
}

/** A selection that runs over more than this many characters is read by its first paragraph. */
const MAX_PART = 20_000;

function selectedRange(document: Document): Range | null {
  const selection = document.getSelection();
  return selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
}

/** The paragraph, cell or item around a node; what holds several of them where the selection does. */
function blockAround(node: Node): Element | null {
  let at = node.nodeType === 1 ? (node as Element) : parentOf(node);
  while (at && at !== at.ownerDocument.body && !shownAs(at, BLOCK_TAGS).block) at = parentOf(at);
  return at;
}

/** Reads the selection's paragraph; null where it has no text of its own (an input field, a picture). */
function readAround(range: Range): ReadArticle | null {
  const whole = blockAround(range.commonAncestorContainer);
  const part = (whole?.textContent?.length ?? 0) > MAX_PART ? blockAround(range.startContainer) : whole;
  return part ? readPart(part) : null;
}

const overlaps = (range: Range, { node, start, end }: Piece): boolean =>
  node.getRootNode() === range.startContainer.getRootNode() &&
  range.comparePoint(node, end) >= 0 &&
  range.comparePoint(node, start) <= 0;

/** The most interesting claim of a report that the selection touches, and where it stands; null without one. */
function claimIn(report: Report, read: ReadArticle, range: Range): InContext | null {
  const ranked = new Set([...report.order, ...report.claims.keys()]);
  for (const claim of ranked) {
    const { where, start, end } = report.claims[claim] ?? {};
    if (start === undefined || end === undefined) continue;
    const pieces = (where === 'title' ? read.title : read.body)?.pieces(start, end) ?? [];
    if (pieces.some((piece) => overlaps(range, piece))) return { report, claim, pieces };
  }
  return null;
}

/**
 * The figure in the page's selection, or in words why there is none to show. `text`: the selection as the browser tells
 * it, for input fields and frames; `known`: the article as it was read, where there is one; `ask`: for the report on a
 * text.
 */
export async function contextFor(
  document: Document,
  text: string,
  known: { readonly report: Report; readonly read: ReadArticle } | null,
  ask: Line['ask'],
): Promise<InContext | string> {
  const range = selectedRange(document);
  const there = range && known && claimIn(known.report, known.read, range);
  if (there) return there;
  const part = range ? readAround(range) : null;
  const article: Article = part?.article ?? { title: '', date: null, text: text.slice(0, MAX_SELECTION) };
  if (isForeign(document, part?.root ?? document.documentElement, article.text)) return words('notice_not_english');
  const report = await ask(article, false).catch(() => null);
  if (!report) return words('notice_failed');
  if (part && range) return claimIn(report, part, range) ?? words('notice_no_figure_selected');
  const [claim] = report.order;
  return claim === undefined ? words('notice_no_figure_selected') : { report, claim, pieces: [] };
}
