import { beforeAll, describe, expect, it } from 'vitest';
import type { Services } from '../../src/popup/services.ts';
import type { Settings } from '../../src/shared/settings.ts';
import { inspect } from '../ui/axe.ts';
import { click, one, openPage } from '../ui/page.ts';
import { type Browser, browserWith, button, openIn, read, texts } from './browser-with.tsx';

beforeAll(() => void openPage());

async function atHand(
  stored: Partial<Settings> = {},
  fields: Partial<Services> = {},
): Promise<{ root: HTMLElement; browser: Browser }> {
  const browser = browserWith(read, fields, stored);
  const root = await openIn(browser);
  await click(button(root, 'Settings'));
  return { root, browser };
}

const site = (root: ParentNode): HTMLInputElement => one(root, '.site input') as HTMLInputElement;
const radio = (root: ParentNode, value: string): HTMLInputElement =>
  one(root, `.at-hand input[value="${value}"]`) as HTMLInputElement;

describe('settings at hand', () => {
  it('open and close with one button that says which', async () => {
    const { root } = await atHand();
    expect(button(root, 'Settings').getAttribute('aria-expanded')).toBe('true');
    expect(texts(root, '.at-hand legend')).toEqual(['What is read', 'Line under a figure']);
    const { violations, passes } = await inspect(root);
    expect(violations).toEqual([]);
    expect(passes).toBeGreaterThan(10);
    await click(button(root, 'Settings'));
    expect(root.querySelector('.at-hand')).toBeNull();
    expect(button(root, 'Settings').getAttribute('aria-expanded')).toBe('false');
  });

  it.each<[string, Partial<Settings>, boolean, RegExp]>([
    ['a site that is read', {}, true, /read when you open them/u],
    ['a site switched off', { never: ['example'] }, false, /Nothing on this site/u],
    ['only when asked', { siteMode: 'demand' }, true, /read when you ask/u],
    ['a site not on the list', { siteMode: 'listed' }, false, /read when you ask/u],
    ['a site on the list', { siteMode: 'listed', listed: ['news.example'] }, true, /read when you open them/u],
  ])('say of %s what it is', async (_name, stored, on, words) => {
    const { root } = await atHand(stored);
    expect(one(root, '.site label').textContent).toBe('Underline on news.example');
    expect(site(root).checked).toBe(on);
    expect(one(root, '.site .hint').textContent).toMatch(words);
  });

  it('switch the site off and on, and the page is asked again each time', async () => {
    const { root, browser } = await atHand({ never: ['other.example'] });
    await click(site(root));
    expect(browser.settings().never).toEqual(['other.example', 'news.example']);
    await click(site(root));
    expect(browser.settings().never).toEqual(['other.example']);
    expect(browser.asked).toEqual(['report 7', 'report 7', 'report 7']);
  });

  it('set when pages are read, and how strong the line is', async () => {
    const { root, browser } = await atHand();
    await click(radio(root, 'demand'));
    await click(radio(root, 'strong'));
    expect(browser.settings()).toMatchObject({ siteMode: 'demand', ink: 'strong' });
    expect(radio(root, 'demand').checked).toBe(true);
    expect(radio(root, 'strong').checked).toBe(true);
  });

  it('change nothing but what was touched, whatever another page changed meanwhile', async () => {
    const { root, browser } = await atHand();
    await browser.services.saveSettings({ ...browser.settings(), never: ['late.example'] });
    await click(radio(root, 'quiet'));
    expect(browser.settings()).toMatchObject({ ink: 'quiet', never: ['late.example'] });
  });

  it('say so where a change could not be kept', async () => {
    const { root } = await atHand({}, { saveSettings: () => Promise.reject(new Error('full')) });
    await click(radio(root, 'strong'));
    expect(one(root, '.at-hand .problem').textContent).toMatch(/could not be saved/u);
    expect(radio(root, 'normal').checked).toBe(true);
  });

  it('have no switch for a page without a site, and lead to the options', async () => {
    const { root, browser } = await atHand({}, { host: async () => null });
    expect(root.querySelector('.site')).toBeNull();
    expect(one(root, '.at-hand a').getAttribute('href')).toBe('../sources/sources.html');
    await click(button(root, 'All options'));
    expect(browser.asked.at(-1)).toBe('options');
  });
});
