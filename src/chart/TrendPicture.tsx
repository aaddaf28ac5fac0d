/** The picture of a trend line: a layout written out as SVG, without state. */
import type { Layout, PlacedMark, PlacedPoint } from './layout.ts';
import { OPEN_HALF, OPEN_SIDE, OUTCOME_RADIUS, POINT_RADIUS, TARGET_HALF } from './metrics.ts';

const CAP = 5;

function ClaimMark({ mark, x, yLow, yHigh }: PlacedMark) {
  const [left, right] = [x - OPEN_HALF, x + OPEN_HALF];
  switch (mark.shape) {
    case 'open-top':
      return <path class="claim open" d={`M${left} ${yLow - OPEN_SIDE}V${yLow}H${right}V${yLow - OPEN_SIDE}`} />;
    case 'open-bottom':
      return <path class="claim open" d={`M${left} ${yLow + OPEN_SIDE}V${yLow}H${right}V${yLow + OPEN_SIDE}`} />;
    case 'bracket':
      return (
        <path
          class="claim open"
          d={`M${x - CAP} ${yHigh}H${x + CAP}M${x} ${yHigh}V${yLow}M${x - CAP} ${yLow}H${x + CAP}`}
        />
      );
    default:
      return <circle class="claim dot" cx={x} cy={yLow} r={5} />;
  }
}

function Mark(placed: PlacedMark) {
  const { mark, x, yLow } = placed;
  if (mark.kind === 'claim') return <ClaimMark {...placed} />;
  if (mark.kind === 'outcome') return <circle class="outcome" cx={x} cy={yLow} r={OUTCOME_RADIUS} />;
  return <path class="target" d={`M${x - TARGET_HALF} ${yLow}H${x + TARGET_HALF}`} />;
}

const Gap = ({ x, from, to, towards }: NonNullable<Layout['gap']> & { towards: number }) => {
  const end = x + Math.sign(towards - x) * CAP;
  return <path class="gap" d={`M${end} ${from}H${x}V${to}H${end}`} />;
};

interface Props {
  readonly layout: Layout;
  /** One sentence, the accessible name. */
  readonly summary: string;
  /** The point the reader is on. */
  readonly active: PlacedPoint | null;
}

export function TrendPicture({ layout, summary, active }: Props) {
  const { plot, projected } = layout;
  const gapTowards = layout.marks.find(({ mark }) => mark.kind === 'outcome')?.x ?? 0;
  return (
    <svg
      class="picture"
      role="img"
      aria-label={summary}
      width={layout.width}
      height={layout.height}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
    >
      {projected && (
        <rect
          class="projected"
          x={projected.left}
          y={plot.top}
          width={projected.right - projected.left}
          height={plot.bottom - plot.top}
        />
      )}
      {layout.valueTicks.map(({ y, words, value }) => (
        <g key={value}>
          <path class={value === 0 ? 'zero' : 'grid'} d={`M${plot.left} ${y}H${plot.right}`} />
          <text class="tick" x={plot.left - 6} y={y + 4} text-anchor="end">
            {words}
          </text>
        </g>
      ))}
      {layout.timeTicks.map(({ x, label }) => (
        <g key={x}>
          <path class="tickline" d={`M${x} ${plot.bottom}v${label ? 5 : 3}`} />
          {label && (
            <text class="tick" x={label.left} y={plot.bottom + 18}>
              {label.words}
            </text>
          )}
        </g>
      ))}
      {layout.written !== null && <path class="written" d={`M${layout.written} 2V${plot.bottom}`} />}
      {layout.paths.map(({ d, style }) => (
        <path key={d} class={`line ${style}`} d={d} />
      ))}
      {layout.points.map(({ x, y, style, point }) => (
        <circle key={point.period} class={`point ${style}`} cx={x} cy={y} r={POINT_RADIUS} />
      ))}
      {layout.gap && <Gap {...layout.gap} towards={gapTowards} />}
      {[...layout.marks].reverse().map((placed) => (
        <Mark key={`${placed.mark.kind} ${placed.x} ${placed.yLow} ${placed.mark.claim}`} {...placed} />
      ))}
      {layout.labels.map(({ kind, words, x, y, box }) => (
        <text key={`${kind} ${x} ${y}`} class={`label ${kind}`} x={(x + box.right) / 2} y={y} text-anchor="middle">
          {words}
        </text>
      ))}
      {active && (
        <g class="active">
          <path class="cross" d={`M${active.x} ${plot.top}V${plot.bottom}`} />
          <circle cx={active.x} cy={active.y} r={5} />
        </g>
      )}
    </svg>
  );
}
