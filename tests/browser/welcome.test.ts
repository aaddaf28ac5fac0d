/** The page after the install: the sample article, live. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../scripts/drive/driver.ts';
import { BROWSERS } from '../../scripts/drive/launch.ts';
import { useBrowser } from './visit.ts';

describe.each(BROWSERS)('%s', (name) => {
  const visit = useBrowser(name);
  beforeAll(async () => {
    visit.page = await visit.driver.openExtensionPage('welcome/welcome.html');
    await visit.page.bringToFront();
  });
  afterAll(() => visit.page?.close());

  test('it opens by itself after the install', async () => {
    const isWelcome = (url: string) => url.endsWith('/welcome/welcome.html');
    // One that this file opened, and the extension's own.
    const opened = async () => (await visit.driver.tabs()).filter(isWelcome).length === 2;
    expect(await until('the welcome page', opened)).toBe(true);
  });

  test('its article is highlighted, and a card opens', async () => {
    // The page that the extension opened itself may have come to the front meanwhile; a tab behind gets no pointer.
    await visit.page.bringToFront();
    await until('highlights', async () => (await visit.painted()).length >= 6);
    expect(await visit.cardOver('$3.5 billion', 1)).toMatch(/projection/i);
  });
});
