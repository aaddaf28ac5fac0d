/** What lies above the page: an element that fills the screen, a modal dialog. The card is in it, and leaves with it. */
import { afterEach, describe, expect, test } from 'vitest';
import { boxOf, hover, sleep, until } from '../../scripts/drive/driver.ts';
import { BROWSERS } from '../../scripts/drive/launch.ts';
import { CARD_HOST } from '../../src/shared/names.ts';
import { articlePage, LINES } from './hostile-pages.ts';
import { useBrowser } from './visit.ts';

const FIGURE = '$14 million';
const PAGES = {
  '/full': articlePage(
    LINES,
    `<style>article { background: #fff; overflow: auto }</style><button id="fill">Read on the whole screen</button><script>
      document.getElementById('fill').addEventListener('click', () => document.querySelector('article').requestFullscreen());
    </script>`,
  ),
  '/dialog': articlePage(LINES, `<dialog id="box"><p>Readers who subscribe read the rest of it.</p></dialog>`),
};

describe.each(BROWSERS)('%s', (name) => {
  const visit = useBrowser(name, PAGES);
  afterEach(() => visit.page.close());

  /** Where the host hangs, and whether what is seen at its middle is the host. */
  const host = () =>
    visit.page.evaluate((of: string) => {
      const card = document.querySelector(of);
      if (!card) return null;
      const { x, y, width, height } = card.getBoundingClientRect();
      const top = document.elementFromPoint(x + width / 2, y + height / 2);
      return { in: card.parentElement?.localName, seen: top === card, box: { x, y, width, height } };
    }, CARD_HOST);
  const shown = () => until('the card', () => visit.driver.cardText(visit.page));
  const gone = () => until('the card to go', async () => (await host()) === null);
  const filled = () => visit.page.evaluate(() => document.fullscreenElement?.localName ?? null);
  const pin = async () => {
    const box = await hover(visit.page, FIGURE);
    await shown();
    await visit.page.mouse.click(box.x + 4, box.y + 4);
    await until('the pin', () =>
      visit.driver.inCard(visit.page, (root) => root.querySelector('[aria-label="Close"], .close') !== null),
    );
  };

  test('full screen: the card lies in the element that fills it, seen and beside the figure', async () => {
    await visit.showPainted('/full');
    await visit.page.click('#fill');
    await until('the whole screen', async () => (await filled()) === 'article');
    await visit.cardOver(FIGURE);
    const [card, figure] = [await host(), await boxOf(visit.page, FIGURE)];
    expect(card).toMatchObject({ in: 'article', seen: true });
    expect((card?.box.y ?? 0) >= (figure?.y ?? 0) + (figure?.height ?? 0)).toBe(true);
    await visit.moveAway();
    expect(await host()).toBeNull();
    expect(await filled()).toBe('article');
  });

  test.each(['hovered', 'pinned'])('full screen: a %s card leaves with it, and the page is as it was', async (how) => {
    await visit.showPainted('/full');
    const before = await visit.page.evaluate(() => document.querySelector('article')?.outerHTML);
    await visit.page.click('#fill');
    await until('the whole screen', async () => (await filled()) === 'article');
    await sleep(300);
    if (how === 'pinned') await pin();
    else await visit.cardOver(FIGURE);
    await visit.page.evaluate(() => document.exitFullscreen());
    await until('the page', async () => (await filled()) === null);
    await gone();
    expect(await visit.page.evaluate(() => document.querySelector('article')?.outerHTML)).toBe(before);
    // And it comes again, on the page.
    await visit.cardOver(FIGURE);
    expect(await host()).toMatchObject({ in: 'html', seen: true });
  });

  test('a card that is up when the screen is filled, or a modal dialog comes over it, is not left beneath', async () => {
    await visit.showPainted('/full');
    await pin();
    await visit.page.evaluate(() => document.querySelector<HTMLElement>('#fill')?.focus());
    await visit.page.keyboard.press('Enter');
    await until('the whole screen', async () => (await filled()) === 'article');
    await gone();
    await visit.page.close();
    await visit.showPainted('/dialog');
    await pin();
    await visit.page.evaluate(() => document.querySelector<HTMLDialogElement>('#box')?.showModal());
    await gone();
  });

  test('modal dialog: the card lies in it, and goes with it though it was pinned', async () => {
    await visit.showPainted('/modal-story.html');
    const box = await hover(visit.page, '$3.2 million');
    await shown();
    expect(await host()).toMatchObject({ in: 'dialog', seen: true });
    await visit.page.mouse.click(box.x + 4, box.y + 4);
    await visit.page.evaluate(() => document.querySelector('dialog')?.close());
    await gone();
  });
});
