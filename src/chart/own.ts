/** Figures of one measure in one article → a small line of the article's own, where no official series matches. */
import type { Claim } from '../claims/claim.ts';
import { claimMark } from './marks.ts';
import { decimalYear, type FiscalYear, type PeriodKind, type Stretch, shortDate, stretchOf } from './period.ts';
import { startsAtZero } from './points.ts';
import type { Trend, TrendBasis, TrendPoint } from './trend.ts';
import { claimWords, upperFirst } from './words.ts';

export interface OwnClaim {
  /** Index in the report. */
  readonly index: number;
  readonly claim: Claim;
}

export interface OwnInput {
  /** Of one measure, unit and place, each of a period of its own. */
  readonly claims: readonly OwnClaim[];
  /** "IT graduates" */
  readonly label: string;
  /** Null where the text names none. */
  readonly placeName: string | null;
  /** YYYY-MM-DD */
  readonly articleDate: string | null;
  readonly fiscalYear?: FiscalYear;
}

const BASES: Partial<Record<PeriodKind, TrendBasis>> = {
  year: 'calendar year',
  'fiscal year': 'fiscal year',
  half: 'half',
  quarter: 'quarter',
  month: 'month',
};
const BASIS_WORDS: Record<TrendBasis, string> = {
  'calendar year': 'calendar years',
  'fiscal year': 'fiscal years',
  half: 'half-years',
  quarter: 'quarters',
  month: 'monthly',
};

function unitWords(unit: string): string {
  if (unit === 'USD') return 'US$';
  if (unit === 'pp') return 'percentage points';
  if (unit === 'bp') return 'basis points';
  if (['count', 'index', 'fraction', 'x'].includes(unit)) return '';
  return /^[a-z]{3,}$/u.test(unit) ? `${unit}s` : unit;
}

interface Placed extends OwnClaim {
  readonly stretch: Stretch;
}

/** Figures that are a single value may lie on the line; "over", "at most" and ranges are marks beside it. */
const isPoint = ({ claim: { value, hedge, modality } }: OwnClaim): boolean =>
  typeof value === 'number' && modality !== 'target' && (hedge === null || hedge === 'about' || hedge === 'nearly');

const MAX_TOLD = 4;

/** "25,000 in 2019, 50,000 in 2022 (projected)": all of a few, else the first and the last. */
function told(placed: readonly Placed[]): string {
  const ends = placed.length > MAX_TOLD ? [placed[0], placed.at(-1)] : placed;
  const words = ends.map((one) => {
    if (!one) return '';
    const kind =
      one.claim.modality === 'reported' ? '' : one.claim.modality === 'target' ? ' (target)' : ' (projected)';
    return `${claimWords(one.claim)} in ${one.stretch.words}${kind}`;
  });
  return words.join(', ');
}

/**
 * A line of the article's own figures, said to be so; points in base units. Null where the periods are of different
 * lengths, or fewer than two.
 */
export function ownTrendOf({ claims, label, placeName, articleDate, fiscalYear }: OwnInput): Trend | null {
  const placed = claims
    .flatMap((item): Placed[] => {
      const stretch = stretchOf(item.claim.period ?? '', fiscalYear);
      return stretch ? [{ ...item, stretch }] : [];
    })
    .sort((a, b) => a.stretch.at - b.stretch.at);
  const kinds = new Set(placed.map(({ stretch }) => stretch.kind));
  const [first] = placed;
  const basis = first && BASES[first.stretch.kind];
  const periods = new Set(placed.map(({ claim }) => claim.period));
  if (!first || !basis || kinds.size > 1 || periods.size < 2) return null;
  const { unit } = first.claim;
  const points = placed.filter(isPoint).map(
    ({ claim, stretch }): TrendPoint => ({
      period: claim.period ?? '',
      label: stretch.label,
      at: stretch.at,
      value: typeof claim.value === 'number' ? claim.value : claim.value[0],
      status: claim.modality === 'reported' ? 'reported' : 'projected',
      knownSince: false,
    }),
  );
  const marks = placed.map(({ index, claim, stretch }) => {
    const mark = claimMark(index, claim, stretch, { basis: basis === 'fiscal year' ? basis : 'calendar year' });
    return claim.modality === 'target' && mark.shape === 'dot'
      ? { ...mark, kind: 'target' as const, words: `target: ${claimWords(claim)}` }
      : mark;
  });
  const subject = upperFirst([label, placeName?.replace(/^the /u, '') ?? ''].filter(Boolean).join(', '));
  const at = articleDate === null ? null : decimalYear(articleDate);
  return {
    claims: claims.map(({ index }) => index),
    title: [subject, 'the article’s own figures', unitWords(unit), BASIS_WORDS[basis]].filter(Boolean).join(', '),
    unit,
    basis,
    points,
    marks,
    written: articleDate === null || at === null ? null : { at, words: shortDate(articleDate) },
    fromZero: startsAtZero(
      unit,
      placed.flatMap(({ claim }) => claim.value),
    ),
    gap: null,
    source: {
      publisher: 'This article',
      series: 'figures in its text',
      name: '',
      vintage: articleDate,
      licence: '',
      url: '',
    },
    difference: null,
    summary: `${subject}, as the article has it: ${told(placed)}.`,
    own: true,
  };
}
