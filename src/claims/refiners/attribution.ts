/** Who says so: "according to X", "X said that", "…, said X", and "This claim is validated by X" after the sentence. */
import { CHANGE_WORDS } from '../lexicon/change-words.ts';
import { DETERMINERS, PREPOSITIONS, VERBS } from '../lexicon/grammar.ts';
import { BACKING, CLAIM_NOUNS, NEEDS_THAT, SAYING } from '../lexicon/reporting.ts';
import type { Refiner } from '../reading.ts';
import { isIn, type Token, tokenize } from '../text/tokens.ts';
import { wordSet } from '../text/words.ts';
import { lowerAt, oncePerSentence } from './shared.ts';

const SPEAKING_PRONOUNS = wordSet('it he she they we i who one');
const AFTER_NOUN = wordSet('of for from is was released published');
const ON_IN = wordSet('on in');

const STOP = wordSet(
  'that which who whom on in at for and but while when as is are was were will would has have had by after before with from to',
);
const PRONOUN = wordSet('he she it they we i you this that these those there who which what one');
const LONGEST = 9;
/** Between a speaker and the verb. */
const BETWEEN = wordSet(
  'also has had have now then already recently later earlier previously initially originally similarly further repeatedly reportedly',
);

/** Noun phrase from `at`: "a group of experts", "the Commerce Department". "of" and "for" join. */
function phraseAfter(tokens: readonly Token[], at: number): [number, number] | null {
  let last = at - 1;
  while (last + 1 < tokens.length && last - at < LONGEST) {
    const token = tokens[last + 1];
    if (!token || token.kind === 'number') break;
    if (token.kind === 'sign' && !/^[-&]$/u.test(token.text)) break;
    if (STOP.holds(token) && token.lower !== 'for') break;
    if (token.lower === 'for' && !tokens[last + 2]?.capital) break;
    if (SAYING.holds(token) && last >= at) break;
    last++;
  }
  if (last < at || isIn(tokens, at, PRONOUN)) return null;
  return [at, last];
}

/** Noun phrase that ends at `at`, the subject of a verb of saying. */
function phraseBefore(tokens: readonly Token[], at: number): [number, number] | null {
  let last = at;
  while (isIn(tokens, last, BETWEEN)) last--;
  let first = last;
  if (last < 0 || tokens[last]?.kind !== 'word' || isIn(tokens, last, PRONOUN) || isIn(tokens, last, STOP)) return null;
  while (first - 1 >= 0 && last - first < LONGEST) {
    const token = tokens[first - 1];
    if (!token) break;
    if (token.kind === 'sign' && !/^[-&.]$/u.test(token.text)) break;
    if (token.kind === 'number') return null;
    if (STOP.holds(token) && token.lower !== 'for') break;
    if (SAYING.holds(token)) break;
    first--;
    if (DETERMINERS.holds(token) && !token.capital && !/^'?s$/u.test(token.lower)) break;
  }
  // A speaker is a name or a noun, never an article or an adverb alone.
  const words = tokens
    .slice(first, last + 1)
    .filter(
      (token) =>
        token.kind === 'word' &&
        !DETERMINERS.holds(token) &&
        !PREPOSITIONS.holds(token) &&
        !VERBS.holds(token) &&
        !/ly$/u.test(token.lower),
    );
  const verbal = tokens.slice(first, last + 1).some((token) => CHANGE_WORDS.holds(token) && !token.capital);
  return first > last || words.length === 0 || verbal ? null : [first, last];
}

const DEMONSTRATIVE = wordSet('this the that these those');
const NAMES_SOURCE = wordSet(SAYING, 'according');

interface Source {
  text: string;
  at: number;
}

const sliceOf = (text: string, tokens: readonly Token[], [first, last]: [number, number]): string =>
  text.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0);

/** Every source named in a sentence, with the token of its verb. */
function sourcesOf(text: string, tokens: readonly Token[]): Source[] {
  const found: Source[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!isIn(tokens, at, NAMES_SOURCE)) continue;
    const word = lowerAt(tokens, at);
    if (word === 'according' && lowerAt(tokens, at + 1) === 'to') {
      const phrase = phraseAfter(tokens, at + 2);
      if (phrase) found.push({ text: sliceOf(text, tokens, phrase), at });
      continue;
    }
    if (!isIn(tokens, at, SAYING) || (word === 'states' && tokens[at]?.capital)) continue;
    // "the forecast", "this report": a noun.
    if (isIn(tokens, at - 1, DETERMINERS) && !isIn(tokens, at - 1, SPEAKING_PRONOUNS)) continue;
    if (/^(?:forecasts?|estimates?|reports?|claims?|projects?)$/u.test(word) && isIn(tokens, at + 1, AFTER_NOUN))
      continue;
    const quoted = /^["“”,]$/u.test(lowerAt(tokens, at - 1));
    if (
      quoted && tokens[at - 1]?.text !== ','
        ? true
        : quoted && /^(?:said|says|added|explained|stated|warned|noted)$/u.test(word)
    ) {
      const phrase = phraseAfter(tokens, at + 1);
      if (phrase && lowerAt(tokens, at + 1) !== 'that') {
        found.push({ text: sliceOf(text, tokens, phrase), at });
        continue;
      }
    }
    const that = /^(?:that|["“])$/u.test(lowerAt(tokens, at + 1)) || isIn(tokens, at + 1, ON_IN);
    if (isIn(tokens, at, NEEDS_THAT) && !that && !/^,$/u.test(lowerAt(tokens, at + 1))) continue;
    const phrase = phraseBefore(tokens, at - 1);
    if (phrase) found.push({ text: sliceOf(text, tokens, phrase), at });
  }
  return found;
}

/** "This claim is validated by a group of experts." right after the sentence. */
const backedNext = oncePerSentence(({ text, end }): string | null => {
  let next = end;
  while (next < end + 4 && text.charCodeAt(next) <= 32) next++;
  const letter = text.charAt(next);
  if (letter !== 'T' && letter !== 't') return null;
  // Most sentences that open with a "t" speak of something else: two words tell.
  const opening = tokenize(text, next, Math.min(text.length, next + 40));
  if (!isIn(opening, 0, DEMONSTRATIVE) || !isIn(opening, 1, CLAIM_NOUNS)) return null;
  const tokens = tokenize(text, end, Math.min(text.length, end + 200));
  for (let at = 2; at < 8; at++) {
    if (lowerAt(tokens, at) !== 'by' || !isIn(tokens, at - 1, BACKING)) continue;
    const phrase = phraseAfter(tokens, at + 1);
    return phrase ? sliceOf(text, tokens, phrase) : null;
  }
  return null;
});

const sourcesIn = oncePerSentence(({ text, tokens }) => sourcesOf(text, tokens));

export const attribution: Refiner = {
  name: 'attribution',
  refine(draft) {
    const first = draft.drafts[0];
    if (first && first !== draft && first.attributed && draft.attributed === null) {
      draft.attributed = first.attributed;
      return;
    }
    const sources = sourcesIn(draft);
    const source = sources.find(({ at }) => at < draft.reading.first) ?? sources[0];
    draft.attributed = source?.text ?? backedNext(draft);
  },
};
