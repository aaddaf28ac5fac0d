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

const WEIGHT = { name: 3, demonym: 2, institution: 2, capital: 1 } as const;
const AREAS = new Set(['WLD', 'EUU', 'EMU']);

/** The most named place, the title and the opening counting most. */
function mainPlaceOf(mentions: readonly Mention[], titleMentions: readonly Mention[]): string | null {
  const scores = new Map<string, number>();
  const add = (code: string, weight: number): void => {
    scores.set(code, (scores.get(code) ?? 0) + (AREAS.has(code) ? weight / 3 : weight));
  };
  for (const mention of titleMentions) add(mention.code, 3 * WEIGHT[mention.kind]);
  for (const mention of mentions) add(mention.code, WEIGHT[mention.kind] * (mention.start < 400 ? 2 : 1));
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
    mainPlace: mainPlaceOf(mentions, titleMentions),
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
