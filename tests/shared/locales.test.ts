/** Every language that Underline speaks, through the code that says it. */
import fs from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { BRITISH, formatDate, writeNumbersAs } from '../../src/shared/format.ts';
import { dateWords, direction, language, plural, speak, words } from '../../src/shared/words.ts';
import { catalogueOf } from '../catalogue.ts';
import { speakerOf } from '../speaker.ts';

const LOCALES = fs.readdirSync('_locales');
/** Languages whose texts a native speaker has read; the others say UNREVIEWED in their first entry. */
const REVIEWED = ['en'];
const RIGHT_TO_LEFT = /^(?:ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)(?:_|$)/u;
/** A limit of the browsers' stores for the description. */
const DESCRIPTION = 132;

afterEach(() => speak(speakerOf(catalogueOf('en'))));

it('are English, the five that issue 6 names, and whatever was added', () => {
  expect(LOCALES).toEqual(expect.arrayContaining(['de', 'en', 'es', 'fr', 'hi', 'ur']));
});

describe.each(LOCALES)('%s', (locale) => {
  const catalogue = catalogueOf(locale);
  const start = () => speak(speakerOf(catalogue));

  it('knows its own tag and direction', () => {
    start();
    expect([language(), direction()]).toEqual([locale.replace('_', '-'), RIGHT_TO_LEFT.test(locale) ? 'rtl' : 'ltr']);
  });

  it('counts in its own forms, each with the number in it', () => {
    start();
    for (const count of [0, 1, 2, 7, 100, 1_000_000]) {
      expect(plural('sites_added', count)).toContain(new Intl.NumberFormat(locale.replace('_', '-')).format(count));
    }
    expect(plural('popup_found', 3, 2, 1)).not.toMatch(/\$|popup_found/u);
  });

  it('writes months and days', () => {
    start();
    expect(dateWords('2022-02-02')).toMatch(/2022|۲۰۲۲/u);
    expect(words('data_to', dateWords('2026-07'))).toMatch(/2026|۲۰۲۶/u);
  });

  it('writes dates as notes do where the reader’s locale is of this language, else as the language does', () => {
    start();
    const day = '2022-02-03';
    const by = (tag: string) =>
      new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.UTC(2022, 1, 3));
    for (const tag of ['en-US', 'en-IN', 'de-AT', 'fr-CA', 'es-MX', 'hi-IN', 'ur-PK']) {
      writeNumbersAs({ locale: tag, scale: 'billion' });
      expect(formatDate(day)).toBe(by(tag.startsWith('en') ? tag : 'en-GB'));
      const mine = tag.split('-')[0] === locale ? tag : locale === 'en' ? 'en-GB' : locale;
      expect(dateWords(day)).toBe(by(mine));
      if (locale === 'en') expect(dateWords(day)).toBe(formatDate(day));
    }
    writeNumbersAs(BRITISH);
  });

  it('has a description that the stores take', () => {
    start();
    expect(words('extension_description').length).toBeLessThanOrEqual(DESCRIPTION);
  });

  it('says of itself whether a native speaker has read it', () => {
    const note = JSON.stringify(catalogue.locale_tag);
    expect(note.includes('UNREVIEWED')).toBe(!REVIEWED.includes(locale));
  });

  it('leaves nothing in English but names and words that are quoted', () => {
    if (locale === 'en') return;
    const english = catalogueOf('en');
    // A single word may well be the same: "Underline", "permissions".
    const plain = (text = ''): string => text.replace(/\$\w+\$/gu, '');
    const same = Object.keys(english).filter(
      (key) => english[key]?.message === catalogue[key]?.message && /\S\s+\S/u.test(plain(english[key]?.message)),
    );
    expect(same).toEqual([]);
  });

  it('keeps its texts free of markup, stray spaces and doubled signs', () => {
    for (const [key, { message }] of Object.entries(catalogue)) {
      expect(message, key).toBe(message.trim());
      expect(message, key).not.toMatch(/<|>| {2}|\.\.|。|[|]/u);
    }
  });
});
