/** From figure to figure by key. */
import type { Report } from '../context/report.ts';
import { words } from '../shared/words.ts';
import type { Desk } from './desk.ts';
import type { Painted } from './highlights.ts';
import { isSeen, rectsOf } from './hit-test.ts';
import { bringIntoView } from './scroll.ts';

interface Step {
  readonly item: Painted;
  /** Counted from 1, of `count`, in the order in which the figures stand. */
  readonly number: number;
  readonly count: number;
}

const isThere = ({ pieces }: Painted): boolean =>
  pieces[0] !== undefined && isSeen(pieces[0].node) && rectsOf(pieces).length > 0;

/**
 * The figure after (`by` 1) or before (-1) the one that is `open`; with none open, the first one from the top of the
 * window on, or the last above it. Past either end it starts again at the other. Null where none is laid out.
 */
function stepFrom(items: readonly Painted[], open: number | null, by: 1 | -1): Step | null {
  const there = items.filter(isThere);
  if (there.length === 0) return null;
  const top = ({ pieces }: Painted): number => rectsOf(pieces)[0]?.top ?? 0;
  const current = there.findIndex(({ claim }) => claim === open);
  const below = there.findIndex((item) => top(item) >= 0);
  const next = current >= 0 ? current + by : by === 1 ? Math.max(0, below) : (below < 0 ? there.length : below) - 1;
  const at = (next + there.length) % there.length;
  const item = there[at];
  return item ? { item, number: at + 1, count: there.length } : null;
}

/** Scrolls to the next figure and opens its card, with the focus in it; answers whether there was one. */
export async function goTo(by: 1 | -1, report: Report, items: readonly Painted[], desk: Desk): Promise<boolean> {
  const step = stepFrom(items, desk.view?.kind === 'claim' ? desk.view.claim : null, by);
  if (!step) {
    await desk.say(words('notice_no_figures'));
    return false;
  }
  const { claim, pieces } = step.item;
  const from = desk.remember();
  bringIntoView(pieces, 'instant');
  const status = words('figure_of', step.number, step.count);
  await desk.open({ kind: 'claim', report, claim, pinned: true, pieces, status }, from);
  return true;
}
