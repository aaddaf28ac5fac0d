/** The popup and the welcome page in the real thing: axe finds nothing, and the keyboard alone is enough. */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { afterEach, describe, expect, test } from 'vitest';
import { type Popup, until } from '../../scripts/drive/driver.ts';
import { BROWSERS } from '../../scripts/drive/launch.ts';
import { useBrowser } from './visit.ts';

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Found {
  readonly passes: number;
  readonly violations: readonly string[];
}

/** Sent as text: loads axe where it runs and answers what it finds. */
const RUN_AXE = `async () => {
  ${AXE};
  const { passes, violations } = await globalThis.axe.run(document);
  return {
    passes: passes.length,
    violations: violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ' ' + html.slice(0, 120))),
  };
}`;
const axeIn = async (place: Pick<Popup, 'evaluate'>): Promise<Found> =>
  place.evaluate(new Function(`return (${RUN_AXE})`)() as () => Promise<Found>);

describe.each(BROWSERS)('%s', (name) => {
  const visit = useBrowser(name);
  let popup: Popup | null = null;
  afterEach(async () => {
    await popup?.close();
    popup = null;
    await visit.page.close();
  });

  const openList = async (): Promise<Popup> => {
    await visit.showPainted('/sample.html');
    popup = await visit.driver.openPopup();
    await until('the list', () => (popup as Popup).evaluate(() => document.querySelector('button.entry') !== null));
    return popup;
  };

  test('the popup’s list and one claim hold nothing axe objects to', async () => {
    const open = await openList();
    const list = await axeIn(open);
    expect(list.violations).toEqual([]);
    expect(list.passes).toBeGreaterThan(5);
    await open.evaluate(() => document.querySelector<HTMLElement>('button.entry')?.click());
    await until('one claim', () => open.evaluate(() => document.querySelector('button.entry') === null));
    const claim = await axeIn(open);
    expect(claim.violations).toEqual([]);
    expect(claim.passes).toBeGreaterThan(5);
  });

  test('nor does the welcome page', async () => {
    visit.page = await visit.driver.openExtensionPage('welcome/welcome.html');
    const found = await axeIn({ evaluate: (code) => visit.page.evaluate(code as never) as never });
    expect(found.violations).toEqual([]);
    expect(found.passes).toBeGreaterThan(5);
  });
});
