/** The page by key and by menu, in both browsers, driven for real. */
import { afterEach, describe, expect, test } from 'vitest';
import { sleep, until } from '../../scripts/drive/driver.ts';
import { BROWSERS } from '../../scripts/drive/launch.ts';
import { CARD_HOST, HIGHLIGHT, MENU } from '../../src/shared/names.ts';
import { useBrowser } from './visit.ts';

const SHOP = `<!doctype html><html lang="en"><head><title>Notices</title></head><body><h1>Notices</h1>
<ul><li id="rent">Rents in Kenya rose by 4.2 percent in 2019.</li><li id="plain">The pump is mended.</li></ul>
<button id="button">Order</button></body></html>`;

describe.each(BROWSERS)('%s', (name) => {
  const visit = useBrowser(name, { '/shop': SHOP });
  afterEach(() => visit.page.close());

  const card = (words: RegExp): Promise<string> =>
    until(`a card that says ${words}`, async () => {
      const text = await visit.driver.cardText(visit.page);
      return text && words.test(text) ? text : null;
    });
  const label = () =>
    visit.driver.inCard(visit.page, (root) => root.querySelector('section')?.getAttribute('aria-label') ?? null);
  const focusedIn = () => visit.driver.inCard(visit.page, (root) => root.activeElement?.localName ?? null);
  const select = (id: string) =>
    visit.page.evaluate((of: string) => {
      const node = document.getElementById(of);
      if (node) getSelection()?.selectAllChildren(node);
    }, id);

  test('every key that is suggested is given', async () => {
    const page = await visit.driver.openExtensionPage('popup/popup.html');
    const keys = await page.evaluate(async () => {
      const { commands } = globalThis as unknown as { commands?: never } & { chrome: typeof chrome };
      void commands;
      return (await chrome.commands.getAll()).map(({ name: key, shortcut }) => `${key} ${shortcut ? 'set' : 'none'}`);
    });
    expect(keys.sort()).toEqual([
      '_execute_action set',
      'next-figure set',
      'previous-figure set',
      'toggle-highlights set',
    ]);
    await page.close();
    await visit.show('/sample.html');
  });

  test('next and previous go from figure to figure, and Esc back to where the reader was', async () => {
    await visit.showPainted('/sample.html');
    const figures = await visit.painted();
    await visit.page.evaluate(() => {
      const link = document.createElement('a');
      link.href = '#x';
      link.id = 'mine';
      link.textContent = 'mine';
      document.body.prepend(link);
      document.body.style.paddingBottom = '2000px';
      link.focus();
    });
    await visit.driver.command('next-figure');
    await card(new RegExp(`Figure 1 of ${figures.length}`));
    const first = await label();
    expect(first).toContain(figures[0]);
    expect(await focusedIn()).toBe('section');
    await visit.driver.command('next-figure');
    await card(new RegExp(`Figure 2 of ${figures.length}`));
    expect(await label()).toContain(figures[1]);
    await visit.driver.command('previous-figure');
    await card(new RegExp(`Figure 1 of ${figures.length}`));
    await visit.driver.command('previous-figure');
    await card(new RegExp(`Figure ${figures.length} of ${figures.length}`));
    await visit.page.keyboard.press('Escape');
    await until('the card to close', async () => !(await visit.driver.cardText(visit.page)));
    const back = await visit.page.evaluate(() => [document.activeElement?.id, scrollY]);
    expect(back).toEqual(['mine', 0]);
  });

  test('figures that are rendered only once scrolled to are gone to like any other', async () => {
    await visit.showPainted('/content-visibility.html');
    const figures = await visit.painted();
    expect(figures.length).toBeGreaterThan(3);
    const { height } = visit.page.viewport() ?? { height: 0 };
    for (const [at, figure] of figures.entries()) {
      await visit.driver.command('next-figure');
      await card(new RegExp(`Figure ${at + 1} of ${figures.length}`));
      expect(await label()).toContain(figure);
      const [line, host] = await visit.page.evaluate(
        (of: string, name: string) =>
          [...(CSS.highlights.get(of)?.values() ?? []), document.querySelector(name)].map((one) => {
            if (one instanceof Element) return one.getBoundingClientRect().toJSON();
            const range = document.createRange();
            range.setStart(one?.startContainer ?? document, one?.startOffset ?? 0);
            range.setEnd(one?.endContainer ?? document, one?.endOffset ?? 0);
            return range.getBoundingClientRect().toJSON();
          }),
        HIGHLIGHT.current,
        CARD_HOST,
      );
      expect(line.top).toBeGreaterThan(0);
      expect(line.bottom).toBeLessThan(height);
      expect(host.bottom <= line.top || host.top >= line.bottom).toBe(true);
    }
  });

  test('the highlights are hidden and shown again', async () => {
    await visit.showPainted('/sample.html');
    const figures = await visit.painted();
    await visit.driver.command('toggle-highlights');
    await card(/hidden on this page/);
    expect(await visit.painted()).toEqual([]);
    await visit.driver.command('toggle-highlights');
    await card(/shown on this page/);
    expect(await visit.painted()).toEqual(figures);
  });

  test('a selected figure is put into context in an article', async () => {
    await visit.showPainted('/sample.html');
    const [, figure = ''] = await visit.painted();
    await visit.page.evaluate((wanted: string) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        const at = node.data.indexOf(wanted);
        if (at >= 0) {
          getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
          return;
        }
      }
    }, figure);
    await visit.driver.chooseMenu(MENU, figure);
    await until('the card', () => visit.driver.cardText(visit.page));
    expect(await label()).toContain(figure);
  });

  test('and on a page that is none, or it is said why not', async () => {
    await visit.show('/shop');
    // The click gives the rights that the menu's entry gives too; a raised event does not.
    await visit.popupText(/not look like/, true);
    await select('rent');
    await visit.driver.chooseMenu(MENU, 'Rents in Kenya rose by 4.2 percent in 2019.');
    await card(/4\.2/);
    expect(await label()).toContain('4.2');
    expect(await visit.painted()).toEqual(['4.2 percent']);
    await visit.page.keyboard.press('Escape');
    await until('the card to close', async () => !(await visit.driver.cardText(visit.page)));
    await select('plain');
    await visit.driver.chooseMenu(MENU, 'The pump is mended.');
    await card(/no economic figure in the selection/);
    await visit.driver.command('next-figure');
    await card(/not look like a news article/);
    await sleep(50);
    await visit.page.click('#button');
    await until('the notice to close', async () => !(await visit.page.$(CARD_HOST)));
  });
});
