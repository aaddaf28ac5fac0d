/**
 * `npm run load [-- --articles N]`: the real background under load, in Node. 200 tabs at once, one page of 10,000
 * figures, and a year of browsing (50,000 articles, some corrected): answers, memory, storage. Fails past the limits.
 */
import { parseArgs } from 'node:util';
import type { Article } from '../../src/claims/claim.ts';
import type { Report } from '../../src/context/report.ts';
import { MAX_TEXT } from '../../src/shared/messages.ts';
import { MESSAGE } from '../../src/shared/names.ts';
import { ID, installFakeBrowser, OWN } from '../fake-browser.ts';
import { articleOf, longArticle } from './articles.ts';

const TABS = 200;
const FIGURES = 10_000;
/** Milliseconds, at the 99th percentile, for one article at a time. */
const ANSWER_WITHIN = 50;
/** Growth of the heap from the first tenth of the year to its end. */
const HEAP_GROWTH = 1.1;
const STORAGE_BYTES = 2 * 1024 * 1024;
const CORRECTED_EVERY = 20;

const { values } = parseArgs({ options: { articles: { type: 'string', default: '50000' } } });
const articles = Number(values.articles);
const collect = (globalThis as { gc?: () => void }).gc;
if (!(articles >= 100) || !collect) {
  console.error('load: --articles at least 100, and run through npm (node --expose-gc)');
  process.exit(2);
}

const fake = installFakeBrowser();
const { route } = await import('../../src/background/main.ts');
const { forgetSender } = await import('../../src/background/route.ts');

type Sender = Parameters<typeof route>[1];
const fromPage = (id: number) =>
  ({ id: ID, url: `https://news.example/${id}`, tab: { id, incognito: false } }) as Sender;
const fromPopup = { id: ID, url: `${OWN}popup/popup.html` } as Sender;

/** A year in minutes: the tab's last page is long ago, so that this is no flood. */
const read = (article: Article, tabId: number) => {
  forgetSender(tabId);
  return route({ type: MESSAGE.read, article, stopped: false }, fromPage(tabId)) as Promise<Report>;
};

const failures: string[] = [];
function check(what: string, value: number, limit: number, unit: string): void {
  const fits = value <= limit;
  console.log(`  ${what}: ${value.toFixed(1)} ${unit} of ${limit} ${fits ? '' : '  OVER'}`);
  if (!fits) failures.push(what);
}

const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

function heap(): number {
  collect?.();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

console.log(`${TABS} tabs at once`);
await read(articleOf(-1), 0);
const all = await timed(() => Promise.all(Array.from({ length: TABS }, (_, tab) => read(articleOf(1e6 + tab), tab))));
check('each, on average', all / TABS, ANSWER_WITHIN, 'ms');

console.log(`one page of ${FIGURES} figures`);
const long = longArticle(FIGURES);
const whole = { ...long, text: long.text.slice(0, MAX_TEXT) };
let found = 0;
const once = await timed(async () => {
  found = (await read(whole, 1)).claims.length;
});
console.log(`  ${found} figures read of ${whole.text.length} characters in ${once.toFixed(0)} ms`);
if (found < FIGURES * 0.9) failures.push('figures of the long page');

console.log(`a year: ${articles} articles`);
const times: number[] = [];
let first = 0;
for (let number = 0; number < articles; number++) {
  const article = articleOf(number);
  const tabId = number % TABS;
  let report: Report | undefined;
  times.push(
    await timed(async () => {
      report = await read(article, tabId);
    }),
  );
  const claim = report?.claims.find(({ indicator }) => indicator !== null);
  if (number % CORRECTED_EVERY === 0 && claim) {
    const { where, start, end } = claim;
    fake.answer = () => ({ status: 'article', article, stopped: false });
    const correction = { place: 'CAN' };
    await route({ type: MESSAGE.correct, tabId, claim: { where, start, end }, correction }, fromPopup);
  }
  if ((number + 1) % Math.ceil(articles / 10) !== 0) continue;
  const now = heap();
  first ||= now;
  console.log(`  ${number + 1}: heap ${now.toFixed(1)} MB, storage ${(fake.local.bytes / 1024).toFixed(0)} kB`);
}
check('answers, median', percentile(times, 0.5), ANSWER_WITHIN, 'ms');
check('answers, 99th percentile', percentile(times, 0.99), ANSWER_WITHIN, 'ms');
check('heap at the end over a tenth in', heap() / first, HEAP_GROWTH, 'times');
check('storage', fake.local.bytes, STORAGE_BYTES, 'bytes');

if (failures.length > 0) {
  console.error(`load: over the limit: ${failures.join(', ')}`);
  process.exit(1);
}
process.exit(0);
