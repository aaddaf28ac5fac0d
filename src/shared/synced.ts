/**
 * Settings as items of storage.sync, where one item holds 8,192 bytes and all together 102,400: the text is cut into
 * parts, and a head says what belongs together. Pure; ASCII throughout, as every value of a setting is.
 */
import { DEFAULTS, parseSettings, type Settings } from './settings.ts';

/** Bound to one machine: sync itself, and what needs a permission there. */
const OWN = ['sync', 'refresh'] as const;
type Shared = Omit<Settings, (typeof OWN)[number]>;

const HEAD = 'settings';
const PART = 'settings-part-';
const MAX_PARTS = 40;
/** Room for the key, and the quotes that JSON escapes again. */
const ITEM_BYTES = 8_000;
const ALL_BYTES = 100_000;

export interface Synced {
  readonly settings: Settings;
  /** When a reader last changed them, on whichever machine; milliseconds since 1970. */
  readonly changedAt: number;
}

function sharedOf(settings: Settings): Shared {
  const { sync, refresh, ...shared } = settings;
  return shared;
}

/** Do two settings differ in what is shared between machines? */
export const sameShared = (a: Settings, b: Settings): boolean =>
  JSON.stringify(sharedOf({ ...DEFAULTS, ...a })) === JSON.stringify(sharedOf({ ...DEFAULTS, ...b }));

/** Names of every item there may be, for clearing. */
export const syncKeys = (): string[] => [HEAD, ...Array.from({ length: MAX_PARTS }, (_, index) => PART + index)];

function cut(text: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    let end = Math.min(text.length, at + ITEM_BYTES);
    while (JSON.stringify(text.slice(at, end)).length > ITEM_BYTES) end -= 200;
    parts.push(text.slice(at, end));
    at = end;
  }
  return parts;
}

/** FNV-1a, 32 bits: tells parts of two versions apart that happen to be of one length. */
function sumOf(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}

/** The items to write, and those to remove; null where sync cannot hold that much. */
export function toItems({ settings, changedAt }: Synced): { set: Record<string, unknown>; remove: string[] } | null {
  const text = JSON.stringify(sharedOf(settings));
  const parts = cut(text);
  const set: Record<string, unknown> = {
    [HEAD]: { changedAt, parts: parts.length, length: text.length, sum: sumOf(text) },
  };
  for (const [index, part] of parts.entries()) set[PART + index] = part;
  if (parts.length > MAX_PARTS || JSON.stringify(set).length > ALL_BYTES) return null;
  return { set, remove: syncKeys().filter((key) => !Object.hasOwn(set, key)) };
}

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

/** When what is in sync was changed, whether or not its parts are all there; -1 where nothing is. */
export function headDate(items: Readonly<Record<string, unknown>>): number {
  const { changedAt } = (items[HEAD] ?? {}) as Record<string, unknown>;
  return isCount(changedAt) ? changedAt : -1;
}

/**
 * What the items hold, with this machine's own fields of `local`; null where there is nothing, or only some of the parts
 * have arrived yet.
 */
export function fromItems(items: Readonly<Record<string, unknown>>, local: Settings): Synced | null {
  const head = items[HEAD];
  if (typeof head !== 'object' || head === null) return null;
  const { changedAt, parts, length, sum } = head as Record<string, unknown>;
  if (!isCount(changedAt) || !isCount(parts) || !isCount(length) || parts > MAX_PARTS) return null;
  const texts = Array.from({ length: parts }, (_, index) => items[PART + index]);
  const text = texts.every((part) => typeof part === 'string') ? texts.join('') : '';
  if (text.length !== length || sumOf(text) !== sum) return null;
  try {
    const parsed = parseSettings(JSON.parse(text));
    if (!parsed) return null;
    return { settings: { ...parsed.settings, sync: local.sync, refresh: local.refresh }, changedAt };
  } catch {
    return null;
  }
}
