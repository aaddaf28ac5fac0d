/** A period code as plain choices: a kind, a year and a part of it. Pure. */

export const PERIOD_KINDS = ['year', 'fiscal', 'half', 'quarter', 'month'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

export interface PeriodChoice {
  readonly kind: PeriodKind;
  readonly year: number;
  /** 1 for the first half, quarter or month; not used for years. */
  readonly part: number;
}

export const PARTS: Readonly<Record<PeriodKind, number>> = { year: 0, fiscal: 0, half: 2, quarter: 4, month: 12 };

/** Years a code can have. */
export const FIRST_YEAR = 1000;
export const LAST_YEAR = 2999;

/** Null where the year is none, or there is no such part. */
export function codeOf({ kind, year, part }: PeriodChoice): string | null {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) return null;
  if (PARTS[kind] > 0 && (!Number.isInteger(part) || part < 1 || part > PARTS[kind])) return null;
  switch (kind) {
    case 'year':
      return String(year);
    case 'fiscal':
      return `FY${year}`;
    case 'half':
      return `${year}-H${part}`;
    case 'quarter':
      return `${year}-Q${part}`;
    case 'month':
      return `${year}-${String(part).padStart(2, '0')}`;
  }
}

const SHAPES: readonly (readonly [PeriodKind, RegExp])[] = [
  ['year', /^(\d{4})$/u],
  ['fiscal', /^FY(\d{4})$/u],
  ['half', /^(\d{4})-H([12])$/u],
  ['quarter', /^(\d{4})-Q([1-4])$/u],
  ['month', /^(\d{4})-(\d{2})$/u],
];

/** The choices behind a code; null for a day, a span, a part of a fiscal year, which can only be kept as read. */
export function choiceOf(code: string | null): PeriodChoice | null {
  for (const [kind, shape] of SHAPES) {
    const found = shape.exec(code ?? '');
    if (found) return { kind, year: Number(found[1]), part: Number(found[2] ?? 1) };
  }
  return null;
}
