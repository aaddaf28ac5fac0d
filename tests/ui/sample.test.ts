/** The sample story stands in two places: on the welcome page and as a news page of its own. */
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const welcome = read('src/welcome/welcome.html');
const page = read('tests/pages/sample.html');
const articleOf = (html: string): string => /<article>[\s\S]*<\/article>/u.exec(html)?.[0] ?? '';
const lines = (html: string): string[] => html.split('\n').map((line) => line.trim());

describe('the sample story', () => {
  it('is the same on both pages', () => {
    expect(articleOf(page).length).toBeGreaterThan(1000);
    expect(lines(articleOf(page))).toEqual(lines(articleOf(welcome)));
  });

  it.each(['two-fold', '$2.1 billion', '$3.5 billion', '25,000', '50,000'])('holds %s once in its text', (figure) => {
    const { document } = new JSDOM(page).window;
    const paragraphs = [...document.querySelectorAll('article p')].map(({ textContent }) => textContent);
    const text = paragraphs.join(' ').replace(/\s+/gu, ' ');
    expect(text.split(figure).length).toBe(2);
  });

  it('has what a news page has: linked data with the date, a headline, a byline, and an aside that is no part of it', () => {
    const { document } = new JSDOM(page).window;
    const data = JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? '{}');
    expect(data).toMatchObject({ '@type': 'NewsArticle', headline: document.querySelector('h1')?.textContent });
    expect(data.datePublished).toMatch(/^2022-02-02/u);
    expect(document.querySelector('time')?.dateTime).toBe('2022-02-02');
    expect(document.querySelector('article aside')).toBeNull();
    expect(document.querySelector('aside')?.textContent).toContain('million');
  });
});
