/** "IMF, October 2021: +4% for FY2022." What the IMF foresaw for a year in its last release before the article. */
import type { Forecast, Forecasts } from '../../data/series.ts';
import { formatChange, formatDate, formatPercent } from '../../shared/format.ts';
import type { Yearly } from '../official.ts';
import { yearliesOf } from '../official.ts';
import { monthsBetween, periodWords } from '../periods.ts';
import type { Input, Note } from '../report.ts';
import type { Candidate, SeriesKind } from '../series-of.ts';
import { type Setting, sentenceOf } from '../setting.ts';
import { isOver } from '../values.ts';
import { fromArticle, type NoteKind, working } from './note.ts';

/** The IMF's series of the same concept, for figures matched to a series of that kind; `whole` is said after a share. */
const FORESEEN: Readonly<Record<string, { readonly series: string; readonly kind: SeriesKind; readonly as: string }>> =
  {
    gdp: { series: 'NGDP_RPCH', kind: 'growth', as: 'real growth' },
    gdp_growth: { series: 'NGDP_RPCH', kind: 'growth', as: 'real growth' },
    inflation: { series: 'PCPIPCH', kind: 'rate', as: 'average of the year' },
    unemployment_rate: { series: 'LUR', kind: 'rate', as: 'by the country’s own definition' },
    government_debt: { series: 'GGXWDG_NGDP', kind: 'share', as: 'all levels of government' },
    budget_balance: { series: 'GGXCNL_NGDP', kind: 'share', as: 'all levels of government' },
    current_account: { series: 'BCA_NGDPD', kind: 'share', as: '' },
  };

/** Two releases come a year: an older one is no forecast "then". */
const MONTHS_KEPT = 8;

/** The last forecast of the period that was out before the article. */
function forecastFor({ all }: Forecasts, period: string, date: string): Forecast | undefined {
  const last = all.filter((one) => one.period === period && one.published < date).at(-1);
  return last && monthsBetween(last.published, date) < MONTHS_KEPT ? last : undefined;
}

const sayImf = /\b(?:IMF|International Monetary Fund|the Fund|World Economic Outlook)\b/u;

/** "+4%", "a deficit of 3.2% of GDP", "8.5%". */
function valueWords({ kind, balance, of }: Candidate, value: number): string {
  if (kind === 'growth') return formatChange(value / 100);
  if (balance) return `a ${value < 0 ? 'deficit' : 'surplus'} of ${formatPercent(Math.abs(value))} of GDP`;
  return `${formatPercent(value)}${of ? ' of GDP' : ''}`;
}

function noteFor(setting: Setting, { claim, index, found, period }: Yearly): Note[] {
  const { article, library } = setting;
  const wanted = FORESEEN[claim.indicator ?? ''];
  if (!wanted || article.date === null || found.candidate.kind !== wanted.kind) return [];
  // A year that is over has an outcome; what was foreseen of it is another story.
  if (claim.modality === 'reported' || isOver(period, found.series.place, article.date)) return [];
  if (sayImf.test(sentenceOf(article, claim))) return [];
  const forecasts = library.forecasts(wanted.series, found.series.place);
  const forecast = forecasts && forecastFor(forecasts, period, article.date);
  if (!forecasts || !forecast) return [];
  const release = formatDate(forecast.release);
  const shown = valueWords(found.candidate, forecast.value);
  const input: Input = {
    label: `foreseen by the IMF in ${release}`,
    value: forecast.value,
    unit: forecasts.unit,
    origin: {
      kind: 'series',
      source: { ...forecasts.source, vintage: forecast.release },
      period,
      published: forecast.published,
    },
  };
  return [
    {
      id: 'forecast-then',
      claims: [index],
      text: `IMF, ${release}: ${shown} for ${periodWords(period)}${wanted.as ? ` (${wanted.as})` : ''}.`,
      weight: 0.62,
      ...working(
        [fromArticle('figure in the article', claim), input],
        'the forecast of the same year in the last release before the article',
        forecast.value,
      ),
    },
  ];
}

export const forecastThen: NoteKind = {
  id: 'forecast-then',
  make: (setting) => yearliesOf(setting).flatMap((yearly) => noteFor(setting, yearly)),
};
