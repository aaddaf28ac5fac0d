/**
 * Countries and areas by ISO 3166 alpha-3 (plus EUU, EMU, WLD, XKX): names as news writes them, and every word that
 * lets a reader tell which one is meant. places.json comes from the Unicode CLDR short names and the CIA World
 * Factbook (names, demonyms, capitals, currencies); the other names and institutions below are ours.
 */
import data from './places.json' with { type: 'json' };

export interface Place {
  /** As in running text: "Pakistan", "the United States". */
  readonly name: string;
  readonly demonyms?: readonly string[];
  readonly capital?: string;
  /** ISO 4217. */
  readonly currency?: string;
}

/** How sure a word makes us: a country's own name, its people, an institution of it, a state of it, its capital. */
export type MentionKind = 'name' | 'demonym' | 'institution' | 'region' | 'capital';

export interface PlaceWord {
  readonly code: string;
  readonly kind: MentionKind;
}

export const PLACES: Readonly<Record<string, Place>> = data;

/** Other names. Left out: "America" the continent cannot be told apart, but news means the country; "Georgia" is mostly
 * the US state in US news, yet the country's name all the same; "Jordan" and "Chad" as first names are accepted losses. */
const ALIASES: Readonly<Record<string, string>> = {
  USA: 'US|U.S.|U.S|USA|U.S.A.|America|United States of America|United States|the States',
  GBR: 'UK|U.K.|U.K|Britain|Great Britain|United Kingdom|England',
  ARE: 'UAE|U.A.E.|United Arab Emirates',
  COD: 'DR Congo|DRC|Congo',
  CZE: 'Czech Republic|Czechia',
  NLD: 'Netherlands|Holland',
  KOR: 'South Korea|Republic of Korea',
  CIV: "Ivory Coast|Côte d'Ivoire",
  MMR: 'Myanmar|Burma',
  TUR: 'Turkey|Türkiye',
  TLS: 'East Timor|Timor-Leste',
  BIH: 'Bosnia|Bosnia and Herzegovina',
  MKD: 'North Macedonia|Macedonia',
  SWZ: 'Eswatini|Swaziland',
  CPV: 'Cape Verde|Cabo Verde',
  TTO: 'Trinidad and Tobago|Trinidad',
  STP: 'Sao Tome and Principe',
  PSE: 'Palestine|Palestinian territories',
  RUS: 'Russia|Russian Federation',
  CHN: 'China|PRC',
  PHL: 'Philippines',
  BHS: 'Bahamas',
  MDV: 'Maldives',
  GMB: 'Gambia',
  EUU: 'EU|E.U.|European Union|EU25|EU27|EU28|EU-25|EU-27|EU-28',
  EMU: 'eurozone|Eurozone|euro zone|euro area|Euro area|Euro zone|euro-zone|euro-area',
  WLD: 'world|World|worldwide|global economy|globally',
};

/** Bodies whose figures are about one place. Left out: bodies of the whole world (IMF, World Bank), which speak of all. */
const INSTITUTIONS: Readonly<Record<string, string>> = {
  PAK: 'State Bank of Pakistan|SBP|PSEB|PASHA|P@SHA|KSE|KSE-100|PSX|Pakistan Stock Exchange|Karachi|Lahore|Rawalpindi|Peshawar|Quetta|Faisalabad|Pakistan Bureau of Statistics|PBS|Federal Board of Revenue|FBR|Ogra|OGRA|Nepra|NEPRA|Wapda',
  IND: 'Reserve Bank of India|RBI|Sensex|Nifty|Mumbai|Bombay Stock Exchange|BSE|NSE|Lok Sabha|Rajya Sabha|NASSCOM|Nasscom|Central Statistical Organisation|National Statistical Office|NITI Aayog|SEBI|Sebi|NABARD|Delhi|Chennai|Kolkata|Bengaluru|Bangalore|Hyderabad|Lucknow|Bhubaneswar|Ahmedabad|Pune|Jaipur|FICCI|ASSOCHAM',
  BGD: 'Bangladesh Bank|BASIS|Chittagong|Chattogram|BGMEA|Bangladesh Bureau of Statistics|DSEX',
  LKA: 'Central Bank of Sri Lanka|CBSL',
  NPL: 'Nepal Rastra Bank',
  USA: 'Federal Reserve|Fed|Congress|White House|Wall Street|Dow Jones|Dow|Nasdaq|NASDAQ|Pentagon|S&P|Standard & Poor|Treasury Department|Bureau of Labor Statistics|Labor Department|Commerce Department|Census Bureau|Medicare|Detroit|Chicago|Capitol Hill|Silicon Valley|Freddie Mac|Fannie Mae',
  GBR: 'Bank of England|FTSE|Low Pay Commission|House of Commons|HMRC|Downing Street|Office for National Statistics|ONS|Office for Budget Responsibility|OBR|Ofgem|Halifax|Rightmove|Whitehall|Westminster|HM Treasury|BRC|British Retail Consortium|Resolution Foundation|Institute for Fiscal Studies|IFS',
  EMU: 'European Central Bank|ECB|Euro Stoxx',
  EUU: 'European Commission|Eurostat',
  DEU: 'Bundesbank|DAX|Dax|Frankfurt|Destatis|Bundestag',
  FRA: 'CAC|Cac|INSEE|Banque de France|Bank of France',
  ESP: 'IBEX|Ibex|Bank of Spain',
  ITA: 'Bank of Italy|Istat|FTSE MIB',
  IRL: 'Central Statistics Office|ISEQ',
  CAN: 'Bank of Canada|Statistics Canada|TSX|S&P/TSX|Toronto',
  AUS: 'Reserve Bank of Australia|RBA|ASX|Sydney|Melbourne|Brisbane|Australian Bureau of Statistics',
  NZL: 'Reserve Bank of New Zealand|RBNZ|NZX|Auckland|Statistics New Zealand',
  JPN: 'Bank of Japan|BOJ|BoJ|Nikkei|Topix|TOPIX',
  CHN: "People's Bank of China|PBOC|PBoC|Shanghai|Shenzhen|CSI",
  HKG: 'Hang Seng|Hong Kong Monetary Authority|HKMA',
  KOR: 'Bank of Korea|BOK|KOSPI|Kospi',
  SGP: 'Monetary Authority of Singapore|Straits Times Index',
  MYS: 'Bank Negara|Bank Negara Malaysia|Bursa Malaysia|KLCI',
  IDN: 'Bank Indonesia',
  PHL: 'Bangko Sentral ng Pilipinas|BSP',
  THA: 'Bank of Thailand',
  RUS: 'RTS|MICEX|Bank of Russia|Kremlin|Duma|Gazprom',
  TUR: 'Istanbul|Turkstat|TurkStat',
  ISR: 'Bank of Israel|Tel Aviv|TA-35|TA-25|TA-125',
  EGY: 'Central Bank of Egypt|CAPMAS',
  NGA: 'Central Bank of Nigeria|CBN|Lagos|Naira|NNPC|NNPCL|FIRS|FAAC|NGX|Nigerian Exchange|Kano|Port Harcourt|NUPRC|NERC|Niger Delta',
  KEN: 'Central Bank of Kenya|CBK|KNBS|Kenya National Bureau of Statistics|KRA|Kenya Revenue Authority|Mombasa',
  ZAF: 'South African Reserve Bank|SARB|Johannesburg|JSE|Stats SA|Statistics South Africa|Cape Town|Durban',
  GHA: 'Bank of Ghana|Ghana Statistical Service|COCOBOD|Cocobod',
  BRA: 'Banco Central do Brasil|Bovespa|IBGE|Petrobras|Sao Paulo|São Paulo',
  MEX: 'Banxico|Bank of Mexico|INEGI',
  ARG: 'INDEC|Merval',
  CHE: 'Swiss National Bank|SNB|Zurich',
  SWE: 'Riksbank',
  NOR: 'Norges Bank',
  UKR: 'National Bank of Ukraine',
  WLD: 'Brent|West Texas Intermediate|WTI|Opec|OPEC',
};

/** Of the names above, the cities that open a dateline. */
const CITIES: ReadonlySet<string> = new Set(
  'Lucknow|Bhubaneswar|Ahmedabad|Pune|Jaipur|Bangalore|Karachi|Lahore|Rawalpindi|Peshawar|Quetta|Faisalabad|Mumbai|Chennai|Kolkata|Bengaluru|Hyderabad|Lagos|Kano|Mombasa|Johannesburg|Sydney|Melbourne|Shanghai|Frankfurt|Istanbul|Toronto|Chittagong|Auckland'.split(
    '|',
  ),
);

/** States and provinces: they tell the country, but their figures are no country's total. */
const REGIONS: Readonly<Record<string, string>> = {
  PAK: 'Sindh|Khyber Pakhtunkhwa|Balochistan',
  IND: 'Maharashtra|Gujarat|Karnataka|Tamil Nadu|Uttar Pradesh|Madhya Pradesh|Andhra Pradesh|Telangana|Haryana|Bihar|Odisha|Assam|Jharkhand|Chhattisgarh|Goa|West Bengal|Kerala|Rajasthan',
  USA: 'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|New England|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming',
  CAN: 'Alberta|Ontario|Quebec|British Columbia|Manitoba|Saskatchewan|Nova Scotia',
  AUS: 'Queensland|New South Wales|Victoria|Western Australia|South Australia|Tasmania',
  GBR: 'Scotland|Wales|Northern Ireland',
  ZAF: 'Gauteng|Western Cape|KwaZulu-Natal',
  NGA: 'Abia|Adamawa|Akwa Ibom|Anambra|Bauchi|Bayelsa|Benue|Borno|Ebonyi|Ekiti|Enugu|Gombe|Jigawa|Kaduna|Katsina|Kebbi|Kogi|Kwara|Nasarawa|Ondo|Osun|Oyo|Sokoto|Taraba|Yobe|Zamfara|Rivers State|Lagos State|Kano State|Ogun State',
};

const ARTICLE = /^the /u;

/** "Pakistan", "the United States": the name as a sentence would write it; the code itself where it is unknown. */
export function placeName(code: string): string {
  return PLACES[code]?.name ?? code;
}

/** ISO 4217 code of a place's money, or null. */
export function currencyOf(code: string | null): string | null {
  return (code && PLACES[code]?.currency) || null;
}

/** Currencies of several places: whose they are in the news. */
const SHARED: Readonly<Record<string, string>> = {
  EUR: 'EMU',
  USD: 'USA',
  GBP: 'GBR',
  AUD: 'AUS',
  NZD: 'NZL',
  CHF: 'CHE',
  NOK: 'NOR',
  DKK: 'DNK',
  ZAR: 'ZAF',
};

/** The place whose money an ISO 4217 code names, or null. */
export function homeOf(currency: string): string | null {
  return SHARED[currency] ?? Object.keys(PLACES).find((code) => PLACES[code]?.currency === currency) ?? null;
}

let index: Map<string, [words: readonly string[], word: PlaceWord][]> | undefined;

/** Place words by their first word, longest first, for one look-up per capitalised word of a text. */
export function placeIndex(): ReadonlyMap<string, readonly [words: readonly string[], word: PlaceWord][]> {
  if (index) return index;
  const made = new Map<string, [string[], PlaceWord][]>();
  const add = (phrase: string, code: string, kind: MentionKind): void => {
    const words = phrase.replace(ARTICLE, '').split(' ');
    const first = words[0] ?? '';
    const list = made.get(first) ?? [];
    if (!list.some(([known]) => known.join(' ') === words.join(' '))) list.push([words, { code, kind }]);
    made.set(first, list);
  };
  for (const [code, names] of Object.entries(ALIASES)) for (const name of names.split('|')) add(name, code, 'name');
  for (const [code, names] of Object.entries(INSTITUTIONS))
    for (const name of names.split('|')) {
      // A city's figures are no country's total; in capitals it is where an agency writes from.
      add(name, code, CITIES.has(name) ? 'region' : 'institution');
      if (CITIES.has(name)) add(name.toUpperCase(), code, 'institution');
    }
  for (const [code, names] of Object.entries(REGIONS)) for (const name of names.split('|')) add(name, code, 'region');
  for (const [code, place] of Object.entries(PLACES)) {
    if (code !== 'WLD') add(place.name, code, 'name');
    // "ISLAMABAD:", "LAGOS —": datelines, and headlines in capitals.
    if (code !== 'WLD' && place.name.length > 3) add(place.name.toUpperCase(), code, 'name');
    for (const demonym of place.demonyms ?? []) add(demonym, code, 'demonym');
    if (place.capital) {
      add(place.capital, code, 'capital');
      add(place.capital.toUpperCase(), code, 'capital');
    }
  }
  for (const list of made.values()) list.sort((a, b) => b[0].length - a[0].length);
  index = made;
  return made;
}
