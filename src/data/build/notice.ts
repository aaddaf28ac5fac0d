/** NOTICE: for every series who publishes it, in which release, under which licence, and what was changed. */

import type { FactRow, IndexFile, SeriesAbout } from '../pack-schema.ts';
import { DIGITS } from '../year-line.ts';
import { IMF_PUBLISHER } from './imf.ts';
import { FORESEEN } from './imf-selection.ts';
import { copiesOf } from './world-bank.ts';

const HEAD = `NOTICE

Underline's own code is under the MIT licence (LICENSE). The MIT licence does NOT cover the data pack, that is the
files under src/data/pack in the source and under pack/ in the extension: those figures belong to their publishers
and come under the terms named here. This file is written by the data build (npm run data) and is not edited by hand.

What was changed: values are rounded to ${DIGITS} significant digits; figures in billions are written out in units; series
worked out from two others are marked "derived"; series and years that no part of Underline uses were left out; years
of national accounts are labelled as fiscal years where the country keeps its accounts so; exchange rates of
currencies no longer used were left out. Dated facts are not rounded.
`;

function entry(code: string, { name, unitWords, vintage, licence, url, derived }: SeriesAbout): string {
  const head = `  ${code}${derived ? '  (derived)' : ''}`;
  const lines = [`${name} [${unitWords}]`, `release ${vintage}; ${licence}`, url.replace('?locations={iso2}', '')];
  return [head, ...lines.map((line) => `      ${line}`)].join('\n');
}

function worldBankPart(index: IndexFile, folder: string): string {
  const yearly = Object.entries(index.series).filter(([, { frequency }]) => frequency === 'year');
  const series = yearly.filter(([, { publisher }]) => publisher !== IMF_PUBLISHER);
  const copies = copiesOf(folder, new Set(series.map(([code]) => code)));
  return `
----------------------------------------------------------------------------------------------------------------------
World Bank, World Development Indicators
Licence: CC BY 4.0, https://creativecommons.org/licenses/by/4.0/
Attribution: World Bank, World Development Indicators
The World Bank does not endorse Underline. The figures were read from stored copies of its releases, each series from
the release named beside it: releases differ between series.
Read through Gapminder's Systema Globalis (compilation CC BY 4.0, https://www.gapminder.org):
  ${copies.join('\n  ')}

${series.map(([code, about]) => entry(code, about)).join('\n')}
`;
}

function imfPart(index: IndexFile): string {
  const series = Object.entries(index.series).filter(([, { publisher }]) => publisher === IMF_PUBLISHER);
  const vintage = series[0]?.[1].vintage;
  if (!vintage) return '';
  const month = new Date(`${vintage}-01T00:00:00Z`).toLocaleString('en', { month: 'long', timeZone: 'UTC' });
  return `
----------------------------------------------------------------------------------------------------------------------
International Monetary Fund, World Economic Outlook database (only in the folder imf/ of the pack)
Terms: https://www.imf.org/en/About/copyright-and-terms
Attribution: Source: International Monetary Fund, World Economic Outlook Database, ${month} ${vintage.slice(0, 4)}
This is NOT an open licence. Before a release to an extension store a person is to read the IMF's current terms for
statistical data; without these files (npm run data -- FOLDER --without imf) everything else works.

${series.map(([code, about]) => entry(code, about)).join('\n')}

Of ${FORESEEN.join(', ')}
also what earlier releases foresaw for their own year and the years after:
${Object.entries(index.releases)
  .map(([release, day]) => `  ${release}, released about ${day}`)
  .join('\n')}
`;
}

function monthlyPart(index: IndexFile): string {
  const series = Object.entries(index.series).filter(([, { frequency }]) => frequency === 'month');
  const publishers = [...new Set(series.map(([, { publisher }]) => publisher))].sort();
  return `
----------------------------------------------------------------------------------------------------------------------
Monthly series (only in the folder monthly/ of the pack), by the publisher and under the licence named beside each
Figures retrieved via FRED: the publishers' own licence is named; FRED's terms for its site are separate.
Months that were not over at the release, and months before 1980, were left out.

${publishers
  .map((name) => {
    const own = series.filter(([, { publisher }]) => publisher === name);
    return `Source: ${name}\n${own.map(([code, about]) => entry(code, about)).join('\n')}`;
  })
  .join('\n\n')}
`;
}

function factsPart(index: IndexFile, facts: readonly FactRow[]): string {
  const pages = [...new Set(facts.flatMap(({ publisher, url }) => (url ? [`  ${publisher}: ${url}`] : [])))].sort();
  const lists = Object.entries(index.lists).map(
    ([id, { name, unitWords, publisher, vintage }]) =>
      `  ${id}\n      ${name} [${unitWords}]; newest page read ${vintage ?? 'undated'}\n      ${publisher}`,
  );
  return `
----------------------------------------------------------------------------------------------------------------------
Dated facts on the ICT sectors of Pakistan and Canada
Single figures with the date and address of the page each was read on. No wording of a page is reproduced, and no
licence is claimed over the pages. A date says by when a figure was known, not when it was first released.

${lists.join('\n')}

Pages:
${pages.join('\n')}
`;
}

const COUNTRIES = `
----------------------------------------------------------------------------------------------------------------------
Countries: codes, names, currencies and regions from datasets/country-codes (ODC Public Domain Dedication and
Licence). Budget years: the source is named beside each in index.json.
Which publisher's years are fiscal years: from the notes of the IMF's World Economic Outlook of April 2025, the World
Bank's Data Help Desk (article 201203) and a comparison of both publishers' growth rates.
`;

export function noticeFor(index: IndexFile, facts: readonly FactRow[], folder: string): string {
  return [
    HEAD,
    worldBankPart(index, folder),
    imfPart(index),
    monthlyPart(index),
    factsPart(index, facts),
    COUNTRIES,
  ].join('');
}
