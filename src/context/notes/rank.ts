/** "35th largest of 186 countries in 2021, between Chile and Hungary; India’s was 35 times as large." Like series, same year. */
import { placeName } from '../../claims/lexicon/places.ts';
import type { FullLibrary, Rank, Ranked } from '../../data/series.ts';
import { formatNumber, formatValue } from '../../shared/format.ts';
import { yearliesOf } from '../official.ts';
import { periodWords, shiftYears, yearOf } from '../periods.ts';
import type { Input, Note } from '../report.ts';
import { type Candidate, isNationalAccounts, SERIES_OF } from '../series-of.ts';
import type { Setting } from '../setting.ts';
import { isOver } from '../values.ts';
import { type NoteKind, publisherWords, working } from './note.ts';

/** A place in the order says little where fewer of the economies are known. */
const COVERAGE = 0.7;
/** Years back from the claim's own that a rank is looked for in: a projected year has none yet. */
const YEARS_BACK = 2;
/** A neighbour of the region is named from this many times on. */
const TELLING = 2;

const ENDINGS = ['th', 'st', 'nd', 'rd'] as const;
/** "1st", "22nd", "113th". */
function ordinal(number: number): string {
  const teen = number % 100 >= 11 && number % 100 <= 13;
  return `${number}${(teen ? undefined : ENDINGS[number % 10]) ?? 'th'}`;
}

interface Standing {
  readonly rank: Rank;
  readonly candidate: Candidate;
}

/** The rank in the claim's year, or in the last one that was over when the article was written. */
function latestRank(library: FullLibrary, id: string, place: string, period: string, date: string | null) {
  for (let back = 0; back <= YEARS_BACK; back += 1) {
    const year = shiftYears(period, -back);
    const known = date === null ? back === 0 : isOver(year, place, date);
    const rank = known ? library.rank(id, place, year) : undefined;
    if (rank) return rank.counted >= COVERAGE * rank.economies ? rank : undefined;
  }
  return undefined;
}

/** Ranks of the matched series or, where it is one country's own, of the series of the same indicator for all. */
function standingOf(
  setting: Setting,
  own: Candidate,
  indicator: string,
  place: string,
  period: string,
): Standing | null {
  const others = SERIES_OF[indicator]?.candidates ?? [];
  const alike = others.filter(
    ({ kind, unit, places, balance }) => kind === own.kind && unit === own.unit && !places && !balance,
  );
  const candidates = own.places ? alike : [own];
  for (const candidate of candidates) {
    // Another basis than the country's own: the calendar year that ended with or before the fiscal one.
    const at = candidate === own ? period : String(yearOf(period));
    const rank = latestRank(setting.library, candidate.series, place, at, setting.article.date);
    if (rank) return { rank, candidate };
  }
  return null;
}

/** The largest of the country's part of the world, where it is much larger and no neighbour in the order. */
function regional(library: FullLibrary, { place, value, order }: Rank, near: readonly Ranked[]): Ranked | undefined {
  const region = library.place(place)?.region;
  const largest = region ? order.find((other) => library.place(other.place)?.region === region) : undefined;
  const telling = largest !== undefined && value > 0 && largest.value >= TELLING * value;
  return telling && !near.includes(largest) ? largest : undefined;
}

const inputOf = ({ source, period }: Rank, unit: string, { name, value }: Ranked): Input => ({
  label: name,
  value,
  unit,
  origin: { kind: 'series', source, period, published: null },
});

const possessive = (name: string): string => `${name}${name.endsWith('s') ? '’' : '’s'}`;

function noteFor(setting: Setting, claims: readonly number[], { rank, candidate }: Standing): Note {
  const { order, place, period, counted, source } = rank;
  const at = order.findIndex((one) => one.place === place);
  const near = [order[at - 1], order[at + 1]].flatMap((one) => one ?? []);
  const peer = candidate.kind === 'level' ? regional(setting.library, rank, near) : undefined;
  const size = candidate.kind === 'level' ? 'largest' : 'highest';
  const standing = rank.rank === 1 ? `The ${size}` : `${ordinal(rank.rank)} ${size}`;
  const [before, after] = near.map((one) => placeName(one.place));
  const between = before && after ? `, between ${before} and ${after}` : before ? `, next to ${before}` : '';
  const times = peer ? Number((peer.value / rank.value).toPrecision(2)) : 0;
  const beside = peer ? `; ${possessive(placeName(peer.place))} was ${formatNumber(times)} times as large` : '';
  const years = isNationalAccounts(candidate.series) || source.publisher.startsWith('IMF');
  const basis = years ? ', fiscal years of some countries included' : '';
  const name = source.name.replace(/ \(.*$/u, '');
  const own = inputOf(rank, candidate.unit, rank);
  const peers = [...near, ...(peer ? [peer] : [])].map((one) => inputOf(rank, candidate.unit, one));
  return {
    id: 'rank',
    claims,
    text: `${standing} of ${counted} countries in ${periodWords(period)}${between}${beside} (${publisherWords(source)}, ${name}${basis}).`,
    weight: 0.34,
    ...working(
      [own, ...peers],
      `place in the order of the ${counted} of ${rank.economies} economies with a value of the year, largest first; values to three digits`,
      `${ordinal(rank.rank)}, ${formatValue(rank.value, candidate.unit)}`,
    ),
  };
}

export const rank: NoteKind = {
  id: 'rank',
  make: (setting) => {
    const groups = new Map<string, { standing: Standing; claims: number[] }>();
    for (const { index, claim, found, period } of yearliesOf(setting)) {
      if (claim.indicator === null || found.candidate.balance) continue;
      const standing = standingOf(setting, found.candidate, claim.indicator, found.series.place, period);
      if (!standing) continue;
      const key = `${standing.candidate.series} ${standing.rank.place} ${standing.rank.period}`;
      const group = groups.get(key) ?? { standing, claims: [] };
      group.claims.push(index);
      groups.set(key, group);
    }
    return [...groups.values()].map(({ standing, claims }) => noteFor(setting, claims, standing));
  },
};
