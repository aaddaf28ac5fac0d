/** Sizes that layout and picture share, in pixels. */

/** Half-width of a claim's open mark, and the length of its sides. */
export const OPEN_HALF = 7;
export const OPEN_SIDE = 13;
/** Half-width of a target's bar. */
export const TARGET_HALF = 13;
export const POINT_RADIUS = 3;
export const OUTCOME_RADIUS = 5.5;
export const LINE_HEIGHT = 15;
/** Above the plot: the words for the article's date and the projected years. */
export const STRIP = 18;
/** Between a mark and its label. */
export const LABEL_GAP = 5;
