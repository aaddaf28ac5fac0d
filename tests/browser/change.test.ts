/** Pages that change under the reader: corrected, streaming, growing with the scroll, moved on, unseen for a while. */
import { afterEach, describe, expect, test } from 'vitest';
import { hover, sleep, until } from '../../scripts/drive/driver.ts';
import { BROWSERS } from '../../scripts/drive/launch.ts';
import { articlePage, LINES } from './hostile-pages.ts';
import { useBrowser } from './visit.ts';

/** A page that changes again and again is read at longer and longer distances. */
const LATER_MS = 20_000;

const BLOG = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Storm at the coast: as it happens</title><meta property="og:type" content="article"></head>
<body><main><article><h1>Storm at the coast: as it happens</h1><div id="posts">
${LINES.map((line) => `<article class="post"><p>${line}</p></article>`).join('')}</div></article></main><script>
  window.posted = 0;
  window.stream = (count) => {
    const timer = setInterval(() => {
      const post = document.createElement('article');
      post.className = 'post';
      post.innerHTML = '<p>Post ' + ++window.posted + ': the harbour office puts the damage at €' + (20 + window.posted) + ' million, and says that it will count again when the water has gone.</p>';
      document.getElementById('posts').prepend(post);
      if (window.posted === count) clearInterval(timer);
    }, 400);
  };
</script></body></html>`;

const ENDLESS = articlePage(
  LINES,
  `<style>p { margin-bottom: 60px }</style><script>
    const article = document.querySelector('article');
    window.added = 0;
    const more = () => { for (let i = 0; i < 8; i++) { const p = document.createElement('p'); p.textContent = 'Stretch ' + ++window.added + ' of the dyke was raised for €' + (30 + window.added) + ' million, and the people behind it say that they sleep better than they did before.'; article.append(p); } };
    more();
    addEventListener('scrollend', () => { if (window.added < 24 && scrollY + innerHeight > document.documentElement.scrollHeight - 200) more(); });
  </script>`,
);

describe.each(BROWSERS)('%s', (name) => {
  const visit = useBrowser(name, { '/blog': BLOG, '/endless-scroll': ENDLESS });
  afterEach(() => visit.page.close());

  const has = (text: string, ms?: number) =>
    until(`${text} to be painted`, async () => (await visit.painted()).includes(text), ms);
  const figures = async (pattern: RegExp) => (await visit.painted()).filter((text) => pattern.test(text));

  test('a figure that is corrected loses its paint at once, and the new one gets it and its own card', async () => {
    await visit.showPainted('/live.html');
    await has('8 percent');
    const between = await visit.page.evaluate(async () => {
      document.getElementById('edit')?.click();
      // The observer is told before the page draws again; nothing was read yet.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const node = document.getElementById('figure')?.firstChild;
      return [...CSS.highlights.values()]
        .flatMap((one) => [...one])
        .filter(({ startContainer }) => startContainer === node).length;
    });
    expect(between).toBe(0);
    await has('12 percent');
    expect(await visit.painted()).not.toContain('8 percent');
    expect(await visit.cardOver('12 percent')).toContain('12');
  });

  test('a late paragraph is painted with the others, and another story takes the place of the first', async () => {
    await visit.showPainted('/live.html');
    const before = await visit.painted();
    await visit.page.click('#late');
    await has('$2.5 million');
    expect(await visit.painted()).toEqual([...before, '$2.5 million']);
    await visit.page.click('#next');
    await has('$30 million', LATER_MS);
    const after = await visit.painted();
    for (const old of [...before, '$2.5 million']) expect(after).not.toContain(old);
    expect(await visit.popupText(/figures found/)).toContain('A bridge for $48 million');
  });

  test('a site that moves on by script: the old paint goes before the new text comes', async () => {
    await visit.showPainted('/live.html');
    const story = await visit.painted();
    const left = await visit.page.evaluate(async () => {
      history.pushState({}, '', '/another-story');
      await new Promise((resolve) => setTimeout(resolve, 50));
      return [...CSS.highlights.keys()].filter((name) => name.startsWith('underline-'));
    });
    expect(left).toEqual([]);
    // The text stays the same here: then it is read again as it is.
    await has(story[0] ?? '');
    expect(await visit.painted()).toEqual(story);
  });

  test('a live blog: every post is read in the end, and a pinned card stays with its figure meanwhile', async () => {
    await visit.showPainted('/blog');
    await has('$14 million');
    const box = await hover(visit.page, '$14 million');
    await until('the card', () => visit.driver.cardText(visit.page));
    await visit.page.mouse.click(box.x + 4, box.y + 4);
    await until('the pin', () => visit.driver.inCard(visit.page, (root) => root.querySelector('.corner') !== null));
    await visit.page.evaluate('stream(12)');
    const seen: (string | null)[] = [];
    while (Number(await visit.page.evaluate('posted')) < 12) {
      seen.push(await visit.driver.cardText(visit.page));
      await sleep(200);
    }
    await until('all posts', async () => (await figures(/^€\d+ million$/)).length === 12, LATER_MS);
    expect(await figures(/^€/)).toEqual(Array.from({ length: 12 }, (_, i) => `€${32 - i} million`));
    // Its line, and the mark of the figure whose card is up.
    expect(await figures(/^\$14 million$/)).toHaveLength(2);
    seen.push(await visit.driver.cardText(visit.page));
    expect([...new Set(seen.map((text) => text?.slice(0, 11)))]).toEqual(['$14 million']);
  });

  test('a page that grows as the reader scrolls: what came is painted, and nothing scrolls by itself', async () => {
    await visit.showPainted('/endless-scroll');
    for (let i = 0; i < 2; i++) {
      await visit.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      const added = 8 * (i + 2);
      await until('more of the page', async () => Number(await visit.page.evaluate('added')) >= added);
      const at = await visit.page.evaluate(() => scrollY);
      await has(`€${30 + added} million`, LATER_MS);
      expect(await visit.page.evaluate(() => scrollY)).toBe(at);
    }
    expect(await figures(/^€/)).toEqual(Array.from({ length: 24 }, (_, i) => `€${31 + i} million`));
    expect(await visit.cardOver('€54 million')).toContain('54');
  });

  test('a tab that nobody sees rests, and is read when it is seen again', async () => {
    await visit.showPainted('/live.html');
    const story = visit.page;
    const other = await visit.driver.browser.newPage();
    await other.bringToFront();
    await until('the tab to be hidden', () => story.evaluate(() => document.visibilityState === 'hidden'));
    await story.evaluate(() => {
      document.getElementById('late')?.click();
      document.getElementById('edit')?.click();
    });
    await sleep(3_500);
    expect(await visit.painted()).not.toContain('$2.5 million');
    await other.close();
    await story.bringToFront();
    await has('$2.5 million');
    expect(await visit.painted()).toContain('12 percent');
    expect(await visit.painted()).not.toContain('8 percent');
  });
});
