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

  test.each([
    ['/vertical.html', '7.1 percent', 1000, 800],
    ['/right-to-left.html', '7.1 percent', 1000, 800],
    ['/modal-story.html', '$3.2 million', 1000, 800],
    // A window of 1,000 by 800 at 200% is one of 500 by 400.
    ['/sample.html', '$3.5 billion', 500, 400],
    ['/sample.html', '$3.5 billion', 320, 480],
  ])('%s, "%s" in a window of %d by %d', async (url, figure, width, height) => {
    visit.page = await visit.driver.browser.newPage();
    await visit.page.setViewport({ width, height });
    await visit.page.goto(visit.server.base + url);
    await visit.page.bringToFront();
    await until('paint', async () => (await visit.painted()).length > 0);
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
  });

  test('a tap shows the card, a tap elsewhere hides it', async () => {
    visit.page = await visit.driver.browser.newPage();
    await visit.page.goto(`${visit.server.base}/sample.html`);
    await visit.page.bringToFront();
    await until('paint', async () => (await visit.painted()).length > 0);
    const box = await boxOf(visit.page, '$3.5 billion', 1);
    if (!box) throw new Error('no figure');
    await visit.page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await until('the card', () => visit.driver.cardText(visit.page));
    await visit.page.touchscreen.tap(4, 4);
    await until('the card to close', async () => !(await visit.driver.cardText(visit.page)));
  });
});
