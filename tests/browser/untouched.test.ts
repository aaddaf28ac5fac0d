/** What the page itself can notice of the extension: next to nothing. */
import { afterEach, describe, expect, test } from 'vitest';
import { until } from '../../scripts/drive/driver.ts';
import { BROWSERS } from '../../scripts/drive/launch.ts';
import { CARD_HOST } from '../../src/shared/names.ts';
import { useBrowser } from './visit.ts';

describe.each(BROWSERS)('%s', (name) => {
  const visit = useBrowser(name);
  afterEach(() => visit.page.close());

  test('its DOM is as it was, but for one host element on <html>', async () => {
    await visit.showPainted('/sample.html');
    await visit.cardOver('$3.5 billion');
    const { now, before, hosts } = await visit.page.evaluate(async (host: string) => {
      const source = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
      const copy = document.documentElement.cloneNode(true) as HTMLElement;
      const found = [...copy.querySelectorAll(host)];
      for (const one of found) one.remove();
      return {
        now: copy.outerHTML,
        before: source.documentElement.outerHTML,
        hosts: found.length === 1 && document.documentElement.lastElementChild?.localName === host ? 1 : found.length,
      };
    }, CARD_HOST);
    expect(now).toBe(before);
    expect(hosts).toBe(1);
  });

  test('nothing moves', async () => {
    await visit.show('/sample.html');
    const places = () =>
      visit.page.evaluate(() =>
        [...document.body.querySelectorAll('*')].map((one) => {
          const { x, y, width, height } = one.getBoundingClientRect();
          return [x, y + scrollY, width, height].map(Math.round).join(' ');
        }),
      );
    const before = await places();
    await until('highlights', async () => (await visit.painted()).length > 0);
    await visit.cardOver('$3.5 billion');
    expect(await places()).toEqual(before);
    const shift = await visit.page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return resolve(0);
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 300);
        }),
    );
    expect(shift).toBe(0);
  });
});
