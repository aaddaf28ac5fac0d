/** What each list of facts is; the figures themselves are in facts.csv. */
import type { ListAbout } from '../pack-schema.ts';

export interface FactList
  extends Pick<ListAbout, 'kind' | 'basis' | 'of' | 'name' | 'unit' | 'unitWords' | 'definition'> {
  /** Who made the figures, ahead of the pages that report them. */
  readonly publisher: string;
}

const SBP = 'State Bank of Pakistan, as reported by the pages named beside each figure';
const ISED = 'ISED Canada (Innovation, Science and Economic Development Canada), and pages quoting it';
const PAGES = 'the pages named beside each figure';
const PAK_SERIES = 'PK_ICT_EXPORTS_FY';
const MILLIONS = { unit: 'USD', unitWords: 'current US$' } as const;
const CANADIAN = { unit: 'CAD', unitWords: 'Canadian dollars' } as const;
const YEARLY = { kind: 'series', basis: 'calendar year', of: null } as const;
const ICT_SECTOR = 'manufacturing, wholesale, software, computer services and communications services';

export const FACT_LISTS: Readonly<Record<string, FactList>> = {
  [PAK_SERIES]: {
    ...MILLIONS,
    kind: 'series',
    basis: 'fiscal year',
    of: null,
    name: 'IT exports (computer, telecommunications and information services, export remittances)',
    definition: 'includes telecommunications services; export earnings received through banks',
    publisher: SBP,
  },
  PK_IT_ITES_REMITTANCES_FY: {
    ...MILLIONS,
    kind: 'series',
    basis: 'fiscal year',
    of: null,
    name: 'IT export remittances (computer services and call centres)',
    definition: 'narrower: computer services and call centres only',
    publisher: 'Pakistan Software Export Board, as reported by the pages named beside each figure',
  },
  PK_ICT_EXPORTS_TARGET: {
    ...MILLIONS,
    kind: 'target',
    basis: 'fiscal year',
    of: PAK_SERIES,
    name: 'IT exports, official target',
    definition: null,
    publisher: PAGES,
  },
  PK_ICT_EXPORTS_PART_YEAR: {
    ...MILLIONS,
    kind: 'part-year',
    basis: 'fiscal year',
    of: PAK_SERIES,
    name: 'IT exports, part of a fiscal year',
    definition: null,
    publisher: SBP,
  },
  PK_ICT_NET_EXPORTS: {
    ...MILLIONS,
    kind: 'net',
    basis: 'fiscal year',
    of: PAK_SERIES,
    name: 'IT exports less imports of the same services',
    definition: null,
    publisher: SBP,
  },
  PK_IT_GRADUATES: {
    kind: 'estimate',
    basis: 'calendar year',
    of: null,
    name: 'IT graduates a year',
    unit: 'count',
    unitWords: 'people a year',
    definition: 'no official series; sources differ in what they count',
    publisher: PAGES,
  },
  PK_IT_COMPANIES: {
    kind: 'estimate',
    basis: 'calendar year',
    of: null,
    name: 'IT companies',
    unit: 'count',
    unitWords: 'companies',
    definition: 'no official series; sources differ in what they count',
    publisher: PAGES,
  },
  CA_ICT_REVENUE: { ...YEARLY, ...CANADIAN, name: 'ICT sector, revenue', definition: ICT_SECTOR, publisher: ISED },
  CA_ICT_GDP: {
    ...YEARLY,
    ...CANADIAN,
    name: 'ICT sector, contribution to GDP',
    definition: `${ICT_SECTOR}; the price basis is not stated on the pages read`,
    publisher: ISED,
  },
  CA_ICT_GDP_SHARE: {
    ...YEARLY,
    unit: '%',
    unitWords: '% of GDP',
    name: 'ICT sector, share of GDP',
    definition: ICT_SECTOR,
    publisher: ISED,
  },
  CA_ICT_COMPANIES: {
    ...YEARLY,
    unit: 'count',
    unitWords: 'companies',
    name: 'ICT sector, companies',
    definition: ICT_SECTOR,
    publisher: ISED,
  },
  CA_ICT_SERVICES_EXPORTS: {
    ...YEARLY,
    ...CANADIAN,
    name: 'ICT sector, services exports',
    definition: ICT_SECTOR,
    publisher: ISED,
  },
  CA_ICT_EMPLOYMENT: {
    ...YEARLY,
    unit: 'count',
    unitWords: 'workers',
    name: 'ICT sector, workers',
    definition: ICT_SECTOR,
    publisher: ISED,
  },
};

/** Lists the pack leaves out. */
export const LISTS_LEFT_OUT: Readonly<Record<string, string>> = {
  PK_ICT_EXPORTS_CLAIM: 'what articles claimed, not a figure to hold them against',
};

/** Bodies that a row's note may name as the one that set or stated the figure. */
export const BODIES: readonly string[] = ['Ministry of IT'];

export const FACTS_LICENCE = 'facts read on public pages; no licence is claimed over the pages';
