/** Period codes as days, fiscal years by country, and the reference phrases where they are present. */
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/claims/extract.ts';
import { FISCAL_YEARS } from '../../src/claims/lexicon/fiscal-years.ts';
import { PLACES } from '../../src/claims/lexicon/places.ts';
import { addDays, fiscalYear, fiscalYearOf, parsePeriod } from '../../src/claims/period.ts';
import { daysOf, periodPhrases } from '../../src/claims/period-phrases.ts';
import { tokenize } from '../../src/claims/text/tokens.ts';

describe('parsePeriod', () => {
  it.each([
    ['2004', null, '2004-01-01', '2004-12-31'],
    ['2004-Q3', null, '2004-07-01', '2004-09-30'],
    ['2004-H1', null, '2004-01-01', '2004-06-30'],
    ['2004-02', null, '2004-02-01', '2004-02-29'],
    ['2005-02-11', null, '2005-02-11', '2005-02-11'],
    ['FY2022', 'PAK', '2021-07-01', '2022-06-30'],
    ['FY2022', 'USA', '2021-10-01', '2022-09-30'],
    ['FY2022', 'JPN', '2022-04-01', '2023-03-31'],
    ['FY2022', 'IND', '2021-04-01', '2022-03-31'],
    ['FY2022', 'GBR', '2021-04-01', '2022-03-31'],
    ['FY2022', 'NZL', '2021-07-01', '2022-06-30'],
    ['FY2022', 'NPL', '2021-07-16', '2022-07-15'],
    ['FY2022', 'FRA', '2022-01-01', '2022-12-31'],
    ['FY2022', null, '2022-01-01', '2022-12-31'],
    ['2001/2004', null, '2001-01-01', '2004-12-31'],
    ['2008-11/2009-03', null, '2008-11-01', '2009-03-31'],
    ['FY2020/FY2022', 'PAK', '2019-07-01', '2022-06-30'],
  ])('%s in %s is %s to %s', (code, place, start, end) => {
    expect(parsePeriod(code, place)).toEqual({ start, end });
  });

  it.each(['', 'soon', '04', '2004-13', '2004-Q5', '2005-02-30', '2004/2001', '2001/2002/2003', 'FY22'])(
    '%s is no period',
    (code) => {
      expect(parsePeriod(code, 'PAK')).toBeNull();
    },
  );
});

describe('fiscal years', () => {
  const places = Object.keys(FISCAL_YEARS);

  it('are kept for known places, each with its source', () => {
    for (const [code, { from, source }] of Object.entries(FISCAL_YEARS)) {
      expect(PLACES[code]?.name, code).toBeTruthy();
      expect(from).toMatch(/^\d\d-\d\d$/u);
      expect(source.length).toBeGreaterThan(10);
    }
  });

  it('hold every day of theirs, and follow each other without a gap', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places, 'FRA'), fc.integer({ min: 0, max: 36_000 }), (place, days) => {
        const day = addDays('1950-01-01', days);
        const name = fiscalYearOf(day, place) ?? 0;
        const { start, end } = fiscalYear(name, place);
        expect(start <= day && day <= end).toBe(true);
        expect(addDays(end, 1)).toBe(fiscalYear(name + 1, place).start);
      }),
    );
  });
});

const REFERENCE = path.resolve(import.meta.dirname, '../../../shared/gold/periods.json');
const present = fs.existsSync(REFERENCE);

describe.skipIf(!present)(
  `reference phrases${present ? '' : ' (skipped: ../shared/gold/periods.json is absent)'}`,
  () => {
    const { template, date, country, items } = present
      ? JSON.parse(fs.readFileSync(REFERENCE, 'utf8'))
      : { template: '', date: '', country: '', items: [] };
    const sentence = (phrase: string): string => template.replace('{p}', phrase);

    it('mean the annotated days', () => {
      const wrong: string[] = [];
      for (const { phrase, start, end } of items) {
        const text = sentence(phrase);
        const [found] = periodPhrases(tokenize(text, 0, text.length), date, country);
        const days = found ? daysOf(found, country) : null;
        const right = start === 'relative' ? days === null : days?.start === start && days?.end === end;
        if (!right) wrong.push(phrase);
      }
      expect(items.length).toBeGreaterThan(40);
      expect(items.length - wrong.length, wrong.join('; ')).toBeGreaterThanOrEqual(46);
    });

    it('date a figure as annotated, but for open spans that period codes round to whole years', () => {
      const wrong: string[] = [];
      for (const { phrase, start, end } of items) {
        const title = `News from ${PLACES[country]?.name}`;
        const period = extract(sentence(phrase), { date, title })[0]?.period;
        const got = period ? parsePeriod(period, country) : null;
        const right = start === 'relative' ? got === null : got?.start === start && got?.end === end;
        if (!right) wrong.push(phrase);
      }
      // "since 2009", "by 2030", "the last five years", "so far this year": codes have no half-open span; "the year to
      // June" is June by the annotators' convention.
      expect(wrong.length, wrong.join('; ')).toBeLessThanOrEqual(8);
    });
  },
);
