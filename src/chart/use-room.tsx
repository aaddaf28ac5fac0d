/** The width an element has, so that a picture is laid out anew when a window, a panel or the zoom changes. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** A reference to set on a block, and its width in CSS pixels: null until it is laid out. */
export function useRoom(): readonly [RefObject<HTMLDivElement>, number | null] {
  const block = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = block.current;
    if (!element) return;
    const measure = (): void => {
      const width = element.clientWidth;
      if (width > 0) setRoom(width);
    };
    measure();
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [block, room];
}
