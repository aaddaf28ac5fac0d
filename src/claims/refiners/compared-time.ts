/** Phrases of time that name what a figure is compared with: "on a year earlier", "than in 2008", "over last March". */
import { FORETOLD } from '../lexicon/period-words.ts';
import { addDays, parsePeriod } from '../period.ts';
import type { PeriodPhrase } from '../period-phrases.ts';
import { shifted } from '../periods/shift.ts';
import type { Draft } from '../reading.ts';
import type { Token } from '../text/tokens.ts';
import { isIn } from '../text/tokens.ts';
import { wordSet } from '../text/words.ts';
import { lowerAt } from './shared.ts';

const CURRENT = wordSet('current existing');

const ANYWHERE = wordSet('compared comparing comparison than versus vs against');
const NEAR = wordSet('on over than from against compared versus vs above below');
const SPANS = wordSet('the past last a this next coming');

const OFF = wordSet('above below');
const LEVELS = wordSet('level levels average peak value');

/** "0.8% below its level in the last quarter of 2019" */
function ofLevel(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (isIn(tokens, at, LEVELS)) return true;
  return false;
}

/** Behind the figure: "rose 5% from a year earlier", "up 3% on last year", "more than in 2008". */
export function comparison(phrase: PeriodPhrase, draft: Draft): boolean {
  const { tokens } = draft.sentence;
  const shift = phrase.shift !== undefined && phrase.shift.count < 0;
  // "double the figure for 2022", "six times the sum of 2021"
  if (draft.reading.unit === 'x' && lowerAt(tokens, draft.reading.last + 1) === 'the') return true;
  if (crossesCompared(phrase, draft)) return true;
  for (let at = phrase.first - 1; at > draft.reading.last && at > phrase.first - 9; at--) {
    const word = lowerAt(tokens, at);
    // "twice as dear as a year ago"
    if (word === 'as' && at >= phrase.first - 2 && (shift || isSameAs(tokens, at))) return true;
    if (isIn(tokens, at, ANYWHERE) || (isIn(tokens, at, OFF) && ofLevel(tokens, at, phrase.first))) return true;
    if (word === 'from' && at === phrase.first - 1 && spans(phrase, draft)) return false;
    if (word === 'since' && /^\d{4}$/u.test(phrase.period ?? '')) return true;
    if (word === 'over' && !shift && isIn(tokens, at + 1, SPANS)) return false;
    if (word === 'on' && notCompared(phrase, tokens, at)) continue;
    if (isIn(tokens, at, NEAR) && at >= phrase.first - (shift ? 6 : 3))
      return word !== 'on' || !/-\d\d-/u.test(phrase.period ?? '');
    if (word === ',' && !shift) return false;
  }
  return false;
}

/** "the same as in April" */
const isSameAs = (tokens: readonly Token[], at: number): boolean =>
  lowerAt(tokens, at - 1) === 'same' || lowerAt(tokens, at - 1) === 'unchanged';

const COMPARED = wordSet('from over with');
const FIRMLY = wordSet('above below than against versus');

/** "2 points above the 17% recorded in July 2021": the phrase is of the figure compared with. */
function crossesCompared(phrase: PeriodPhrase, draft: Draft): boolean {
  if (isDoubled(phrase, draft)) return true;
  const next = draft.drafts[draft.position + 1];
  if (!next || next.reading.first > phrase.first || draft.partner === next.position) return false;
  const { tokens } = draft.sentence;
  for (let at = next.reading.first - 1; at > draft.reading.last && at > next.lead - 7; at--) {
    if (isIn(tokens, at, FIRMLY)) return true;
    if (isIn(tokens, at, COMPARED) && at > next.lead - 3) return true;
  }
  return false;
}

/** "£20bn, almost double the £10.7bn recorded in May 2022": of what is doubled alone. */
function isDoubled(phrase: PeriodPhrase, { drafts, position, sentence: { tokens } }: Draft): boolean {
  for (let at = position + 1; at < drafts.length; at++) {
    const other = drafts[at] as Draft;
    if (other.reading.first > phrase.first) return false;
    if (phrase.first - other.reading.last < 5 && timesThe(other, tokens)) return true;
  }
  return false;
}

/** "double the £10.7bn" */
const timesThe = ({ lead, previous }: Draft, tokens: readonly Token[]): boolean =>
  lowerAt(tokens, lead - 1) === 'the' && previous?.reading.unit === 'x' && previous.reading.last === lead - 2;

/** "year on year in January", "on the same day last year": no "on last year". */
const notCompared = (phrase: PeriodPhrase, tokens: readonly Token[], at: number): boolean =>
  isIn(tokens, at - 1, UNITS) || (phrase.shift?.of === 'day' && phrase.first - at < 3);
const UNITS = wordSet('year month quarter week - ‑');

/** "from July to September": the period itself. */
function spans(phrase: PeriodPhrase, draft: Draft): boolean {
  for (let at = phrase.first; at < phrase.last; at++)
    if (/^(?:to|until|through|till|[-–—])$/u.test(lowerAt(draft.sentence.tokens, at))) return true;
  return false;
}

/** Before the figure: "compared with a year earlier, exports fell 5%", "from a year ago, when they were $3bn". */
export function leadsComparison(phrase: PeriodPhrase, draft: Draft): boolean {
  const { tokens } = draft.sentence;
  const { first } = draft.reading;
  for (let at = phrase.last + 1; at < phrase.last + 5 && at < first; at++)
    if (lowerAt(tokens, at) === 'when' || lowerAt(tokens, at) === 'which') return false;
  const shift = phrase.shift !== undefined && phrase.shift.count < 0;
  for (let at = phrase.first - 1; at >= 0 && at > phrase.first - 6; at--) {
    const word = lowerAt(tokens, at);
    if (word === ',') break;
    if (word === 'as' && isSameAs(tokens, at)) return true;
    if (isIn(tokens, at, ANYWHERE))
      return lowerAt(tokens, phrase.last + 1) !== "'s" && !(shift && phrase.last + 2 >= first);
    if (isIn(tokens, at, NEAR) && shift && at > phrase.first - 4) return phrase.last + 4 < first;
  }
  // "the previous year's $3bn" and "A year earlier, exports were $3bn" stand before their figure; others do not.
  return shift && phrase.first > 3 && phrase.last + 4 < first;
}

/** "4.6% lower than in August 2022", said of a later August: the same months a year on, where no time of its own is told. */
export function yearOn(phrases: readonly PeriodPhrase[], draft: Draft, date: string): string | null {
  for (const phrase of phrases) {
    if (phrase.first <= draft.reading.last || phrase.first > draft.reading.last + 12 || phrase.shift) continue;
    const code = phrase.period ?? '';
    if (!/^\d{4}-(?:\d\d|Q\d)(?:\/|$)/u.test(code) || phrase.floating || !comparison(phrase, draft)) continue;
    const next = draft.drafts[draft.position + 1];
    if (next && next.reading.first < phrase.first) return null;
    const moved = shifted(code, { unit: 'year', count: 1 }, null);
    const end = moved && parsePeriod(moved, null)?.end;
    return end && end <= date && addDays(end, 300) >= date ? moved : null;
  }
  return null;
}

const COMPARING = wordSet('than against over times above below versus to with');

/** "than the N633bn received in August", "six times the $2.8bn of FY21", "against Rs3bn in March 2021". */
export function isCompared(other: Draft | undefined): boolean {
  if (!other) return false;
  if (other.role === 'from') return true;
  const { tokens } = other.sentence;
  if (timesThe(other, tokens)) return true;
  const at = lowerAt(tokens, other.lead - 1) === 'the' ? other.lead - 2 : other.lead - 1;
  const word = lowerAt(tokens, at);
  if (word === 'to' || word === 'with') return lowerAt(tokens, at - 1) === 'compared';
  return isIn(tokens, at, COMPARING);
}

/** "the 3.7% it predicted three months ago", "the 1% pencilled in back in May": when it was foretold, not for when. */
export function foretold({ reading, sentence: { tokens } }: Draft, until = reading.last + 5): boolean {
  for (let at = reading.last + 1; at < until && at < reading.last + 6; at++)
    if (isIn(tokens, at, FORETOLD)) return true;
  return false;
}

const NOW = wordSet('currently now present');

/** "in 2010 it was 60%; now it is 22%": the word stands between the time and the figure. */
export function nowBetween({ last }: PeriodPhrase, { reading, sentence: { tokens } }: Draft): boolean {
  for (let at = Math.max(last + 1, reading.first - 6); at < reading.first; at++) if (isIn(tokens, at, NOW)) return true;
  return false;
}

/** "currently stands at", "now sells at", "the current N30,000". */
export function ofNow({ reading, sentence: { tokens } }: Draft): boolean {
  if (lowerAt(tokens, reading.last + 1) === 'now') return true;
  if (isIn(tokens, reading.first - 1, CURRENT)) return true;
  for (let at = reading.first - 5; at < reading.first; at++) if (isIn(tokens, at, NOW)) return true;
  return false;
}
