/** A damaged install, whose figures cannot be read: every surface says so, and what the article says is still read. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { distFolder, until } from '../../scripts/drive/driver.ts';
import { BROWSERS } from '../../scripts/drive/launch.ts';
import { useBrowser } from './visit.ts';

describe.each(BROWSERS)('%s', (name) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'underline-no-data-'));
  const visit = useBrowser(name, {}, () => {
    fs.cpSync(distFolder(name === 'chromium' ? 'chrome' : 'firefox'), folder, { recursive: true });
    fs.rmSync(path.join(folder, 'pack'), { recursive: true });
    return { extension: folder };
  });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  test('the popup lists the figures with the notes that need no data, and says what is missing', async () => {
    await visit.showPainted('/sample.html');
    const text = await visit.popupText(/figures found/, true);
    expect(text).toMatch(/The official figures that come with Underline could not be read/);
    expect(text).toMatch(/From \$2\.1bn to \$3\.5bn is \+67%/);
    expect(text).not.toMatch(/World Bank/);
    await visit.page.close();
  });

  test.each(['options/options.html', 'sources/sources.html'])('%s says it', async (file) => {
    visit.page = await visit.driver.openExtensionPage(file);
    await until('the words', () =>
      visit.page.evaluate(() =>
        /The figures that came with Underline cannot be read/.test(document.body.textContent ?? ''),
      ),
    );
    await visit.page.close();
  });
});
