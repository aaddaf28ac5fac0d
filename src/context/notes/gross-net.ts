/** "Net of imports, $1.47bn of $1.95bn." Exports beside what came in for them, where the net of the same months is on record. */
import type { Fact, Point, Series } from '../../data/series.ts';
import { formatValue } from '../../shared/format.ts';
import type { Yearly } from '../official.ts';
import { datesOf, isAnnual, monthsWords, periodWords } from '../periods.ts';
import type { Input, Note } from '../report.ts';
import { contains } from '../rounding.ts';
import { SERIES_OF } from '../series-of.ts';
import { grouped, type Item, itemsOf, type Setting } from '../setting.ts';
import { agrees, settledOf, yearKey } from '../settled.ts';
import { isOver, pointAt, releasesOf } from '../values.ts';
import { fromFact, fromPoint, type NoteKind, publisherWords, working } from './note.ts';

/** Exports and imports of one table, and what an article that speaks of both would name. */
const COUNTERPARTS: Readonly<Record<string, { readonly imports: string; readonly words: string }>> = {
  'NE.EXP.GNFS.CD': { imports: 'NE.IMP.GNFS.CD', words: 'goods and services' },
  'TX.VAL.MRCH.CD.WT': { imports: 'TM.VAL.MRCH.CD.WT', words: 'goods' },
};
const SPOKEN_OF = ['imports', 'goods_imports', 'trade_balance', 'current_account'];

function note(items: readonly { readonly index: number }[], text: string, inputs: readonly Input[], net: number): Note {
  return {
    id: 'gross-net',
    claims: items.map(({ index }) => index),
    text,
    weight: 0.46,
    ...working(inputs, 'exports − imports of the same kind and months', net),
  };
}

/** The page nearest in date: gross and net of one and the same account. */
function nearestTo<One extends Pick<Point, 'published'>>(net: Fact, all: readonly One[]): One | undefined {
  const far = ({ published }: One): number => Math.abs(Date.parse(published ?? '') - Date.parse(net.published ?? ''));
  return all.filter(({ published }) => published !== null).sort((a, b) => far(a) - far(b))[0];
}

interface Gross {
  readonly value: number;
  readonly input: Input;
}

/** What the net figure is the net of: a release of the year, or the amount of the same months. */
function grossOf(setting: Setting, series: Series, net: Fact): Gross | undefined {
  const year = nearestTo(net, releasesOf(series, net.period));
  if (year) return { value: year.value, input: fromPoint('exports, release nearest in date', series, year) };
  const parts = setting.library.facts('part-year', net.place);
  const same = parts.filter(({ of, start, end }) => of === net.of && start === net.start && end === net.end);
  const part = nearestTo(net, same);
  return part && { value: part.value, input: fromFact('exports of the same months', part) };
}

/** Net figures on record by the article's date, of the very days a claim speaks of. */
function factNotes(setting: Setting): Note[] {
  const { date } = setting.article;
  const years = new Map(settledOf(setting).map((yearly) => [yearly.index, yearly.period]));
  const known = new Map<Fact, Item[]>();
  const netsOf = new Map<string, readonly Fact[]>();
  for (const item of itemsOf(setting)) {
    const { indicator, place, modality, unit, role } = item.claim;
    const period = years.get(item.index) ?? item.claim.period;
    const dates = period === null ? null : datesOf(period, place);
    if (indicator === null || place === null || modality !== 'reported' || !dates || role === 'share') continue;
    const codes = (SERIES_OF[indicator]?.candidates ?? []).map(({ series }) => series);
    const nets = netsOf.get(place) ?? setting.library.facts('net', place);
    netsOf.set(place, nets);
    const net = nets
      .filter((fact) => fact.published !== null && (date === null || fact.published <= date))
      .find((fact) => codes.includes(fact.of ?? '') && fact.start === dates.start && fact.end === dates.end);
    if (!net || unit !== net.unit) continue;
    const same = known.get(net);
    if (same) same.push(item);
    else known.set(net, [item]);
  }
  return [...known].flatMap(([net, items]) => {
    const series = setting.library.series(net.of ?? '', net.place);
    const gross = series && grossOf(setting, series, net);
    if (!series || !gross || net.value >= gross.value) return [];
    // Only beside figures of that gross amount itself.
    const own = items.filter(({ index }) => {
      const interval = setting.intervals[index];
      const values = [gross.value, ...releasesOf(series, net.period).map(({ value }) => value)];
      return interval && values.some((value) => contains(interval, value));
    });
    if (own.length === 0) return [];
    const [left, all] = [net.value, gross.value].map((value) => formatValue(value, net.unit));
    const dates = net.start && net.end ? { start: net.start, end: net.end } : null;
    const when = isAnnual(net.period) || !dates ? periodWords(net.period) : monthsWords(dates);
    const text = `Net of imports of the same kind, ${left} of ${all} in ${when}.`;
    return note(own, text, [gross.input, fromFact('exports less imports', net)], net.value);
  });
}

/** Exports that agree with the official ones, beside the imports of the same table. */
function tableNotes(setting: Setting): Note[] {
  const spoken = new Set(
    setting.claims.flatMap(({ indicator, place }) => (SPOKEN_OF.includes(indicator ?? '') ? (place ?? '') : [])),
  );
  const items = settledOf(setting).filter(
    (item) =>
      item.found.series.id in COUNTERPARTS &&
      item.found.reading === 'level' &&
      item.claim.modality === 'reported' &&
      !spoken.has(item.found.series.place) &&
      isOver(item.period, item.found.series.place, setting.article.date) &&
      agrees(item) === true,
  );
  return [...grouped(items, yearKey).values()].flatMap((group: Yearly[]) => {
    const [first] = group;
    const pair = first && COUNTERPARTS[first.found.series.id];
    if (!first || !pair) return [];
    const { series } = first.found;
    const imports = setting.library.series(pair.imports, series.place);
    const [out, into] = [pointAt(series, first.period), imports && pointAt(imports, first.period)];
    if (!imports || out?.status !== 'reported' || into?.status !== 'reported') return [];
    const net = out.value - into.value;
    const words = `${formatValue(Math.abs(net), series.unit)} ${net < 0 ? 'more' : 'less'} than exports`;
    const text = `Imports of ${pair.words} in ${periodWords(first.period)} were ${formatValue(into.value, series.unit)}, ${words} (${publisherWords(series.source)}).`;
    return note(group, text, [fromPoint('exports', series, out), fromPoint('imports', imports, into)], net);
  });
}

export const grossNet: NoteKind = {
  id: 'gross-net',
  make: (setting) => [...factNotes(setting), ...tableNotes(setting)],
};
