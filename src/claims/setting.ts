/** What the whole article tells each figure: its date, its places, which dollar "$" is. Worked out once. */
import { HOME_MONEY, NOTED } from './lexicon/article-words.ts';
import { DEFAULTS, FAMILIES } from './lexicon/currencies.ts';
import { currencyOf } from './lexicon/places.ts';
import { addMentions, type Mention, mentionsOf } from './mentions.ts';
import { type Day, readDay } from './period.ts';
import type { TraceLine } from './reading.ts';
import { Scan, scanOf } from './text/scan.ts';

export interface Setting {
  readonly text: string;
  /** Its sentences and noted words. */
  readonly scan: Scan;
  readonly title: string;
  /** YYYY-MM-DD, or null. */
  readonly date: string | null;
  /** The date's parts, read once. */
  readonly day: Day | null;
  readonly mentions: readonly Mention[];
  readonly titleMentions: readonly Mention[];
  /** The country the article is most about, or null. */
  readonly mainPlace: string | null;
  /** It is named in the title, or twice by name in the text. */
  readonly wellNamed: boolean;
  /** Every place named, once each, by where it is named first; the title's before the text's. */
  readonly named: readonly string[];
  readonly trace: TraceLine[] | null;
  /** Of the questions of `oncePerArticle`, by their number. */
  readonly answers: unknown[];
}

const WEIGHT = { name: 3, demonym: 2, institution: 2, region: 2, capital: 1 } as const;
const AREAS = new Set(['WLD', 'EUU', 'EMU']);

/** "ISLAMABAD:", "NEW DELHI, April 18 —": the place an agency reports from. */
const DATELINE = /^[A-Z][A-Z ]{2,25}(?:[,:(]|\s?[—–-])/u;
const DATELINE_WEIGHT = 8;
/** The money of HOME_MONEY, where it is an amount; asked where it is noted. */
const MONEY =
  /(?:₹|₦|£|৳|\bRs\.? ?(?=\d)|\bN(?=\d{1,3}(?:,\d{3}){1,4}|\d{1,4}(?:\.\d{1,3})? ?(?:bn|tn|trn|m|b|million|billion|trillion)\b)|\bR(?=\d{1,4}(?:[.,]\d{1,3})? ?(?:bn|tn|m|b|million|billion|trillion)\b)|\bK?Sh\.? ?(?=\d)|\bTk\.? ?(?=\d)|\bcrore\b|\blakh\b|\bnaira\b|\bcedi\b|\btaka\b|\brand\b)/uy;
const MONEY_MOST = 6;
const HEAD = 6000;

function moneyOf(scan: Scan): Map<string, number> {
  const counts = new Map<string, number>();
  const starts = scan.startsOf(NOTED.money, 0, HEAD);
  const head = starts.length > 0 ? scan.text.slice(0, HEAD) : '';
  let seen = 0;
  for (const start of starts) {
    MONEY.lastIndex = start;
    const found = MONEY.exec(head);
    if (!found) continue;
    const name = found[0].replace(/[. ]/gu, '');
    counts.set(name, (counts.get(name) ?? 0) + 1);
    if (++seen > 40) break;
  }
  return counts;
}

/** Counts the mentions of an article as they are found. */
class Tally {
  /** By place, in the order of the first mention. */
  readonly scores = new Map<string, number>();
  private readonly byName = new Map<string, number>();

  add(code: string, weight: number): void {
    this.scores.set(code, (this.scores.get(code) ?? 0) + (AREAS.has(code) ? weight / 3 : weight));
  }

  addTitle(mentions: readonly Mention[]): void {
    for (const { code, kind } of mentions) {
      this.add(code, 3 * WEIGHT[kind]);
      this.byName.set(code, 2);
    }
  }

  /** Mentions of the text from the one numbered `from` on. */
  addText(mentions: readonly Mention[], from: number): void {
    for (let at = from; at < mentions.length; at++) {
      const { code, kind, start } = mentions[at] as Mention;
      this.add(code, WEIGHT[kind] * (start < 400 ? 2 : 1));
      if (kind === 'name' || kind === 'demonym') this.byName.set(code, (this.byName.get(code) ?? 0) + 1);
    }
  }

  wellNamed(code: string | null): boolean {
    return code !== null && (this.byName.get(code) ?? 0) > 1;
  }
}

/** The most named place, the title, a dateline and the opening counting most; then whose money it speaks of. */
function mainPlaceOf(scan: Scan, mentions: readonly Mention[], tally: Tally): string | null {
  const { scores } = tally;
  const first = mentions[0];
  if (first && first.start < 26 && DATELINE.test(scan.text)) tally.add(first.code, DATELINE_WEIGHT);
  for (const [sign, count] of moneyOf(scan)) {
    const homes = HOME_MONEY.get(sign) ?? [];
    const home =
      homes.find((code) => scores.has(code)) ?? (homes.length === 1 || sign === 'crore' ? homes[0] : undefined);
    if (home) tally.add(home, 2 * Math.min(count, MONEY_MOST));
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

interface SettingOptions {
  title?: string | undefined;
  date?: string | null | undefined;
  trace?: TraceLine[] | undefined;
}

/** The setting of an article; yields after every `slice` characters of the text, and returns it. */
export function* settingBySlice(text: string, options: SettingOptions, slice: number): Generator<void, Setting> {
  const title = options.title ?? '';
  const day = readDay(options.date ?? null);
  const scan = new Scan(text);
  const mentions: Mention[] = [];
  const titleMentions = title ? mentionsOf(scanOf(title)) : [];
  const tally = new Tally();
  tally.addTitle(titleMentions);
  for (let noted = 0; scan.read < text.length; ) {
    const counted = mentions.length;
    scan.readTo(scan.read + slice);
    noted = addMentions(scan, noted, mentions);
    tally.addText(mentions, counted);
    yield;
  }
  const named = [...tally.scores.keys()];
  const mainPlace = mainPlaceOf(scan, mentions, tally);
  return {
    text,
    scan,
    title,
    date: day && options.date ? options.date.slice(0, 10) : null,
    day,
    mentions,
    titleMentions,
    mainPlace,
    // "CANBERRA – a surplus of $9bn … US$60 a tonne": where a US dollar is told apart, "$" is the country's own.
    wellNamed: tally.wellNamed(mainPlace) || text.slice(0, HEAD).includes('US$'),
    named,
    trace: options.trace ?? null,
    answers: [],
  };
}

export function settingOf(text: string, options: SettingOptions = {}): Setting {
  const slices = settingBySlice(text, options, text.length);
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
  }
}

/** The setting of a text whose places are looked for only when a shared sign ("$", "Rs") asks for them. */
export function lazySetting(text: string): Setting {
  let known: Setting | undefined;
  const whole = (): Setting => {
    known ??= settingOf(text);
    return known;
  };
  return {
    text,
    scan: scanOf(text),
    title: '',
    date: null,
    day: null,
    trace: null,
    answers: [],
    get mentions() {
      return whole().mentions;
    },
    get titleMentions() {
      return whole().titleMentions;
    },
    get mainPlace() {
      return whole().mainPlace;
    },
    get wellNamed() {
      return whole().wellNamed;
    },
    get named() {
      return whole().named;
    },
  };
}

/** The setting of an article's title: the places of the title alone, the country of the whole. */
export function titleSetting(whole: Setting): Setting {
  const { title, titleMentions, mainPlace } = whole;
  const tally = new Tally();
  tally.addTitle(titleMentions);
  return {
    ...whole,
    text: title,
    scan: scanOf(title),
    mentions: titleMentions,
    wellNamed: tally.wellNamed(mainPlace),
    named: [...tally.scores.keys()],
    answers: [],
  };
}

/**
 * The currency a shared sign or word stands for ("$", "Rs", "?peso"): the article's own country where it has a
 * currency of that family, else a country it names, else the commonest.
 */
export function resolveCurrency(sign: string, setting: Setting): string {
  const family = FAMILIES[sign];
  if (!family) return sign;
  const main = sign !== '$' || setting.wellNamed ? currencyOf(setting.mainPlace) : null;
  if (main && family.has(main)) return main;
  // A dollar is the US one unless the article is about another dollar's country; rupees and pesos must be somebody's.
  if (sign !== '$' && sign !== '£' && sign !== '¢') {
    for (const code of setting.named) {
      const currency = currencyOf(code);
      if (currency && family.has(currency)) return currency;
    }
  }
  return DEFAULTS[sign] ?? sign;
}

let questions = 0;

/** Asks an article once what its figures ask again and again; the answer goes with the setting. */
export function oncePerArticle<T extends object | string | number | boolean | null>(
  ask: (setting: Setting) => T,
): (setting: Setting) => T {
  const question = questions++;
  return (setting) => {
    const { answers } = setting;
    if (answers[question] === undefined) answers[question] = ask(setting);
    return answers[question] as T;
  };
}
