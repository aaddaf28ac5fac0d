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

/** Zones of countries that write the month first, and of some that write the day first. */
const MONTH_FIRST = /\b(?:[ECMP][SD]?T|AK[SD]T|HST)\b/u;
const DAY_FIRST = /\b(?:GMT|BST|IST|PKT|SAST|WAT|EAT|CAT|A[CEW][SD]T|NZ[SD]T|SGT|HKT)\b/u;

/** "13/02/2022", "02/13/2022"; one that can be read in two ways is settled by the time zone beside it, or refused. */
function inNumbers(first: number, second: number, year: number, around: string, latest: number): string | null {
  if (first > 12 || (second <= 12 && first !== second && DAY_FIRST.test(around)))
    return sensible(year, second, first, latest);
  if (second > 12 || first === second || MONTH_FIRST.test(around)) return sensible(year, first, second, latest);
  return null;
}

/**
 * "2022-02-02T10:00:00+05:00", "20220202", "2 February 2022", "Wed, 02 Feb 2022 …", "February 2, 2022", "Feb. 2, 2022",
 * "Wed Feb 02 10:00:00 PKT 2022". "02/03/2022" is refused where nothing tells which of two ways it is to be read, and
 * so is a date without its day.
 */
export function normaliseDate(written: string, latest: number): string | null {
  const text = written.trim().slice(0, 80);
  // Seconds or milliseconds since 1970.
  if (/^1\d{9}(?:\d{3})?$/u.test(text)) {
    const at = new Date(Number(text) * (text.length === 10 ? 1_000 : 1));
    return sensible(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), latest);
  }
  const iso =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/u.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})(?:\d{4}(?:\d{2})?)?(?!\d)/u.exec(text);
  if (iso) return sensible(Number(iso[1]), Number(iso[2]), Number(iso[3]), latest);
  const printed = /\b([A-Z][a-z]{2})\s{1,3}(\d{1,2})\s[\d:]{4,8}\s(?:[A-Z]{2,5}\s)?(\d{4})$/u.exec(text);
  if (printed?.[1]) return sensible(Number(printed[3]), month(printed[1]), Number(printed[2]), latest);
  const dayFirst = /\b(\d{1,2})(?:st|nd|rd|th)?\s{1,3}([A-Z][a-z]{2,8})\.?,?\s{1,3}(\d{4})\b/iu.exec(text);
  if (dayFirst?.[2]) return sensible(Number(dayFirst[3]), month(dayFirst[2]), Number(dayFirst[1]), latest);
  const monthFirst = /\b([A-Z][a-z]{2,8})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})\b/iu.exec(text);
  if (monthFirst?.[1]) return sensible(Number(monthFirst[3]), month(monthFirst[1]), Number(monthFirst[2]), latest);
  const numbers = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)/u.exec(text);
  return numbers ? inNumbers(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]), text, latest) : null;
}

/** A date somewhere in a short line, and where it starts. */
export interface DateInWords {
  readonly date: string;
  readonly at: number;
}

/** What else stands in a line that tells a date: labels, days of the week, times, zones. */
const BESIDE_DATE =
  /\b(?:first|last|originally|published|posted|updated|modified|created|added|filed|written|date|time|article|story|on|at|by|from|the|mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|[ap]\.?m|[a-z]{1,2}[sd]?t|gmt|utc|ist|bst|pkt)\b/giu;
/** More letters than a place, a paper or a writer's name has: a sentence. */
const MOST_LETTERS = 40;
/** "signed on", "in this": not "Posted on", nor a writer's name and "on". */
const IN_SENTENCE =
  /\b(?:in|this|that|of|since|until|before|after|for|with|was|is)\s{1,3}$|\b(?!(?:publish|post|updat|creat|add|fil)ed\b)[a-z]{3,}\s{1,3}on\s{1,3}$/u;
const DATES: readonly RegExp[] = [
  /\b\d{4}-\d{1,2}-\d{1,2}(?!\d)/u,
  /\b\d{1,2}(?:st|nd|rd|th)?[\s-]{1,3}[A-Z][a-z]{2,8}\.?,?[\s-]{1,3}\d{4}\b/iu,
  /\b[A-Z][a-z]{2,8}\.?\s{1,3}\d{1,2}(?:st|nd|rd|th)?,?\s{1,3}\d{4}\b/iu,
  /(?<![\d/.])\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})(?![\d/.])/u,
];

/**
 * The first date in a line that tells little else: "Posted: 06/13/2022 09:48 PM PDT", "Lahore, July 19, 2022". A date in
 * a sentence ("in this 2 March 2011 photo") is none. A year of two digits is of this century.
 */
export function dateInWords(line: string, latest: number): DateInWords | null {
  const found = DATES.map((pattern) => pattern.exec(line))
    .filter((match) => match !== null)
    .sort((a, b) => a.index - b.index)[0];
  if (!found) return null;
  const [written] = found;
  const at = found.index;
  const before = line.slice(0, at);
  if (IN_SENTENCE.test(before)) return null;
  const others = `${before} ${line.slice(at + written.length)}`.replace(BESIDE_DATE, '').replace(/[^\p{L}]/gu, '');
  if (others.length > MOST_LETTERS) return null;
  const short = /^(\d{1,2})[/.](\d{1,2})[/.](\d{2}|\d{4})$/u.exec(written);
  const date = short
    ? inNumbers(
        Number(short[1]),
        Number(short[2]),
        Number(short[3]) + (short[3]?.length === 2 ? 2000 : 0),
        line,
        latest,
      )
    : normaliseDate(written.replace(/(?<=[a-z\d])-(?=[a-z])|(?<=[a-z])-(?=\d)/giu, ' '), latest);
  return date ? { date, at } : null;
}

/** "/2022/02/02/", "/2022/feb/02/", "/2022-02-02-", "/20220202/", "/2022/BUSINESS/02/02/" in an address's path. */
export function dateInPath(pathname: string, latest: number): string | null {
  const words = /\/(\d{4})\/([a-z]{3,9})\/(\d{1,2})(?=\/|$)/iu.exec(pathname);
  if (words?.[2] && month(words[2]) > 0) {
    return sensible(Number(words[1]), month(words[2]), Number(words[3]), latest);
  }
  const around = /\/((?:19|20)\d{2})\/[a-z][a-z.-]{1,20}\/(\d{2})\/(\d{2})(?=\/)/iu.exec(pathname);
  if (around) return sensible(Number(around[1]), Number(around[2]), Number(around[3]), latest);
  const found =
    /\/(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?=[/_-]|$)/u.exec(pathname) ??
    /[/-](\d{4})-(\d{2})-(\d{2})(?=[./_-]|$)/u.exec(pathname) ??
    /[/-]((?:19|20)\d{2})(\d{2})(\d{2})(?=[./_-]|$)/u.exec(pathname);
  return found ? sensible(Number(found[1]), Number(found[2]), Number(found[3]), latest) : null;
}

/** The date in the line a report opens with: "KARACHI, Feb. 2, 2022 (AP) —", "2 February 2022, Nairobi". */
export function dateInDateline(text: string, latest: number): string | null {
  const lines = text.slice(0, 600).split('\n\n').slice(0, 4);
  for (const [i, line] of lines.entries()) {
    const head = line.slice(0, 90);
    // A writer's name may come first; a line farther down has to look like the beginning of a report.
    const marked = (i === 0 ? /^.{0,88}?(?:\s[–—-]\s?|\)\s|:\s|$)/u : /^.{0,60}?\s(?:[–—]|--?)\s/u).exec(head)?.[0];
    if (!marked || !/\b(?:1[89]|20)\d{2}\b/u.test(marked)) continue;
    const date = i === 0 ? normaliseDate(marked, latest) : dateInWords(marked, latest)?.date;
    if (date) return date;
  }
  return null;
}
