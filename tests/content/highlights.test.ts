// @vitest-environment jsdom
import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { Paint, type Painted } from '../../src/content/highlights.ts';
import { HIGHLIGHT } from '../../src/shared/names.ts';
import { installHighlights, paintedUnder } from './fake-highlights.ts';

let registry: ReturnType<typeof installHighlights>;
const node = (text: string): Text => document.createTextNode(text);
const first = node('It cost $2.1 billion, up from $1 billion.');
const second = node('50,000 people');
const items: Painted[] = [
  { claim: 0, ink: 'noted', pieces: [{ node: first, start: 8, end: 20 }] },
  { claim: 1, ink: 'found', pieces: [{ node: first, start: 30, end: 40 }] },
  {
    claim: 4,
    ink: 'found',
    pieces: [
      { node: second, start: 0, end: 6 },
      { node: second, start: 7, end: 13 },
    ],
  },
  { claim: 5, ink: 'found', pieces: [] },
];
const under = (name: keyof typeof HIGHLIGHT) => paintedUnder(registry, HIGHLIGHT[name]);

beforeEach(() => {
  registry = installHighlights();
});

describe('Paint', () => {
  it('paints each claim in its ink and registers nothing it does not need', () => {
    const paint = new Paint();
    expect(registry.size).toBe(0);
    paint.show(items);
    expect(under('noted')).toEqual(['$2.1 billion']);
    expect(under('found')).toEqual(['$1 billion', '50,000', 'people']);
    expect(under('current')).toBeNull();
    expect(paint.painted.map(({ claim }) => claim)).toEqual([0, 1, 4]);
    expect(paint.in(first).map(({ claim }) => claim)).toEqual([0, 1]);
  });

  it('paints thousands of ranges', () => {
    const many = Array.from({ length: 5000 }, (_, claim) => ({ ...items[0], claim }) as Painted);
    const paint = new Paint();
    paint.show(many);
    expect(under('noted')).toHaveLength(5000);
  });

  it('marks one claim at a time, above the others', () => {
    const paint = new Paint();
    paint.show(items);
    paint.mark(0);
    paint.mark(4);
    expect(under('current')).toEqual(['50,000', 'people']);
    expect(registry.get(HIGHLIGHT.current)?.priority).toBe(1);
    paint.mark(null);
    expect(under('current')).toEqual([]);
  });

  it('takes the paint off a node whose text changed, and only there', () => {
    const paint = new Paint();
    paint.show(items);
    paint.drop(first);
    expect(under('noted')).toEqual([]);
    expect(under('found')).toEqual(['50,000', 'people']);
    expect(paint.of(0)).toBeUndefined();
    expect(paint.in(first)).toEqual([]);
  });

  it("survives the page's own clear()", () => {
    const paint = new Paint();
    paint.show(items);
    registry.clear();
    paint.ensure();
    expect(under('noted')).toEqual(['$2.1 billion']);
  });

  it('undoes its own entries and nobody else’s', () => {
    const theirs = new Highlight();
    CSS.highlights.set('theirs', theirs);
    const paint = new Paint();
    paint.show(items);
    const newer = new Highlight();
    CSS.highlights.set(HIGHLIGHT.found, newer);
    paint.clear();
    expect(CSS.highlights.get('theirs')).toBe(theirs);
    expect(CSS.highlights.get(HIGHLIGHT.found)).toBe(newer);
    expect(registry.has(HIGHLIGHT.noted)).toBe(false);
    expect(registry.size).toBe(2);
  });
});

describe('highlights.css', () => {
  const css = fs.readFileSync(path.join(import.meta.dirname, '../../src/content/highlights.css'), 'utf8');

  it('styles the names that are painted, and no others', () => {
    const named = [...css.matchAll(/::highlight\(([\w-]+)\)/g)].map(([, name]) => name);
    expect(new Set(named)).toEqual(new Set(Object.values(HIGHLIGHT)));
  });

  it('holds literal colours only', () => {
    expect(css.replace(/\/\*[\s\S]*?\*\//g, '')).not.toMatch(/var\(|--|light-dark/);
  });

  const luminance = (hex: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string): number => {
    const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  };
  const inks = [...css.matchAll(/text-decoration-color:\s*(#[0-9a-f]{6})/g)].map(([, ink]) => String(ink));

  it('has four inks', () => expect(new Set(inks).size).toBe(4));
  it.each(inks)('%s stands out from white and from near-black by 3:1', (ink) => {
    expect(contrast(ink, '#ffffff')).toBeGreaterThanOrEqual(3);
    expect(contrast(ink, '#121212')).toBeGreaterThanOrEqual(3);
  });
});
