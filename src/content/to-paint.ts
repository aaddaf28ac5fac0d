/** Which claims of a report are painted, and how: too much ink kills reading. */
import type { Report } from '../context/report.ts';
import type { ReadArticle } from './article.ts';
import type { Painted } from './highlights.ts';
import type { Piece } from './text-map.ts';

/** Most highlights alive on a page. */
const MAX_ALIVE = 1_000;
/** About what a window shows of an article, in characters, and the most claims painted in that much text. */
const SCREENFUL = 2_500;
const PER_SCREENFUL = 24;

/** Claims with something beside them: a note or a trend line. */
function notedClaims({ notes, trends }: Report): Set<number> {
  return new Set([...notes, ...trends].flatMap(({ claims }) => [...claims]));
}

/** The report's claims, most interesting first. */
function ranked({ order, claims }: Report): Set<number> {
  return new Set([...order.filter((claim) => claim < claims.length), ...claims.keys()]);
}

/**
 * Claims to paint, in the report's order: the sure ones, the most interesting of each screenful, and those the reader
 * `asked` for by name.
 */
function chosen(report: Report, asked: ReadonlySet<number>): Set<number> {
  const unsure = new Set(report.unsure);
  const inScreenful = new Map<number, number>();
  const kept = new Set(asked);
  for (const claim of ranked(report)) {
    if (kept.size >= MAX_ALIVE) break;
    const { where, start = 0 } = report.claims[claim] ?? {};
    if (unsure.has(claim) || kept.has(claim) || !where) continue;
    const screenful = where === 'title' ? -1 : Math.floor(start / SCREENFUL);
    const there = inScreenful.get(screenful) ?? 0;
    if (there >= PER_SCREENFUL) continue;
    inScreenful.set(screenful, there + 1);
    kept.add(claim);
  }
  return kept;
}

export function toPaint(report: Report, read: ReadArticle, asked: ReadonlySet<number>): Painted[] {
  const noted = notedClaims(report);
  const kept = chosen(report, asked);
  return report.claims.flatMap(({ where, start, end }, claim) => {
    if (!kept.has(claim)) return [];
    const pieces = (where === 'title' ? read.title : read.body)?.pieces(start, end) ?? [];
    return { claim, ink: noted.has(claim) ? ('noted' as const) : ('found' as const), pieces };
  });
}

/** Whether two figures stand on the very same text nodes. */
export const samePieces = (a: readonly Piece[], b: readonly Piece[]): boolean =>
  a.length === b.length &&
  a.every(({ node, start, end }, i) => {
    const other = b[i];
    return other?.node === node && other.start === start && other.end === end;
  });

/** Whether the paint already lies on these very text nodes. */
export function samePlaces(painted: readonly Painted[], items: readonly Painted[]): boolean {
  const shown = items.filter(({ pieces }) => pieces.length > 0);
  return (
    painted.length === shown.length &&
    painted.every((old, i) => {
      const now = shown[i];
      return now?.claim === old.claim && now.ink === old.ink && samePieces(now.pieces, old.pieces);
    })
  );
}
