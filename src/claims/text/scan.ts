/**
 * The one pass over a whole text: where its sentences end, which of them hold a spot worth a closer look (a digit, a
 * number word, a multiple), and where words stand that questions about the whole article ask for (lexicon/
 * article-words.ts). Most words are turned away by their first three letters. Intl.Segmenter is too slow for whole
 * pages and splits after "Mr." and "U.K.".
 */
import { MONEY_SIGNS, NOTED, type Noted, notedWords } from '../lexicon/article-words.ts';
import { SPOT_WORDS } from '../lexicon/number-words.ts';
import { isDigit } from './characters.ts';
import { endsSentence, isClosing, isLetter } from './sentences.ts';
import { SpanTable } from './span-table.ts';

/** Longer runs without an end are cut at a space: keeps every later step linear on hostile text. */
const MAX_SENTENCE = 1500;

/** ½ ¼ ¾ and the fractions of the Number Forms block. */
const isFraction = (code: number): boolean => (code >= 0xbc && code <= 0xbe) || (code >= 0x2150 && code <= 0x215e);

/** What a character means to the pass, by its code. */
const OTHER = 0;
const LETTER = 1;
const SPOT = 2;
const LINE = 3;
const STOP = 4;
const MONEY = 5;

function kindOf(code: number): number {
  if (isLetter(code)) return LETTER;
  if (isDigit(code) || isFraction(code)) return SPOT;
  return MONEY_SIGNS.has(code) ? MONEY : OTHER;
}
/** Letters end here. */
const MOST_KINDS = 0x250;
const KINDS = Uint8Array.from({ length: MOST_KINDS }, (_, code) => kindOf(code));
KINDS[10] = LINE;
for (const mark of '.!?') KINDS[mark.charCodeAt(0)] = STOP;

/** Beside the bits of NOTED: a quantity can be written with the word. */
const SPOT_WORD = 1 << 20;

/** The words looked for, as they are written, and their first three letters. */
interface Wanted {
  readonly words: SpanTable<number>;
  readonly openings: Uint8Array;
  readonly longest: number;
}

/** Six bits of the first letter tell capitals from small ones. */
const opening = (a: number, b: number, c: number): number => ((a & 63) << 10) | ((b & 31) << 5) | (c & 31);
const OPENINGS = 2 ** 16;

function markOpening(openings: Uint8Array, word: string): void {
  // Behind a shorter word anything may stand.
  const [a, b, c] = [0, 1, 2].map((at) => word.charCodeAt(at));
  for (let second = b ? b & 31 : 0; second <= (b ? b & 31 : 31); second++)
    for (let third = c ? c & 31 : 0; third <= (c ? c & 31 : 31); third++) openings[opening(a ?? 0, second, third)] = 1;
}

let known: Wanted | undefined;

function wanted(): Wanted {
  if (known) return known;
  const kinds = new Map(notedWords());
  for (const word of SPOT_WORDS)
    for (const written of [word, word.charAt(0).toUpperCase() + word.slice(1)])
      if (word.length > 2) kinds.set(written, (kinds.get(written) ?? 0) | SPOT_WORD);
  const words = new SpanTable<number>(kinds.size);
  const openings = new Uint8Array(OPENINGS);
  for (const [word, kind] of kinds) {
    words.set(word, kind);
    markOpening(openings, word);
  }
  known = { words, openings, longest: Math.max(...[...kinds.keys()].map((word) => word.length)) };
  return known;
}

/** Reads a text from its start, as far as it is told. */
export class Scan {
  /** Of each sentence the end, and twice where the next one starts, plus 1 where it may hold a quantity. */
  private readonly cuts: number[] = [];
  /** Starts of the noted words, in order, and what each was noted for. */
  readonly starts: number[] = [];
  readonly kinds: number[] = [];
  /** How far the text is read: the start of a sentence, or its end. */
  read = 0;
  private readonly wanted = wanted();

  constructor(readonly text: string) {}

  /** Goes on to the first sentence that ends at `limit` or behind it. */
  readTo(limit: number): void {
    const end = Math.min(limit, this.text.length);
    while (this.read < end) this.sentence();
  }

  get sentences(): number {
    return this.cuts.length >> 1;
  }
  endOf(sentence: number): number {
    return this.cuts[2 * sentence] as number;
  }
  /** Where the sentence behind it starts: at its end, or past the end of the line. */
  nextOf(sentence: number): number {
    return (this.cuts[2 * sentence + 1] as number) >> 1;
  }
  /** May it hold a quantity: a digit, a number word, a multiple? */
  isSpot(sentence: number): boolean {
    return ((this.cuts[2 * sentence + 1] as number) & 1) === 1;
  }

  /** Where words of the kind start in [from, to), in order; not more than `most`. */
  startsOf(kind: Noted, from: number, to: number, most = Number.POSITIVE_INFINITY): readonly number[] {
    const found: number[] = [];
    for (let at = this.firstFrom(from); at < this.starts.length && found.length < most; at++) {
      const start = this.starts[at] as number;
      if (start >= to) break;
      if (((this.kinds[at] as number) & kind) !== 0) found.push(start);
    }
    return found;
  }

  /** How many of them, not counted past `most`. */
  count(kind: Noted, from: number, to: number, most: number): number {
    return this.startsOf(kind, from, to, most).length;
  }

  /** The first noted word that starts at `offset` or behind it, by its number. */
  private firstFrom(offset: number): number {
    let low = 0;
    let high = offset > 0 ? this.starts.length : 0;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private cut(end: number, next: number, spot: boolean): void {
    this.cuts.push(end, 2 * next + (spot ? 1 : 0));
    this.read = next;
  }

  private sentence(): void {
    const { text } = this;
    const { openings } = this.wanted;
    const { length } = text;
    const start = this.read;
    let spot = false;
    let at = start;
    while (at < length) {
      const code = text.charCodeAt(at);
      const kind = code < MOST_KINDS ? (KINDS[code] as number) : kindOf(code);
      if (kind === LETTER) {
        const from = at;
        const second = text.charCodeAt(at + 1);
        const third = text.charCodeAt(at + 2);
        at = wordEnd(text, at + 1);
        if (openings[opening(code, second, third)] === 1 && this.look(from, at)) spot = true;
        continue;
      }
      if (kind === SPOT) spot = true;
      else if (kind === LINE) break;
      else if (kind === STOP && endsSentence(text, at)) {
        at++;
        while (at < length && isClosing(text.charCodeAt(at))) at++;
        this.cut(at, at, spot);
        return;
      } else if (kind === MONEY) this.note(at, NOTED.money);
      if (at - start > MAX_SENTENCE && (code === 32 || at - start > MAX_SENTENCE + 200)) {
        this.cut(at, at, spot);
        return;
      }
      at++;
    }
    this.cut(at, Math.min(length, at + 1), spot);
  }

  /** Notes the word text[from, to) where it is a noted one; answers whether a quantity can be written with it. */
  private look(from: number, to: number): boolean {
    const { words, longest } = this.wanted;
    const kind = to - from <= longest ? words.get(this.text, from, to) : undefined;
    if (kind === undefined) return false;
    if (kind !== SPOT_WORD) this.note(from, kind & ~SPOT_WORD);
    return kind >= SPOT_WORD;
  }

  private note(at: number, kind: number): void {
    this.starts.push(at);
    this.kinds.push(kind);
  }
}

function wordEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= MOST_KINDS || KINDS[code] !== LETTER) break;
  }
  return at;
}

/** A whole text, read. */
export function scanOf(text: string): Scan {
  const scan = new Scan(text);
  scan.readTo(text.length);
  return scan;
}
