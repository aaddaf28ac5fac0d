/** Sizes that layout and picture share, in pixels; all of them grow with the type. */

/** The smallest type of any picture. */
export const SMALL_TYPE = 12;

export interface Metrics {
  /** Font size of every word in the picture. */
  readonly type: number;
  readonly lineHeight: number;
  /** Above the plot: the words for the article's date and the projected years. */
  readonly strip: number;
  /** Below the plot: the names of periods. */
  readonly axis: number;
  /** Kept free at both ends of the time axis, so that marks stay inside. */
  readonly inset: number;
  /** Half-width of a claim's open mark, and the length of its sides. */
  readonly openHalf: number;
  readonly openSide: number;
  /** Half-width of a target's bar. */
  readonly targetHalf: number;
  readonly pointRadius: number;
  readonly claimRadius: number;
  readonly outcomeRadius: number;
  /** Between a mark and its label. */
  readonly labelGap: number;
  /** The bracket between claim and outcome stands this far beside them, with feet of this length. */
  readonly gapOffset: number;
  readonly cap: number;
}

export function metricsOf(type: number = SMALL_TYPE): Metrics {
  const scale = type / SMALL_TYPE;
  return {
    type,
    lineHeight: 15 * scale,
    strip: 18 * scale,
    axis: 22 * scale,
    inset: 12 * scale,
    openHalf: 7 * scale,
    openSide: 13 * scale,
    targetHalf: 13 * scale,
    pointRadius: 3 * scale,
    claimRadius: 5 * scale,
    outcomeRadius: 5.5 * scale,
    labelGap: 5 * scale,
    gapOffset: 17 * scale,
    cap: 5 * scale,
  };
}
