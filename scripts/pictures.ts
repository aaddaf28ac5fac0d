/**
 * `npm run pictures [-- WORD …]`: a picture of every state of popup, card, panel, options, sources and welcome page in
 * preview/, in both browsers, light, dark and in forced colours, from 320 to 1280 pixels wide. A word picks the browser,
 * the scheme, or the states whose name it is a part of; "locale=ur" takes another language.
 */
import fs from 'node:fs';
import path from 'node:path';
import { STATES, WELCOME_WIDTHS } from '../tests/gallery/states.tsx';
import { BROWSERS, launch } from './drive/launch.ts';
import { openGallery } from './pictures/gallery.ts';

const PREVIEW = 'preview/states';
const SCHEMES = ['light', 'dark', 'forced'] as const;
const HEIGHT = 700;

const words = process.argv.slice(2);
const locale = words.find((word) => word.startsWith('locale='))?.slice('locale='.length) ?? 'en';
const picked = <Name extends string>(names: readonly Name[], left: readonly string[]): readonly Name[] => {
  const chosen = names.filter((name) => left.includes(name));
  return chosen.length > 0 ? chosen : names;
};
const others = words.filter(
  (word) => !word.includes('=') && ![...BROWSERS, ...SCHEMES].some((known: string) => known === word),
);
const widths: Readonly<Record<string, readonly number[]>> = {
  ...Object.fromEntries(Object.entries(STATES).map(([name, state]) => [name, state.widths])),
  welcome: WELCOME_WIDTHS,
};
const names = Object.keys(widths).filter((name) => others.length === 0 || others.some((word) => name.includes(word)));
if (names.length === 0) {
  console.error(
    `pictures: no state is called like ${others.join(' or ')}; there are ${Object.keys(widths).join(', ')}`,
  );
  process.exit(2);
}

fs.mkdirSync(PREVIEW, { recursive: true });
const gallery = await openGallery();
let count = 0;
try {
  for (const browser of picked(BROWSERS, words)) {
    for (const scheme of picked(SCHEMES, words)) {
      const driver = await launch(browser, { dark: scheme === 'dark', forced: scheme === 'forced' });
      try {
        const page = await driver.browser.newPage();
        for (const name of names) {
          for (const width of widths[name] ?? []) {
            await page.setViewport({ width, height: HEIGHT });
            await page.goto(gallery.url(name, locale));
            await page.waitForSelector('html[data-ready]');
            const file = [name, ...(locale === 'en' ? [] : [locale]), width, scheme, browser].join('-');
            fs.writeFileSync(path.join(PREVIEW, `${file}.png`), await page.screenshot({ fullPage: true }));
            count += 1;
          }
        }
      } finally {
        await driver.close();
      }
    }
  }
  console.log(`pictures: ${count} in ${PREVIEW}/`);
} finally {
  gallery.close();
}
