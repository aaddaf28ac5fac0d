/** The picture of a trend line: a layout written out as SVG, without state. */
import type { Layout, PlacedMark, PlacedOther } from './layout.ts';
import type { PlacedPoint } from './lines.ts';
import type { Metrics } from './metrics.ts';

interface MarkProps extends PlacedMark {
  readonly m: Metrics;
}

function ClaimMark({ mark, x, yLow, yHigh, m }: MarkProps) {
  const [left, right] = [x - m.openHalf, x + m.openHalf];
  switch (mark.shape) {
    case 'open-top':
      return <path class="claim open" d={`M${left} ${yLow - m.openSide}V${yLow}H${right}V${yLow - m.openSide}`} />;
    case 'open-bottom':
      return <path class="claim open" d={`M${left} ${yLow + m.openSide}V${yLow}H${right}V${yLow + m.openSide}`} />;
    case 'bracket':
      return (
        <path
          class="claim open"
          d={`M${x - m.cap} ${yHigh}H${x + m.cap}M${x} ${yHigh}V${yLow}M${x - m.cap} ${yLow}H${x + m.cap}`}
        />
      );
    default:
      return <circle class="claim dot" cx={x} cy={yLow} r={m.claimRadius} />;
  }
}

function Mark(placed: MarkProps) {
  const { mark, x, yLow, m } = placed;
  if (mark.kind === 'claim') return <ClaimMark {...placed} />;
  if (mark.kind === 'outcome') return <circle class="outcome" cx={x} cy={yLow} r={m.outcomeRadius} />;
  return <path class="target" d={`M${x - m.targetHalf} ${yLow}H${x + m.targetHalf}`} />;
}

const Gap = ({ gap, towards, m }: { gap: NonNullable<Layout['gap']>; towards: number; m: Metrics }) => {
  const end = gap.x + Math.sign(towards - gap.x) * m.cap;
  return <path class="gap" d={`M${end} ${gap.from}H${gap.x}V${gap.to}H${end}`} />;
};

/** The third line is lighter than the second. */
const otherClass = (order: number): string => (order === 0 ? 'other' : 'other third');

/** Squares for the second place, diamonds for the third: told apart without colour. */
function OtherPoint({ x, y, style, order, r }: PlacedPoint & { readonly order: number; readonly r: number }) {
  const d =
    order === 0
      ? `M${x - r} ${y - r}H${x + r}V${y + r}H${x - r}Z`
      : `M${x} ${y - r * 1.5}L${x + r * 1.5} ${y}L${x} ${y + r * 1.5}L${x - r * 1.5} ${y}Z`;
  return <path class={`${otherClass(order)} point ${style}`} d={d} />;
}

const Other = ({ line, order, m }: { line: PlacedOther; order: number; m: Metrics }) => (
  <g>
    {line.paths.map(({ d, style }) => (
      <path key={d} class={`${otherClass(order)} line ${style}`} d={d} />
    ))}
    {line.points.map((placed) => (
      <OtherPoint key={placed.point.period} {...placed} order={order} r={m.pointRadius} />
    ))}
  </g>
);

interface Props {
  readonly layout: Layout;
  /** One sentence, the accessible name. */
  readonly summary: string;
  /** Where the reader is. */
  readonly active: { readonly x: number; readonly y: number } | null;
}

export function TrendPicture({ layout, summary, active }: Props) {
  const { plot, projected, metrics: m } = layout;
  const gapTowards = layout.marks.find(({ mark }) => mark.kind === 'outcome')?.x ?? 0;
  const rise = m.type / 3;
  return (
    <svg
      class="picture"
      role="img"
      aria-label={summary}
      width={layout.width}
      height={layout.height}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      font-size={m.type}
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
          <text class="tick" x={plot.left - 6} y={y + rise} text-anchor="end">
            {words}
          </text>
        </g>
      ))}
      {layout.timeTicks.map(({ x, label }) => (
        <g key={x}>
          <path class="tickline" d={`M${x} ${plot.bottom}v${label ? 5 : 3}`} />
          {label && (
            <text class="tick" x={label.left} y={plot.bottom + m.type * 1.5}>
              {label.words}
            </text>
          )}
        </g>
      ))}
      {layout.written !== null && <path class="written" d={`M${layout.written} 2V${plot.bottom}`} />}
      {layout.others.map((line, order) => (
        <Other key={line.name} line={line} order={order} m={m} />
      ))}
      {layout.paths.map(({ d, style }) => (
        <path key={d} class={`line ${style}`} d={d} />
      ))}
      {layout.points.map(({ x, y, style, point }) => (
        <circle key={point.period} class={`point ${style}`} cx={x} cy={y} r={m.pointRadius} />
      ))}
      {layout.gap && <Gap gap={layout.gap} towards={gapTowards} m={m} />}
      {[...layout.marks].reverse().map((placed) => (
        <Mark key={`${placed.mark.kind} ${placed.x} ${placed.yLow} ${placed.mark.claim}`} {...placed} m={m} />
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
