/**
 * Numbers, money, percentages and dates as a reader sees them. Everything passes through Intl; nothing here reads the
 * clock or the browser's settings.
 */

/** British English writes "bn", the way news pages do. */
export const LOCALE = 'en-GB';

const MINUS = '−';
const withMinus = (text: string): string => text.replace(/^-/u, MINUS);

/** Making a formatter costs a hundred times what using one does. There are a few dozen kinds at most. */
const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = numberFormats.get(key) ?? new Intl.NumberFormat(locale, options);
  numberFormats.set(key, known);
  return known;
}

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = dateFormats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  dateFormats.set(key, known);
  return known;
}

const isCurrency = (unit: string): boolean => /^[A-Z]{3}$/u.test(unit);

/** "2.62bn", "25,000", "72,952", "1.67": `digits` significant digits; from a thousand to a million, whole numbers. */
export function formatNumber(value: number, digits = 3, locale: string = LOCALE): string {
  if (Math.abs(value) < 1e6) {
    const kept = Math.abs(value) < 1e3 ? digits : Math.max(digits, 6);
    return withMinus(numberFormat(locale, { maximumSignificantDigits: kept }).format(value));
  }
  return withMinus(numberFormat(locale, { notation: 'compact', maximumSignificantDigits: digits }).format(value));
}

/** "$2.62bn", "£40m", "Rs 850bn" for an ISO 4217 code; `digits` significant digits. */
export function formatMoney(value: number, currency: string, digits = 3, locale: string = LOCALE): string {
  return withMinus(
    numberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      notation: Math.abs(value) >= 1e6 ? 'compact' : 'standard',
      maximumSignificantDigits: Math.abs(value) >= 1e6 ? digits : Math.max(digits, 4),
    }).format(value),
  );
}

/** "Pakistani rupees", or "Pakistani rupee" where `count` is 1, for an ISO 4217 code. */
export function currencyName(currency: string, count = 2, locale: string = LOCALE): string {
  const parts = numberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'name',
    maximumFractionDigits: 0,
  }).formatToParts(count);
  return parts.find(({ type }) => type === 'currency')?.value ?? currency;
}

/** A change as a signed percentage: 0.667 → "+67%", -0.012 → "−1.2%". `ratio` is the change over the base. */
export function formatChange(ratio: number, locale: string = LOCALE): string {
  return withMinus(
    numberFormat(locale, {
      style: 'percent',
      signDisplay: 'exceptZero',
      maximumFractionDigits: Math.abs(ratio) < 0.1 ? 1 : 0,
    }).format(ratio),
  );
}

/** "6.7%", from percent (6.68), not from a fraction. */
export function formatPercent(percent: number, digits = 2, locale: string = LOCALE): string {
  return `${withMinus(numberFormat(locale, { maximumSignificantDigits: Math.max(digits, Math.abs(percent) >= 100 ? 3 : 2) }).format(percent))}%`;
}

/** A value in the unit codes of claims: "$2.62bn", "3.4%", "25 basis points", "5 million tonnes" as "5m tonnes". */
export function formatValue(value: number, unit: string, digits = 3, locale: string = LOCALE): string {
  if (isCurrency(unit)) return formatMoney(value, unit, digits, locale);
  if (unit === '%') return formatPercent(value, digits, locale);
  if (unit === 'pp')
    return `${formatNumber(value, digits, locale)} percentage ${Math.abs(value) === 1 ? 'point' : 'points'}`;
  if (unit === 'bp')
    return `${formatNumber(value, digits, locale)} basis ${Math.abs(value) === 1 ? 'point' : 'points'}`;
  if (unit === 'x') return `×${formatNumber(value, digits, locale)}`;
  if (unit === 'count' || unit === 'index' || unit === 'fraction') return formatNumber(value, digits, locale);
  const [base, per] = unit.split('/');
  if (base && per && isCurrency(base)) return `${formatMoney(value, base, digits, locale)} per ${per}`;
  return `${formatNumber(value, digits, locale)} ${base}${Math.abs(value) === 1 ? '' : 's'}${per ? ` per ${per}` : ''}`;
}

/** "2 February 2022" from "2022-02-02"; "December 2021" from "2021-12". */
export function formatDate(iso: string, locale: string = LOCALE): string {
  const [year, month = 1, day] = iso.split('-').map(Number);
  const at = new Date(Date.UTC(year ?? 0, month - 1, day ?? 1));
  return dateFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(iso.length > 4 ? { month: 'long' } : {}),
    ...(day ? { day: 'numeric' } : {}),
  }).format(at);
}

/** A number with every digit it has, up to `digits`, for working that a reader may want to check. */
export const formatExact = (value: number, digits: number, locale: string = LOCALE): string =>
  withMinus(numberFormat(locale, { maximumSignificantDigits: digits }).format(value));
