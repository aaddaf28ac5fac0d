/** Keeps the card beside its figure while the page scrolls, the window changes or either of them grows. Nothing polls. */

/** What may change which element lies on top: full screen, modal dialogs. Some of it does not bubble. */
const TOP_CHANGES = ['fullscreenchange', 'toggle', 'close'];

/**
 * Calls `place` at most once a frame, and `topChanged` when another element may have come on top of the page, until the
 * returned function is called.
 */
export function follow(
  host: HTMLElement,
  around: Element | null,
  place: () => void,
  topChanged: () => void,
): () => void {
  const document = host.ownerDocument;
  const view = document.defaultView;
  if (!view) return () => undefined;
  const controller = new AbortController();
  const { signal } = controller;
  let frame = 0;
  const soon = (): void => {
    frame ||= view.requestAnimationFrame(() => {
      frame = 0;
      place();
    });
  };
  document.addEventListener('scroll', soon, { capture: true, passive: true, signal });
  for (const type of TOP_CHANGES) document.addEventListener(type, topChanged, { capture: true, passive: true, signal });
  view.addEventListener('resize', soon, { passive: true, signal });
  const sizes = new ResizeObserver(soon);
  sizes.observe(host);
  if (around) sizes.observe(around);
  return () => {
    controller.abort();
    sizes.disconnect();
    view.cancelAnimationFrame(frame);
  };
}
