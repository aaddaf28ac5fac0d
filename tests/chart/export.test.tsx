/** What a reader takes away, read back: CSV by a parser, the SVG by jsdom and by a renderer, Markdown by its columns. */
import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { parse } from 'csv-parse/sync';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { standalonePicture } from '../../src/chart/export-svg.tsx';
import { csv, markdownTable, plainText } from '../../src/chart/export-text.ts';
import { focusOn } from '../../src/chart/focus.ts';
import { DARK, LIGHT } from '../../src/chart/paint.ts';
import { rowsOf } from '../../src/chart/rows.ts';
import { CARD_SIZE, DOWNLOAD_SIZE, panelSize } from '../../src/chart/sizes.ts';
import { textWidth, wrapped } from '../../src/chart/text-width.ts';
import type { Trend } from '../../src/chart/trend.ts';
import { exportsTrend, inflationTrend } from '../ui/fixture.ts';
import { realTrend } from './real.ts';

const hostile: Trend = {
  ...exportsTrend,
  title: '=SUM(A1), "IT" | exports <b>*&\u0001 ]]>',
  summary: 'A <script>alert("x")</script> & more\u0000',
  source: {
    ...exportsTrend.source,
    publisher: 'Bureau, "of" <Statistics>\nand more',
    url: 'https://example.org/?a=1&b=2',
  },
};

const documentOf = (svg: string): Document => new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document;

describe('plain text', () => {
  it('is title, sentence and source', () => {
    expect(plainText(exportsTrend, 1).split('\n')).toEqual([
      'IT exports, Pakistan, US$, fiscal years',
      'IT exports, Pakistan: $1.19bn in FY2019, $3.81bn in FY2025; for FY2022 the article projects over $3.5bn, and the outcome was $2.62bn, 25% below.',
      'The series differs from the article’s words: The series includes telecom services.',
      'Source: Business Recorder, IT and IT-enabled services, export remittances (PK_ICT_EXPORTS_FY), as of 20 August 2025. Licence: figures cited from the press. https://www.brecorder.com/news/40378736/',
    ]);
  });
});

describe('CSV', () => {
  it.each([
    ['IT exports', exportsTrend, 1],
    ['inflation', inflationTrend, 4],
    ['a hostile line', hostile, 1],
  ] as const)('of %s reads back to the rows of the table', (_name, trend, claim) => {
    const text = csv(trend, claim);
    expect(text.endsWith('\r\n')).toBe(true);
    const read = parse(text, { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];
    const rows = rowsOf(focusOn(trend, claim));
    expect(read.length).toBe(rows.length);
    for (const [index, row] of rows.entries()) {
      expect(read[index]).toMatchObject({ period: row.period, label: row.label, kind: row.kind, unit: trend.unit });
      expect(Number(read[index]?.value)).toBe(row.value);
      expect(read[index]?.source).toContain('Source: ');
    }
  });

  it('gives a range two columns, and nothing a spreadsheet would run', () => {
    const range = {
      ...exportsTrend,
      marks: exportsTrend.marks.map((mark) => ({ ...mark, value: [3e9, 3.5e9] as const })),
    };
    const [claim] = (parse(csv(range, 1), { columns: true }) as Record<string, string>[]).filter(
      ({ kind }) => kind === 'claim',
    );
    expect([claim?.value, claim?.value_high]).toEqual(['3000000000', '3500000000']);
    const [first] = parse(csv(hostile, 1), { columns: true }) as Record<string, string>[];
    expect(first?.series).toMatch(/^'=SUM/u);
  });
});

describe('a Markdown table', () => {
  it('has every number, three columns a row', () => {
    const lines = markdownTable(exportsTrend, 1).split('\n');
    const table = lines.filter((line) => line.startsWith('|'));
    expect(table[0]).toBe('| Period | Value | What it is |');
    expect(table[1]).toBe('| --- | ---: | --- |');
    expect(table.length).toBe(2 + rowsOf(focusOn(exportsTrend, 1)).length);
    expect(table).toContain('| FY22 | over $3.5bn | the article’s figure |');
    expect(lines[0]).toBe('**IT exports, Pakistan, US$, fiscal years**');
    expect(lines.join(' ')).toContain('Source: Business Recorder');
  });

  it('keeps markup as text', () => {
    const text = markdownTable(hostile, 1);
    for (const row of text.split('\n').filter((line) => line.startsWith('|'))) {
      expect(row.replaceAll('\\|', '').split('|').length).toBe(5);
    }
    expect(text).not.toMatch(/(?<!\\)<b>/u);
    expect(text.split('\n')[0]).toContain('\\|');
  });
});

describe('a picture that stands alone', () => {
  const pictures: readonly (readonly [string, Trend, number])[] = [
    ['IT exports', exportsTrend, 1],
    ['inflation', inflationTrend, 4],
    ['a hostile line', hostile, 1],
  ];

  it.each(pictures)('of %s is well-formed, named and drawn with its source', (_name, trend, claim) => {
    const picture = standalonePicture(trend, claim);
    if (!picture) throw new Error('no picture');
    const root = documentOf(picture.svg).documentElement;
    expect(root.querySelector('parsererror')).toBeNull();
    expect(root.namespaceURI).toBe('http://www.w3.org/2000/svg');
    expect([root.getAttribute('width'), root.getAttribute('height')]).toEqual([
      `${picture.width}`,
      `${picture.height}`,
    ]);
    expect(root.getAttribute('viewBox')).toBe(`0 0 ${picture.width} ${picture.height}`);
    const shown = focusOn(trend, claim);
    const clean = (text: string): string => text.replaceAll('\u0000', '').replaceAll('\u0001', '');
    expect(root.querySelector('title')?.textContent).toBe(clean(shown.title));
    expect(root.querySelector('desc')?.textContent).toBe(clean(shown.summary));
    const words = [...root.querySelectorAll('text')].map(({ textContent }) => textContent).join(' ');
    expect(words).toContain('Source: ');
    expect(words).toContain('Article of 2 Feb 2022.');
    expect(words).toContain(clean(shown.title).split(' ')[0]);
    expect(root.querySelectorAll('script, style, [class], [href], foreignObject').length).toBe(0);
  });

  it.each(pictures)('of %s renders to as many pixels as it says', (_name, trend, claim) => {
    const picture = standalonePicture(trend, claim);
    if (!picture) throw new Error('no picture');
    const png = new Resvg(picture.svg).render();
    expect([png.width, png.height]).toEqual([Math.round(picture.width), picture.height]);
    expect(png.asPng().length).toBeGreaterThan(5_000);
  });

  it('paints every stroke, point and word with a colour of its palette', () => {
    const colours = new Set(Object.values(DARK));
    const { svg } = standalonePicture(exportsTrend, 1, { palette: DARK }) ?? { svg: '' };
    const used = [...svg.matchAll(/(?:fill|stroke)="(#[^"]+)"/gu)].map(([, colour = '']) => colour);
    expect(used.length).toBeGreaterThan(50);
    for (const colour of used) expect(colours.has(colour)).toBe(true);
    for (const element of documentOf(svg).querySelectorAll('path, circle, text, rect')) {
      expect(element.getAttribute('fill'), element.outerHTML).not.toBeNull();
    }
  });

  it('has the palettes of the style sheet', () => {
    const css = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8');
    const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
    for (const [palette, text] of [
      [LIGHT, light],
      [DARK, dark],
    ] as const)
      for (const [name, colour] of Object.entries(palette)) expect(text).toContain(`--${name}: ${colour};`);
  });

  it.each([CARD_SIZE, panelSize(320), panelSize(1280), DOWNLOAD_SIZE])(
    'keeps every word inside, $width wide',
    (size) => {
      const picture = standalonePicture(exportsTrend, 1, { size });
      const root = documentOf(picture?.svg ?? '').documentElement;
      for (const text of root.querySelectorAll(':scope > text')) {
        const right =
          Number(text.getAttribute('x')) + textWidth(text.textContent ?? '', Number(text.getAttribute('font-size')));
        expect(right, text.textContent ?? '').toBeLessThanOrEqual(picture?.width ?? 0);
      }
    },
  );

  it('is none where there is only a table', async () => {
    const few = await realTrend({
      series: 'PK_ICT_EXPORTS_FY',
      place: 'PAK',
      label: 'IT exports',
      keep: (period) => period <= 'FY2021',
    });
    expect(standalonePicture(few)).toBeNull();
  });
});

describe('wrapped', () => {
  it('loses no letter, and no line is too wide', () => {
    const text = `A sentence with https://example.org/${'a-very-long-address/'.repeat(8)} inside.`;
    const lines = wrapped(text, 200, 14);
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    for (const line of lines) expect(textWidth(line, 14)).toBeLessThanOrEqual(200);
  });
});
