/** The trend line with all that belongs to it: picture, readout, summary, source and table. */
import { useMemo, useState } from 'preact/hooks';
import { formatValue } from '../shared/format.ts';
import { SourceLine } from '../ui/SourceLine.tsx';
import { focusOn } from './focus.ts';
import { type Layout, layoutOf, type PlacedPoint, type Size } from './layout.ts';
import { TrendPicture } from './TrendPicture.tsx';
import { TrendTable } from './TrendTable.tsx';
import type { Trend } from './trend.ts';

/** One layout serves both; only the size differs. */
export const CARD_SIZE: Size = { width: 308, height: 174 };
export const POPUP_SIZE: Size = { width: 368, height: 232 };

interface Props {
  readonly trend: Trend;
  readonly size: Size;
  /** Index of the claim the reader is looking at. */
  readonly claim: number;
  /** Source line, table and the switch between "then" and "now": left out where there is no room. */
  readonly full: boolean;
}

function readoutOf({ point }: PlacedPoint, unit: string): string {
  const status = point.status === 'reported' ? '' : `, ${point.status}`;
  return `${point.label}: ${formatValue(point.value, unit, 4)}${status}${point.knownSince ? ', known since' : ''}`;
}

/** Index of the point nearest to a horizontal position. */
function nearest(layout: Layout, x: number): number {
  const distances = layout.points.map((point) => Math.abs(point.x - x));
  return distances.indexOf(Math.min(...distances));
}

/** Where the keys lead from a point; null leaves the line, undefined is no key of ours. */
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
  readonly trend: Trend;
  readonly at: number | null;
  readonly move: (to: number | null) => void;
}

/** One tab stop over the picture: a slider along the points, for keys, pointer and touch alike. */
function Scrub({ layout, trend, at, move }: ScrubProps) {
  const last = layout.points.length - 1;
  const active = at === null ? undefined : layout.points[at];
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
    move(nearest(layout, (event.clientX - box.left) * scale));
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
      aria-valuetext={active ? readoutOf(active, trend.unit) : 'Use the arrow keys to read each point'}
      onKeyDown={onKeyDown}
      onPointerDown={onPointer}
      onPointerMove={onPointer}
      onPointerLeave={() => move(null)}
      onBlur={() => move(null)}
    />
  );
}

function Readout({ layout, active, unit }: { layout: Layout; active: PlacedPoint | null; unit: string }) {
  const share = active ? (active.x / layout.width) * 100 : 0;
  const style = active ? { left: `${share}%`, transform: `translateX(-${share}%)` } : {};
  return (
    <p class={active ? 'readout' : 'readout empty'} aria-live="polite" style={style}>
      {active ? readoutOf(active, unit) : ''}
    </p>
  );
}

/** "includes telecom services" → "This series: includes telecom services." */
const differenceWords = (difference: string): string =>
  /^[A-Z]/u.test(difference) ? difference : `This series: ${difference}${/[.!?]$/u.test(difference) ? '' : '.'}`;

interface SwitchProps {
  readonly then: boolean;
  readonly set: (then: boolean) => void;
}

const ThenOrNow = ({ then, set }: SwitchProps) => (
  <fieldset class="switch">
    <legend class="sr">Show the line</legend>
    <button type="button" aria-pressed={then} onClick={() => set(true)}>
      as known then
    </button>
    <button type="button" aria-pressed={!then} onClick={() => set(false)}>
      as known now
    </button>
  </fieldset>
);

export function TrendLine({ trend, size, claim, full }: Props) {
  const [at, move] = useState<number | null>(null);
  const [then, setThen] = useState(false);
  const now = useMemo(() => focusOn(trend, claim), [trend, claim]);
  const shown = then && now.asKnownThen ? now.asKnownThen : now;
  const layout = useMemo(() => layoutOf(shown, size, { frame: now }), [shown, size, now]);
  const active = (at === null ? null : layout.points[at]) ?? null;
  const show = (value: boolean): void => {
    move(null);
    setThen(value);
  };
  return (
    <figure class="trend">
      <p class="trend-title">{trend.title}</p>
      {full && trend.asKnownThen && <ThenOrNow then={then} set={show} />}
      <div class="stage">
        <TrendPicture layout={layout} summary={shown.summary} active={active} />
        <Scrub layout={layout} trend={shown} at={at} move={move} />
        <Readout layout={layout} active={active} unit={trend.unit} />
      </div>
      <figcaption>
        {layout.cropped && <p class="cropped">The axis does not start at zero.</p>}
        <p class="trend-summary">{shown.summary}</p>
        {trend.difference && <p class="difference">{differenceWords(trend.difference)}</p>}
        <SourceLine source={trend.source} named={full} />
      </figcaption>
      {full && <TrendTable trend={trend} />}
    </figure>
  );
}
