/**
 * Refreshing against a server that answers as the publishers do, and as servers do on bad days. Long because one
 * server, with its bad days, serves every case.
 */
import fs from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Refresher } from '../../src/background/refresh/refresher.ts';
import { EMPTY_STATE, type RefreshState } from '../../src/background/refresh/state.ts';
import type { RefreshStore } from '../../src/background/refresh/store.ts';
import { loadLibrary } from '../../src/data/library.ts';
import type { Failure, Values } from '../../src/data/refresh/answer.ts';
import { bundledLines, readIndex } from '../../src/data/refresh/refreshable.ts';
import { encodeLine } from '../../src/data/year-line.ts';
import { type Misbehaviour, Publishers } from '../publishers.ts';

const readPack = async (file: string): Promise<unknown> =>
  JSON.parse(fs.readFileSync(path.resolve('src/data/pack', file), 'utf8'));
const index = await readIndex(readPack);

/** What IndexedDB does, in memory. */
class MemoryStore implements RefreshStore {
  failing = false;
  rows = new Map<
    string,
    { place: string; code: string; vintage: string; fetched: string; byYear: Map<number, number> }
  >();
  kept: RefreshState = EMPTY_STATE;

  #try(): void {
    if (this.failing) throw new Error('QuotaExceededError');
  }
  async linesOf(place: string) {
    this.#try();
    const own = [...this.rows.values()].filter((row) => row.place === place);
    return new Map(
      own.flatMap(({ code, vintage, fetched, byYear }) => {
        const line = encodeLine(byYear);
        return line ? [[code, { line, vintage, fetched }] as const] : [];
      }),
    );
  }
  async state() {
    this.#try();
    return structuredClone(this.kept);
  }
  async setState(state: RefreshState) {
    this.#try();
    this.kept = structuredClone(state);
  }
  async replace(code: string, vintage: string, fetched: string, values: Values, state: RefreshState) {
    this.#try();
    for (const [key, row] of this.rows) if (row.code === code) this.rows.delete(key);
    for (const [place, byYear] of values) this.rows.set(`${code} ${place}`, { place, code, vintage, fetched, byYear });
    this.kept = structuredClone(state);
  }
  async clear() {
    this.rows.clear();
    this.kept = EMPTY_STATE;
  }
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOON = Date.UTC(2026, 10, 24, 12);

let publishers: Publishers;
let origin: string;
let store: MemoryStore;
let now: number;
let on: boolean;
let permitted: boolean;
let changes: number;
let pauses: number[];
let refresher: Refresher;

const server = createServer((request, response) => publishers.answer(request, response));
beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** A background started anew: only the store outlives it. */
function start(): Refresher {
  return new Refresher({
    fetch: (url, init) => fetch(url, init),
    store,
    now: () => now,
    pause: async (ms) => void pauses.push(ms),
    enabled: async () => on,
    permitted: async () => permitted,
    index: async () => index,
    bundled: (pack, publisher, code) => bundledLines(readPack, pack, publisher, code),
    changed: () => {
      changes += 1;
    },
    origins: { 'World Bank': origin, IMF: origin },
    bounds: { withinMs: 1_500, bytes: 6_000_000 },
  });
}

beforeEach(() => {
  publishers = new Publishers();
  store = new MemoryStore();
  [now, on, permitted, changes, pauses] = [NOON, true, true, 0, []];
  refresher = start();
});

async function refresh(...codes: string[]): Promise<void> {
  await refresher.want(codes);
  await refresher.settled();
}

/** The series as matching would see it now. */
async function seriesOf(code: string, place: string) {
  const lines = await store.linesOf(place);
  const library = await loadLibrary(readPack, [place], [], (id, where) =>
    where === place ? lines.get(id) : undefined,
  );
  const series = library.series(code, place);
  if (!series) throw new Error(`no ${code} of ${place}`);
  return series;
}
const bundledSeries = async (code: string, place: string) =>
  (await loadLibrary(readPack, [place])).series(code, place) ?? expect.fail();

const failureOf = async (publisher: 'World Bank' | 'IMF') =>
  (await refresher.status()).publishers.find((one) => one.publisher === publisher)?.failure ?? null;

describe('switched off', () => {
  test('no request is made', async () => {
    on = false;
    await refresh('FP.CPI.TOTL.ZG', 'NGDP_RPCH');
    expect(publishers.asked).toEqual([]);
    expect(await refresher.status()).toMatchObject({
      on: false,
      publishers: [{ lastChecked: null }, { lastChecked: null }],
    });
  });

  test('while an answer comes: nothing of it is kept', async () => {
    await refresher.want(['FP.CPI.TOTL.ZG']);
    on = false;
    await refresher.settled();
    expect(store.rows.size).toBe(0);
  });

  test('what was fetched before is forgotten', async () => {
    await refresh('FP.CPI.TOTL.ZG');
    expect(store.rows.size).toBeGreaterThan(150);
    await refresher.forget();
    expect(store.rows.size).toBe(0);
    expect(store.kept).toEqual(EMPTY_STATE);
  });
});

describe('World Bank', () => {
  test('all pages, all places: revised figures and a new year, each with its release; the rest stays', async () => {
    publishers.rowsPerPage = 1_700;
    publishers.nextYear = 2026;
    publishers.revise = (value, place, year) => (place === 'PAK' && year === 1999 ? null : value * 1.01);
    await refresh('FP.CPI.TOTL.ZG');
    const before = await bundledSeries('FP.CPI.TOTL.ZG', 'PAK');
    const series = await seriesOf('FP.CPI.TOTL.ZG', 'PAK');
    expect(series.source).toMatchObject({ vintage: '2026-10-08', refreshed: '2026-11-24' });
    expect(series.points.map(({ period }) => period)).toEqual([...before.points.map(({ period }) => period), '2026']);
    for (const point of series.points) {
      const old = before.points.find(({ period }) => period === point.period);
      if (point.period === '1999') expect(point).toEqual({ ...old, source: before.source });
      else if (old) expect(point.value / old.value).toBeCloseTo(1.01, 2);
      if (point.period !== '1999') expect(point.source).toBeUndefined();
    }
    expect((await seriesOf('FP.CPI.TOTL.ZG', 'WLD')).source).toMatchObject({ vintage: '2026-10-08' });
    expect(changes).toBe(1);
    const { publishers: told } = await refresher.status();
    expect(told[0]).toMatchObject({ lastChecked: new Date(NOON).toISOString(), newer: 1, refused: 0, failure: null });
  });

  test('fiscal years stay fiscal years', async () => {
    publishers.nextYear = 2026;
    await refresh('NY.GDP.MKTP.CD');
    const { points, basis } = await seriesOf('NY.GDP.MKTP.CD', 'PAK');
    expect(basis).toBe('fiscal year');
    expect(points.at(-1)?.period).toBe('FY2026');
    expect(points.every(({ period }) => period.startsWith('FY'))).toBe(true);
  });

  test('asks for all countries at once, without cookie or referrer, one request after the other', async () => {
    publishers.rowsPerPage = 2_000;
    await refresh('FP.CPI.TOTL.ZG', 'SP.POP.TOTL');
    expect(publishers.asked.length).toBeGreaterThan(3);
    for (const { url, headers } of publishers.asked) {
      expect(url).toMatch(
        /^\/v2\/country\/all\/indicator\/[A-Z.]+\?format=json&per_page=5000&page=\d+&date=1980:2026$/,
      );
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
    }
    expect(publishers.mostAtOnce).toBe(1);
    expect(pauses.every((ms) => ms >= 1_000)).toBe(true);
  });

  test('a release that is not newer ends after the first page, and nothing changes', async () => {
    publishers.lastUpdated = '2026-07-01';
    publishers.revise = (value) => value * 1.01;
    await refresh('FP.CPI.TOTL.ZG');
    expect(publishers.asked).toHaveLength(1);
    expect(store.rows.size).toBe(0);
    expect(changes).toBe(0);
    expect((await refresher.status()).publishers[0]).toMatchObject({ newer: 0, failure: null });
  });

  test('asks a series once a day, whatever is read, and after a restart too', async () => {
    await refresh('FP.CPI.TOTL.ZG');
    const asked = publishers.asked.length;
    refresher = start();
    now += DAY - MINUTE;
    await refresh('FP.CPI.TOTL.ZG', 'FP.CPI.TOTL.ZG');
    expect(publishers.asked).toHaveLength(asked);
    now += 2 * MINUTE;
    await refresh('FP.CPI.TOTL.ZG');
    expect(publishers.asked).toHaveLength(asked + 1);
  });

  test('a clock that was years ahead does not stop it', async () => {
    now = Date.UTC(2062, 0, 1);
    await refresh('FP.CPI.TOTL.ZG');
    now = NOON;
    const asked = publishers.asked.length;
    await refresh('FP.CPI.TOTL.ZG');
    expect(publishers.asked.length).toBeGreaterThan(asked);
  });
});

describe('IMF', () => {
  test('its own units and place codes; projections stay projections', async () => {
    publishers.revise = (value) => value * 1.02;
    await refresh('NGDPD', 'NGDP_RPCH');
    for (const place of ['PAK', 'WLD', 'XKX', 'EMU']) {
      const [before, after] = [await bundledSeries('NGDP_RPCH', place), await seriesOf('NGDP_RPCH', place)];
      expect(after.source).toMatchObject({ vintage: '2026-10', refreshed: '2026-11-24' });
      expect(after.points).toHaveLength(before.points.length);
      expect(after.points.at(-1)?.status).toBe('projected');
      expect(after.points[0]?.status).toBe(before.points[0]?.status);
    }
    const [before, after] = [await bundledSeries('NGDPD', 'PAK'), await seriesOf('NGDPD', 'PAK')];
    expect((after.points[0]?.value ?? 0) / (before.points[0]?.value ?? 1)).toBeCloseTo(1.02, 2);
    const unsure = before.points.filter(({ status }) => status !== 'reported').map(({ period }) => period);
    const still = after.points.filter(({ status }) => status !== 'reported').map(({ period }) => period);
    expect(still).toEqual(unsure);
  });

  test('of an old release only the list is asked for', async () => {
    publishers.release = 'October 2025';
    await refresh('NGDP_RPCH');
    expect(publishers.asked.map(({ url }) => url)).toEqual(['/external/datamapper/api/v1/indicators']);
    expect(store.rows.size).toBe(0);
  });

  test.each<[Misbehaviour, Failure]>([
    ['no-series', 'no-series'],
    ['wrong-series', 'unexpected'],
    ['words-for-values', 'unexpected'],
    ['truncated', 'not-json'],
    ['page-200', 'server'],
  ])('%s', async (misbehaviour, failure) => {
    publishers.misbehaves = misbehaviour;
    await refresh('NGDP_RPCH');
    expect(await failureOf('IMF')).toMatchObject({ why: failure });
    expect(store.rows.size).toBe(0);
  });
});

test('only what a publisher’s API has under the same concept is asked for', async () => {
  await refresh('BN.CAB.XOKA.GD.ZS', 'FEDFUNDS', 'GGR_NGDP', 'EURUSD', 'PK_ICT_EXPORTS_FY', 'nonsense', 'constructor');
  expect(publishers.asked).toEqual([]);
});

describe('a bad day of the publisher’s keeps the bundled figures, and is told', () => {
  test.each<[Misbehaviour, Failure]>([
    ['page', 'server'],
    ['page-200', 'server'],
    ['error-xml', 'server'],
    ['truncated', 'not-json'],
    ['empty', 'not-json'],
    ['busy', 'busy'],
    ['broken', 'unreachable'],
    ['redirects', 'unreachable'],
    ['hangs', 'too-slow'],
    ['trickles', 'too-slow'],
    ['huge', 'too-large'],
    ['no-series', 'no-series'],
    ['wrong-series', 'unexpected'],
    ['wrong-page', 'unexpected'],
    ['updated-meanwhile', 'unexpected'],
    ['rows-missing', 'unexpected'],
    ['words-for-values', 'unexpected'],
  ])('%s: %s', async (misbehaviour, failure) => {
    publishers.misbehaves = misbehaviour;
    publishers.rowsPerPage = 4_000;
    publishers.revise = (value) => value * 1.01;
    await refresh('FP.CPI.TOTL.ZG');
    expect(await failureOf('World Bank')).toMatchObject({ why: failure, at: new Date(NOON).toISOString() });
    expect(store.rows.size).toBe(0);
    expect(changes).toBe(0);
    expect(await seriesOf('FP.CPI.TOTL.ZG', 'PAK')).toEqual(await bundledSeries('FP.CPI.TOTL.ZG', 'PAK'));
  });

  test('what was fetched on a better day stays too, and a later success ends the failure', async () => {
    publishers.revise = (value) => value * 1.01;
    await refresh('FP.CPI.TOTL.ZG');
    const rows = store.rows.size;
    now += DAY + MINUTE;
    publishers.misbehaves = 'page';
    await refresh('FP.CPI.TOTL.ZG');
    expect(store.rows.size).toBe(rows);
    expect(await failureOf('World Bank')).toMatchObject({ why: 'server', series: null });
    publishers.misbehaves = null;
    now += HOUR;
    await refresh('FP.CPI.TOTL.ZG');
    expect(await failureOf('World Bank')).toBeNull();
    expect((await seriesOf('FP.CPI.TOTL.ZG', 'PAK')).source.vintage).toBe('2026-10-08');
  });

  test('a host that fails is left alone, longer each time, and no other series is tried', async () => {
    publishers.misbehaves = 'busy';
    await refresh('FP.CPI.TOTL.ZG', 'SP.POP.TOTL', 'SL.UEM.TOTL.ZS');
    expect(publishers.asked).toHaveLength(1);
    const waits: number[] = [];
    for (let i = 0; i < 7; i++) {
      const { notBefore } = (await refresher.status()).publishers[0] ?? expect.fail();
      const wait = Date.parse(notBefore ?? '') - now;
      waits.push(wait / MINUTE);
      refresher = start();
      now += wait - 1_000;
      await refresh('SP.POP.TOTL');
      expect(publishers.asked).toHaveLength(i + 1);
      now += 1_000;
      await refresh('SP.POP.TOTL');
      expect(publishers.asked).toHaveLength(i + 2);
    }
    expect(waits).toEqual([1, 4, 16, 64, 256, 360, 360]);
  });

  test.each([
    ['600', 10 * MINUTE],
    ['Tue, 24 Nov 2026 13:00:00 GMT', HOUR],
    ['999999', 6 * HOUR],
    ['soon', MINUTE],
  ])('asked to wait (Retry-After: %s), it waits', async (header, wait) => {
    publishers.misbehaves = 'busy';
    publishers.retryAfter = header;
    await refresh('FP.CPI.TOTL.ZG');
    const { notBefore } = (await refresher.status()).publishers[0] ?? expect.fail();
    expect(Date.parse(notBefore ?? '') - now).toBe(wait);
  });

  test('one publisher’s failure does not touch the other', async () => {
    store.kept = {
      ...EMPTY_STATE,
      hosts: { 'World Bank': { failures: 1, notBefore: NOON + HOUR, failure: 'server', at: NOON } },
    };
    await refresh('FP.CPI.TOTL.ZG', 'NGDP_RPCH');
    expect(publishers.asked.every(({ url }) => url.startsWith('/external/'))).toBe(true);
    expect(publishers.asked).toHaveLength(2);
  });
});

describe('figures that contradict the pack', () => {
  test('in another unit: the whole answer is refused', async () => {
    publishers.revise = (value) => value / 1_000;
    await refresh('NY.GDP.MKTP.CD');
    expect(store.rows.size).toBe(0);
    expect(await failureOf('World Bank')).toMatchObject({ why: 'contradicts', series: 'NY.GDP.MKTP.CD' });
    const { refused } = (await refresher.status()).publishers[0] ?? expect.fail();
    expect(refused).toBeGreaterThan(8_000);
  });

  test('a few of them: those are refused and counted, the rest is taken', async () => {
    publishers.revise = (value, place, year) => value * (place === 'PAK' && year >= 2023 ? 40 : 1.01);
    await refresh('NY.GDP.MKTP.CD');
    const [before, after] = [await bundledSeries('NY.GDP.MKTP.CD', 'PAK'), await seriesOf('NY.GDP.MKTP.CD', 'PAK')];
    for (const point of after.points) {
      const old = before.points.find(({ period }) => period === point.period)?.value ?? Number.NaN;
      expect(point.value / old).toBeCloseTo(point.period >= 'FY2023' ? 1 : 1.01, 2);
      expect(point.source?.vintage).toBe(point.period >= 'FY2023' ? '2026-07-01' : undefined);
    }
    expect((await refresher.status()).publishers[0]).toMatchObject({ newer: 1, failure: null, refused: 3 });
  });

  test('of one place throughout: that place keeps the pack’s', async () => {
    publishers.revise = (value, place) => (place === 'PAK' ? -value * 30 : value * 1.01);
    await refresh('SP.POP.TOTL');
    expect(await seriesOf('SP.POP.TOTL', 'PAK')).toEqual(await bundledSeries('SP.POP.TOTL', 'PAK'));
    expect((await seriesOf('SP.POP.TOTL', 'IND')).source.vintage).toBe('2026-10-08');
  });

  test('of a series that was defined anew under its old code: nothing is taken', async () => {
    await refresh('SI.POV.DDAY', 'NY.GDP.MKTP.KD');
    expect((await refresher.status()).publishers[0]).toMatchObject({ newer: 2, failure: null });
    publishers.names = {
      'NY.GDP.MKTP.KD': 'GDP (constant 2025 US$)',
      'SI.POV.DDAY': 'Poverty headcount ratio at $3.50 a day (2026 PPP) (% of population)',
    };
    const before = new Map(store.rows);
    publishers.lastUpdated = '2027-01-20';
    now += DAY;
    for (const code of ['SI.POV.DDAY', 'NY.GDP.MKTP.KD']) {
      await refresh(code);
      expect(await failureOf('World Bank')).toMatchObject({ why: 'contradicts' });
    }
    expect(store.rows).toEqual(before);
  });

  test('revisions are no contradiction: rates near zero, balances that change sign', async () => {
    publishers.revise = (value) => value + 0.4;
    await refresh('NY.GDP.MKTP.KD.ZG');
    publishers.revise = (value) => value * 0.9 - 1e6;
    await refresh('BN.CAB.XOKA.CD');
    const { newer, refused } = (await refresher.status()).publishers[0] ?? expect.fail();
    expect(newer).toBe(2);
    // A handful of islands with balances below a million.
    expect(refused).toBeLessThan(100);
  });
});

describe('permission', () => {
  test('is asked before every request; without it none is made, and the reader is told', async () => {
    permitted = false;
    await refresh('FP.CPI.TOTL.ZG');
    expect(publishers.asked).toEqual([]);
    expect(await failureOf('World Bank')).toMatchObject({ why: 'no-permission' });
    expect((await refresher.status()).publishers[0]).toMatchObject({ permitted: false });
    permitted = true;
    await refresh('FP.CPI.TOTL.ZG');
    expect(publishers.asked.length).toBeGreaterThan(0);
    expect(await failureOf('World Bank')).toBeNull();
  });
});

describe('storage', () => {
  test('that is full: told, nothing thrown, and no request after request', async () => {
    store.failing = true;
    await refresh('FP.CPI.TOTL.ZG');
    expect(await failureOf('World Bank')).toMatchObject({ why: 'storage' });
    const asked = publishers.asked.length;
    await refresh('FP.CPI.TOTL.ZG', 'SP.POP.TOTL', 'NGDP_RPCH');
    expect(publishers.asked).toHaveLength(asked);
  });

  test('that holds nonsense reads as empty', async () => {
    store.kept = { stamp: 'x', series: [] } as never;
    const { readState } = await import('../../src/background/refresh/state.ts');
    expect(readState(store.kept)).toEqual(EMPTY_STATE);
    expect(readState(undefined)).toEqual(EMPTY_STATE);
  });

  test('the background ended between answer and storing: the next one asks again', async () => {
    const dying = start();
    const storing = new Promise<void>((reached) => {
      store.replace = () => new Promise(() => reached());
    });
    await dying.want(['FP.CPI.TOTL.ZG']);
    await storing;
    store = new MemoryStore();
    refresher = start();
    const asked = publishers.asked.length;
    await refresh('FP.CPI.TOTL.ZG');
    expect(publishers.asked.length).toBeGreaterThan(asked);
    expect(store.rows.size).toBeGreaterThan(150);
  });
});
