/** The shortest noun phrase that names what is measured, in the text's words. */
import { CHANGE_WORDS, REACH_VERBS } from '../lexicon/change-words.ts';
import {
  ADVERBS,
  CONJUNCTIONS,
  DETERMINERS,
  LOOSE,
  NOUNS_IN_ING,
  PREPOSITIONS,
  TIME_NOUNS,
  VERBS,
} from '../lexicon/grammar.ts';
import { SMALL_NUMBERS } from '../lexicon/number-words.ts';
import type { Draft, Refiner } from '../reading.ts';
import type { Token } from '../text/tokens.ts';
import { isIn, valueAt } from '../text/tokens.ts';
import { wordSet } from '../text/words.ts';
import { CLAUSE_SIGNS, clauseStart, isRatio, lowerAt, previousEnd, textOf } from './shared.ts';

const TIES = wordSet('- &');
const HEADS = wordSet('capita person head');
const NOUN_LINKS = wordSet('in of on from');
const CHANGE_OF = wordSet('in of on');
const PLACE_LINKS = wordSet('in at on during for by');

type Range = readonly [first: number, last: number];

/** "IT", "US", "WHO" are names, not pronouns. */
const ACRONYM = /^[A-Z]{2,6}$/u;

const ENDS_NOUN = wordSet(DETERMINERS, PREPOSITIONS, CONJUNCTIONS, VERBS, ADVERBS, REACH_VERBS.keys(), 'past');

/** "selling", "sold", "newly": seldom nouns. */
const isVerbForm = (word: string): boolean => word.endsWith('ing') || word.endsWith('ed') || word.endsWith('ly');

/** May this word stand inside a noun phrase? */
function nounish(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const word = token.lower;
  if (token.capital && ACRONYM.test(token.text)) return true;
  if (ENDS_NOUN.holds(token) || word.charCodeAt(0) === 39) return false;
  if (!token.capital && isVerbForm(word) && !NOUNS_IN_ING.holds(token)) return false;
  const change = CHANGE_WORDS.of(token);
  return change === undefined || change.noun;
}

/** Noun phrase that starts at `at`, after articles: "an economic stimulus package" → "economic stimulus package". */
export function nounAfter(draft: Draft, at: number, limit: number): Range | null {
  const { tokens } = draft.sentence;
  let first = at;
  while (
    first < limit &&
    ((isIn(tokens, first, DETERMINERS) && !ACRONYM.test(tokens[first]?.text ?? '')) ||
      isIn(tokens, first, LOOSE) ||
      lowerAt(tokens, first) === '-')
  )
    first++;
  // "Canada's gross domestic product": the owner is named apart.
  for (let own = first; own < Math.min(first + 3, limit); own++) {
    if (lowerAt(tokens, own) === "'s" && tokens[own - 1]?.capital) first = own + 1;
  }
  let last = first - 1;
  while (last + 1 < limit && (nounish(tokens[last + 1]) || joins(tokens, last + 1))) last++;
  return last < first ? null : trim(draft, [first, last]);
}

/** A hyphen or "&" inside a compound. */
const joins = (tokens: readonly Token[], at: number): boolean =>
  (lowerAt(tokens, at) === 'per' && isIn(tokens, at + 1, HEADS)) ||
  (isIn(tokens, at, TIES) && !tokens[at]?.spaced && !tokens[at + 1]?.spaced && tokens[at - 1]?.kind === 'word');

/** "for the first nine months of the current fiscal year": when, not what. */
const COUNTS = wordSet([...SMALL_NUMBERS.keys(), 'current', 'previous', 'last', 'first', 'corresponding', 'same']);

/** The "Q" of "Q2", the "FY" of "FY24". */
const numbered = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.kind === 'number' && !tokens[at + 1]?.spaced;

const MODALS = wordSet('could may might will would should must can shall');
/** Nouns too, after "to" verbs more often than not where a figure follows. */
const PASSES = wordSet('pass break breach clear test eclipse overtake approach beat near edge climb jump surge');

/** "could pass $3.5 billion", "set to clear $3bn" */
const isVerbHere = (tokens: readonly Token[], at: number): boolean =>
  isIn(tokens, at - 1, MODALS) || (lowerAt(tokens, at - 1) === 'to' && isIn(tokens, at, PASSES));

/** Noun phrase that ends at `at`: "the number of IT graduates" → "IT graduates". */
function nounBefore(draft: Draft, at: number, from: number): Range | null {
  const { tokens } = draft.sentence;
  let last = at;
  while (
    last >= from &&
    !(
      nounish(tokens[last]) &&
      !isVerbHere(tokens, last) &&
      !isIn(tokens, last, TIME_NOUNS) &&
      !numbered(tokens, last) &&
      !isIn(tokens, last, COUNTS)
    )
  ) {
    if (isIn(tokens, last, CLAUSE_SIGNS)) return null;
    last--;
  }
  if (last < from) return null;
  let first = last;
  while (first - 1 >= from && (nounish(tokens[first - 1]) || joins(tokens, first - 1))) first--;
  // "rate of inflation", "cost of footwear": the head before "of" belongs to it, unless it only counts.
  if (
    lowerAt(tokens, first - 1) === 'of' ||
    (lowerAt(tokens, first - 1) === 'the' && lowerAt(tokens, first - 2) === 'of')
  ) {
    const of = lowerAt(tokens, first - 1) === 'of' ? first - 1 : first - 2;
    if (
      nounish(tokens[of - 1]) &&
      valueAt(tokens, of - 1, CHANGE_WORDS) === undefined &&
      !isIn(tokens, of - 1, COUNTING)
    ) {
      first = of - 1;
      while (first - 1 >= from && nounish(tokens[first - 1])) first--;
    }
  }
  return trim(draft, [first, last]);
}

const WANTED = wordSet(
  'backed backs supported supports urged wanted wants proposed proposes demanded demands announced announces expected expects predicted predicts forecast forecasts favoured sought seeks approved',
);

const COUNTING = wordSet(
  'number numbers amount total level value volume average figure percentage rest majority series sum worth size',
);

/** Drops loose words at the front and times at the back. */
function trim(draft: Draft, [from, to]: Range): Range | null {
  const { tokens } = draft.sentence;
  let first = from;
  let last = to;
  while (first < last && (isIn(tokens, first, LOOSE) || lowerAt(tokens, first) === '-')) first++;
  while (last > first && isIn(tokens, last, TIME_NOUNS)) last--;
  if (last - first > 6) first = last - 4;
  if (first === last && (isIn(tokens, first, LOOSE) || isIn(tokens, first, TIME_NOUNS))) return null;
  return [first, last];
}

/** Right of the figure: the thing counted, "of X", "drop in X", "$50m loss". */
function right(draft: Draft): Range | null {
  const { tokens } = draft.sentence;
  const { unit, last } = draft.reading;
  const limit = Math.min(draft.drafts[draft.position + 1]?.lead ?? tokens.length, last + 12);
  const next = lowerAt(tokens, last + 1);
  if (next !== 'of' && (unit === 'count' || (unit.length > 3 && /^[a-zA-Z/]{4,30}$/u.test(unit))))
    return nounAfter(draft, last + 1, limit);
  if (next === 'of' && (isRatio(unit) || unit === 'count' || !/^[A-Z]{3}/u.test(unit)))
    return nounAfter(draft, last + 2, limit);
  if (unit === 'fraction') return nounAfter(draft, last + 1, limit);
  // "a 6 percent drop in the price of iron ore"
  for (let at = last + 1; at < Math.min(limit, last + 5); at++) {
    if (valueAt(tokens, at, CHANGE_WORDS)?.noun && isIn(tokens, at + 1, NOUN_LINKS)) {
      const found = nounAfter(draft, at + 2, limit);
      if (found) return withOf(draft, found, limit);
    }
    if (!nounish(tokens[at])) break;
  }
  if (unit === '%' || unit === 'pp' || unit === 'bp' || unit === 'x' || unit === 'index' || next === 'mark')
    return null;
  const found = nounAfter(draft, last + 1, limit);
  return found && found[0] <= last + 2 ? found : null;
}

/** "price" → "price of iron ore". */
function withOf(draft: Draft, range: Range, limit: number): Range {
  const { tokens } = draft.sentence;
  if (lowerAt(tokens, range[1] + 1) !== 'of') return range;
  const rest = nounAfter(draft, range[1] + 2, limit);
  return rest ? [range[0], rest[1]] : range;
}

const BESIDE = wordSet('in across for from to with within at');

/** "gas prices in the U.S. fall", "exports to China rose": the place is not what is measured, the noun before it is. */
function pastPlace(draft: Draft, range: Range | null, start: number): Range | null {
  if (!range) return null;
  const { tokens } = draft.sentence;
  if (!draft.facts.places.some(({ first, last }) => first <= range[0] && last >= range[1])) return range;
  let link = range[0] - 1;
  while (
    link > start &&
    (lowerAt(tokens, link) === 'the' || draft.facts.places.some(({ first, last }) => first <= link && last >= link))
  )
    link--;
  if (!isIn(tokens, link, BESIDE) || !nounish(tokens[link - 1])) return range;
  return nounBefore(draft, link - 1, start) ?? range;
}

/** Left of the figure: "growth of 5%" names growth, "IT exports increasing from" names the subject. */
function left(draft: Draft): Range | null {
  const { tokens } = draft.sentence;
  const start = Math.max(clauseStart(draft), previousEnd(draft) + 1);
  let at = draft.lead - 1;
  const change = draft.change;
  if (change !== null && change < draft.reading.first && change >= start) {
    const word = valueAt(tokens, change, CHANGE_WORDS);
    const object = nounAfter(draft, change + 1, draft.lead);
    // "increasing the number of IT graduates from": the object of the verb.
    if (object && object[0] > change && word && !word.adverb) {
      const of =
        lowerAt(tokens, object[1] + 1) === 'of' && isIn(tokens, object[1], COUNTING)
          ? nounAfter(draft, object[1] + 2, draft.lead)
          : null;
      if (of) return of;
      if (!isIn(tokens, object[1], COUNTING)) return withOf(draft, object, draft.lead);
    }
    // "increase in X of 5%"
    if (word?.noun && isIn(tokens, change + 1, CHANGE_OF)) {
      const inside = nounAfter(draft, change + 2, draft.lead);
      if (inside) return withOf(draft, inside, draft.lead);
    }
    at = change - 1;
    // "Five members backed a reduction of 0.25 points": who wants a change is not what changes.
    if (word?.noun && isIn(tokens, tokens[at] && isIn(tokens, at, DETERMINERS) ? at - 1 : at, WANTED)) return null;
    if (word?.noun && lowerAt(tokens, change) === 'growth') {
      const compound = nounBefore(draft, change, start);
      if (compound) return compound;
    }
  }
  const found = pastPlace(draft, nounBefore(draft, at, start), start);
  // "4.4 per cent in Leeds and 4.2 per cent": the place of the figure before.
  if (
    found &&
    start > 0 &&
    found[0] - 2 <= previousEnd(draft) &&
    isIn(draft.sentence.tokens, found[0] - 1, PLACE_LINKS)
  )
    return null;
  return found ?? (start > 0 ? nounBefore(draft, at, previousEnd(draft) + 1) : null);
}

/** "1.2% of GDP": a scale for what was named before, not the thing measured. */
function ofOutput({ sentence: { tokens }, reading: { last } }: Draft): boolean {
  const words = [2, 3, 4].map((step) => lowerAt(tokens, last + step)).filter((word) => word !== 'the' && word !== "'s");
  return (
    lowerAt(tokens, last + 1) === 'of' &&
    (/^(?:gdp|gnp|gni)$/u.test(words[0] ?? '') || words.join(' ').startsWith('gross '))
  );
}

/** "Knitwear (Rs76bn)": what stands before the bracket, unless that is a figure. */
function bracketed(draft: Draft): Range | null {
  const { tokens } = draft.sentence;
  if (lowerAt(tokens, draft.lead - 1) !== '(' || previousEnd(draft) >= draft.lead - 2) return null;
  // "unemployment … Greece (22%)": a country owns the figure, but does not name it.
  const country = draft.facts.places.some(
    (place) => place.last === draft.lead - 2 && (place.kind === 'name' || place.kind === 'demonym'),
  );
  if (country) return null;
  return nounish(tokens[draft.lead - 2]) ? nounBefore(draft, draft.lead - 2, previousEnd(draft) + 1) : null;
}

export const measure: Refiner = {
  name: 'measure',
  refine(draft) {
    const partner = draft.partner === null ? undefined : draft.drafts[draft.partner];
    // The second end of a change measures what the first does.
    if (partner && partner.position < draft.position) {
      draft.measure = partner.measure;
      draft.measureSpan = partner.measureSpan;
      return;
    }
    const span =
      bracketed(draft) ??
      (draft.partner === null && !ofOutput(draft) ? right(draft) : null) ??
      left(draft) ??
      right(draft);
    if (!span) return;
    draft.measureSpan = span;
    draft.measure = textOf(draft, span[0], span[1]);
  },
};
