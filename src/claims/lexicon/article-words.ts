/**
 * Words that questions about a whole article ask for. They are noted in the one pass over its text (text/scan.ts), so
 * that a question whose words stand nowhere is answered without another search.
 */
import { CONTINENTS } from './groups.ts';
import { placeIndex } from './places.ts';

/** Money that is priced at home, by sign or word; a shared one ("Rs") backs whichever of its countries is named. */
export const HOME_MONEY: ReadonlyMap<string, readonly string[]> = new Map([
  ['₹', ['IND']],
  ['₦', ['NGA']],
  ['£', ['GBR']],
  ['৳', ['BGD']],
  ['N', ['NGA']],
  ['R', ['ZAF']],
  ['Sh', ['KEN', 'TZA', 'UGA']],
  ['KSh', ['KEN']],
  ['Tk', ['BGD']],
  ['Rs', ['PAK', 'IND', 'LKA', 'NPL']],
  ['crore', ['IND', 'PAK', 'BGD']],
  ['lakh', ['IND', 'PAK', 'BGD']],
  ['naira', ['NGA']],
  ['cedi', ['GHA']],
  ['taka', ['BGD']],
  ['rand', ['ZAF']],
]);

/** What an article about one company keeps saying. */
export const COMPANY_TALK: readonly string[] = [
  ...['airline', 'airlines', 'the company', 'the firm', 'shareholder', 'shareholders', 'chief executive', 'CEO'],
  ...['franchisee', 'subsidiary', 'fleet', 'its staff', 'its workforce', 'its share', 'its shares'],
  ...['its profit', 'its profits', 'profit', 'profits'],
];

/** An article that sets a budget out. */
export const BUDGET_WORDS: readonly string[] = ['budget', 'budgets', 'appropriation', 'appropriations'];

/** What a word was noted for, a bit each. */
export const NOTED = { place: 1, money: 2, company: 4, budget: 8, continent: 16 } as const;
export type Noted = (typeof NOTED)[keyof typeof NOTED];

const anyCase = (word: string): string[] => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()];

/** The letters a place's name starts with: "KSE" of "KSE-100", "U" of "U.S.". */
const letters = (word: string): string => /^\p{L}{1,40}/u.exec(word)?.[0] ?? '';

const lastWord = (phrase: string): string => phrase.slice(phrase.lastIndexOf(' ') + 1);

/** Every run of letters that is noted, as written, and what for. */
export function notedWords(): ReadonlyMap<string, number> {
  const noted = new Map<string, number>();
  const note = (words: Iterable<string>, kind: Noted): void => {
    for (const word of words) if (word) noted.set(word, (noted.get(word) ?? 0) | kind);
  };
  note([...placeIndex().keys()].map(letters), NOTED.place);
  note([...HOME_MONEY.keys()].map(letters), NOTED.money);
  note(COMPANY_TALK.map(lastWord), NOTED.company);
  note(BUDGET_WORDS.flatMap(anyCase), NOTED.budget);
  note([...CONTINENTS.keys()].flatMap(anyCase), NOTED.continent);
  return noted;
}

/** Signs of money that are noted. */
export const MONEY_SIGNS: ReadonlySet<number> = new Set(
  [...HOME_MONEY.keys()].filter((sign) => letters(sign) === '').map((sign) => sign.charCodeAt(0)),
);
