/** The trend line with all that belongs to it: picture, readout, summary, source and table. */

import { useMemo, useState } from 'preact/hooks';
import { english } from '../ui/english.ts';
import { SourceLine } from '../ui/SourceLine.tsx';
import { focusOn, frameOf, furtherSources } from './focus.ts';
import { layoutOf } from './layout.ts';
import { Scrub } from './Scrub.tsx';
import { panelSize, type Size, withinRoom } from './sizes.ts';
import { type Stop, stopsOf } from './stops.ts';
import { TrendPicture } from './TrendPicture.tsx';
import { TrendTable } from './TrendTable.tsx';
import type { Trend } from './trend.ts';
import { useRoom } from './use-room.tsx';

export { CARD_SIZE, POPUP_SIZE } from './sizes.ts';

interface Props {
  readonly trend: Trend;
  /** A size to keep to where there is room for it, or "fluid": as wide as its block, as a panel has it. */
  readonly size: Size | 'fluid';
  /** Index of the claim the reader is looking at. */
  readonly claim: number;
  /** Source line, table and the switch between "then" and "now": left out where there is no room. */
  readonly full: boolean;
}

/** Before a panel is measured. */
const FIRST_WIDTH = 400;

function Readout({ width, active }: { readonly width: number; readonly active: Stop | null }) {
  const share = active ? (active.x / width) * 100 : 0;
  const style = active ? { left: `${share}%`, transform: `translateX(-${share}%)` } : {};
  return (
    <p class={active ? 'readout' : 'readout empty'} aria-live="polite" style={style}>
      {active?.words ?? ''}
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

interface PictureProps {
  readonly shown: Trend;
  readonly frame: Trend;
  readonly size: Size | 'fluid';
  readonly at: number | null;
  readonly move: (to: number | null) => void;
}

/** The picture with its readout, as wide as there is room. */
function Stage({ shown, frame, size, at, move }: PictureProps) {
  const [block, room] = useRoom();
  const { width, height, type } = size === 'fluid' ? panelSize(room ?? FIRST_WIDTH) : withinRoom(size, room);
  const layout = useMemo(
    () => layoutOf(shown, { width, height, ...(type === undefined ? {} : { type }) }, { frame }),
    [shown, frame, width, height, type],
  );
  const stops = useMemo(() => stopsOf(shown, layout), [shown, layout]);
  const active = (at === null ? null : stops[at]) ?? null;
  return (
    <>
      <div class="stage" ref={block}>
        <TrendPicture layout={layout} summary={shown.summary} active={active} />
        <Scrub layout={layout} stops={stops} at={at} move={move} />
        <Readout width={layout.width} active={active} />
      </div>
      {layout.cropped && <p class="cropped">The axis does not start at zero.</p>}
    </>
  );
}

const OwnSource = ({ trend }: { readonly trend: Trend }) => (
  <p class="source">
    {`Source: ${trend.source.publisher}${trend.written ? `, ${trend.written.words}` : ''}. No official series was matched.`}
  </p>
);

export function TrendLine({ trend, size, claim, full }: Props) {
  const [at, move] = useState<number | null>(null);
  // Null until the reader has chosen, so that nothing is announced before.
  const [then, setThen] = useState<boolean | null>(null);
  const now = useMemo(() => focusOn(trend, claim), [trend, claim]);
  const frame = useMemo(() => frameOf(now), [now]);
  const shown = then && now.asKnownThen ? now.asKnownThen : now;
  const show = (value: boolean): void => {
    move(null);
    setThen(value);
  };
  return (
    <figure class="trend" {...english()}>
      <p class="trend-title">{trend.title}</p>
      {full && !trend.tableOnly && trend.asKnownThen && (
        <>
          <ThenOrNow then={then ?? false} set={show} />
          <p class="sr" role="status">
            {then === null
              ? ''
              : `The line as it is known ${then ? `on ${trend.written?.words ?? 'that day'}` : 'now'}.`}
          </p>
        </>
      )}
      {!trend.tableOnly && <Stage shown={shown} frame={frame} size={size} at={at} move={move} />}
      <figcaption>
        <p class="trend-summary">{shown.summary}</p>
        {trend.difference && <p class="difference">{differenceWords(trend.difference)}</p>}
        {trend.workedOut && <p class="difference">{`Worked out: ${trend.workedOut}.`}</p>}
        {trend.own ? <OwnSource trend={trend} /> : <SourceLine source={trend.source} named={full} />}
        {full && furtherSources(trend).map((source) => <SourceLine key={source.url} source={source} named />)}
      </figcaption>
      {(full || trend.tableOnly) && <TrendTable trend={shown} alone={trend.tableOnly === true} />}
    </figure>
  );
}
