/** The pages that `npm run bench:page` loads. */
import { newsPage } from '../browser/pages.ts';

const SENTENCES = [
  'The ministry said on Monday that exports had risen by 4.2% to $31.5 billion in the last fiscal year.',
  'Farmers in the north expect a better harvest, and traders in the city have begun to fill their stores.',
  'A committee will meet again in spring, when the new rules for small companies are to be read a second time.',
  'Unemployment stood at 6.3% in March, the statistics office reported, after 6.9% a year before.',
  'Nobody at the meeting wanted to say how long the talks would last or who would be asked to join them.',
];

const story = (paragraphs: number): string =>
  newsPage({
    id: 'bench',
    title: 'Kenya’s exports rise to $31.5 billion',
    date: '2023-07-10',
    text: Array.from({ length: paragraphs }, () => SENTENCES.join(' ')).join('\n\n'),
  });

const script = (code: string): string => `<script>${code}</script></body>`;

/** A new paragraph ten times a second, and a clock beside it. */
const MUTATING = script(`
  const article = document.querySelector('article');
  setInterval(() => { const p = document.createElement('p'); p.textContent = 'Live: the index stands at ' + performance.now(); article.append(p); }, 100);
`);

/** \`go(n)\`: a single-page site's next story. */
const SINGLE_PAGE = script(`
  const main = document.querySelector('main');
  const body = main.innerHTML;
  window.go = (n) => { history.pushState({}, '', '/app/' + n); document.title = 'Story ' + n; main.innerHTML = body.replaceAll('31.5', String(20 + n) + '.5'); };
`);

/** About 1,000 words; 1 MB and 5 MB of text; two figures in five sentences. */
export const STORIES: Readonly<Record<string, string>> = {
  '/other': `<!doctype html><html lang="en"><head><title>Tool</title></head><body><h1>Tool</h1>${'<div><button>Add</button><span>Ready</span></div>'.repeat(200)}</body></html>`,
  '/article': story(11),
  '/megabyte': story(2_050),
  '/five': story(10_250),
  '/mutating': story(11).replace('</body>', MUTATING),
  '/app/0': story(11).replace('</body>', SINGLE_PAGE),
};
