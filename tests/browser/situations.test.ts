/**
 * Every page of tests/pages in the real thing: what is painted and what is not, and the page as it is without us. One
 * browser with the extension and one without visit them all.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { sleep, until } from '../../scripts/drive/driver.ts';
import { BROWSERS } from '../../scripts/drive/launch.ts';
import { launchPlain } from '../../scripts/drive/plain.ts';
import { CARD_HOST, HIGHLIGHT } from '../../src/shared/names.ts';
import { useBrowser } from './visit.ts';

const PAGES = path.resolve('tests/pages');
/** Past the gate, an idle moment and an answer of the background; where nothing is to come, nothing ends the wait. */
const NOTHING_MS = 700;

interface Expected {
  readonly state: 'article' | 'not-article' | 'not-english';
  readonly paints?: readonly string[];
  readonly lacks?: readonly string[];
  /** Left out for the page's style sheet, which the unit tests of the same pages do not know. */
  readonly unpainted?: readonly string[];
  readonly path?: string;
  /** Painted in a frame of the site's own. */
  readonly framed?: readonly string[];
}

const cases = fs
  .readdirSync(PAGES)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace('.json', ''));
const expectedOf = (name: string): Expected => JSON.parse(fs.readFileSync(path.join(PAGES, `${name}.json`), 'utf8'));
const html = (name: string): string => fs.readFileSync(path.join(PAGES, `${name}.html`), 'utf8');

/** What is painted, and the whole paragraph each of it stands in, in this window. */
function paintIn(names: readonly string[]): { text: string; around: string }[] {
  return names
    .flatMap((name) => [...(CSS.highlights.get(name)?.values() ?? [])])
    .map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      const block = startContainer.parentElement?.closest('p, li, td, h1, h2, h3, blockquote, div');
      return { text: range.toString(), around: block?.textContent ?? '' };
    });
}

/** The text of all paint in the page's order, pieces of one figure side by side. */
const joined = (paint: readonly { text: string }[]): string =>
  paint
    .map(({ text }) => text)
    .join('')
    .replaceAll('\u00ad', '')
    .replace(/\s+/gu, ' ');

/**
 * What there is of a page: markup, boxes, selection and focus. In the browser with the extension it is asked only after
 * the page was read: asking lays out, and would hide what the reading did to the layout.
 */
const shapeOf = (page: Page) =>
  page.evaluate((host: string) => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    for (const card of copy.querySelectorAll(host)) card.remove();
    const boxes = [...document.querySelectorAll(`body *:not(${host})`)].slice(0, 300).map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return `${element.localName} ${[x + scrollX, y + scrollY, width, height].map(Math.round).join(' ')}`;
    });
    return { markup: copy.outerHTML, boxes, selection: String(getSelection()), focus: document.activeElement?.tagName };
  }, CARD_HOST);

describe.each(BROWSERS)('%s', (name) => {
  const visit = useBrowser(name);
  const errors: string[] = [];
  let plain: Browser;
  beforeAll(async () => {
    for (const one of cases) {
      const { path: address } = expectedOf(one);
      if (address) visit.server.add(address, html(one));
    }
    plain = await launchPlain(name);
  });
  afterAll(() => plain?.close());
  afterEach(() => visit.page.isClosed() || visit.page.close());

  const shapeWithout = async (url: string): Promise<Awaited<ReturnType<typeof shapeOf>>> => {
    const page = await plain.newPage();
    await page.goto(url, { waitUntil: 'load' });
    const shape = await shapeOf(page);
    await page.close();
    return shape;
  };

  test.each(cases)('%s', async (one) => {
    const expected = expectedOf(one);
    const url = visit.server.base + (expected.path ?? `/${one}.html`);
    visit.page = await visit.driver.browser.newPage();
    visit.page.on('pageerror', (error) => {
      // Firefox tells a page's own policy here, of the browser's own request for its icon.
      if (!/favicon/.test(String(error))) errors.push(`${one}: ${error}`);
    });
    await visit.page.goto(url, { waitUntil: 'load' });
    const frame = expected.framed ? visit.page.frames().find((other) => other !== visit.page.mainFrame()) : undefined;
    const place = frame ?? visit.page.mainFrame();
    const read = () => place.evaluate(paintIn, Object.values(HIGHLIGHT));
    const wanted = expected.framed ?? expected.paints ?? [];
    if (wanted.length > 0) await until(`paint on ${one}`, async () => (await read()).length > 0);
    else if (expected.state !== 'article') await sleep(NOTHING_MS);
    const paint = await read();
    const texts = joined(paint);
    for (const figure of wanted) expect(texts).toContain(figure);
    if (expected.state !== 'article' && !frame) expect(paint).toEqual([]);
    for (const { text, around } of paint) {
      // A figure of a part that is not read, recognised by the words around it.
      const wrong = [...(expected.lacks ?? []), ...(expected.unpainted ?? [])].filter(
        (words) => text.includes(words) && around.includes(words),
      );
      expect(wrong).toEqual([]);
    }
    expect(await shapeOf(visit.page)).toEqual(await shapeWithout(url));
  });

  test('nothing went wrong on any of them', () => expect(errors).toEqual([]));
});
