/** One tab stop over the picture: a slider along its periods, for keys, pointer and touch alike. */
import type { Layout } from './layout.ts';
import { nearestStop, type Stop } from './stops.ts';

/** Where the keys lead from a stop; null leaves the line, undefined is no key of ours. */
function step(key: string, from: number | null, last: number): number | null | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return from === null ? 0 : Math.min(last, from + 1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return from === null ? last : Math.max(0, from - 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'Escape':
      return from === null ? undefined : null;
    default:
      return undefined;
  }
}

interface ScrubProps {
  readonly layout: Layout;
  readonly stops: readonly Stop[];
  readonly at: number | null;
  readonly move: (to: number | null) => void;
}

export function Scrub({ layout, stops, at, move }: ScrubProps) {
  const last = stops.length - 1;
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = step(event.key, at, last);
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    move(to);
  };
  const onPointer = (event: PointerEvent & { currentTarget: HTMLElement }): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = box.width > 0 ? layout.width / box.width : 1;
    move(nearestStop(stops, (event.clientX - box.left) * scale));
  };
  // A lifted finger leaves too, but what it pointed at is only read after it is out of the way.
  const onLeave = ({ pointerType }: PointerEvent): void => {
    if (pointerType !== 'touch') move(null);
  };
  return (
    <div
      class="scrub"
      role="slider"
      tabIndex={0}
      aria-label="Points of the line"
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={at ?? last}
      aria-valuetext={(at === null ? undefined : stops[at]?.words) ?? 'Use the arrow keys to read each point'}
      onKeyDown={onKeyDown}
      onPointerDown={onPointer}
      onPointerMove={onPointer}
      onPointerLeave={onLeave}
      onBlur={() => move(null)}
    />
  );
}
