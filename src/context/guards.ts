/** Figures that read like an official statistic and are none, or are of another time: why they are left alone. */
import type { Article, Claim } from '../claims/claim.ts';
import { after, before } from './around.ts';
import { isAnnual, kindOf, yearOf } from './periods.ts';
import { sentenceOf } from './setting.ts';
import { isOver } from './values.ts';

type Guard = (article: Article, claim: Claim) => string | null;

const MARGIN =
  /^\s*(?:(?:percentage )?points?\s+)?(?:above|over|below|under|more than|less than|higher than|on top of) (?:the )?(?:(?:rate of|official|headline|consumer|price) ){0,2}inflation\b/iu;

/** "To rise by 1% above inflation", "inflation + 2%". */
const marginOverInflation: Guard = (article, claim) => {
  const margin = MARGIN.test(after(article, claim)) || /\binflation ?(?:plus|\+) ?$/iu.test(before(article, claim));
  return margin ? 'A margin over inflation, not inflation itself' : null;
};

const SO_FAR =
  /\b(?:so far|year[- ]to[- ]date|to date|since (?:the (?:start|beginning) of|january)|first (?:[a-z]{2,8} )?(?:weeks|months|half|quarters?))\b/iu;

/** "The deficit so far this year totals …": the engine's period is the year, which was not over. */
const partSoFar: Guard = (article, claim) => {
  const { period, place, modality, unit } = claim;
  if (modality !== 'reported' || period === null || !isAnnual(period) || unit === '%') return null;
  if (isOver(period, place, article.date)) return null;
  return SO_FAR.test(sentenceOf(article, claim)) ? 'Part of a year so far; the series is of whole years' : null;
};

/** "A drop of 16% relative to 2008", and the changes listed after it: the year is where they come from. */
const sinceYear: Guard = (article, claim) => {
  const { period, role } = claim;
  if (role !== 'pct_change' || period === null || kindOf(period) !== 'year') return null;
  const base = new RegExp(
    `\\b(?:relative to|compared (?:with|to)|versus|against|than(?: in)?|from) (?:the (?:year|level of) )?${yearOf(period)}\\b(?! (?:to|until))`,
    'iu',
  );
  return base.test(sentenceOf(article, claim)) ? `A change since ${period}, not the change of that year` : null;
};

/** "Stayed around 5% until the beginning of 2003": the year is where the figure's time ended. */
const untilYear: Guard = (article, claim) => {
  const { period } = claim;
  if (period === null || kindOf(period) !== 'year') return null;
  const end = new RegExp(
    `\\b(?:until|till|up to|prior to|before) (?:the )?(?:(?:start|beginning) of |early )${yearOf(period)}\\b`,
    'iu',
  );
  return end.test(after(article, claim)) ? `Up to the start of ${period}, not of that year` : null;
};

/** "0.5% growth could be lost", "shave 0.3% off growth": a part of growth that something costs. */
const costsGrowth: Guard = (article, claim) => {
  if (claim.indicator !== 'gdp_growth') return null;
  const next = after(article, claim);
  const lost =
    /^ (?:of )?(?:economic |gdp |annual |output )?growth (?:could|may|might|would|will|to|had|has|was|were) (?:have )?(?:be |been )?(?:lost|shaved|wiped|knocked)\b/iu.test(
      next,
    );
  const off = /^ (?:off|from|of) (?:[\w’']{1,20} ){0,3}growth\b/iu.test(next) && COSTING.test(before(article, claim));
  return lost || off ? 'A part of growth that is lost, not growth itself' : null;
};
const COSTING =
  /\b(?:cost|shav|los|lop|knock|cut|subtract|tak|trim|wip|clip|dent)\w{0,5} (?:up to |as much as |about |around |nearly |roughly |at least |an? |another |some ){0,2}$/iu;

/** "Above the target of 2%": what a bank or a government aims at year after year. A rate of its own is decided, not aimed at. */
const standingTarget: Guard = (article, claim) => {
  const { indicator, period, unit } = claim;
  if (period !== null || unit !== '%' || indicator === 'policy_rate') return null;
  const aimed = /\b(?:target|goal)(?: rate)? of (?:around |about )?$/iu.test(before(article, claim));
  return aimed ? 'A standing target, not the figure of a year' : null;
};

/** Neither named nor dated, and no end of a change: carried along from the sentences before it. */
const unnamed: Guard = (_, { measure, period, partner }) =>
  measure === null && period === null && partner === null ? 'The text does not say what is measured' : null;

const GUARDS: readonly Guard[] = [
  marginOverInflation,
  partSoFar,
  sinceYear,
  untilYear,
  costsGrowth,
  standingTarget,
  unnamed,
];

/** Why a figure with an indicator and a place is set beside no series all the same; null where nothing speaks against it. */
export function guardedReason(article: Article, claim: Claim): string | null {
  // What a reader has put right is no longer guessed at.
  if (claim.readAs) return null;
  for (const guard of GUARDS) {
    const reason = guard(article, claim);
    if (reason) return reason;
  }
  return null;
}
