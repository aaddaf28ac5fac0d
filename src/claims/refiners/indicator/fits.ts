/** Which figures can state which statistic, by unit, size and role. */
import { indicatorOf } from '../../lexicon/indicators.ts';
import type { Draft } from '../../reading.ts';
import { isMoney, isRatio } from '../shared.ts';
import { amount } from './verdict.ts';

/** Money as a sum or a flow, not the price of one thing. */
const TOTAL = /^[A-Z]{3}(?:\/(?:year|month|quarter|week|day))?$/u;
const PAIR = /^[A-Z]{3}\/[A-Z]{3}$/u;
const ENERGY = /^[kMGT]Wh?(?:\/|$)/u;

interface Figure {
  readonly unit: string;
  readonly value: number;
  readonly role: Draft['role'];
  /** A percentage change, or a multiple. */
  readonly changing: boolean;
}

type Test = (figure: Figure) => boolean;

const isRate = ({ unit }: Figure): boolean => unit === '%' || unit === 'pp' || unit === 'bp';
const peopleOrRatio: Test = ({ unit }) => unit === 'count' || isRatio(unit);
const pricesRate: Test = (figure) =>
  isRate(figure) || figure.unit === 'x' || figure.unit === 'index' || (figure.unit === 'fraction' && figure.changing);
const volume: Test = ({ unit }) => unit === 'index' || isRatio(unit) || unit === 'pp' || TOTAL.test(unit);
const score: Test = ({ unit }) => unit === 'index' || unit === 'count' || isRatio(unit);
const priceUnder =
  (most: number): Test =>
  ({ unit, value, changing }) =>
    (isMoney(unit) && value < most) || changing;

/** Codes whose kind does not say it all. */
const TESTS: Readonly<Record<string, Test>> = {
  unemployment_rate: ({ unit, value }) =>
    unit === '%' || unit === 'pp' || unit === 'x' || (unit === 'count' && value >= 1000),
  employment: ({ unit, value, changing }) => (unit === 'count' && value >= 500) || changing,
  inflation: pricesRate,
  core_inflation: pricesRate,
  food_prices: pricesRate,
  unemployed_people: peopleOrRatio,
  population: peopleOrRatio,
  graduates: peopleOrRatio,
  tourism_arrivals: peopleOrRatio,
  internet_users: peopleOrRatio,
  mobile_subscriptions: peopleOrRatio,
  housing_starts: peopleOrRatio,
  stock_index: ({ unit, role }) => unit === 'index' || (unit === '%' && role !== 'share'),
  gdp_growth: ({ unit, value, role }) =>
    (unit === '%' && role !== 'share' && Math.abs(value) < 60) ||
    unit === 'pp' ||
    (isMoney(unit) && value > 1e9 && role === null),
  gdp: ({ unit, changing }) => isMoney(unit) || changing,
  oil_price: priceUnder(10_000),
  gold_price: priceUnder(1e6),
  exchange_rate: ({ unit, value, role, changing }) =>
    PAIR.test(unit) || (isMoney(unit) && value < 10_000 && role !== 'level') || changing,
  oil_production: ({ unit, changing }) => unit.startsWith('barrel') || changing,
  poverty: ({ unit, value }) => unit === '%' || unit === 'fraction' || (unit === 'count' && value >= 1e5),
  electricity: ({ unit, changing }) => ENERGY.test(unit) || unit === '%' || unit === 'fraction' || changing,
  co2: ({ unit }) => unit.includes('ton') || isRatio(unit),
  industrial_production: volume,
  retail_sales: volume,
  inequality: score,
  consumer_confidence: score,
  business_confidence: score,
  agriculture_output: ({ unit, role }) => !isMoney(unit) && role !== 'share',
  wages: ({ unit }) => isMoney(unit) || unit === '%',
  house_prices: ({ unit }) => isMoney(unit) || isRatio(unit) || unit === 'pp',
};

const BY_CODE: ReadonlyMap<string, Test> = new Map(Object.entries(TESTS));

/** What the kinds of statistic are stated in. */
const BY_KIND: Readonly<Record<string, Test>> = {
  rate: isRate,
  growth: ({ unit }) => isRatio(unit) || unit === 'pp' || isMoney(unit),
};
const other: Test = ({ unit }) => TOTAL.test(unit) || unit === '%' || unit === 'x' || unit === 'fraction';

/** Can a figure in this unit and role state this indicator? */
export function fits(code: string, draft: Draft): boolean {
  const indicator = indicatorOf(code);
  if (!indicator) return false;
  const { role } = draft;
  const { unit } = draft.reading;
  const test = BY_CODE.get(code) ?? BY_KIND[indicator.kind] ?? other;
  return test({ unit, value: amount(draft), role, changing: isRatio(unit) && role === 'pct_change' });
}
