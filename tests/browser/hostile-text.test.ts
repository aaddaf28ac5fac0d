/** An article written against us: markup as text, marks that turn the direction, a title and words without an end. */
import { afterEach, describe, expect, test } from 'vitest';
import { until } from '../../scripts/drive/driver.ts';
import { BROWSERS } from '../../scripts/drive/launch.ts';
import { CARD_HOST } from '../../src/shared/names.ts';
import { articlePage, LINES } from './hostile-pages.ts';
import { faultsOf } from './layout-faults.ts';
import { useBrowser } from './visit.ts';

const TITLE = 'Waterworks'.repeat(300);
/** Longer, and the text would pass for no English. */
const WORD = 'Waterworks'.repeat(80);
const MARKUP = '<img src=x onerror="window.hurt=1"><script>window.hurt=1</script>';
const escaped = MARKUP.replaceAll('<', '&lt;');
const TURNED = '\u202e\u2067\u200f';

const LONG = articlePage(
  [`${WORD} exports of Kenya rose to $14 million in ${WORD}, ${TURNED}the ministry said.`, ...LINES],
  '',
).replaceAll('Water for the town', TITLE);
const MARKED = articlePage(
  [`Kenya’s exports rose from $6 billion to $14 million, said “${escaped} specialists” on Monday.`, ...LINES],
  '',
).replaceAll('Water for the town', `Kenya’s exports: ${escaped}`);

describe.each(BROWSERS)('%s', (name) => {
  const visit = useBrowser(name, { '/long': LONG, '/marked': MARKED });
  afterEach(() => visit.page.close());

  test('a title of three thousand letters and words of eight hundred stay inside the popup', async () => {
    await visit.showPainted('/long');
    const popup = await visit.driver.openPopup();
    await until('the list', async () => (await popup.evaluate(() => document.body.textContent ?? '')).includes('$14'));
    const { texts, found } = await popup.evaluate(faultsOf);
    await popup.close();
    expect(texts).toBeGreaterThan(5);
    expect(found).toEqual([]);
  });

  test('markup in a text is shown as text: nothing of it runs, in page, card or popup', async () => {
    await visit.showPainted('/marked');
    expect(await visit.cardOver('$14 million')).toContain('$14');
    const popup = await visit.driver.openPopup();
    const said = await until('the list', async () => {
      const text = await popup.evaluate(() => document.body.textContent ?? '');
      return text.includes('$14') ? text : null;
    });
    const made = await popup.evaluate(() => document.querySelectorAll('img[src="x"], body script').length);
    await popup.close();
    expect(said).toContain('<img');
    expect(made).toBe(0);
    expect(await visit.page.evaluate('window.hurt')).toBeUndefined();
  });

  test('no element of ours before a reader points at a figure, and the card’s inside is closed to the page', async () => {
    await visit.showPainted('/marked');
    expect(await visit.page.$(CARD_HOST)).toBeNull();
    await visit.cardOver('$14 million');
    const seen = await visit.page.evaluate((host: string) => {
      const card = document.querySelector(host);
      return card && { root: card.shadowRoot, children: card.childNodes.length, text: card.textContent };
    }, CARD_HOST);
    expect(seen).toEqual({ root: null, children: 0, text: '' });
  });
});
