/** Pages the browser tests serve besides tests/pages: made from the shared corpus where it is there. */
import fs from 'node:fs';
import path from 'node:path';

const CORPUS = path.resolve('../shared/corpus');

export interface Story {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly text: string;
}

/** The article the project began with, or null for whoever has no ../shared. */
export function seedStory(): Story | null {
  const file = path.join(CORPUS, 'seed.json');
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Story) : null;
}

/** `count` other articles spread over the corpus; empty without ../shared. */
export function otherStories(count: number): Story[] {
  const file = path.join(CORPUS, 'wikinews.jsonl');
  if (!fs.existsSync(file)) return [];
  const lines = fs.readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const step = Math.max(1, Math.floor(lines.length / count));
  return lines.filter((_, i) => i % step === 0).map((line) => JSON.parse(line) as Story);
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** A story as a news site would serve it, between a menu and a list of other stories that must not be read. */
export function newsPage({ title, date, text }: Story): string {
  const [first = '', ...rest] = text.split('\n\n').map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`);
  const data = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: title, datePublished: date };
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)} | The Paper</title>
<meta property="og:type" content="article">
<script type="application/ld+json">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>
<style>body { font: 18px/1.5 serif; max-width: 640px; margin: 40px auto } nav a { margin-right: 12px }</style></head>
<body><nav><a href="#a">Markets up $9.9 billion</a><a href="#b">Shares down 88%</a></nav>
<main><article><h1>${escapeHtml(title)}</h1><p><time datetime="${date}">${date}</time></p>
${first}
${rest.join('\n')}
</article></main><aside><h2>More</h2><p>Rents rise 77 percent to $7.7 billion.</p></aside></body></html>`;
}
