/** When the card shows and goes: hover with a delay and a grace, a click to pin, Esc, the pointer leaving. */
import type { Report } from '../context/report.ts';
import type { Desk } from './desk.ts';
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
  readonly desk: Desk;
  readonly paint: Paint;
  readonly report: () => Report | null;
  /** False once the extension was updated or removed; asking undoes everything then. */
  readonly alive: () => boolean;
}

/** Starts listening; everything ends with `signal`. */
export function watchPointer({ document, desk, paint, report, alive }: HoverDeps, signal: AbortSignal): void {
  const view = document.defaultView ?? window;
  let last: PointerEvent | null = null;
  let frame = 0;
  let pending: { claim: number; timer: number } | null = null;
  let hiding = 0;

  function cancelPending(): void {
    if (pending) view.clearTimeout(pending.timer);
    pending = null;
  }
  function keep(): void {
    view.clearTimeout(hiding);
    hiding = 0;
  }
  async function open({ claim, pieces }: Painted, x: number, pinned: boolean): Promise<void> {
    cancelPending();
    keep();
    const now = report();
    if (now && !signal.aborted) await desk.open({ kind: 'claim', report: now, claim, pinned, pieces, x });
  }
  function leave(): void {
    cancelPending();
    if (desk.view?.kind !== 'claim' || desk.pinned || hiding) return;
    hiding = view.setTimeout(() => {
      hiding = 0;
      if (!desk.pinned) desk.close();
    }, HIDE_AFTER_MS);
  }

  /** The innermost element under the pointer, also inside an open shadow root. */
  const targetOf = (event: Event): Node | null => (event.composedPath()[0] ?? event.target) as Node | null;

  function look(event: PointerEvent, target: Node | null): void {
    if (!alive()) return;
    if (desk.holds(event.target)) {
      cancelPending();
      keep();
      return;
    }
    const item = claimAt(paint, document, event.clientX, event.clientY, target);
    if (!item) {
      leave();
      return;
    }
    keep();
    if (pending?.claim === item.claim) return;
    cancelPending();
    const shown = desk.view;
    if (desk.pinned || (shown?.kind === 'claim' && shown.claim === item.claim)) return;
    paint.ensure();
    void desk.load();
    pending = {
      claim: item.claim,
      timer: view.setTimeout(() => void open(item, event.clientX, false), SHOW_AFTER_MS),
    };
  }

  function moved(event: PointerEvent): void {
    // A press or a touch selects text or scrolls; what a script dispatches is nobody's pointer.
    if (!event.isTrusted || event.buttons !== 0 || event.pointerType === 'touch') return;
    last = event;
    // The path is empty once the event has passed.
    const target = targetOf(event);
    if (frame) view.cancelAnimationFrame(frame);
    frame = view.requestAnimationFrame(() => {
      frame = 0;
      if (last) look(last, target);
      last = null;
    });
  }

  function clicked(event: MouseEvent): void {
    if (!event.isTrusted || event.button !== 0 || desk.holds(event.target)) return;
    const target = targetOf(event);
    const selecting = document.getSelection()?.isCollapsed === false;
    const item = claimAt(paint, document, event.clientX, event.clientY, target);
    const interactive = target instanceof view.Element && target.closest(INTERACTIVE) !== null;
    if (item && !selecting && !interactive) void open(item, event.clientX, true);
  }

  const options = { capture: true, passive: true, signal };
  document.addEventListener('pointermove', moved, options);
  document.documentElement.addEventListener('pointerleave', leave, { passive: true, signal });
  document.addEventListener('click', clicked, options);
  document.addEventListener('scrollend', () => paint.ensure(), options);
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.hidden && !desk.pinned) desk.close();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    cancelPending();
    keep();
    view.cancelAnimationFrame(frame);
    desk.close();
  });
}
