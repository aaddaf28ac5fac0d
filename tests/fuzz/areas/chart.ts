/** Chart layout: whatever the line, every coordinate is a number and no two labels lie on each other. */
import assert from 'node:assert/strict';
import { focusOn } from '../../../src/chart/focus.ts';
import { layoutOf } from '../../../src/chart/layout.ts';
import { overlaps } from '../../../src/chart/place-labels.ts';
import { CARD_SIZE, POPUP_SIZE } from '../../../src/chart/TrendLine.tsx';
import type { Trend } from '../../../src/chart/trend.ts';
import { anyTrend } from '../../chart/arbitrary-trend.ts';
import { areaOf } from '../area.ts';

/** Every number in it, however deep, is finite. */
function finite(value: unknown): void {
  if (typeof value === 'number') assert.ok(Number.isFinite(value), 'a number that is none');
  else if (Array.isArray(value)) value.forEach(finite);
  else if (typeof value === 'object' && value !== null) Object.values(value).forEach(finite);
}

export const chart = areaOf<Trend>({
  name: 'chart',
  share: 1,
  input: anyTrend,
  holds: (trend) => {
    for (const size of [CARD_SIZE, POPUP_SIZE]) {
      const layout = layoutOf(focusOn(trend, undefined), size);
      finite(layout);
      for (const [at, { box }] of layout.labels.entries()) {
        assert.ok(layout.labels.slice(at + 1).every((other) => !overlaps(box, other.box)));
      }
    }
  },
});
