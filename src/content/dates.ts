/** Dates as pages write them → YYYY-MM-DD, in the offset they are written in. Nothing here reads the clock. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** The first newspapers' archives put online go back to about here. */
const FIRST_YEAR = 1800;
const DAY_MS = 86_400_000;

const month = (word: string): number => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;

/**
 * A calendar date that exists, is not the epoch a broken system prints, and is at most a day after `latest`
 * (milliseconds since 1970; a page may be written in a time zone ahead of the reader's).
 */
function sensible(year: number, monthOfYear: number, day: number, latest: number): string | null {
  const at = new Date(Date.UTC(year, monthOfYear - 1, day));
  const real = at.getUTCMonth() === monthOfYear - 1 && at.getUTCDate() === day;
  if (!real || year < FIRST_YEAR || at.getTime() === 0 || at.getTime() > latest + DAY_MS) return null;
  return at.toISOString().slice(0, 10);
}

/**
 * "2022-02-02T10:00:00+05:00", "20220202", "2 February 2022", "Wed, 02 Feb 2022 …", "February 2, 2022", "Feb. 2, 2022".
 * "02/03/2022" is refused where it can be read in two ways, and so is a date without its day.
 */
export function normaliseDate(written: string, latest: number): string | null {
  const text = written.trim().slice(0, 80);
  // Seconds or milliseconds since 1970.
  if (/^1\d{9}(?:\d{3})?$/u.test(text)) {
    const at = new Date(Number(text) * (text.length === 10 ? 1_000 : 1));
    return sensible(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), latest);
  }
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/u.exec(text) ?? /^(\d{4})(\d{2})(\d{2})(?!\d)/u.exec(text);
  if (iso) return sensible(Number(iso[1]), Number(iso[2]), Number(iso[3]), latest);
  const dayFirst = /\b(\d{1,2})(?:st|nd|rd|th)?\s{1,3}([A-Z][a-z]{2,8})\.?,?\s{1,3}(\d{4})\b/iu.exec(text);
  if (dayFirst?.[2]) return sensible(Number(dayFirst[3]), month(dayFirst[2]), Number(dayFirst[1]), latest);
  const monthFirst = /\b([A-Z][a-z]{2,8})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})\b/iu.exec(text);
  if (monthFirst?.[1]) return sensible(Number(monthFirst[3]), month(monthFirst[1]), Number(monthFirst[2]), latest);
  const numbers = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)/u.exec(text);
  if (!numbers) return null;
  const [first, second, year] = [Number(numbers[1]), Number(numbers[2]), Number(numbers[3])];
  if (first > 12) return sensible(year, second, first, latest);
  if (second > 12 || first === second) return sensible(year, first, second, latest);
  return null;
}

/** "/2022/02/02/", "/2022/feb/02/", "/2022-02-02-", "/20220202/" in an address's path. */
export function dateInPath(pathname: string, latest: number): string | null {
  const words = /\/(\d{4})\/([a-z]{3,9})\/(\d{1,2})(?=\/|$)/iu.exec(pathname);
  if (words?.[2] && month(words[2]) > 0) {
    return sensible(Number(words[1]), month(words[2]), Number(words[3]), latest);
  }
  const found =
    /\/(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?=[/_-]|$)/u.exec(pathname) ??
    /[/-](\d{4})-(\d{2})-(\d{2})(?=[./_-]|$)/u.exec(pathname) ??
    /[/-]((?:19|20)\d{2})(\d{2})(\d{2})(?=[./_-]|$)/u.exec(pathname);
  return found ? sensible(Number(found[1]), Number(found[2]), Number(found[3]), latest) : null;
}

/** The date in the line a report opens with: "KARACHI, Feb. 2, 2022 (AP) —", "2 February 2022, Nairobi". */
export function dateInDateline(text: string, latest: number): string | null {
  const [line = ''] = text.slice(0, 200).split('\n');
  const head = line.slice(0, 90);
  const marked = /^.{0,88}?(?:\s[–—-]\s?|\)\s|:\s|$)/u.exec(head)?.[0];
  return marked && /\b(?:1[89]|20)\d{2}\b/u.test(marked) ? normaliseDate(marked, latest) : null;
}
