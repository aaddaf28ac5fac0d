import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBeside, placeInCorner } from '../../src/content/place.ts';

const window = { width: 1000, height: 800 };
const line = (left: number, top: number, width = 80, height = 20) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const card = { width: 340, height: 200 };

describe('placeBeside', () => {
  it('stands below the line, in line with its start', () => {
    expect(placeBeside(line(100, 100), card, window)).toMatchObject({ x: 100, y: 128 });
  });
  it('stands above where there is no room below', () => {
    expect(placeBeside(line(100, 700), card, window)).toMatchObject({ x: 100, y: 492 });
  });
  it('is kept within the window', () => {
    expect(placeBeside(line(900, 100), card, window).x).toBe(652);
    expect(placeBeside(line(2, 100), card, window).x).toBe(8);
  });
  it('is in line with the right end of text from the right', () => {
    expect(placeBeside(line(500, 100), card, window, { fromRight: true }).x).toBe(240);
  });
  it('stands left or right of vertical lines', () => {
    const column = line(900, 300, 20, 120);
    expect(placeBeside(column, card, window, { vertical: true })).toMatchObject({ x: 552, y: 300 });
    expect(placeBeside(line(100, 300, 20, 120), card, window, { vertical: true })).toMatchObject({ x: 128, y: 300 });
  });

  it('never covers the figure, whatever the sizes', () => {
    const at = fc.record({
      left: fc.integer({ min: 0, max: 1500 }),
      top: fc.integer({ min: 0, max: 900 }),
      wide: fc.integer({ min: 1, max: 600 }),
      high: fc.integer({ min: 8, max: 120 }),
      card: fc.record({ width: fc.integer({ min: 50, max: 700 }), height: fc.integer({ min: 30, max: 900 }) }),
      window: fc.record({ width: fc.integer({ min: 320, max: 1600 }), height: fc.integer({ min: 200, max: 1000 }) }),
      vertical: fc.boolean(),
      fromRight: fc.boolean(),
    });
    fc.assert(
      fc.property(at, ({ left, top, wide, high, card, window, vertical, fromRight }) => {
        fc.pre(left + wide < window.width && top + high < window.height);
        const figure = line(left, top, wide, high);
        const placed = placeBeside(figure, card, window, { vertical, fromRight });
        const width = Math.min(card.width, placed.width);
        const height = Math.min(card.height, placed.height);
        const overlaps =
          width > 0 &&
          height > 0 &&
          placed.x < figure.right &&
          placed.x + width > figure.left &&
          placed.y < figure.bottom &&
          placed.y + height > figure.top;
        expect(overlaps).toBe(false);
        if (width > 0 && height > 0) {
          expect(placed.x + width).toBeLessThanOrEqual(window.width);
          expect(placed.y + height).toBeLessThanOrEqual(window.height);
          expect(Math.min(placed.x, placed.y)).toBeGreaterThanOrEqual(0);
        }
      }),
      { seed: 5, numRuns: 2000 },
    );
  });
});

describe('placeInCorner', () => {
  it('is where the toolbar button is', () => {
    expect(placeInCorner(card, window, false)).toMatchObject({ x: 652, y: 8 });
    expect(placeInCorner(card, window, true)).toMatchObject({ x: 8, y: 8 });
    expect(placeInCorner(card, { width: 200, height: 200 }, false)).toMatchObject({ x: 8, y: 8 });
  });
});
