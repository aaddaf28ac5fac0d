/** The underline as pixels, on any page, and on other articles than our own. */

import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { boxOf, until } from '../../scripts/drive/driver.ts';
import { BROWSERS } from '../../scripts/drive/launch.ts';
import { newsPage, otherStories } from './pages.ts';
import { useBrowser } from './visit.ts';

const stories = otherStories(8);
const others = Object.fromEntries(stories.map((story) => [`/${story.id}`, newsPage(story)]));

/** Pixels of the text's line and a little below it, where the underline is. */
async function pixelsAt(page: Page, text: string): Promise<Buffer> {
  const box = await boxOf(page, text);
  if (!box) throw new Error(`"${text}" is not on the page`);
  await page.mouse.move(2, 2);
  const clip = {
    x: Math.floor(box.x),
    y: Math.floor(box.y),
    width: Math.ceil(box.width),
    height: Math.ceil(box.height) + 4,
  };
  return PNG.sync.read(Buffer.from(await page.screenshot({ clip }))).data;
}

const differing = (a: Buffer, b: Buffer): number => {
  let count = 0;
  for (let i = 0; i < a.length; i += 4) if (a[i] !== b[i] || a[i + 1] !== b[i + 1] || a[i + 2] !== b[i + 2]) count++;
  return count;
};

describe.each(BROWSERS)('%s', (name) => {
  const visit = useBrowser(name, others);
  afterEach(() => visit.page.close());

  test.each(['/sample.html', '/strict-csp.html'])(
    '%s: the underline is there, and survives the page’s own clear()',
    async (url) => {
      await visit.showPainted(url);
      const [figure = ''] = await visit.painted();
      const painted = await pixelsAt(visit.page, figure);
      const bare = await visit.page.evaluate(() => CSS.highlights.clear()).then(() => pixelsAt(visit.page, figure));
      expect(differing(painted, bare)).toBeGreaterThan(30);
      // A hover is one of the moments at which it looks (others: a change of the page, the end of a scroll, a return).
      await visit.cardOver(figure);
      await visit.moveAway();
      const again = await pixelsAt(visit.page, figure);
      expect(differing(painted, again)).toBe(0);
    },
  );

  test.skipIf(stories.length === 0).each(stories.map(({ id }) => id))(
    '%s (needs ../shared/corpus): no error, and every figure stands in the text',
    async (id) => {
      const errors: string[] = [];
      await visit.show('/front-page.html');
      visit.page.on('pageerror', (error) => errors.push(String(error)));
      await visit.page.goto(`${visit.server.base}/${id}`);
      const story = stories.find((one) => one.id === id);
      const article = `${story?.title}\n${story?.text}`.replace(/\s+/g, ' ');
      const popup = await visit.popupText(/figures? found|Nothing found/);
      await until('as many highlights as figures', async () => {
        const count = (await visit.painted()).length;
        return popup.includes('Nothing found') ? count === 0 : popup.includes(`${count} figure`);
      });
      for (const text of await visit.painted()) expect(article).toContain(text.replace(/\s+/g, ' '));
      expect(errors).toEqual([]);
    },
  );
});
