/** When the card shows and goes: hover with a delay and a grace, a click to pin, Esc, the pointer leaving. */
import type { Report } from '../context/report.ts';
import type { CardHost } from './card.ts';
import type { Paint, Painted } from './highlights.ts';
import { claimAt } from './hit-test.ts';

/** Long enough that a pointer passing over the line opens nothing. */
const SHOW_AFTER_MS = 150;
/** Long enough to cross the gap from the figure to the card (WCAG 1.4.13: hoverable). */
const HIDE_AFTER_MS = 250;
const INTERACTIVE =
  'a[href], button, input, select, textarea, label, summary, [role="button"], [role="link"], [onclick]';

export interface HoverDeps {
  readonly document: Document;
  readonly paint: Paint;
  readonly report: () => Report | null;
  /** False once the extension was updated or removed; asking undoes everything then. */
  readonly alive: () => boolean;
}

export interface Hover {
  readonly close: () => void;
}

/** Starts listening; everything ends with `signal`. */
export function watchPointer({ document, paint, report, alive }: HoverDeps, signal: AbortSignal): Hover {
  const view = document.defaultView ?? window;
  let last: PointerEvent | null = null;
  let frame = 0;
  let pending: { claim: number; timer: number } | null = null;
  let hiding = 0;

  let card: CardHost | null = null;
  /** Preact, the chart and the placing run, and cost, only once a figure is pointed at: the bundle holds them unread. */
  const load = async (): Promise<CardHost> => {
    const { CardHost } = await import('./card.ts');
    card ??= new CardHost(document, { onClose: close, onPin: () => card?.pin() });
    return card;
  };

  function cancelPending(): void {
    if (pending) view.clearTimeout(pending.timer);
    pending = null;
  }
  function keep(): void {
    view.clearTimeout(hiding);
    hiding = 0;
  }
  function close(): void {
    cancelPending();
    keep();
    if (card?.view) paint.mark(null);
    card?.hide();
  }
  async function open(item: Painted, x: number, pinned: boolean): Promise<void> {
    cancelPending();
    keep();
    const host = await load();
    const now = report();
    if (!now || !alive() || signal.aborted) return;
    host.show({ report: now, claim: item.claim, pinned, pieces: item.pieces, x });
    paint.mark(item.claim);
  }
  function leave(): void {
    cancelPending();
    if (!card?.view || card.view.pinned || hiding) return;
    hiding = view.setTimeout(close, HIDE_AFTER_MS);
  }

  function look(): void {
    frame = 0;
    const event = last;
    last = null;
    if (!event || !alive()) return;
    if (card?.holds(event.target)) {
      cancelPending();
      keep();
      return;
    }
    const item = claimAt(paint, document, event.clientX, event.clientY, event.target as Node | null);
    if (!item) {
      leave();
      return;
    }
    keep();
    if (pending?.claim === item.claim) return;
    cancelPending();
    if (card?.view?.pinned || card?.view?.claim === item.claim) return;
    paint.ensure();
    void load();
    pending = {
      claim: item.claim,
      timer: view.setTimeout(() => void open(item, event.clientX, false), SHOW_AFTER_MS),
    };
  }

  function moved(event: PointerEvent): void {
    // A press or a touch selects text or scrolls; what a script dispatches is nobody's pointer.
    if (!event.isTrusted || event.buttons !== 0 || event.pointerType === 'touch') return;
    last = event;
    if (!frame) frame = view.requestAnimationFrame(look);
  }

  function clicked(event: MouseEvent): void {
    if (!event.isTrusted || event.button !== 0 || card?.holds(event.target)) return;
    const target = event.target instanceof view.Element ? event.target : null;
    const selecting = document.getSelection()?.isCollapsed === false;
    const item = claimAt(paint, document, event.clientX, event.clientY, target);
    if (item && !selecting && !target?.closest(INTERACTIVE)) void open(item, event.clientX, true);
    else if (!item && !selecting && card?.view?.pinned) close();
  }

  function pressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !card?.view) return;
    // The key closes the card and nothing of the page's behind it.
    event.preventDefault();
    event.stopImmediatePropagation();
    close();
  }

  const options = { capture: true, passive: true, signal };
  document.addEventListener('pointermove', moved, options);
  document.documentElement.addEventListener('pointerleave', leave, { passive: true, signal });
  document.addEventListener('click', clicked, options);
  view.addEventListener('keydown', pressed, { capture: true, signal });
  document.addEventListener('scrollend', () => paint.ensure(), options);
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.hidden && !card?.view?.pinned) close();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    view.cancelAnimationFrame(frame);
    close();
  });
  return { close };
}
