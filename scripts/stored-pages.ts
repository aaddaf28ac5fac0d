/**
 * What the extension does on stored pages: `npx tsx scripts/stored-pages.ts FOLDER [--firefox] [--scripts] [--out FILE]`
 * with pages as FOLDER/NAME.html, and their addresses by name in FOLDER/addresses.json where it is there. Each is shown
 * at its address with the extension and without it, offline, its own scripts taken out unless `--scripts` is given.
 * Reported: changes of the document or its layout, console messages that only the extension's presence brings, and every
 * figure painted with the words around it, to be read by eye. Stored pages stay out of this repository.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { HIGHLIGHT } from '../src/shared/names.ts';
import { type Driver, sleep } from './drive/driver.ts';
import { launch } from './drive/launch.ts';
import { type Sight, type StoredPage, sightsDiffer, withoutScripts } from './stored/sight.ts';

/** After the load, how long a page gets to be read and painted, and how long it must be still. */
const SETTLE_MS = 900;
const LOAD_MS = 15_000;

/** Runs in the page. */
function look(names: readonly string[]): Pick<Sight, 'html' | 'boxes' | 'painted'> {
  let boxes = 0;
  for (const element of document.querySelectorAll('*')) {
    const { x, y, width, height } = element.getBoundingClientRect();
    // Nothing to see: where it stands differs from load to load, as what runs along does.
    if (width * height === 0 || element.closest('marquee')) continue;
    for (const edge of [x, y, width, height]) boxes = (boxes * 31 + Math.round(edge * 8)) | 0;
  }
  const pathOf = (from: Element | null): string => {
    const parts: string[] = [];
    for (let at = from; at && at !== document.body && parts.length < 6; at = at.parentElement)
      parts.unshift(
        `${at.localName}${at.id ? `#${at.id}` : ''}${[...at.classList].map((name) => `.${name}`).join('')}`,
      );
    return parts.join(' > ');
  };
  const painted = names.flatMap((name) =>
    [...(CSS.highlights.get(name)?.values() ?? [])].map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      const block = startContainer.parentElement?.closest('p, li, td, blockquote, h1, h2, h3, figcaption, div') ?? null;
      const words = (block?.textContent ?? '').replace(/\s+/g, ' ').trim();
      return { text: range.toString(), around: words.slice(0, 160), path: pathOf(startContainer.parentElement) };
    }),
  );
  return { html: document.documentElement.outerHTML, boxes, painted };
}

async function see(page: Page, { address, html }: StoredPage): Promise<Sight> {
  const messages: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type()) && !/Failed to load resource/u.test(message.text()))
      messages.push(message.text().slice(0, 300));
  });
  page.on('pageerror', (error) => messages.push(String(error).slice(0, 300)));
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
    const done = isPage
      ? request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body: html })
      : request.abort();
    done.catch(() => {});
  });
  const start = performance.now();
  await page.goto(address, { waitUntil: 'load', timeout: LOAD_MS }).catch((error) => messages.push(`load: ${error}`));
  await page.bringToFront();
  await sleep(SETTLE_MS);
  // As text, with the helper that tsx puts into functions.
  const code = `(() => { const __name = (it) => it; return (${look})(${JSON.stringify(Object.values(HIGHLIGHT))}); })()`;
  const seen = (await page.evaluate(code)) as ReturnType<typeof look>;
  return { ...seen, messages, ms: Math.round(performance.now() - start) };
}

async function seeAll(driver: Driver, pages: readonly StoredPage[]): Promise<Map<string, Sight>> {
  const sights = new Map<string, Sight>();
  for (const stored of pages) {
    const page = await driver.browser.newPage();
    try {
      sights.set(stored.name, await see(page, stored));
    } catch (error) {
      console.error(`${stored.name}: ${error}`);
    }
    await page.close().catch(() => {});
  }
  return sights;
}

function storedPages(folder: string, keepScripts: boolean): StoredPage[] {
  const list = path.join(folder, 'addresses.json');
  const addresses: Record<string, string> = fs.existsSync(list) ? JSON.parse(fs.readFileSync(list, 'utf8')) : {};
  const names = fs.readdirSync(folder).filter((file) => file.endsWith('.html'));
  return names.sort().map((file) => {
    const name = file.slice(0, -'.html'.length);
    const html = fs.readFileSync(path.join(folder, file), 'utf8');
    const address = addresses[name] ?? `http://news.example/${encodeURIComponent(name)}`;
    return { name, address, html: keepScripts ? html : withoutScripts(html) };
  });
}

async function main(args: readonly string[]): Promise<void> {
  const [folder] = args;
  if (!folder || folder.startsWith('--') || !fs.existsSync(folder)) {
    console.error('usage: npx tsx scripts/stored-pages.ts FOLDER [--firefox] [--scripts] [--out FILE]');
    process.exitCode = 1;
    return;
  }
  const pages = storedPages(folder, args.includes('--scripts'));
  const driver = await launch(args.includes('--firefox') ? 'firefox' : 'chromium');
  const out = args.includes('--out') ? args[args.indexOf('--out') + 1] : undefined;
  try {
    const extended = await seeAll(driver, pages);
    await driver.uninstall();
    const plain = await seeAll(driver, pages);
    const found = pages.map(({ name }) => {
      const [one, other] = [extended.get(name), plain.get(name)];
      const differs = one && other ? sightsDiffer(one, other) : ['not shown'];
      return { name, differs, painted: one?.painted ?? [], ms: one?.ms ?? null };
    });
    for (const { name, differs, painted } of found) {
      if (differs.length > 0 || !out)
        console.log(`${name}: ${painted.length} painted${differs.map((what) => `; ${what}`).join('')}`);
      if (!out) for (const { text, around, path: where } of painted) console.log(`  ${text} | ${around} | ${where}`);
    }
    const figures = found.reduce((sum, { painted }) => sum + painted.length, 0);
    const changed = found.filter(({ differs }) => differs.length > 0).length;
    console.log(`${found.length} pages, ${figures} figures painted, ${changed} pages with a difference`);
    if (out) fs.writeFileSync(out, JSON.stringify(found, null, 1));
  } finally {
    await driver.close();
  }
}

await main(process.argv.slice(2));
