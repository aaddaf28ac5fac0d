/** An update keeps what the reader set, in new pages and old; the removed extension leaves nothing behind. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { distFolder, sleep, until } from '../../scripts/drive/driver.ts';
import { BROWSERS, launch } from '../../scripts/drive/launch.ts';
import { serve } from '../../scripts/drive/serve.ts';
import { CARD_HOST, HIGHLIGHT, STORE } from '../../src/shared/names.ts';
import { Visit } from './visit.ts';

const OLD_VERSION = '0.0.1';
/** As a version before this one may have written them: without a version, with a field that is no longer known. */
const OLD_SETTINGS = { ink: 'strong', never: ['switched-off.example'], theme: 'sepia' };

describe.each(BROWSERS)('%s', (name) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'underline-update-'));
  const manifest = path.join(folder, 'manifest.json');
  const now = distFolder(name === 'chromium' ? 'chrome' : 'firefox');
  const visit = new Visit();

  const stored = async (): Promise<{ version: string; settings: unknown }> => {
    const page = await visit.driver.openExtensionPage('welcome/welcome.html');
    const answer = await page.evaluate(async (key: string) => {
      const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
      return { version: api.runtime.getManifest().version, settings: (await api.storage.local.get(key))[key] };
    }, STORE.settings);
    await page.close();
    return answer;
  };

  beforeAll(async () => {
    fs.cpSync(now, folder, { recursive: true });
    fs.writeFileSync(
      manifest,
      JSON.stringify({ ...JSON.parse(fs.readFileSync(manifest, 'utf8')), version: OLD_VERSION }),
    );
    visit.server = await serve(path.resolve('tests/pages'));
    visit.driver = await launch(name, { extension: folder });
    const page = await visit.driver.openExtensionPage('welcome/welcome.html');
    await page.evaluate(
      async (key: string, settings: object) => {
        const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
        await api.storage.local.set({ [key]: settings });
      },
      STORE.settings,
      OLD_SETTINGS,
    );
    await page.close();
  });

  afterAll(async () => {
    await visit.driver?.close();
    visit.server?.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  /**
   * What a reader sees of us on the page: painted figures, or the host of the card. Firefox takes a removed extension's
   * style sheet away and runs its script no more, so that the names it registered stay, and paint nothing.
   */
  const traces = async (): Promise<string[]> => {
    const { hosts, styled } = await visit.page.evaluate(
      (host: string, ink: string) => {
        const { textDecorationLine } = getComputedStyle(document.querySelector('p') as Element, `::highlight(${ink})`);
        return { hosts: document.querySelectorAll(host).length, styled: textDecorationLine !== 'none' };
      },
      CARD_HOST,
      HIGHLIGHT.noted,
    );
    return [...(styled ? await visit.painted() : []), ...Array(hosts).fill(CARD_HOST)];
  };

  const leavesOpenPage = async (): Promise<void> => {
    await until('the page to be left as it was', async () => {
      await visit.page.mouse.move(100 + Math.random() * 300, 200 + Math.random() * 300);
      await sleep(100);
      return (await traces()).length === 0;
    });
  };

  test('settings outlive an update, and an open page is left as it was or read anew', async () => {
    expect(await stored()).toEqual({ version: OLD_VERSION, settings: OLD_SETTINGS });
    await visit.showPainted('/sample.html');
    const before = visit.page;
    fs.cpSync(now, folder, { recursive: true });
    await visit.driver.update();
    const { version } = JSON.parse(fs.readFileSync('package.json', 'utf8'));
    await until('the new version', async () => (await stored()).version === version);
    expect((await stored()).settings).toEqual(OLD_SETTINGS);
    visit.page = before;
    await visit.page.bringToFront();
    // Firefox starts the new version in pages that are open; elsewhere the old one takes its paint away and is silent.
    if (name === 'firefox') expect(await visit.cardOver('$2.1 billion')).toContain('$2.1 billion');
    else await leavesOpenPage();
    await before.close();
    await visit.showPainted('/sample.html');
  });

  test('the removed extension leaves nothing on an open page', async () => {
    expect(await traces()).not.toEqual([]);
    await visit.page.bringToFront();
    await visit.driver.uninstall();
    await leavesOpenPage();
  });

  test('installed while tabs are open, it reads them: in Chromium from the first click on its button on', async () => {
    await visit.page.close();
    await visit.show('/sample.html');
    expect(await traces()).toEqual([]);
    await visit.driver.update();
    // It comes to the front when it likes.
    await until('the welcome tab', async () => (await visit.driver.tabs()).some((url) => url.includes('/welcome/')));
    await visit.page.bringToFront();
    if (name === 'chromium') {
      await sleep(500);
      expect(await traces()).toEqual([]);
    } else await until('paint', async () => (await traces()).length > 0);
    expect(await visit.popupText(/figures found/, true)).toContain('$3.5');
    await until('paint and its style', async () => (await traces()).length > 0);
    expect(await visit.cardOver('$2.1 billion')).toContain('$2.1 billion');
    await visit.driver.command('next-figure');
    await until('the card', async () => (await visit.driver.cardText(visit.page))?.includes('Figure'));
  });
});
