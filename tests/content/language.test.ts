// @vitest-environment node
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { englishShare, isTranslated, languageOf } from '../../src/content/language.ts';

const TEXTS = {
  english:
    'Exports of the harbour towns fell for a third year, the board said on Thursday, and it will be some time before they are back to where they were. Fuel took a larger part of what the boats earned than in the year before.',
  terse:
    'Budget of the county: roads $4m, schools $12m, harbour $3m. Police get $2m and parks $1m. Debt service, as planned, $6m. Total is $28m, plus contingency, minus grants from others.',
  dutch:
    'De uitvoer van de havensteden daalde voor het derde jaar, zei de raad op donderdag, en het was in de winter stiller dan in het jaar daarvoor. De raad verwacht dat het in de zomer beter wordt, maar had daar geen bewijs voor.',
  danish:
    'Eksporten fra havnebyerne faldt for tredje år i træk, sagde rådet torsdag, og det vil tage tid at nå op på det gamle niveau. Rådet venter at se en bedring til sommer, men har ikke sagt, hvad det bygger på.',
  spanish:
    'Las exportaciones de las ciudades del puerto bajaron por tercer año, dijo el jueves la junta, que espera una mejora en el verano pero no ha dicho en qué se basa su cálculo ni quién lo hizo.',
  urdu: 'بندرگاہ کے شہروں کی برآمدات تیسرے سال بھی کم ہوئیں، بورڈ نے جمعرات کو کہا کہ گرمیوں تک بہتری کی امید ہے مگر اس کی بنیاد نہیں بتائی گئی اور نہ یہ کہ حساب کس نے کیا تھا',
  short: 'Exports fell.',
} as const;

const page = (lang: string | null, attributes = ''): Document =>
  new JSDOM(`<!doctype html><html ${lang === null ? '' : `lang="${lang}"`} ${attributes}><body></body></html>`).window
    .document;

describe('languageOf', () => {
  const cases: readonly [keyof typeof TEXTS, string | null, boolean][] = [
    ['english', 'en', true],
    ['english', null, true],
    ['english', 'fr', true],
    ['terse', 'en-GB', true],
    ['terse', 'de', false],
    ['dutch', 'nl', false],
    ['dutch', 'en', false],
    ['dutch', null, false],
    ['danish', 'en', false],
    ['spanish', 'en-US', false],
    ['urdu', 'en', false],
    ['short', 'en', true],
    ['short', 'en_GB', true],
    ['short', 'enm', false],
    ['short', null, false],
  ];
  it.each(cases)('%s text declared %s: English %s', (text, lang, english) => {
    const document = page(lang);
    expect(languageOf(document, document.body, TEXTS[text])).toEqual({ english, lang });
  });

  it('keeps clear of its own thresholds', () => {
    expect(englishShare(TEXTS.english)).toBeGreaterThan(0.3);
    for (const name of ['dutch', 'danish', 'spanish', 'urdu'] as const)
      expect(englishShare(TEXTS[name])).toBeLessThan(0.12);
    expect(englishShare(TEXTS.short)).toBeNull();
  });

  it('takes the language nearest to the article, and no more of it than a tag can be long', () => {
    const document = page('de');
    document.body.lang = `en-${'x'.repeat(100)}`;
    expect(languageOf(document, document.body, TEXTS.english).lang).toHaveLength(35);
  });

  it.each(['class="no-js translated-ltr"', 'class="translated-rtl"', '_msttexthash="1"'])(
    'leaves a page translated by the browser alone: %s',
    (attributes) => {
      const document = page('de', attributes);
      expect(isTranslated(document)).toBe(true);
      expect(languageOf(document, document.body, TEXTS.english).english).toBe(false);
    },
  );
});
