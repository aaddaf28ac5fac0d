import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULTS, MAX_SITES, type Settings } from '../../src/shared/settings.ts';
import { fromItems, sameShared, syncKeys, toItems } from '../../src/shared/synced.ts';

const QUOTA_PER_ITEM = 8192;
const QUOTA = 102_400;
const sites = (count: number, length = 18): string[] =>
  Array.from({ length: count }, (_, index) => `${String(index).padStart(length - 8, 's')}.example`);
/** As the browsers count: the name and the value as JSON. */
const bytes = ([key, value]: [string, unknown]): number => key.length + Buffer.byteLength(JSON.stringify(value));

describe('settings as items of sync', () => {
  it.each([0, 1, 400, MAX_SITES])('hold %d sites, in items of the size that browsers take', (count) => {
    const settings: Settings = { ...DEFAULTS, sync: true, never: sites(count), listed: sites(count) };
    const items = toItems({ settings, changedAt: 5 });
    if (!items) throw new Error('too large');
    for (const item of Object.entries(items.set)) expect(bytes(item)).toBeLessThanOrEqual(QUOTA_PER_ITEM);
    expect(Object.entries(items.set).reduce((sum, item) => sum + bytes(item), 0)).toBeLessThanOrEqual(QUOTA);
    expect([...Object.keys(items.set), ...items.remove].sort()).toEqual(syncKeys().sort());
    expect(fromItems(items.set, settings)).toEqual({ settings, changedAt: 5 });
  });

  it('are refused where sync could not hold them', () => {
    expect(toItems({ settings: { ...DEFAULTS, never: sites(MAX_SITES, 80) }, changedAt: 1 })).toBeNull();
  });

  it('keep the switches that belong to this machine', () => {
    const there: Settings = { ...DEFAULTS, sync: true, refresh: true, ink: 'strong' };
    const items = toItems({ settings: there, changedAt: 1 });
    expect(JSON.stringify(items)).not.toMatch(/refresh|"sync/u);
    expect(fromItems(items?.set ?? {}, DEFAULTS)?.settings).toEqual({ ...DEFAULTS, ink: 'strong' });
    expect(sameShared(there, { ...there, sync: false, refresh: false })).toBe(true);
    expect(sameShared(there, DEFAULTS)).toBe(false);
  });

  it('are nothing until every part has arrived', () => {
    const items = toItems({ settings: { ...DEFAULTS, never: sites(900) }, changedAt: 1 })?.set ?? {};
    expect(Object.keys(items).length).toBeGreaterThan(3);
    for (const key of Object.keys(items)) {
      const { [key]: _, ...some } = items;
      expect(fromItems(some, DEFAULTS)).toBeNull();
    }
    expect(fromItems({ ...items, 'settings-part-1': 'x' }, DEFAULTS)).toBeNull();
  });

  it('read anything without throwing', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...syncKeys().slice(0, 4)), fc.jsonValue()), (items) => {
        const read = fromItems(items, DEFAULTS);
        if (read) expect(Object.keys(read.settings).sort()).toEqual(Object.keys(DEFAULTS).sort());
      }),
    );
  });
});
