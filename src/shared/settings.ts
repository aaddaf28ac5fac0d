/** What a reader may set: the type, the defaults, and reading whatever storage or a file holds into it. Pure. */

export const SETTINGS_VERSION = 1;

export const SITE_MODES = ['all', 'listed', 'demand'] as const;
export const INKS = ['quiet', 'normal', 'strong'] as const;
export const SCALES = ['billion', 'crore'] as const;

export interface Settings {
  /** Of the shape, for migration; never written by a reader. */
  readonly version: typeof SETTINGS_VERSION;
  /**
   * Which pages are read by themselves: articles on all sites, on `listed` ones only, or none until asked (`demand`).
   * A host of `never` is not read even then. Hosts as "example.com", subdomains included.
   */
  readonly siteMode: (typeof SITE_MODES)[number];
  readonly listed: readonly string[];
  readonly never: readonly string[];
  /** How strong the line under a figure is drawn. */
  readonly ink: (typeof INKS)[number];
  /** File names in context/notes of the kinds of note switched off. */
  readonly notesOff: readonly string[];
  /** BCP 47 tag numbers and dates are written by; null follows the browser. */
  readonly locale: string | null;
  /** Large numbers in billions, or in crore and lakh. */
  readonly scale: (typeof SCALES)[number];
  /** Ask the publishers for newer figures; off, the extension makes no request at all. */
  readonly refresh: boolean;
  /** Keep these settings in the browser's own sync. */
  readonly sync: boolean;
}

export const DEFAULTS: Settings = {
  version: SETTINGS_VERSION,
  siteMode: 'all',
  listed: [],
  never: [],
  ink: 'normal',
  notesOff: [],
  locale: null,
  scale: 'billion',
  refresh: false,
  sync: false,
};

/** Bounds on what a file or a full list may bring. */
export const MAX_SITES = 2_000;
const MAX_NOTES_OFF = 100;
const HOST = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?){0,20}$/u;
const NOTE_ID = /^[a-z](?:[a-z-]{0,40}[a-z])?$/u;
const SCHEME = /^[a-z][a-z0-9+.-]{0,20}:\/\//iu;

/** The host in what a reader typed or pasted ("https://www.Example.com/story" → "www.example.com"); null if none. */
export function hostOf(typed: string): string | null {
  const text = typed.trim().slice(0, 4_000);
  if (text === '') return null;
  let host: string;
  try {
    host = new URL(SCHEME.test(text) ? text : `https://${text}`).hostname;
  } catch {
    return null;
  }
  // An international name comes back in its ASCII form, as pages report it too; a closing dot is the same host.
  const plain = host.replace(/\.$/u, '');
  return HOST.test(plain) ? plain : null;
}

/** Is `host` one of the listed sites, or under one? */
export const isListed = (host: string, sites: readonly string[]): boolean =>
  sites.some((site) => host === site || host.endsWith(`.${site}`));

/** What may happen on a page of `host`: read by itself, only when asked, or not at all. */
export function ruleFor({ siteMode, listed, never }: Settings, host: string): 'read' | 'ask' | 'never' {
  if (isListed(host, never)) return 'never';
  if (siteMode === 'all') return 'read';
  return siteMode === 'listed' && isListed(host, listed) ? 'read' : 'ask';
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const oneOf =
  <T extends string>(values: readonly T[]) =>
  (value: unknown): value is T =>
    values.some((one) => one === value);

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

const isListOf =
  (item: (text: string) => boolean, most: number) =>
  (value: unknown): value is readonly string[] =>
    Array.isArray(value) && value.length <= most && value.every((one) => typeof one === 'string' && item(one));

function isLocale(value: unknown): value is string | null {
  if (value === null) return true;
  if (typeof value !== 'string' || value.length > 35) return false;
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

const isSites = isListOf((host) => HOST.test(host), MAX_SITES);

const FIELDS: { readonly [Key in keyof Omit<Settings, 'version'>]: (value: unknown) => value is Settings[Key] } = {
  siteMode: oneOf(SITE_MODES),
  listed: isSites,
  never: isSites,
  ink: oneOf(INKS),
  notesOff: isListOf((id) => NOTE_ID.test(id), MAX_NOTES_OFF),
  locale: isLocale,
  scale: oneOf(SCALES),
  refresh: isBoolean,
  sync: isBoolean,
};

/** What was read, and the fields that could not be, in the order of the type. */
export interface Parsed {
  readonly settings: Settings;
  readonly problems: readonly (keyof Settings)[];
}

/**
 * Reads settings of this version, an older or a newer one. A field that is missing takes its default; one that does not
 * fit does too and is named; fields of a newer version are passed over. `null` where it is no settings at all.
 */
export function parseSettings(value: unknown): Parsed | null {
  if (!isObject(value)) return null;
  const settings: Record<string, unknown> = { ...DEFAULTS };
  const problems: (keyof Settings)[] = [];
  for (const [key, fits] of Object.entries(FIELDS)) {
    if (!Object.hasOwn(value, key)) continue;
    if (fits(value[key])) settings[key] = value[key];
    else problems.push(key as keyof Settings);
  }
  // Each field was checked by its own test above.
  return { settings: settings as unknown as Settings, problems };
}

/** The same settings with `host` read or not read from now on, under any mode. */
export function withSite(settings: Settings, host: string, on: boolean): Settings {
  const without = (sites: readonly string[]): string[] => sites.filter((site) => site !== host);
  if (!on) return { ...settings, never: [...without(settings.never), host], listed: without(settings.listed) };
  // A parent domain may be what switched it off: take that off too, else the switch would do nothing.
  const never = settings.never.filter((site) => !isListed(host, [site]));
  const listed =
    settings.siteMode === 'listed' && !isListed(host, settings.listed) ? [...settings.listed, host] : settings.listed;
  return { ...settings, never, listed };
}
