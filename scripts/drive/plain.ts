import puppeteer, { type Browser } from 'puppeteer-core';
import { CHROMIUM_ARGUMENTS } from './chromium.ts';
import { browserPath } from './install.ts';
import type { BROWSERS } from './launch.ts';

/** Either browser, as the drivers start it but without the extension: what a page is when nobody is there. */
export const launchPlain = async (
  name: (typeof BROWSERS)[number],
  { width = 1000, height = 800, keepsLeftPages = false } = {},
): Promise<Browser> =>
  puppeteer.launch({
    executablePath: await browserPath(name),
    headless: true,
    defaultViewport: { width, height },
    ...(name === 'chromium'
      ? {
          pipe: true,
          ...(keepsLeftPages && { ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
          args: [...CHROMIUM_ARGUMENTS, `--window-size=${width},${height + 100}`],
        }
      : {
          browser: 'firefox',
          extraPrefsFirefox: keepsLeftPages ? { 'fission.bfcacheInParent': true } : {},
          args: [`--width=${width}`, `--height=${height + 100}`],
        }),
  });
