/**
 * Every spelling is looked at once: its lower case, its kind and its number are kept here and shared
 * by all tokens so written. Looking one up makes no string, equal words are the same string object (so that comparing
 * them compares pointers), and whether a word set holds it is one bit of the set.
 */
import { isApostrophe, isDigit, isLetter, isUpper } from './characters.ts';
import { SpanTable } from './span-table.ts';

export type TokenKind = 'word' | 'number' | 'sign';

export interface Word {
  readonly text: string;
  /** Lower case, typographic apostrophes as "'". */
  readonly lower: string;
  readonly kind: TokenKind;
  /** First letter is a capital. */
  readonly capital: boolean;
  /** Number of `lower` among the words of all word sets, 0 for every other word. */
  readonly id: number;
}

/** More spellings than a long article has. When they are full the table starts afresh: memory stays bounded. */
const MOST = 16_384;
/** Longer runs of letters are in no lexicon and are not kept. */
const LONGEST = 32;

const known = new SpanTable<Word>(MOST);

const ids = new Map<string, number>();

/** No id is larger: a set is one bit for each word that any set holds. */
const MOST_IDS = 8192;

/** Lower-case words of a lexicon, told from a token's id by one bit. Made while modules load. */
export class WordSet {
  private readonly bits = new Int32Array(MOST_IDS / 32);

  constructor(lists: readonly (Iterable<string> | WordSet)[]) {
    for (const list of lists) {
      if (list instanceof WordSet)
        for (const [index, bits] of list.bits.entries()) this.bits[index] = this.at(index) | bits;
      else for (const word of list) this.add(word);
    }
  }

  private add(word: string): void {
    const id = ids.get(word) ?? ids.size + 1;
    if (id >= MOST_IDS) throw new Error('too many words in word sets');
    ids.set(word, id);
    this.bits[id >> 5] = this.at(id >> 5) | (1 << (id & 31));
  }

  private at(index: number): number {
    return this.bits[index] as number;
  }

  holds({ id }: { readonly id: number }): boolean {
    return ((this.at(id >> 5) >>> (id & 31)) & 1) === 1;
  }

  /** The same of a lower-case string, where there is no token: a little slower. */
  has(word: string): boolean {
    return this.holds({ id: ids.get(word) ?? 0 });
  }
}

/** The words of all `lists` together; a string is a list of words with spaces between. */
export function wordSet(...lists: readonly (string | Iterable<string> | WordSet)[]): WordSet {
  // Words met before were numbered without these.
  known.clear();
  return new WordSet(lists.map((list) => (typeof list === 'string' ? list.trim().split(/\s+/u) : list)));
}

/** What a lexicon says of its words. A token of another word is turned away by one bit. */
export class WordMap<Value> extends WordSet {
  private readonly values: ReadonlyMap<string, Value>;
  /** By the word's number, which is found faster than its letters. */
  private readonly byId: ReadonlyMap<number, Value>;

  constructor(entries: Iterable<readonly [word: string, value: Value]>) {
    const values = new Map(entries);
    known.clear();
    super([values.keys()]);
    this.values = values;
    this.byId = new Map([...values].map(([word, value]) => [ids.get(word) ?? 0, value]));
  }

  of(token: { readonly id: number }): Value | undefined {
    return this.holds(token) ? this.byId.get(token.id) : undefined;
  }

  /** The same of a lower-case string, where there is no token. */
  get(word: string): Value | undefined {
    return this.values.get(word);
  }

  keys(): Iterable<string> {
    return this.values.keys();
  }
}

/** The marks that tie words together; MINUS and DASH overlap with them. */
export const HYPHEN = wordSet([...'-‐‑–']);
export const DASH = wordSet([...'-‐‑–—']);
export const MINUS = wordSet([...'-−–']);

/** The engine's one copy of a string, as it has of every property name; built anew so that it holds no text alive. */
function shared(text: string): string {
  const names = Object.create(null) as Record<string, true>;
  names[String.fromCharCode(...Array.from(text, (_, at) => text.charCodeAt(at)))] = true;
  return Object.keys(names)[0] ?? text;
}

function kindOf(text: string): TokenKind {
  const code = text.charCodeAt(0);
  if (isLetter(code) || (isApostrophe(code) && text.length > 1)) return 'word';
  return isDigit(code) || text.length > 1 ? 'number' : 'sign';
}

function make(text: string): Word {
  const kind = kindOf(text);
  const lowered = kind === 'word' ? text.toLowerCase().replace('’', "'") : text;
  const lower = lowered === text ? text : shared(lowered);
  return { text, lower, kind, capital: isUpper(text.charCodeAt(0)), id: ids.get(lower) ?? 0 };
}

/** What is known of the token text[start, end). */
export function wordAt(text: string, start: number, end: number): Word {
  const found = known.get(text, start, end);
  if (found) return found;
  if (end - start > LONGEST) return make(text.slice(start, end));
  const word = make(shared(text.slice(start, end)));
  if (known.size === known.most) known.clear();
  known.set(word.text, word);
  return word;
}
