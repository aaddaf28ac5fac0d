/** A stranger reads the article of 2 February 2022 with the extension, in both browsers, driven for real. */
import { beforeAll, describe, expect, test } from 'vitest';
import { hover, sleep, until } from '../../scripts/drive/driver.ts';
import { BROWSERS } from '../../scripts/drive/launch.ts';
import { newsPage, seedStory } from './pages.ts';
import { useBrowser } from './visit.ts';

const FIGURES = ['two folds', '$2.1 billion', '$3.5 billion', '25,000', '50,000', '$3.5 Billion'];
const seed = seedStory();

describe.skipIf(!seed).each(BROWSERS)('%s (needs ../shared/corpus)', (name) => {
  const visit = useBrowser(name, seed ? { '/seed': newsPage(seed) } : {});
  beforeAll(() => visit.showPainted('/seed'));

  test('its six figures and the title’s are highlighted, and nothing else', async () => {
    expect(await visit.painted()).toEqual(['$3.5 Billion', ...FIGURES]);
    expect(await visit.driver.badge()).toBe('7');
  });

  test('hovering $3.5 billion puts it into context', async () => {
    const card = await visit.cardOver('$3.5 billion');
    for (const words of [
      /projection/i,
      // Dates are written as the browser's own language does.
      /FY2022 \((?:1 July 2021 to 30 June 2022|July 1, 2021 to June 30, 2022)\)/,
      /Pakistan/,
      /IT exports/i,
      /\+67%/,
      /doubl/i,
      /\$4\.2bn/,
      /\$2\.62bn/,
      /25% below/,
      /target/i,
      /December 2021/,
      /\+91%/,
      /36%/,
    ]) {
      expect(card).toMatch(words);
    }
    expect(card).not.toMatch(/\b(?:false|wrong|misleading|untrue)\b/i);
  });

  test('the trend line draws the claim as its own open-topped mark', async () => {
    await visit.cardOver('$3.5 billion');
    const mark = await visit.driver.inCard(visit.page, (root) => root.querySelectorAll('svg path.claim.open').length);
    expect(mark).toBe(1);
  });

  test('graduates: contested sources, no line', async () => {
    const card = await visit.cardOver('25,000');
    expect(card).toMatch(/75,000/);
    expect(await visit.driver.inCard(visit.page, (root) => root.querySelectorAll('svg[role="img"]').length)).toBe(0);
  });

  test('leaving closes the card; so does Esc; a click pins it', async () => {
    await visit.cardOver('$2.1 billion');
    await visit.moveAway();
    await visit.cardOver('$2.1 billion');
    await visit.page.keyboard.press('Escape');
    await until('the card to close', async () => !(await visit.driver.cardText(visit.page)));
    const box = await hover(visit.page, '$2.1 billion');
    await visit.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await until('the pinned card', () => visit.driver.cardText(visit.page));
    await visit.page.mouse.move(5, 5);
    await sleep(700);
    expect(await visit.driver.cardText(visit.page)).toBeTruthy();
    await visit.page.keyboard.press('Escape');
    await until('the card to close', async () => !(await visit.driver.cardText(visit.page)));
  });

  test('the popup shows the same claims, and choosing one scrolls the page', async () => {
    await visit.page.evaluate(() => {
      document.body.style.paddingBottom = '3000px';
      scrollTo(0, document.documentElement.scrollHeight);
    });
    const popup = await visit.driver.openPopup();
    const quotes = await until('the popup’s list', () =>
      popup.evaluate(() => {
        const all = [...document.querySelectorAll('button .figure')].map((figure) => figure.textContent);
        return all.length > 0 ? all : null;
      }),
    );
    expect(new Set(quotes)).toEqual(new Set(['$3.5 Billion', ...FIGURES]));
    const before = await visit.page.evaluate(() => scrollY);
    await popup.evaluate(() => document.querySelector<HTMLElement>('button.entry')?.click());
    await until('the page to scroll', async () => (await visit.page.evaluate(() => scrollY)) < before);
    const text = await until('the notes', () =>
      popup.evaluate(() => (document.querySelector('svg[role="img"]') ? document.body.textContent : null)),
    );
    expect(text).toMatch(/\+67%/);
    await popup.close();
  });
});
