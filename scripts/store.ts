/** `npm run store`: the pictures of the store listings, made from the running extension in Chromium. */
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Driver, hover, sleep, until } from './drive/driver.ts';
import { launch } from './drive/launch.ts';
import { serve } from './drive/serve.ts';

const FOLDER = 'store';
const SCREEN = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };
/** The figure of the sample article with the most to say. */
const FIGURE = '$3.5 billion';
/** Past the one in the headline. */
const IN_THE_TEXT = 1;
const FROM_TOP = 120;

const write = (name: string, bytes: Uint8Array): void => {
  const file = path.join(FOLDER, name);
  fs.writeFileSync(file, bytes);
  console.log(`${file}  ${(bytes.length / 1024).toFixed(0)} kB`);
};

async function cardOver(driver: Driver, page: Page): Promise<Uint8Array> {
  await page.setViewport(SCREEN);
  await page.bringToFront();
  await until('the extension to read the article', () => driver.badge());
  await until('the card', async () => {
    await page.mouse.move(2, 2);
    const box = await hover(page, FIGURE, IN_THE_TEXT);
    // Near the top of the window, the whole card has room below its figure.
    const y = await page.evaluate((down: number) => {
      const before = scrollY;
      scrollBy({ top: down, behavior: 'instant' });
      return before - scrollY;
    }, box.y - FROM_TOP);
    await page.mouse.move(box.x + box.width / 2, box.y + y + box.height / 2, { steps: 3 });
    await sleep(500);
    return driver.cardText(page);
  });
  return page.screenshot();
}

const dataUrl = (bytes: Uint8Array, type = 'image/png'): string =>
  `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;

/** Pictures side by side on a plain ground, as large as a listing wants them. */
async function composed(driver: Driver, html: string, size: typeof SCREEN): Promise<Uint8Array> {
  const page = await driver.browser.newPage();
  await page.setViewport(size);
  await page.setContent(
    `<!doctype html><style>
      body { margin: 0; height: 100vh; display: flex; gap: 40px; align-items: center; justify-content: center;
        background: #0f3d4c; color: #fff; font: 20px/1.4 system-ui, sans-serif; }
      img.shot { max-height: 88vh; border-radius: 6px; box-shadow: 0 8px 40px rgb(0 0 0 / 40%); }
      img.icon { width: 76px; } h1 { font: 600 44px/1.1 Georgia, serif; margin: 0 0 6px; } p { margin: 0; opacity: .85; }
    </style>${html}`,
  );
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  const bytes = await page.screenshot();
  await page.close();
  return bytes;
}

const site = await serve(path.resolve('tests/pages'));
fs.mkdirSync(FOLDER, { recursive: true });
for (const dark of [false, true]) {
  const driver = await launch('chromium', { ...SCREEN, dark });
  try {
    const page = await driver.browser.newPage();
    await page.goto(`${site.base}/sample.html`);
    write(dark ? 'dark.png' : 'card.png', await cardOver(driver, page));
    if (dark) continue;
    const popup = await driver.openPopup(page);
    await until('the list', () => popup.evaluate(() => document.querySelector('button.entry') !== null));
    const list = await popup.screenshot();
    await popup.evaluate(() => document.querySelector<HTMLButtonElement>('button.entry')?.click());
    await until('the figure', () => popup.evaluate(() => document.querySelector('.detail svg') !== null));
    await popup.evaluate(() => document.querySelector('.detail svg')?.scrollIntoView({ block: 'center' }));
    await sleep(400);
    const detail = await popup.screenshot();
    await popup.close();
    const shots = [list, detail].map((bytes) => `<img class="shot" src="${dataUrl(bytes)}">`).join('');
    write('popup.png', await composed(driver, shots, SCREEN));
    const icon = dataUrl(fs.readFileSync('icons/icon.svg'), 'image/svg+xml');
    const words = '<div><h1>Underline</h1><p>The line under the figure</p></div>';
    write('tile.png', await composed(driver, `<img class="icon" src="${icon}">${words}`, TILE));
  } finally {
    await driver.close();
  }
}
site.close();
