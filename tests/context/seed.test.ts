/** The article this project began with, through engine, pack, matching, notes and trend line. Needs ../shared. */
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { claimsOf } from '../../src/claims/extract.ts';
import { placesOf, ranksOf, read } from '../../src/context/read.ts';
import type { Note, Report } from '../../src/context/report.ts';
import { loadLibrary } from '../../src/data/library.ts';

const SEED = new URL('../../../shared/corpus/seed.json', import.meta.url);
const GOLD = new URL('../../../shared/gold/dev/seed.json', import.meta.url);
const PACK = new URL('../../src/data/pack/', import.meta.url);
const present = existsSync(SEED) && existsSync(GOLD);

describe.skipIf(!present)('the seed article (skipped where ../shared is absent)', () => {
  let report: Report;
  let text = '';
  /** Claims of the text, by their order in it. */
  const at = (order: number): number =>
    report.claims.map((claim, index) => ({ claim, index })).filter(({ claim }) => claim.where === 'text')[order]
      ?.index ?? -1;
  const notesOf = (index: number): readonly Note[] => report.notes.filter(({ claims }) => claims.includes(index));
  const textsOf = (index: number): Record<string, string> =>
    Object.fromEntries(notesOf(index).map((note) => [note.id, note.text]));

  beforeAll(async () => {
    const { title, date, text: words } = JSON.parse(readFileSync(SEED, 'utf8'));
    text = words;
    const article = { title, date, text };
    const claims = claimsOf(article);
    const readPack = async (file: string): Promise<unknown> => JSON.parse(await readFile(new URL(file, PACK), 'utf8'));
    report = read(article, claims, await loadLibrary(readPack, placesOf(claims), ranksOf(claims)));
  });

  it('finds the annotated figures and the title’s', () => {
    const gold: { start: number; quote: string }[] = JSON.parse(readFileSync(GOLD, 'utf8')).figures;
    const own = report.claims.filter(({ where }) => where === 'text');
    expect(own.map(({ start, quote }) => ({ start, quote }))).toEqual(
      gold.map(({ start, quote }) => ({ start, quote })),
    );
    expect(report.claims.filter(({ where }) => where === 'title')).toHaveLength(1);
  });

  it('gives the projected figure its head line', () => {
    expect(report.gists[at(2)]).toEqual({
      kind: 'A projection',
      measure: 'IT exports',
      place: 'Pakistan',
      period: 'FY2022 (1 July 2021 to 30 June 2022)',
    });
    expect(report.matches[at(2)]).toMatchObject({ kind: 'series', series: 'PK_ICT_EXPORTS_FY', place: 'PAK' });
    expect(report.order[0]).toBe(at(2));
  });

  it('sets beside it what a reader needs', () => {
    const texts = textsOf(at(2));
    expect(texts).toMatchObject({
      'fold-vs-levels': 'From $2.1bn to $3.5bn is +67% (×1.67), not a doubling: doubling $2.1bn would be $4.2bn.',
      hindsight: 'Known since: the outcome for FY2022 was $2.62bn, 25% below the projection.',
      'equals-target': 'The same as the Ministry of IT’s own target for FY2022, on record since December 2021.',
      'needed-pace':
        'To reach $3.5bn, January–June 2022 needed $2.2bn, +91% on a year before; July–December 2021 brought $1.3bn, +36%.',
      'share-of-whole': 'In FY2021, $2.11bn of $31.5bn: 6.7% of exports of goods and services.',
      'per-person': 'About $8.9 a person in FY2021, becoming $14 in FY2022.',
      'fiscal-year': 'FY2022 in Pakistan: 1 July 2021 to 30 June 2022.',
      'as-of': 'Written in February 2022, seven months into the fiscal year.',
      'claim-type': 'A projection, not a result.',
      'unnamed-source': 'The source given is “experts”, without a name or a method nearby.',
    });
    expect(texts).toMatchObject({
      rank: '40th largest of 175 countries in 2021, between Turkey and Australia; India’s was 49 times as large (World Bank, ICT service exports).',
      'past-values': 'State Bank of Pakistan: FY2019: $1.19bn · FY2020: $1.44bn · FY2021: $2.12bn.',
      definition:
        'The series beside it (State Bank of Pakistan): includes telecommunications services; export earnings received through banks.',
    });
    // The IMF foresees no IT exports.
    expect(texts['forecast-then']).toBeUndefined();
    expect(textsOf(at(5))['forecast-then']).toBeUndefined();
    expect(textsOf(at(5))['past-values']).toBe(
      'World Bank, as known now: 2019: $1.29bn · 2020: $1.72bn · 2021: $2.45bn.',
    );
    expect(texts['has-it-happened']).toMatch(/World Bank.* by calendar year/u);
    expect(texts['change-size']).toBeUndefined();
    expect(texts['official-value']).toBeUndefined();
  });

  it('keeps exact figures in the working', () => {
    const resultOf = (id: string) => notesOf(at(2)).find((note) => note.id === id)?.working.result;
    expect(resultOf('hindsight')).toBeCloseTo(2619 / 3500 - 1, 10);
    expect(resultOf('needed-pace')).toBeCloseTo((3500 - 1302) / (2108 - 959) - 1, 10);
    expect(resultOf('fold-vs-levels')).toBeCloseTo(3.5 / 2.1, 10);
    for (const note of report.notes) {
      for (const { origin } of note.working.inputs) {
        if (origin?.kind === 'article' && origin.where === 'text') {
          expect(text.slice(origin.span.start, origin.span.end)).not.toBe('');
        }
      }
    }
  });

  it('says three things on the card: levels against the multiple, the pace it needed, the target', () => {
    const onCard = notesOf(at(2)).filter(({ saidByGist, saidByTrend }) => !saidByGist && !saidByTrend);
    expect(onCard.slice(0, 3).map(({ id }) => id)).toEqual(['fold-vs-levels', 'needed-pace', 'equals-target']);
  });

  it('draws the claim as its own open-topped mark on the fiscal-year line, target and outcome beside it', () => {
    const trend = report.trends.find(({ claims }) => claims.includes(at(2)));
    expect(trend?.basis).toBe('fiscal year');
    expect(trend?.marks).toContainEqual(expect.objectContaining({ kind: 'claim', shape: 'open-top', claim: at(2) }));
    expect(trend?.marks.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['target', 'outcome']));
    expect(trend?.summary).toContain('$2.62bn');
  });

  it('has nothing to hold against $2.1 billion, which is the official value rounded', () => {
    expect(textsOf(at(1))['official-value']).toBeUndefined();
  });

  it('shows the graduates as contested, without a line', () => {
    for (const index of [at(3), at(4)]) {
      expect(report.matches[index]).toEqual({ kind: 'none', reason: 'No official series for IT graduates' });
      expect(textsOf(index).contested).toMatch(/25,000 to 75,000 by source .* no official series\.$/u);
      expect(report.trends.some(({ claims }) => claims.includes(index))).toBe(false);
    }
  });

  it('sets the calendar-year figure of the heading beside the calendar-year series', () => {
    expect(report.matches[at(5)]).toMatchObject({ kind: 'series', series: 'BX.GSR.CCIS.CD' });
    expect(report.matches[at(5)]).toHaveProperty('difference', expect.stringContaining('by calendar year'));
    expect(textsOf(at(5))['equals-target']).toBeUndefined();
    expect(textsOf(at(5))['needed-pace']).toBeUndefined();
  });
});
