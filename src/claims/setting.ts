/** What the whole article tells each figure: its date, its places, which dollar "$" is. Worked out once. */
import { DEFAULTS, FAMILIES } from './lexicon/currencies.ts';
import { currencyOf } from './lexicon/places.ts';
import { type Mention, mentionsOf } from './mentions.ts';
import { type Day, readDay } from './period.ts';
import type { TraceLine } from './reading.ts';

export interface Setting {
  readonly text: string;
  readonly title: string;
  /** YYYY-MM-DD, or null. */
  readonly date: string | null;
  /** The date's parts, read once. */
  readonly day: Day | null;
  readonly mentions: readonly Mention[];
  readonly titleMentions: readonly Mention[];
  /** The country the article is most about, or null. */
  readonly mainPlace: string | null;
  readonly trace: TraceLine[] | null;
}

const WEIGHT = { name: 3, demonym: 2, institution: 2, region: 2, capital: 1 } as const;
const AREAS = new Set(['WLD', 'EUU', 'EMU']);

/** "ISLAMABAD:", "NEW DELHI, April 18 —": the place an agency reports from. */
const DATELINE = /^[A-Z][A-Z ]{2,25}(?:[,:(]|\s?[—–-])/u;
const DATELINE_WEIGHT = 8;
/** Money that is priced at home; a shared sign ("Rs") backs whichever of its countries is named. */
const MONEY =
  /(?:₹|₦|£|৳|\bRs\.? ?(?=\d)|\bN(?=\d{1,3}(?:,\d{3}){1,4}|\d{1,4}(?:\.\d{1,3})? ?(?:bn|tn|trn|m|b|million|billion|trillion)\b)|\bR(?=\d{1,4}(?:[.,]\d{1,3})? ?(?:bn|tn|m|b|million|billion|trillion)\b)|\bK?Sh\.? ?(?=\d)|\bTk\.? ?(?=\d)|\bcrore\b|\blakh\b)/gu;
/** Most articles have none of it, which a plain search tells sooner. */
const MONEY_SIGNS = ['₹', '₦', '£', '৳', 'Rs', 'Sh', 'Tk', 'crore', 'lakh'];
const MONEY_LETTER = /[NR]\d/u;
const HOMES: Readonly<Record<string, readonly string[]>> = {
  '₹': ['IND'],
  '₦': ['NGA'],
  '£': ['GBR'],
  '৳': ['BGD'],
  N: ['NGA'],
  R: ['ZAF'],
  Sh: ['KEN', 'TZA', 'UGA'],
  KSh: ['KEN'],
  Tk: ['BGD'],
  Rs: ['PAK', 'IND', 'LKA', 'NPL'],
  crore: ['IND', 'PAK', 'BGD'],
  lakh: ['IND', 'PAK', 'BGD'],
};
const MONEY_MOST = 6;
const HEAD = 6000;

function moneyOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  let seen = 0;
  const head = text.slice(0, HEAD);
  if (!MONEY_SIGNS.some((sign) => head.includes(sign)) && !MONEY_LETTER.test(head)) return counts;
  for (const [sign] of head.matchAll(MONEY)) {
    const name = sign.replace(/[. ]/gu, '');
    counts.set(name, (counts.get(name) ?? 0) + 1);
    if (++seen > 40) break;
  }
  return counts;
}

/** The most named place, the title, a dateline and the opening counting most; then whose money it speaks of. */
function mainPlaceOf(text: string, mentions: readonly Mention[], titleMentions: readonly Mention[]): string | null {
  const scores = new Map<string, number>();
  const add = (code: string, weight: number): void => {
    scores.set(code, (scores.get(code) ?? 0) + (AREAS.has(code) ? weight / 3 : weight));
  };
  for (const mention of titleMentions) add(mention.code, 3 * WEIGHT[mention.kind]);
  for (const mention of mentions) add(mention.code, WEIGHT[mention.kind] * (mention.start < 400 ? 2 : 1));
  const first = mentions[0];
  if (first && first.start < 26 && DATELINE.test(text)) add(first.code, DATELINE_WEIGHT);
  for (const [sign, count] of moneyOf(text)) {
    const homes = HOMES[sign] ?? [];
    const home =
      homes.find((code) => scores.has(code)) ?? (homes.length === 1 || sign === 'crore' ? homes[0] : undefined);
    if (home) add(home, 2 * Math.min(count, MONEY_MOST));
  }
  let best: string | null = null;
  let high = 0;
  for (const [code, score] of scores) {
    if (score > high) {
      best = code;
      high = score;
    }
  }
  return best;
}

export function settingOf(
  text: string,
  options: { title?: string | undefined; date?: string | null | undefined; trace?: TraceLine[] | undefined } = {},
): Setting {
  const title = options.title ?? '';
  const day = readDay(options.date ?? null);
  const mentions = mentionsOf(text);
  const titleMentions = title ? mentionsOf(title) : [];
  return {
    text,
    title,
    date: day && options.date ? options.date.slice(0, 10) : null,
    day,
    mentions,
    titleMentions,
    mainPlace: mainPlaceOf(text, mentions, titleMentions),
    trace: options.trace ?? null,
  };
}

/** Named in the title, or twice by name in the text. */
function wellNamed({ mainPlace, mentions, titleMentions }: Setting): boolean {
  if (titleMentions.some((mention) => mention.code === mainPlace)) return true;
  let count = 0;
  for (const mention of mentions) {
    if (mention.code === mainPlace && (mention.kind === 'name' || mention.kind === 'demonym') && ++count > 1)
      return true;
  }
  return false;
}

/**
 * The currency a shared sign or word stands for ("$", "Rs", "?peso"): the article's own country where it has a
 * currency of that family, else a country it names, else the commonest.
 */
export function resolveCurrency(sign: string, setting: Setting): string {
  const family = FAMILIES[sign];
  if (!family) return sign;
  const main = sign !== '$' || wellNamed(setting) ? currencyOf(setting.mainPlace) : null;
  if (main && family.has(main)) return main;
  // A dollar is the US one unless the article is about another dollar's country; rupees and pesos must be somebody's.
  if (sign !== '$' && sign !== '£' && sign !== '¢') {
    for (const mention of [...setting.titleMentions, ...setting.mentions]) {
      const currency = currencyOf(mention.code);
      if (currency && family.has(currency)) return currency;
    }
  }
  return DEFAULTS[sign] ?? sign;
}
