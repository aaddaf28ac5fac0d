import fs from 'node:fs';
import path from 'node:path';

/**
 * @typedef {{ message?: unknown, description?: unknown, placeholders?: Record<string, { content?: unknown }> }} Entry
 * @typedef {Record<string, Entry>} Catalogue
 */

const ENGLISH = 'en';
const PLURAL = /_(?:zero|one|two|few|many|other)$/;
const KEY = /^[a-z][a-z0-9_]*$/;

/** "figures_one" and "figures_other" stand for one text with forms; null for a plain text. */
function baseOf(key, english) {
  const base = key.replace(PLURAL, '');
  return base !== key && `${base}_other` in english ? base : null;
}

/** The keys a language must have: the plain ones, and of those with plural forms each form the language has. */
function wantedKeys(english, tag) {
  const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  return new Set(
    Object.keys(english).flatMap((key) => {
      const base = baseOf(key, english);
      return base === null ? [key] : forms.map((form) => `${base}_${form}`);
    }),
  );
}

/** What a message refers to, each once, in order of name: "$COUNT$" as "count=$1". */
function placeholdersOf({ message, placeholders = {} }) {
  const named = [...String(message).matchAll(/\$(\w+)\$/g)].map(([, name]) => name.toLowerCase());
  return [...new Set(named)].sort().map((name) => `${name}=${placeholders[name]?.content ?? 'undefined'}`);
}

/** @param {string} where @param {Entry} entry @returns {string[]} */
function entryProblems(where, entry) {
  const found = [];
  if (typeof entry.message !== 'string' || entry.message.trim() === '') found.push(`${where}: no message`);
  if (/(?<!\$)\$\d/.test(String(entry.message)))
    found.push(`${where}: name its placeholders, "$COUNT$" instead of "$1"`);
  for (const one of placeholdersOf(entry)) {
    if (!/=\$[1-9]$/.test(one)) found.push(`${where}: placeholder ${one} is not defined as $1 to $9`);
  }
  const used = new Set(placeholdersOf(entry).map((one) => one.split('=')[0]));
  for (const name of Object.keys(entry.placeholders ?? {})) {
    if (!used.has(name)) found.push(`${where}: placeholder ${name} is not in the message`);
  }
  return found;
}

/** @param {string} locale @param {Catalogue} catalogue @param {Catalogue} english @returns {string[]} */
function catalogueProblems(locale, catalogue, english) {
  const found = [];
  const tag = String(catalogue.locale_tag?.message ?? '');
  if (tag !== locale.replace('_', '-')) return [`${locale}: locale_tag is "${tag}"`];
  const wanted = wantedKeys(english, tag);
  for (const key of wanted) if (!(key in catalogue)) found.push(`${locale}: ${key} is missing`);
  for (const [key, entry] of Object.entries(catalogue)) {
    const where = `${locale}: ${key}`;
    if (!KEY.test(key)) found.push(`${where}: keys are lower case, digits and _`);
    if (!wanted.has(key)) found.push(`${where}: not a key of ${ENGLISH}, or no plural form of this language`);
    found.push(...entryProblems(where, entry));
    const base = baseOf(key, english);
    const original = english[base === null ? key : `${base}_other`];
    // A form for one may leave the number out ("one figure"): the others may not.
    const optional = base !== null && !key.endsWith('_other') ? placeholdersOf(entry) : null;
    if (original) {
      const theirs = placeholdersOf(original);
      const ours = placeholdersOf(entry);
      const same = optional ? ours.every((one) => theirs.includes(one)) : ours.join() === theirs.join();
      if (!same)
        found.push(`${where}: placeholders ${ours.join() || 'none'}, in ${ENGLISH} ${theirs.join() || 'none'}`);
    }
  }
  return found;
}

/**
 * Keys that nothing says: a key is said where it is quoted whole ('key', "key", __MSG_key__), or where a template
 * starts with its beginning (`note_${id}`).
 * @param {Catalogue} english @param {string} sources @returns {string[]}
 */
function unusedKeys(english, sources) {
  const quoted = new Set([...sources.matchAll(/['"]([a-z][a-z0-9_]*)['"]|__MSG_(\w+?)__/g)].map(([, a, b]) => a ?? b));
  const starts = [...new Set([...sources.matchAll(/`([a-z][a-z0-9]*_[a-z0-9_]*)\$\{/g)].map(([, start]) => start))];
  return Object.keys(english).filter((key) => {
    const name = baseOf(key, english) ?? key;
    return !quoted.has(name) && !starts.some((start) => name.startsWith(start));
  });
}

/**
 * Everything wrong with the catalogues, one line each; none where all is well.
 * @param {Record<string, Catalogue>} catalogues by the name of their folder
 * @param {string} sources all text that may name a key
 * @returns {string[]}
 */
export function localeProblems(catalogues, sources) {
  const english = catalogues[ENGLISH];
  if (!english) return [`no catalogue for ${ENGLISH}`];
  return [
    ...Object.entries(catalogues).flatMap(([locale, catalogue]) => catalogueProblems(locale, catalogue, english)),
    ...[...sources.matchAll(/data-words="(\w+)"/g)]
      .filter(([, key]) => !(key in english))
      .map(([, key]) => `${ENGLISH}: ${key} is missing, a page says it`),
    ...unusedKeys(english, sources).map((key) => `${ENGLISH}: ${key} is not used`),
  ];
}

/** The catalogues of a folder of _locales. @param {string} folder @returns {Record<string, Catalogue>} */
export const readCatalogues = (folder) =>
  Object.fromEntries(
    fs
      .readdirSync(folder)
      .map((locale) => [locale, JSON.parse(fs.readFileSync(path.join(folder, locale, 'messages.json'), 'utf8'))]),
  );

/** All text under `folder`, and of `files`, that may name a key. @param {string} folder @param {string[]} files */
export function readSources(folder, files) {
  const found = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:tsx?|html)$/.test(file))
    .map((file) => path.join(folder, file));
  return [...found, ...files].map((file) => fs.readFileSync(file, 'utf8')).join('\n');
}
