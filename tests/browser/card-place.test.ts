/** Where the card stands in layouts that are not the usual one: never over the figure, always in the window. */
import { afterEach, describe, expect, test } from 'vitest';
import { type Box, boxOf, hover, sleep, until } from '../../scripts/drive/driver.ts';
import { BROWSERS } from '../../scripts/drive/launch.ts';
import { CARD_HOST } from '../../src/shared/names.ts';
import { useBrowser } from './visit.ts';

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe.each(BROWSERS)('%s', (name) => {
  const visit = useBrowser(name);
  afterEach(() => visit.page.close());

  const cardBox = (): Promise<Box | null> =>
    visit.page.evaluate((host: string) => {
      const card = document.querySelector(host);
      if (!card) return null;
      const { x, y, width, height } = card.getBoundingClientRect();
      return { x, y, width, height };
    }, CARD_HOST);

  async function open(url: string, width: number, height: number, deviceScaleFactor = 1): Promise<void> {
    visit.page = await visit.driver.browser.newPage();
    await visit.page.setViewport({ width, height, deviceScaleFactor });
    await visit.page.goto(visit.server.base + url);
    await visit.page.bringToFront();
    await until('paint', async () => (await visit.painted()).length > 0);
  }

  /** Points at a figure and looks where card and figure are. */
  async function expectBeside(figure: string, width: number, height: number): Promise<void> {
    await hover(visit.page, figure);
    await until('the card', () => visit.driver.cardText(visit.page));
    await sleep(200);
    const [card, box] = [await cardBox(), await boxOf(visit.page, figure)];
    if (!card || !box) throw new Error('card or figure is gone');
    expect(overlap(card, box)).toBe(false);
    expect(card.x).toBeGreaterThanOrEqual(0);
    expect(card.y).toBeGreaterThanOrEqual(0);
    expect(card.x + card.width).toBeLessThanOrEqual(width);
    expect(card.y + card.height).toBeLessThanOrEqual(height);
    expect(Math.min(card.width, card.height)).toBeGreaterThan(40);
  }

  test.each([
    ['/vertical.html', '7.1 percent', 1000, 800],
    ['/right-to-left.html', '7.1 percent', 1000, 800],
    ['/modal-story.html', '$3.2 million', 1000, 800],
    ['/sample.html', '$3.5 billion', 500, 400],
    ['/sample.html', '$3.5 billion', 320, 480],
  ])('%s, "%s" in a window of %d by %d', async (url, figure, width, height) => {
    await open(url, width, height);
    await expectBeside(figure, width, height);
  });

  test('at 200%, a window of 1,000 by 800 is one of 500 by 400 in doubled pixels: every card is in it', async () => {
    await open('/sample.html', 500, 400, 2);
    expect(await visit.page.evaluate(() => [innerWidth, innerHeight, devicePixelRatio])).toEqual([500, 400, 2]);
    const figures = new Set((await visit.painted()).map((text) => text.replaceAll('\u00a0', ' ')));
    expect(figures.size).toBeGreaterThan(3);
    for (const figure of figures) {
      await visit.moveAway();
      await expectBeside(figure, 500, 400);
    }
  });

  test('in a low window the card takes the side with more room, and its source stays in sight', async () => {
    visit.page = await visit.driver.browser.newPage();
    await visit.page.setViewport({ width: 1000, height: 420 });
    await visit.page.goto(`${visit.server.base}/sample.html`);
    await visit.page.bringToFront();
    await until('paint', async () => (await visit.painted()).length > 0);
    await hover(visit.page, '$3.5 billion', 1);
    await until('the card', () => visit.driver.cardText(visit.page));
    await sleep(200);
    const [card, box] = [await cardBox(), await boxOf(visit.page, '$3.5 billion', 1)];
    if (!card || !box) throw new Error('card or figure is gone');
    const below = 420 - box.y - box.height;
    // Where it fits on neither side whole.
    expect(card.y > box.y).toBe(below >= box.y);
    const seen = await visit.driver.inCard(visit.page, (root) => {
      const section = root.querySelector('section');
      const source = root.querySelector('.trend .source');
      if (!section || !source) return null;
      const [frame, line] = [section.getBoundingClientRect(), source.getBoundingClientRect()];
      return {
        scrolls: section.scrollHeight > section.clientHeight + 1,
        inside: line.top >= frame.top && line.bottom <= frame.bottom,
        height: line.height,
      };
    });
    expect(seen).toMatchObject({ scrolls: true, inside: true });
    expect(seen?.height).toBeGreaterThan(12);
  });

  test('a tap shows the card, a tap on another figure that one’s, a tap elsewhere hides it, a swipe opens none', async () => {
    await open('/sample.html', 1000, 800);
    const middleOf = async (figure: string, nth = 0): Promise<[number, number]> => {
      const box = await boxOf(visit.page, figure, nth);
      if (!box) throw new Error(`no ${figure}`);
      return [box.x + box.width / 2, box.y + box.height / 2];
    };
    const says = (words: string) =>
      until(`a card on ${words}`, async () => (await visit.driver.cardText(visit.page))?.startsWith(words));
    const gone = () => until('the card to close', async () => !(await visit.driver.cardText(visit.page)));
    await visit.page.touchscreen.tap(...(await middleOf('$3.5 billion', 1)));
    await says('$3.5 billion');
    await visit.page.touchscreen.tap(...(await middleOf('$2.1 billion')));
    await says('$2.1 billion');
    await visit.page.touchscreen.tap(4, 4);
    await gone();
    const [x, y] = await middleOf('$2.1 billion');
    const finger = await visit.page.touchscreen.touchStart(x, y);
    for (let i = 1; i <= 5; i++) await finger.move(x, y - 12 * i);
    await finger.end();
    await sleep(600);
    expect(await cardBox()).toBeNull();
  });
});
