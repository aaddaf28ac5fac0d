/** Claim → series, or a reason a reader understands. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { matchAll } from '../../src/context/match.ts';
import type { Match } from '../../src/context/report.ts';
import { articleOf, type Case, claimOf } from './cases.ts';
import { testLibrary } from './library.ts';

type MatchCase = Omit<Case, 'notes'> & { matches: Match[]; periods?: (string | null)[] };

const cases: MatchCase[] = JSON.parse(readFileSync(new URL('../cases/match.json', import.meta.url), 'utf8'));

describe('matching', () => {
  it.each(cases.map((given) => [given.name, given] as const))('%s', (_, given) => {
    const article = articleOf(given);
    const claims = given.claims.map((claim) => claimOf(article, claim));
    const matched = matchAll(article, claims, testLibrary(given.series));
    expect(matched.map(({ match }) => match)).toEqual(given.matches);
    for (const { match, found } of matched) expect(found !== null).toBe(match.kind === 'series');
    if (given.periods) expect(matched.map(({ found }) => found?.period ?? null)).toEqual(given.periods);
  });
});
