/**
 * Numbers, money, percentages and dates as a reader sees them. Everything passes through Intl; nothing here reads the
 * clock or the browser's settings.
 */

/** How a reader wants numbers written. */
export interface NumberStyle {
  /** BCP 47 tag: digits grouped and decimals marked its way, a currency's sign on its side. */
  readonly locale: string;
  /** Large numbers as "2.62bn" or as "262 crore". */
  readonly scale: 'billion' | 'crore';
}

/** British English, the way news pages write. */
export const BRITISH: NumberStyle = { locale: 'en-GB', scale: 'billion' };

/**
 * One style for all of a process (docs/decisions/0011): each surface sets it when it starts, the background before each
 * report. Without a call, British.
 */
let style = BRITISH;
export function writeNumbersAs(wanted: NumberStyle): void {
  style = wanted;
}

const MINUS = '−';
const NBSP = '\u00a0';
const withMinus = (text: string): string => text.replace(/^[\u200e\u200f]?-/u, MINUS);

/** Making a formatter costs a hundred times what using one does. There are a few dozen kinds at most. */
const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

const isEnglish = (locale: string): boolean => /^en(?:-|$)/u.test(locale);

/** Crore are grouped as India writes them. A locale of another language keeps its own grouping. */
const numberLocale = (): string => (style.scale === 'crore' && isEnglish(style.locale) ? 'en-IN' : style.locale);

/**
 * How names and dates stand in a text of one language: as the reader's locale writes them where it is of that language
 * ("July 1, 2021" under en-US), else as the language does by itself, English the British way.
 */
export function localeIn(language: string): string {
  const same = style.locale.split('-')[0] === language.split('-')[0];
  if (same) return style.locale;
  return isEnglish(language) ? BRITISH.locale : language;
}

/** The names of months and currencies are words of an English sentence; an English locale decides on their form. */
const wordLocale = (): string => localeIn('en');

function numberFormat(options: Intl.NumberFormatOptions, locale = numberLocale()): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  // The sentences around are English, so the digits are too.
  const known = numberFormats.get(key) ?? new Intl.NumberFormat(locale, { numberingSystem: 'latn', ...options });
  numberFormats.set(key, known);
  return known;
}

function dateFormat(options: Intl.DateTimeFormatOptions, locale: string): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = dateFormats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  dateFormats.set(key, known);
  return known;
}

/** Largest first: from which number on, divided by what, written how. */
const STEPS = {
  billion: [
    [1e12, 'tn'],
    [1e9, 'bn'],
    [1e6, 'm'],
  ],
  crore: [
    [1e12, `${NBSP}lakh${NBSP}crore`],
    [1e7, `${NBSP}crore`],
    [1e5, `${NBSP}lakh`],
  ],
} as const;

/** A large number in its step, or null below the smallest; rounded first, so that 999.96m at three digits is 1bn. */
function stepOf(value: number, digits: number): { readonly by: number; readonly mark: string } | null {
  const size = Math.abs(value);
  const steps = STEPS[style.scale];
  if (size < steps[2][0]) return null;
  const rounded = Number(size.toPrecision(digits));
  const [by, mark] = steps.find(([from]) => rounded >= from) ?? steps[2];
  return { by, mark };
}

/** The formatter's text with `mark` after the last digit: before a currency sign that stands behind the number. */
function marked(format: Intl.NumberFormat, value: number, mark: string): string {
  const parts = format.formatToParts(value);
  const last = parts.findLastIndex(({ type }) => type === 'integer' || type === 'fraction');
  return parts.map((part, index) => (index === last ? part.value + mark : part.value)).join('');
}

function compact(value: number, digits: number, options: Intl.NumberFormatOptions): string | null {
  const step = stepOf(value, digits);
  if (!step) return null;
  const format = numberFormat({ ...options, maximumSignificantDigits: digits, useGrouping: 'min2' });
  return withMinus(marked(format, value / step.by, step.mark));
}

const isCurrency = (unit: string): boolean => /^[A-Z]{3}$/u.test(unit);

/** "2.62bn", "25,000", "72,952", "1.67": `digits` significant digits; from a thousand to the first step, whole numbers. */
export function formatNumber(value: number, digits = 3): string {
  const large = compact(value, digits, {});
  if (large !== null) return large;
  const kept = Math.abs(value) < 1e3 ? digits : Math.max(digits, 6);
  return withMinus(numberFormat({ maximumSignificantDigits: kept }).format(value));
}

/** "$2.62bn", "£40m", "Rs 850bn" for an ISO 4217 code; `digits` significant digits. */
export function formatMoney(value: number, currency: string, digits = 3): string {
  const options = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
  const large = compact(value, digits, options);
  if (large !== null) return large;
  return withMinus(numberFormat({ ...options, maximumSignificantDigits: Math.max(digits, 4) }).format(value));
}

/** "Pakistani rupees", or "Pakistani rupee" where `count` is 1, for an ISO 4217 code. */
export function currencyName(currency: string, count = 2): string {
  const options = { style: 'currency', currency, currencyDisplay: 'name', maximumFractionDigits: 0 } as const;
  const parts = numberFormat(options, wordLocale()).formatToParts(count);
  return parts.find(({ type }) => type === 'currency')?.value ?? currency;
}

/** A change as a signed percentage: 0.667 → "+67%", -0.012 → "−1.2%". `ratio` is the change over the base. */
export function formatChange(ratio: number, finer = false): string {
  return withMinus(
    numberFormat({
      style: 'percent',
      signDisplay: 'exceptZero',
      maximumFractionDigits: (Math.abs(ratio) < 0.1 ? 1 : 0) + (finer ? 1 : 0),
    }).format(ratio),
  );
}

/** "6.7%", from percent (6.68), not from a fraction. */
export function formatPercent(percent: number, digits = 2): string {
  return `${withMinus(numberFormat({ maximumSignificantDigits: Math.max(digits, Math.abs(percent) >= 100 ? 3 : 2) }).format(percent))}%`;
}

/** A unit's symbol, which has no plural: "750 MW", "5 kg". */
const SYMBOL = /[A-Z]|^(?:kg|bcm|mmcfd)$/u;

/** A value in the unit codes of claims: "$2.62bn", "3.4%", "25 basis points", "5 million tonnes" as "5m tonnes". */
export function formatValue(value: number, unit: string, digits = 3): string {
  if (isCurrency(unit)) return formatMoney(value, unit, digits);
  if (unit === '%') return formatPercent(value, digits);
  if (unit === 'pp') return `${formatNumber(value, digits)} percentage ${Math.abs(value) === 1 ? 'point' : 'points'}`;
  if (unit === 'bp') return `${formatNumber(value, digits)} basis ${Math.abs(value) === 1 ? 'point' : 'points'}`;
  if (unit === 'x') return `×${formatNumber(value, digits)}`;
  if (unit === 'count' || unit === 'index' || unit === 'fraction') return formatNumber(value, digits);
  const [base, per] = unit.split('/');
  if (base && per && isCurrency(base)) return `${formatMoney(value, base, digits)} per ${per}`;
  const ending = Math.abs(value) === 1 || SYMBOL.test(base ?? '') ? '' : 's';
  return `${formatNumber(value, digits)} ${base}${ending}${per ? ` per ${per}` : ''}`;
}

/**
 * "2 February 2022" from "2022-02-02", "December 2021" from "2021-12"; with `short` "2 Feb 2022". Notes and charts are
 * English (docs/decisions/0009); the surfaces say theirs with `dateWords`.
 */
export function formatDate(iso: string, length: 'long' | 'short' = 'long', language = 'en'): string {
  const [year, month = 1, day] = iso.split('-').map(Number);
  const at = new Date(Date.UTC(year ?? 0, month - 1, day ?? 1));
  const options: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    year: 'numeric',
    ...(iso.length > 4 ? { month: length } : {}),
    ...(day ? { day: 'numeric' } : {}),
  };
  return dateFormat(options, localeIn(language)).format(at);
}

/** A number with every digit it has, up to `digits`, for working that a reader may want to check. */
export const formatExact = (value: number, digits: number): string =>
  withMinus(numberFormat({ maximumSignificantDigits: digits }).format(value));
