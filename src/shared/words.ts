/**
 * The texts of Underline's own surfaces, in the browser's language. They lie in _locales; keys are typed by the English
 * file, and the build checks that every language has each of them with the same placeholders. Notes and the chart's
 * sentences are no part of it: they are English, as the articles are (docs/decisions/0009).
 */
import type english from '../../_locales/en/messages.json';
import { formatDate, localeIn } from './format.ts';

export type Key = keyof typeof english;
/** `figures_found` where there are `figures_found_one`, `figures_found_other`. */
export type PluralKey = Key extends infer Known ? (Known extends `${infer Base}_other` ? Base : never) : never;

/** Of `browser.i18n`; answers "" for a key it does not know. */
export interface Speaker {
  getMessage(key: string, substitutions?: string[]): string;
}

type Part = string | number;

let speaker: Speaker | null = null;
const pluralRules = new Map<string, Intl.PluralRules>();
const numberFormats = new Map<string, Intl.NumberFormat>();

/** Says where texts come from; once, before anything is shown: `speak(browser.i18n)`. */
export function speak(by: Speaker): void {
  speaker = by;
}

function say(key: string, parts: readonly Part[]): string {
  if (!speaker) throw new Error(`speak() was not called before the text ${key}`);
  return speaker.getMessage(key, parts.map(String));
}

/** The text of a key, its placeholders filled in order: `words('data_to', 'July 2026')`. */
export const words = (key: Key, ...parts: readonly Part[]): string => say(key, parts) || key;

/** BCP 47 tag of the language the texts are in, which is English where the browser's own is not among ours. */
export const language = (): string => say('locale_tag', []) || 'en';

export const direction = (): 'ltr' | 'rtl' => (words('locale_direction') === 'rtl' ? 'rtl' : 'ltr');

/** A whole number as the language writes it. */
export function numeral(count: number): string {
  const tag = language();
  const format = numberFormats.get(tag) ?? new Intl.NumberFormat(tag);
  numberFormats.set(tag, format);
  return format.format(count);
}

/** The locale dates of the surfaces are written by. */
export const dateLocale = (): string => localeIn(language());

/** "2 February 2022" from "2022-02-02", "July 2026" from "2026-07": as in a note, but in the language of the texts. */
export const dateWords = (iso: string): string => formatDate(iso, 'long', language());

/**
 * The form of a text that goes with a number, by the language's own rules: `plural('figures_found', 3)` takes
 * `figures_found_other` in English. The number is the first placeholder, `parts` are those after it.
 */
export function plural(base: PluralKey, count: number, ...parts: readonly Part[]): string {
  const tag = language();
  const rules = pluralRules.get(tag) ?? new Intl.PluralRules(tag);
  pluralRules.set(tag, rules);
  const filled = [numeral(count), ...parts];
  return say(`${base}_${rules.select(count)}`, filled) || say(`${base}_other`, filled) || base;
}

/**
 * A text with something other than text in its placeholders, as the pieces in their order:
 * `around('see_page', <a …/>)` → ['See ', <a …/>, '.'].
 */
export function around<Piece>(key: Key, ...pieces: readonly Piece[]): (string | Piece)[] {
  // Stand-ins from the private use area, which no text of ours holds.
  const marks = pieces.map((_, index) => String.fromCodePoint(0xe000 + index));
  const text = words(key, ...marks);
  return text
    .split(/([\ue000-\ue008])/u)
    .filter((piece) => piece !== '')
    .map((piece) => pieces[marks.indexOf(piece)] ?? piece);
}
