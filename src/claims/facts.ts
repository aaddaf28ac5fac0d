/** What one sentence says besides its numbers: indicator words, places, periods. Worked out when first asked for. */
import { indicatorPhrases } from './lexicon/indicators.ts';
import { type Mention, mentionsBefore } from './mentions.ts';
import { fiscalPlace } from './period.ts';
import { type PeriodPhrase, periodPhrases } from './period-phrases.ts';
import type { Setting } from './setting.ts';
import { lowerAt, type Token } from './text/tokens.ts';
import { wordSet } from './text/words.ts';

export interface IndicatorHit {
  readonly code: string;
  /** Token indexes, both included. */
  readonly first: number;
  readonly last: number;
}

export interface PlaceHit extends Mention {
  readonly first: number;
  readonly last: number;
}

const SKIP_ADJECTIVE = wordSet(
  'annual yearly monthly quarterly total overall net gross average official current federal national local',
);
const OPENS_INDICATOR = wordSet(indicatorPhrases().keys());

/** Indicator phrases of the tokens, longest first, none inside another. A hyphen in the text counts as a space. */
export function indicatorHits(tokens: readonly Token[]): IndicatorHit[] {
  const index = indicatorPhrases();
  const hits: IndicatorHit[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || !OPENS_INDICATOR.holds(token)) continue;
    for (const [words, code] of index.get(token.lower) ?? []) {
      const last = matchFrom(tokens, at, words);
      if (last < 0 || (words[0] === 'it' && token.text !== 'IT')) continue;
      // "Non-food inflation"
      if (tokens[at - 1]?.text === '-' && tokens[at - 2]?.lower === 'non') continue;
      hits.push({ code, first: at, last });
      at = last;
      break;
    }
  }
  return hits;
}

function matchFrom(tokens: readonly Token[], at: number, words: readonly string[]): number {
  let position = at;
  for (let index = 1; index < words.length; index++) {
    position++;
    const gap = tokens[position];
    if (gap && (gap.text === '-' || (SKIP_ADJECTIVE.holds(gap) && gap.lower !== words[index]))) position++;
    if (lowerAt(tokens, position) !== words[index]) return -1;
  }
  return position;
}

export class Facts {
  private knownHits: readonly IndicatorHit[] | undefined;
  private knownPlaces: readonly PlaceHit[] | undefined;
  /** Of the questions of `oncePerSentence`, by their number. */
  readonly answers: unknown[] = [];
  private readonly knownPeriods = new Map<string | null, readonly PeriodPhrase[]>();
  private readonly tokens: readonly Token[];
  private readonly setting: Setting;

  constructor(tokens: readonly Token[], setting: Setting) {
    this.tokens = tokens;
    this.setting = setting;
  }

  get hits(): readonly IndicatorHit[] {
    this.knownHits ??= indicatorHits(this.tokens);
    return this.knownHits;
  }

  get places(): readonly PlaceHit[] {
    this.knownPlaces ??= this.findPlaces();
    return this.knownPlaces;
  }

  /** Phrases of time, fiscal years by the calendar of `place`. */
  periods(place: string | null): readonly PeriodPhrase[] {
    const calendar = fiscalPlace(place);
    let known = this.knownPeriods.get(calendar);
    if (!known) {
      known = periodPhrases(this.tokens, this.setting.date, calendar, this.setting.day);
      this.knownPeriods.set(calendar, known);
    }
    return known;
  }

  private findPlaces(): PlaceHit[] {
    const { mentions } = this.setting;
    const start = this.tokens[0]?.start ?? 0;
    const end = this.tokens.at(-1)?.end ?? start;
    const hits: PlaceHit[] = [];
    let token = 0;
    for (let at = mentionsBefore(mentions, start); at < mentions.length; at++) {
      const mention = mentions[at];
      if (!mention || mention.start >= end) break;
      while (token < this.tokens.length && (this.tokens[token]?.end ?? 0) <= mention.start) token++;
      let last = token;
      while (last + 1 < this.tokens.length && (this.tokens[last + 1]?.start ?? 0) < mention.end) last++;
      const { start: from, end: to, code, kind } = mention;
      hits.push({ start: from, end: to, code, kind, first: token, last });
    }
    return hits;
  }
}
