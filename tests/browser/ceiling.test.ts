/** A page beyond every ceiling: read up to it and told so, painted up to it, and never frozen. The real limits. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Popup, until } from '../../scripts/drive/driver.ts';
import { BROWSERS } from '../../scripts/drive/launch.ts';
import { MAX_TEXT } from '../../src/shared/messages.ts';
import { HIGHLIGHT } from '../../src/shared/names.ts';
import { articlePage, LINES } from './hostile-pages.ts';
import { useBrowser } from './visit.ts';

/** As in src/content/to-paint.ts. */
const MAX_ALIVE = 1_000;
const PARAGRAPHS = 3_200;
/** Unlike any other figure of the page. */
const LAST = '€77 billion';

/** Three figures in each, at most 24 in a screenful of it: more may be painted than are let be. */
const paragraph = (i: number): string =>
  `In place ${i} the council spent $${i + 11} million on the works, ${(i % 89) + 1}.5 percent more than the year before, and the people of the town paid another $${i + 12} million for the bridge.`;
const LONG = [
  ...Array.from({ length: PARAGRAPHS }, (_, i) => paragraph(i)),
  `The last line of it all costs ${LAST} in one go.`,
];
const before = LONG.join('\n\n').slice(0, MAX_TEXT);

describe.each(BROWSERS)('%s', (name) => {
  const visit = useBrowser(name, { '/long': articlePage([...LINES, ...LONG], '') });
  let popup: Popup;
  beforeAll(async () => {
    await visit.showPainted('/long');
  });
  afterAll(() => popup?.close());

  const alive = () =>
    visit.page.evaluate(
      (names: string[]) => names.reduce((sum, one) => sum + (CSS.highlights.get(one)?.size ?? 0), 0),
      Object.values(HIGHLIGHT),
    );

  test('the page is longer than what is read, and holds more figures than are painted', () => {
    expect(LONG.join('\n\n').length).toBeGreaterThan(MAX_TEXT * 1.2);
    expect((before.match(/\$\d+ million|\d+\.5 percent/g) ?? []).length).toBeGreaterThan(2 * MAX_ALIVE);
    expect(before.includes(LAST)).toBe(false);
  });

  test('as many highlights as the limit says are alive, all in the part that was read', async () => {
    await until('the paint', async () => (await alive()) === MAX_ALIVE);
    const texts = await visit.painted();
    expect(texts).toHaveLength(MAX_ALIVE);
    expect(texts).not.toContain(LAST);
    const read = `${LINES.join()}${before}`;
    expect(texts.filter((text) => !read.includes(text))).toEqual([]);
  });

  test('the figures of it are pointed at and gone through like any others', async () => {
    const [first = ''] = await visit.painted();
    expect(await visit.cardOver(first)).toContain(first.replace(' million', ''));
    await visit.moveAway();
    await visit.driver.command('next-figure');
    await until('the card', async () =>
      /Figure 1 of 1(?:,|\.)?000/.test((await visit.driver.cardText(visit.page)) ?? ''),
    );
    await visit.page.keyboard.press('Escape');
  });

  test('the popup says that it stopped, in a paragraph beside the count, and lists what was read', async () => {
    popup = await visit.driver.openPopup(visit.page);
    const said = await until('the report', () =>
      popup.evaluate(() => {
        const line = document.querySelector<HTMLElement>('.head .stopped');
        if (!line) return null;
        const hidden = line.closest('[aria-hidden="true"], [hidden], [inert]') !== null;
        return {
          line: line.textContent,
          count: line.previousElementSibling?.textContent,
          hidden,
          seen: line.checkVisibility(),
        };
      }),
    );
    expect(said).toMatchObject({
      line: 'The page is very long: only its beginning was read.',
      hidden: false,
      seen: true,
    });
    expect(Number(said.count?.match(/^[\d,.]+/)?.[0].replace(/[,.]/g, ''))).toBeGreaterThan(2 * MAX_ALIVE);
  });

  test('choosing one that is not painted paints it, in another’s stead', async () => {
    const there = new Set(await visit.painted());
    const chosen = await until(
      'a figure that is not painted',
      () =>
        popup.evaluate(
          (painted: string[]) => {
            for (const details of document.querySelectorAll('details')) details.open = true;
            const unpainted = [...document.querySelectorAll('button .figure')].find(
              ({ textContent }) => !painted.includes(textContent ?? ''),
            );
            if (unpainted) unpainted.closest('button')?.click();
            // The list grows by its own button.
            else document.querySelector<HTMLElement>('.unmatched .buttons .action')?.click();
            return unpainted?.textContent ?? null;
          },
          [...there],
        ),
      30_000,
    );
    await until(`${chosen} to be painted`, async () => (await visit.painted()).includes(chosen));
    // The chosen one is marked as the current one too.
    expect((await alive()) - 1).toBeLessThanOrEqual(MAX_ALIVE);
  });

  test('a page left gives its highlights back', async () => {
    await popup.close();
    await visit.page.evaluate(() => {
      history.pushState(null, '', '/elsewhere');
      document.querySelector('main')?.replaceChildren('Nothing here.');
    });
    await until('the paint to go', async () => (await alive()) === 0);
  });
});
