/** Countries and aggregates: names, currency, and whose national accounts are kept by fiscal year. */
import { FISCAL_YEARS } from '../../claims/lexicon/fiscal-years.ts';
import { CURRENCIES } from './currencies.ts';
import { type Row, readTable } from './read-table.ts';

const COLUMNS = [
  'iso2',
  'iso3',
  'name',
  'currency_code',
  'subregion',
  'gov_fiscal_year_cia',
  'imf_national_accounts_year',
  'imf_fiscal_to_calendar_map',
] as const;
type CountryRow = Row<(typeof COLUMNS)[number]>;

export interface Place {
  readonly name: string;
  readonly iso2: string;
  readonly currency: string | null;
  readonly fiscalYear: FiscalYear;
  readonly region?: string;
}

/** Years to add to a publisher's year to name the fiscal year as the country does; undefined for calendar years. */
interface FiscalYear {
  readonly worldBank?: 0 | 1;
  readonly imf?: 0 | 1;
  readonly except?: string[];
}

/** Aggregates, and economies that have no ISO 3166 entry in the table, with the World Bank's two-letter codes. */
const OTHERS: Readonly<Record<string, readonly [name: string, iso2: string, currency: string | null]>> = {
  ARB: ['Arab World', '1A', null],
  CHI: ['Channel Islands', 'JG', 'GBP'],
  EAS: ['East Asia and Pacific', 'Z4', null],
  ECS: ['Europe and Central Asia', 'Z7', null],
  EMU: ['euro area', 'XC', 'EUR'],
  EUU: ['European Union', 'EU', null],
  HIC: ['high-income countries', 'XD', null],
  LCN: ['Latin America and Caribbean', 'ZJ', null],
  LDC: ['least developed countries', 'XL', null],
  LIC: ['low-income countries', 'XM', null],
  LMC: ['lower-middle-income countries', 'XN', null],
  LMY: ['low- and middle-income countries', 'XO', null],
  MEA: ['Middle East, North Africa, Afghanistan and Pakistan', 'ZQ', null],
  MIC: ['middle-income countries', 'XP', null],
  NAC: ['North America', 'XU', null],
  OED: ['OECD members', 'OE', null],
  SAS: ['South Asia', '8S', null],
  SSF: ['Sub-Saharan Africa', 'ZG', null],
  UMC: ['upper-middle-income countries', 'XT', null],
  WLD: ['world', '1W', null],
  XKX: ['Kosovo', 'XK', 'EUR'],
};

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const JUNE = 6;

/**
 * The World Bank shows a fiscal year under the calendar year that holds the larger part of it: a year ending before
 * 30 June under the year it starts in, otherwise under the year it ends in (Data Help Desk, article 201203). The IMF
 * states its own mapping. Our periods name a fiscal year as the country does, as a rule by its end: World Bank 2021 is
 * FY2021 for Pakistan (July 2020 to June 2021), FY2022 for India (April 2021 to March 2022), but FY2021 for Iran, whose
 * years are named for their start (March 2021 to March 2022).
 *
 * A place is read so only where the World Bank's rule and the IMF's mapping agree. Corrections, each checked against
 * the growth rates of both publishers, year by year:
 */
const WORLD_BANK_CORRECTIONS: Readonly<Record<string, { readonly shift?: 0; readonly why: string }>> = {
  AUS: { shift: 0, why: 'the Help Desk article itself names Australia: GDP of 2022 is July 2021 to June 2022' },
  UGA: {
    shift: 0,
    why: 'the World Bank notes a fiscal year ending on 30 June; its growth differs from calendar years',
  },
  LSO: { why: "the World Bank's growth is not the IMF's fiscal-year growth: calendar years" },
};

/**
 * The IMF's mapping holds for all its series of a country (its inflation of Pakistan in 2023, 29.2 %, is July 2022 to
 * June 2023; the World Bank's calendar year has 30.8 %), but Ethiopia's inflation agrees with the calendar years.
 */
const IMF_EXCEPTIONS: Readonly<Record<string, string[]>> = { ETH: ['PCPIPCH'] };

/** The Help Desk's rule, for a reporting year such as "July/June"; undefined for calendar years. */
function shiftByRule(reportingYear: string): 0 | 1 | undefined {
  const end = MONTHS.indexOf(reportingYear.split('/')[1] ?? '') + 1;
  if (end === 0 || end === MONTHS.length) return undefined;
  return end < JUNE ? 1 : 0;
}

/** The IMF's own mapping, "FY(t-1/t) = CY(t)" or "FY(t/t+1) = CY(t)". */
function shiftByImf(mapping: string): 0 | 1 | undefined {
  if (mapping.includes('FY(t/t+1)')) return 1;
  return mapping.includes('FY(t-1/t)') ? 0 : undefined;
}

function fiscalYearOf(row: CountryRow, say: (line: string) => void): FiscalYear {
  const byRule = shiftByRule(row.imf_national_accounts_year);
  const byImf = shiftByImf(row.imf_fiscal_to_calendar_map);
  const correction = WORLD_BANK_CORRECTIONS[row.iso3];
  if (correction) say(`fiscal year  ${row.iso3}: corrected, ${correction.why}`);
  else if (byRule !== byImf) {
    say(`fiscal year  ${row.iso3}: the mapping of the World Bank's years is unclear, left as published`);
  }
  const worldBank = correction ? correction.shift : byRule === byImf ? byRule : undefined;
  // Both shifts above name the year by its end.
  const named = (byEnd: 0 | 1): 0 | 1 => (byEnd === 1 && FISCAL_YEARS[row.iso3]?.namedFor === 'start' ? 0 : byEnd);
  const except = IMF_EXCEPTIONS[row.iso3];
  return {
    ...(worldBank === undefined ? {} : { worldBank: named(worldBank) }),
    ...(byImf === undefined ? {} : { imf: named(byImf) }),
    ...(except ? { except } : {}),
  };
}

/** Our own table of budget years wins over the source's prose, which is a tax year in places; a difference is told. */
function checkBudgetYear({ iso3, gov_fiscal_year_cia: prose }: CountryRow, say: (line: string) => void): void {
  const [, day = '', month = ''] = /^(\d{1,2}) ([A-Z][a-z]+)/.exec(prose) ?? [];
  const number = MONTHS.indexOf(month) + 1;
  const cia = number > 0 ? `${String(number).padStart(2, '0')}-${day.padStart(2, '0')}` : '01-01';
  const ours = FISCAL_YEARS[iso3]?.from ?? '01-01';
  if (prose !== '' && cia !== ours) say(`fiscal year  ${iso3}: from ${ours} here, "${prose}" in the table`);
}

/** By ISO 3166 alpha-3 or aggregate code. */
export function readPlaces(folder: string, say: (line: string) => void): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const [code, [name, iso2, currency]] of Object.entries(OTHERS)) {
    places.set(code, { name, iso2, currency, fiscalYear: {} });
  }
  readTable(folder, 'countries.csv', COLUMNS, (row) => {
    checkBudgetYear(row, say);
    places.set(row.iso3, {
      name: row.name,
      iso2: row.iso2,
      currency: CURRENCIES[row.iso3] ?? /^[A-Z]{3}/.exec(row.currency_code)?.[0] ?? null,
      fiscalYear: fiscalYearOf(row, say),
      ...(row.subregion ? { region: row.subregion } : {}),
    });
  });
  return places;
}
