/**
 * Numbers that are no quantity: dates, times, names, scores, telephone numbers, ages, durations. Each guard looks at a
 * few tokens around the number; the first that answers true wins.
 */
import { MONTHS } from './lexicon/months.ts';
import { MAGNITUDES } from './lexicon/number-words.ts';
import { NOT_COUNTED } from './lexicon/units.ts';
import type { Numeral, Sentence } from './reading.ts';
import { isIn, type Token } from './text/tokens.ts';
import { DASH, wordSet } from './text/words.ts';

type Guard = (numeral: Numeral, tokens: readonly Token[]) => boolean;

const NAME_BEFORE = wordSet(
  `section article chapter figure fig table resolution no nos number room flight route highway row page part phase level
  stage type version act rule form bill line platform channel group top class grade big formula windows boeing airbus
  iphone model xbox android euro clause proposition amendment annex schedule volume issue unit apollo psalm verse gate
  lot district ward zone area`,
);
const STREETS = wordSet('street st road rd avenue ave drive lane boulevard blvd square place way court terrace');
const SCORE_WORDS = wordSet('won lost beat win defeat defeated beaten victory draw score scored lead led match game');
const TIME_PREPOSITIONS = wordSet(
  'in since until during before after by of from late early mid year years circa c fiscal',
);

const FUNCTION_WORDS = wordSet(
  'a an the in at by from to of on for with about some over under up nearly only just between around almost and but or'.split(
    ' ',
  ),
);

const isHyphen = (token: Token | undefined): boolean => token !== undefined && DASH.holds(token);
const isWhole = (token: Token | undefined): boolean =>
  token?.kind === 'number' && token.text.length <= 4 && /^\d{1,4}$/u.test(token.text);

function isYear(token: Token | undefined): boolean {
  return token?.kind === 'number' && token.text.length === 4 && /^(?:1[5-9]|20|21)\d\d$/u.test(token.text);
}

const isPlural = (token: Token | undefined): boolean =>
  token?.kind === 'word' && !token.capital && /(?:[^s]s|people|staff|men|women|children)$/u.test(token.lower);

const plain = (numeral: Numeral): boolean => numeral.kind === 'number' && numeral.scale === 1;

const isMonthToken = (token: Token | undefined): boolean => token?.capital === true && MONTHS.has(token.lower);

const glued: Guard = (numeral, tokens) => {
  const first = tokens[numeral.first];
  const before = tokens[numeral.first - 1];
  const after = tokens[numeral.last + 1];
  if (!numeral.digits) return false;
  if (before && !first?.spaced) {
    if (before.kind === 'word' || before.kind === 'number') return true;
    const beyond = tokens[numeral.first - 2];
    if ((isHyphen(before) || before.text === '.') && !before.spaced && beyond && beyond.kind !== 'sign') {
      // "COVID-19", "0300-1234567"; a range has a number before the hyphen and is judged by the range finder.
      return (
        beyond.kind === 'word' &&
        !MAGNITUDES.has(beyond.lower) &&
        !/^(?:m|bn|tn|b|k|percent|pc|cent)$/u.test(beyond.lower)
      );
    }
    if (before.text === ':' || before.text === '/' || before.text === '#' || before.text === '+')
      return before.text !== '+';
    if (before.text === '_' || before.text === '@') return true;
  }
  if (after?.kind === 'word' && !after.spaced)
    return (
      /^(?:st|nd|rd|th|s|d|g|am|pm|h|hrs|v|x\d)$/u.test(after.lower) ||
      (after.capital && after.text.length <= 2 && !/^(?:MW|GW|KW|M|B|K|T|MM)$/u.test(after.text))
    );
  return false;
};

const CLOCK = wordSet("a.m a.m. p.m p.m. am pm gmt utc o'clock".split(' '));

const clockOrRatio: Guard = (numeral, tokens) => {
  const after = tokens[numeral.last + 1];
  const next = tokens[numeral.last + 2];
  if (!numeral.digits || !after) return false;
  if ((after.text === ':' || after.text === '/') && !after.spaced && next?.kind === 'number' && !next.spaced)
    return true;
  return CLOCK.holds(after);
};

const date: Guard = (numeral, tokens) => {
  if (!plain(numeral) || numeral.value > 9999) return false;
  const first = tokens[numeral.first];
  const before = tokens[numeral.first - 1];
  const after = tokens[numeral.last + 1];
  if (!isWhole(first) || first?.text !== tokens[numeral.last]?.text) return false;
  if (numeral.value <= 31 && (isMonthToken(after) || isMonthToken(before))) return true;
  if (numeral.value <= 31 && before?.text === '.' && isMonthToken(tokens[numeral.first - 2])) return true;
  if (numeral.value <= 31 && after?.lower === 'of' && isMonthToken(tokens[numeral.last + 2])) return true;
  if (!isYear(first)) return false;
  if (isMonthToken(before) || before?.text === ',') return true;
  if (!isPlural(after) || after?.lower === 'census') return true;
  return before !== undefined && (TIME_PREPOSITIONS.holds(before) || isHyphen(before));
};

/** "2006-07", "2008/2009", "2-1", "0300-1234567": digits, hyphen, digits with nothing that is counted after. */
const hyphenated: Guard = (numeral, tokens) => {
  if (!plain(numeral) || !numeral.digits) return false;
  const first = tokens[numeral.first];
  const hyphenAfter = isHyphen(tokens[numeral.last + 1]) && tokens[numeral.last + 2]?.kind === 'number';
  const hyphenBefore = isHyphen(tokens[numeral.first - 1]) && tokens[numeral.first - 2]?.kind === 'number';
  if (!hyphenAfter && !hyphenBefore) return false;
  const other = hyphenAfter ? tokens[numeral.last + 2] : tokens[numeral.first - 2];
  // "0300-1234567": a telephone number, either half.
  const left = hyphenAfter ? first : other;
  if (!first?.spaced !== hyphenAfter && /^0\d/u.test(left?.text ?? '')) return true;
  if (isYear(first) || isYear(other)) {
    const end = hyphenAfter ? tokens[numeral.last + 3] : tokens[numeral.last + 1];
    return !isPlural(end) && end?.text !== '%';
  }
  return tokens.slice(Math.max(0, numeral.first - 6), numeral.first).some((token) => SCORE_WORDS.holds(token));
};

/** "Section 8B", "Form 10K": a clause's letter, no billion. */
const lettered = (numeral: Numeral, tokens: readonly Token[]): boolean => {
  const [before, letter] = [tokens[numeral.first - 1], tokens[numeral.last]];
  return (
    numeral.last === numeral.first + 1 &&
    letter?.spaced === false &&
    /^[A-Z]$/u.test(letter.text) &&
    before !== undefined &&
    NAME_BEFORE.has(before.lower)
  );
};

const name: Guard = (numeral, tokens) => {
  if (lettered(numeral, tokens)) return true;
  if (!plain(numeral)) return false;
  const before = tokens[numeral.first - 1];
  const dotted = before?.text === '.' ? tokens[numeral.first - 2] : before;
  const first = tokens[numeral.first];
  if (!dotted || !first || dotted.kind !== 'word') return false;
  if (NAME_BEFORE.has(dotted.lower) && (dotted.capital || dotted.lower === 'no' || numeral.digits)) {
    return dotted.capital || !isPlural(tokens[numeral.last + 1]);
  }
  // "FTSE 100", "Boeing 747": a capitalised word (never the sentence's first) right before a bare whole number.
  if (!isWhole(first) || numeral.first !== numeral.last || before?.kind !== 'word') return false;
  const owned = before.lower === "'s" && tokens[numeral.first - 2]?.capital;
  if (owned && /^(?:500|100|50|250)$/u.test(first.text)) return true;
  // "“A 5 to 10 percent devaluation": a capital that opens a quotation is no name.
  if (FUNCTION_WORDS.holds(before)) return false;
  return (
    before.capital && numeral.first > 1 && !isPlural(tokens[numeral.last + 1]) && !/^(?:Rs|US|USD)$/u.test(before.text)
  );
};

const bracket: Guard = (numeral, tokens) => {
  const before = tokens[numeral.first - 1];
  const after = tokens[numeral.last + 1];
  if (before?.text === '[' && after?.text === ']') return true;
  if (numeral.first !== 0 || !numeral.digits || !plain(numeral)) return false;
  // List numbers: "1. The bank", "2) The bank".
  return after !== undefined && !after.spaced && /^[.)]$/u.test(after.text);
};

const AGED = wordSet('aged age ages');
const YEARS = wordSet('year years');

function agedBefore(numeral: Numeral, tokens: readonly Token[]): boolean {
  for (let at = Math.max(0, numeral.first - 4); at < numeral.first; at++) {
    if (isIn(tokens, at, AGED)) return true;
  }
  return false;
}

const age: Guard = (numeral, tokens) => {
  if (!plain(numeral) || numeral.value > 120) return false;
  const next = tokens[numeral.last + 1];
  const aged = agedBefore(numeral, tokens);
  if (!isHyphen(next) && !isIn(tokens, numeral.last + 1, YEARS) && !aged) return false;
  if (aged && !isPlural(next)) return true;
  if (isIn(tokens, numeral.first - 1, AGED)) return true;
  const rest = tokens
    .slice(numeral.last + 1, numeral.last + 5)
    .map((token) => token.lower)
    .join(' ');
  return /^(?:- )?(?:year|years)(?: -)? old|^- ?year/u.test(rest) || /^- \d{1,3} - years?/u.test(rest);
};

/** "50-year", "three-month", "5-member": the number is part of an adjective. */
const adjective: Guard = (numeral, tokens) => {
  const hyphen = tokens[numeral.last + 1];
  const word = tokens[numeral.last + 2];
  if (
    !plain(numeral) ||
    !isHyphen(hyphen) ||
    hyphen?.spaced ||
    hyphen?.text === '—' ||
    word?.kind !== 'word' ||
    word.spaced
  )
    return false;
  return !/^(?:percent|per|pct|percentage|point|basis|cent|dollar|euro|pound|rupee|yen|yuan|barrel|tonne|ton|fold|folds|million|billion|trillion|crore|lakh|thousand|hundred|acre|hectare|megawatt|gallon|liter|litre|odd|strong|plus)$/u.test(
    word.lower,
  );
};

const BEFORE_TIME = wordSet('more additional consecutive straight long full calendar working business past - square');
const LENGTH = wordSet(NOT_COUNTED);

const duration: Guard = (numeral, tokens) => {
  if (numeral.kind !== 'number') return false;
  let at = numeral.last + 1;
  if (isIn(tokens, at, BEFORE_TIME)) at++;
  const after = tokens[at];
  if (after?.kind !== 'word' || !LENGTH.holds(after)) return false;
  // "0.1 hours" of a working week is a statistic; "square feet" is a unit.
  return !(after.lower.startsWith('hour') && numeral.step < 1) && tokens[at - 1]?.lower !== 'square';
};

const street: Guard = (numeral, tokens) => {
  if (!plain(numeral) || !numeral.digits || !isWhole(tokens[numeral.first])) return false;
  let at = numeral.last + 1;
  for (let turn = 0; turn < 4; turn++, at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || !(token.capital || /^\d/u.test(token.text))) return false;
    if (turn > 0 && STREETS.holds(token)) return true;
  }
  return false;
};

const GUARDS: readonly (readonly [name: string, guard: Guard])[] = [
  ['glued', glued],
  ['clock', clockOrRatio],
  ['date', date],
  ['hyphenated', hyphenated],
  ['name', name],
  ['bracket', bracket],
  ['age', age],
  ['adjective', adjective],
  ['duration', duration],
  ['street', street],
];

/** Name of the guard that says this bare number is no quantity, or null. Asked only where no unit is written. */
export function rejectedBy(numeral: Numeral, sentence: Sentence): string | null {
  // The count finder and the joiner ask about the same number in turn.
  if (numeral === asked) return answer;
  asked = numeral;
  answer = null;
  for (const [name, guard] of GUARDS) {
    if (!guard(numeral, sentence.tokens)) continue;
    answer = name;
    break;
  }
  return answer;
}

let asked: Numeral | null = null;
let answer: string | null = null;
