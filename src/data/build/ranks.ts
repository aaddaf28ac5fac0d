/** Yearly lines → places in order of size, by series and year. Countries only; years that few report are left out. */
import { FORMAT, type RankFile } from '../pack-schema.ts';
import { decodeLine } from '../year-line.ts';
import type { Lines } from './world-bank.ts';

/** Series of one concept and unit in every country, so that an order means something. */
const RANKED: readonly string[] = [
  ...'NY.GDP.MKTP.CD NY.GDP.MKTP.KD.ZG NY.GDP.PCAP.CD NY.GDP.PCAP.PP.CD NY.GDP.PCAP.KD.ZG NY.GNP.PCAP.CD'.split(' '),
  ...'FP.CPI.TOTL.ZG SP.POP.TOTL SP.POP.GROW SL.UEM.TOTL.ZS SL.TLF.TOTL.IN SL.GDP.PCAP.EM.KD'.split(' '),
  ...'NE.EXP.GNFS.CD NE.EXP.GNFS.ZS NE.IMP.GNFS.CD NE.IMP.GNFS.ZS NE.RSB.GNFS.CD TX.VAL.MRCH.CD.WT'.split(' '),
  ...'TM.VAL.MRCH.CD.WT BX.GSR.CCIS.CD BX.TRF.PWKR.CD.DT BX.TRF.PWKR.DT.GD.ZS BX.KLT.DINV.CD.WD'.split(' '),
  ...'BX.KLT.DINV.WD.GD.ZS BN.CAB.XOKA.CD BN.CAB.XOKA.GD.ZS FI.RES.TOTL.CD NE.GDI.TOTL.ZS NY.GNS.ICTR.ZS'.split(' '),
  ...'DT.DOD.DECT.CD DT.DOD.DECT.GN.ZS DT.ODA.ODAT.CD NV.AGR.TOTL.ZS NV.IND.TOTL.ZS'.split(' '),
  ...'GGXWDG_NGDP GGXCNL_NGDP GGX_NGDP GGR_NGDP'.split(' '),
];
const YEARS_KEPT = 15;
/** A place in the order says little where less than half of the economies are known. */
const LEAST_COVERAGE = 0.5;
/** For setting two countries side by side ("60 times as large"); the exact values are in the places' own files. */
const RANK_DIGITS = 3;

type Held = readonly [place: string, value: number];

/** Projections are no ranks. */
function byYear(lines: Lines, code: string, countries: ReadonlySet<string>): Map<number, Held[]> {
  const years = new Map<number, Held[]>();
  for (const place of [...countries].sort()) {
    const line = lines.get(place)?.get(code);
    for (const [year, value] of line ? decodeLine(line) : []) {
      if (year >= (line?.projectedFrom ?? Number.POSITIVE_INFINITY)) continue;
      const held = years.get(year) ?? [];
      held.push([place, value]);
      years.set(year, held);
    }
  }
  return years;
}

/** "USA CHN=JPN": largest first, places of equal value joined by "=". */
function orderOf(held: readonly Held[]): string {
  return held.map(([place, value], i) => `${i === 0 ? '' : held[i - 1]?.[1] === value ? '=' : ' '}${place}`).join('');
}

/** The rank files by name in the pack, of the ranked series that `lines` hold. */
export function rankFiles(lines: Lines, countries: ReadonlySet<string>, folder: string): Map<string, RankFile> {
  const files = new Map<string, RankFile>();
  for (const series of RANKED) {
    const all = [...byYear(lines, series, countries)].sort(([a], [b]) => a - b);
    const last = all.at(-1)?.[0] ?? 0;
    const years: RankFile['years'] = {};
    for (const [year, unsorted] of all) {
      if (year <= last - YEARS_KEPT || unsorted.length < LEAST_COVERAGE * countries.size) continue;
      const held = [...unsorted].sort((a, b) => b[1] - a[1]);
      years[year] = { order: orderOf(held), values: held.map(([, value]) => Number(value.toPrecision(RANK_DIGITS))) };
    }
    if (Object.keys(years).length > 0)
      files.set(`${folder}/${series}.json`, { format: FORMAT, series, of: countries.size, years });
  }
  return files;
}
