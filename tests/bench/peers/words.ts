/** Words the helper of the peers knows: each a pattern anchored at the number's edge, with what it stands for. */

type Words = RegExp & { unit: (word: string) => string };

function units(pattern: (list: string) => RegExp, table: Readonly<Record<string, string>>): Words {
  const known = new Map(Object.entries(table).flatMap(([unit, list]) => list.split('|').map((word) => [word, unit])));
  const longest = [...known.keys()].sort((a, b) => b.length - a.length);
  const escaped = longest.map((word) => word.replace(/[.$*+?^/()[\]\\{}|]/gu, '\\$&')).join('|');
  const find = (word: string): string => known.get(word) ?? known.get(word.toLowerCase()) ?? word;
  return Object.assign(pattern(escaped), { unit: find });
}

export const BEFORE = units((list) => new RegExp(`(?<![A-Za-z])(${list})\\s?-?$`, 'u'), {
  USD: '$|US$|$US|USD|USD$|US $|U.S.$',
  GBP: '£|GBP|UK£|PS',
  EUR: '€|EUR',
  AUD: 'A$|$A|A $|AU$|AU $|AUD',
  CAD: 'C$|C $|CA$|CAD|Can$',
  NZD: 'NZ$|NZ $|$NZ|NZD',
  HKD: 'HK$|HKD',
  SGD: 'S$|SGD',
  BRL: 'R$|BRL',
  JPY: '¥|JPY',
  CNY: 'CNY|RMB|Yuan',
  INR: '₹|INR|Rs|Rs.|₨|Re',
  PKR: 'PKR',
  NGN: '₦|NGN|N',
  KES: 'KSh|KES',
  MYR: 'RM|MYR',
  CHF: 'CHF',
  ILS: '₪|ILS',
});

export const AFTER = units((list) => new RegExp(`^[\\s-]?(${list})(?![A-Za-z])`, 'iu'), {
  '%': '%|per cent|percent|pct|pc',
  pp: 'percentage point|percentage points|percentage-point|% points|percent points',
  bp: 'basis point|basis points|basis-point|bp|bps',
  USD: 'dollar|dollars|usd|us dollars|u.s. dollars|us$|cents|cent|us cents|dlrs|$',
  GBP: 'pounds|pound|gbp|pounds sterling|stg|pence|£',
  EUR: 'euro|euros|eur|€',
  AUD: 'aud|australian dollars|a$',
  CAD: 'cad|canadian dollars',
  NZD: 'nzd|new zealand dollars',
  JPY: 'yen|jpy',
  CNY: 'yuan|cny|rmb|chinese yuan',
  INR: 'rupees|rupee|inr',
  ILS: 'shekels|shekel',
  CHF: 'swiss francs|chf',
  RUB: 'roubles|rubles',
  HKD: 'hong kong dollars|hkd',
  DKK: 'danish crowns|kroner|dkk',
  index: 'points|point',
  'barrel/day': 'barrels per day|barrels a day|bpd',
  tonne: 'tonne|tonnes|ton|tons|metric tons',
  barrel: 'barrel|barrels',
  ounce: 'ounce|ounces',
  hectare: 'hectares|hectare',
  acre: 'acres|acre',
  MW: 'mw|megawatt|megawatts',
  kW: 'kw|kilowatt|kilowatts',
});

export const CENTS = /cents?$|pence$/iu;

export const PER =
  /^(?:\sper\s|\sa\s|\san\s|\/)(barrel|share|hour|day|week|month|year|tonne|ton|ounce|litre|liter|gallon|kg|unit|person|child|taxpayer)(?![A-Za-z])/u;

export const MONTHS =
  /(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?\.?\s$/u;

const FACTORS: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  lakh: 1e5,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  mm: 1e6,
  million: 1e6,
  crore: 1e7,
  bn: 1e9,
  b: 1e9,
  billion: 1e9,
  'lakh crore': 1e12,
  tn: 1e12,
  tr: 1e12,
  trn: 1e12,
  trillion: 1e12,
};

export const MAGNITUDES = Object.assign(
  /^[\s-]?(lakh crore|thousand|lakh|crore|million|billion|trillion|mln|mm|mn|bn|trn|tn|tr|[kmb])(?![A-Za-z])/iu,
  { factor: (word: string): number => FACTORS[word.toLowerCase()] ?? 1 },
);
