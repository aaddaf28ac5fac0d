/**
 * Where the reader's corrections are kept: storage.local, by article, as hashes and codes, no word of the article; from
 * a private window only in storage.session, which is memory, for that tab. docs/decisions tell why these keys.
 */
import * as v from 'valibot';
import type { Article, Claim, Correction } from '../claims/claim.ts';
import { corrected, unknownFields } from '../context/correct.ts';
import { browser } from '../shared/browser.ts';
import type { ClaimAt } from '../shared/messages.ts';
import { SESSION, STORE } from '../shared/names.ts';

/** Past these the oldest go. */
export const MAX_ARTICLES = 200;
export const MAX_CLAIMS = 100;

const VERSION = 1;

/** Whose window an article is read in. */
export interface Reader {
  readonly tabId: number;
  readonly isPrivate: boolean;
}

const code = v.exactOptional(v.nullable(v.string()));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u));
const correction = v.pipe(
  v.object({ indicator: code, place: code, period: code }),
  v.check((one: Correction) => unknownFields(one).length === 0),
);
const kept = v.object({ article: hash, claims: v.record(hash, v.unknown()) });
const file = v.object({ version: v.literal(VERSION), articles: v.array(v.unknown()) });

/** Corrections of one article, by the hash of the claim; oldest first. */
type ByClaim = ReadonlyMap<string, Correction>;
/** By the hash of the article; oldest first. */
type Kept = ReadonlyMap<string, ByClaim>;

async function sha256(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Title and date, without the text: it may be amended, and each correction hangs on its own sentence anyway. */
const articleKey = ({ title, date }: Article): Promise<string> => sha256(JSON.stringify([title, date]));

/** The hash of each claim: its sentence, its figure, and which of several such it is. */
async function claimKeys(article: Article, claims: readonly Claim[]): Promise<string[]> {
  const seen = new Map<string, number>();
  const texts = claims.map(({ where, sentence, quote }) => {
    const words = article[where].slice(sentence.start, sentence.end);
    const text = JSON.stringify([where, words, quote]);
    const nth = seen.get(text) ?? 0;
    seen.set(text, nth + 1);
    return `${text} ${nth}`;
  });
  return Promise.all(texts.map(sha256));
}

/** Whatever storage holds, entry by entry: what cannot be read is passed over. Null for a newer version's. */
function parse(stored: unknown): Kept | null {
  if (stored === undefined) return new Map();
  const whole = v.safeParse(file, stored);
  if (!whole.success) {
    const version = v.safeParse(v.object({ version: v.number() }), stored);
    return version.success && version.output.version > VERSION ? null : new Map();
  }
  const articles = new Map<string, ByClaim>();
  for (const item of whole.output.articles) {
    const one = v.safeParse(kept, item);
    if (!one.success) continue;
    const claims = Object.entries(one.output.claims).flatMap(([key, value]) => {
      const read = v.safeParse(correction, value);
      return read.success ? [[key, read.output] as const] : [];
    });
    if (claims.length > 0) articles.set(one.output.article, new Map(claims));
  }
  return articles;
}

const written = (articles: Kept) => ({
  version: VERSION,
  articles: [...articles].map(([article, claims]) => ({ article, claims: Object.fromEntries(claims) })),
});

/** The place corrections of this reader are kept in. */
const placeFor = ({ tabId, isPrivate }: Reader) =>
  isPrivate
    ? ({ area: browser.storage.session, key: `${SESSION.privateCorrections}${tabId}` } as const)
    : ({ area: browser.storage.local, key: STORE.corrections } as const);

async function load(reader: Reader): Promise<Kept | null> {
  const { area, key } = placeFor(reader);
  return parse((await area.get(key))[key]);
}

/** One writer at a time, so that two quick corrections do not undo one another. */
let writing: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = writing.then(work, work);
  writing = turn.catch(() => {});
  return turn;
}

const latest = <Key, Value>(entries: ReadonlyMap<Key, Value>, most: number) => new Map([...entries].slice(-most));

/** An article's corrections with those of a normal window laid under those of a private one. */
export async function correctionsFor(article: Article, reader: Reader): Promise<ByClaim> {
  try {
    const key = await articleKey(article);
    const readers = reader.isPrivate ? [{ ...reader, isPrivate: false }, reader] : [reader];
    const found = await Promise.all(readers.map(async (one) => [...((await load(one))?.get(key) ?? [])]));
    return new Map(found.flat());
  } catch {
    return new Map();
  }
}

/** The claims as the reader corrected them. */
export async function withCorrections(
  article: Article,
  claims: readonly Claim[],
  corrections: ByClaim,
): Promise<readonly Claim[]> {
  if (corrections.size === 0) return claims;
  const keys = await claimKeys(article, claims);
  return claims.map((claim, index) => corrected(claim, corrections.get(keys[index] ?? '') ?? {}));
}

const isAt = (at: ClaimAt) => (claim: Claim) =>
  claim.where === at.where && claim.start === at.start && claim.end === at.end;

/**
 * Keeps a correction of one of the article's `claims` as the engine reads them; an empty one takes back what was kept.
 * "gone" where no claim stands there, "not-stored" where storage fails or holds a newer version's corrections.
 */
export async function keepCorrection(
  article: Article,
  claims: readonly Claim[],
  at: ClaimAt,
  { indicator, place, period }: Correction,
  reader: Reader,
): Promise<'kept' | 'gone' | 'not-stored'> {
  const index = claims.findIndex(isAt(at));
  if (index < 0) return 'gone';
  const [key, keys] = await Promise.all([articleKey(article), claimKeys(article, claims)]);
  // Undefined fields are not written: a field left out is one that stands as read.
  const given = { ...(indicator !== undefined && { indicator }), ...(place !== undefined && { place }) };
  const entry: Correction = { ...given, ...(period !== undefined && { period }) };
  return inTurn(async () => {
    try {
      const stored = await load(reader);
      if (!stored) return 'not-stored' as const;
      const articles = new Map(stored);
      const { area, key: name } = placeFor(reader);
      const own = new Map(articles.get(key));
      own.delete(keys[index] ?? '');
      // A private window takes back a stored correction by an empty one of its own.
      if (Object.keys(entry).length > 0 || reader.isPrivate) own.set(keys[index] ?? '', entry);
      articles.delete(key);
      if (own.size > 0) articles.set(key, latest(own, MAX_CLAIMS));
      await area.set({ [name]: written(latest(articles, MAX_ARTICLES)) });
      return 'kept' as const;
    } catch {
      return 'not-stored' as const;
    }
  });
}

/** How many articles hold corrections, private windows aside. */
export async function countCorrected(): Promise<number> {
  const articles = await load({ tabId: 0, isPrivate: false }).catch(() => null);
  return articles?.size ?? 0;
}

/** Forgets every stored correction; false where storage fails. */
export const forgetCorrections = (): Promise<boolean> =>
  inTurn(() =>
    browser.storage.local.remove(STORE.corrections).then(
      () => true,
      () => false,
    ),
  );

/** A closed tab's private corrections go with it. */
export const forgetTab = (tabId: number): Promise<void> =>
  browser.storage.session.remove(`${SESSION.privateCorrections}${tabId}`).catch(() => {});
