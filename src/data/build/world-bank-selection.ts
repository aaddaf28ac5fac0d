/**
 * Which World Bank series the pack takes: those that an indicator code of the annotation guide or a context note can
 * use. A pattern of `LEFT_OUT` says why a series stays out; what is in neither table has no use yet and stays out too.
 */
export interface Selected {
  /** Unit code as in claims; "LCU" stands for the place's currency. */
  readonly unit: string;
  /** How the concept differs from the plain words. */
  readonly definition?: string;
  /** Codes a derived series was worked out from, in the source tables. */
  readonly from?: readonly string[];
}

const USD: Selected = { unit: 'USD' };
const PERCENT: Selected = { unit: '%' };
const COUNT: Selected = { unit: 'count' };

const CENTRAL_GOVERNMENT: Selected = {
  unit: '%',
  definition: 'central government only, by the budget year of the country',
};
const PPP = 'in international dollars, at the prices of the United States';

export const WORLD_BANK: Readonly<Record<string, Selected>> = {
  // Output and income
  'NY.GDP.MKTP.CD': USD,
  'NY.GDP.MKTP.KD': { unit: 'USD', definition: 'at the prices and exchange rates of 2015' },
  'NY.GDP.MKTP.KD.ZG': PERCENT,
  'NY.GDP.PCAP.CD': USD,
  'NY.GDP.PCAP.KD': { unit: 'USD', definition: 'at the prices and exchange rates of 2015' },
  'NY.GDP.PCAP.KD.ZG': PERCENT,
  'NY.GDP.PCAP.PP.CD': { unit: 'int$', definition: PPP },
  'NY.GNP.PCAP.CD': { unit: 'USD', definition: 'gross national income, at an exchange rate averaged over three years' },
  'NY.GDP.DEFL.KD.ZG': { unit: '%', definition: 'price change of everything the country produces' },
  'NE.GDI.TOTL.ZS': { unit: '%', definition: 'fixed investment and changes in stocks, public and private' },
  'NY.GNS.ICTR.ZS': PERCENT,
  'NV.AGR.TOTL.ZS': { unit: '%', definition: 'includes forestry and fishing' },
  'NV.IND.TOTL.ZS': { unit: '%', definition: 'includes construction, mining and energy' },
  'NV.SRV.TOTL.ZS': PERCENT,
  'SL.GDP.PCAP.EM.KD': { unit: 'int$', definition: 'at prices and purchasing power parities of 2021' },
  // Prices, money, exchange rates
  'FP.CPI.TOTL.ZG': { unit: '%', definition: 'average of the calendar year against the year before' },
  'PA.NUS.FCRF': { unit: 'LCU/USD', definition: 'official rate, average of the calendar year' },
  'FR.INR.LEND': { unit: '%', definition: 'rate banks charge, not the rate the central bank sets' },
  'FR.INR.DPST': { unit: '%', definition: 'rate banks pay, not the rate the central bank sets' },
  // People and work
  'SP.POP.TOTL': COUNT,
  'SP.POP.GROW': PERCENT,
  'SL.UEM.TOTL.ZS': { unit: '%', definition: 'estimate modelled by the ILO, so that countries compare' },
  'SL.UEM.TOTL.FE.ZS': { unit: '%', definition: 'women; estimate modelled by the ILO, so that countries compare' },
  'SL.UEM.TOTL.MA.ZS': { unit: '%', definition: 'men; estimate modelled by the ILO, so that countries compare' },
  'SL.UEM.1524.FE.ZS': { unit: '%', definition: 'women aged 15 to 24; estimate modelled by the ILO' },
  'SL.UEM.1524.MA.ZS': { unit: '%', definition: 'men aged 15 to 24; estimate modelled by the ILO' },
  'SL.TLF.TOTL.IN': COUNT,
  'SL.EMP.TOTL.SP.ZS': { unit: '%', definition: 'estimate modelled by the ILO, of people aged 15 or more' },
  'SE.TER.ENRR': { unit: '%', definition: 'all students, whatever their age, against one age group' },
  // Trade and payments
  'NE.EXP.GNFS.CD': USD,
  'NE.EXP.GNFS.ZS': PERCENT,
  'NE.IMP.GNFS.CD': { unit: 'USD', from: ['NE.EXP.GNFS.CD', 'NE.RSB.GNFS.CD'] },
  'NE.IMP.GNFS.ZS': PERCENT,
  'NE.RSB.GNFS.CD': USD,
  'TX.VAL.MRCH.CD.WT': { unit: 'USD', definition: 'goods only' },
  'TM.VAL.MRCH.CD.WT': { unit: 'USD', definition: 'goods only' },
  'TG.VAL.TOTL.GD.ZS': { unit: '%', definition: 'goods only, exports and imports added' },
  'BX.GSR.CCIS.CD': {
    unit: 'USD',
    definition: 'computer, telecommunications and information services, by calendar year',
  },
  'X.CCIS.EXP.ZS': { unit: '%', from: ['BX.GSR.CCIS.CD', 'NE.EXP.GNFS.CD'] },
  'BX.TRF.PWKR.CD.DT': { unit: 'USD', definition: 'includes the pay of workers abroad for less than a year' },
  'BX.TRF.PWKR.DT.GD.ZS': { unit: '%', from: ['BX.TRF.PWKR.CD.DT', 'NY.GDP.MKTP.CD'] },
  'BX.KLT.DINV.CD.WD': { unit: 'USD', definition: 'net inflows: new investment less what was withdrawn' },
  'BX.KLT.DINV.WD.GD.ZS': { unit: '%', definition: 'net inflows: new investment less what was withdrawn' },
  'BN.CAB.XOKA.CD': USD,
  'BN.CAB.XOKA.GD.ZS': { unit: '%', from: ['BN.CAB.XOKA.CD', 'NY.GDP.MKTP.CD'] },
  'FI.RES.TOTL.CD': { unit: 'USD', definition: 'includes gold, at the end of the calendar year' },
  'DT.DOD.DECT.CD': { unit: 'USD', definition: 'public and private, at the end of the calendar year' },
  'DT.DOD.DECT.GN.ZS': { unit: '%', definition: 'public and private, against gross national income' },
  'DT.DOD.DSTC.CD': { unit: 'USD', definition: 'due within a year, public and private' },
  'DT.DOD.DPPG.CD': { unit: 'USD', definition: 'public debt and debt the state guarantees' },
  'DT.TDS.DECT.EX.ZS': PERCENT,
  'DT.ODA.ODAT.CD': { unit: 'USD', definition: 'net of repayments' },
  // Government
  'GC.DOD.TOTL.GD.ZS': CENTRAL_GOVERNMENT,
  'GC.TAX.TOTL.GD.ZS': CENTRAL_GOVERNMENT,
  'GC.REV.XGRT.GD.ZS': CENTRAL_GOVERNMENT,
  'GC.XPN.TOTL.GD.ZS': CENTRAL_GOVERNMENT,
  'GC.NLD.TOTL.GD.ZS': CENTRAL_GOVERNMENT,
  // Poverty and inequality
  'SI.POV.DDAY': { unit: '%', definition: 'people living on less than $3.00 a day at 2021 purchasing power parities' },
  'SI.POV.NAHC': { unit: '%', definition: "by the country's own poverty line" },
  'SI.POV.GINI': { unit: 'index', definition: '0 when all are equal, 100 when one has everything' },
  'SI.DST.10TH.10': PERCENT,
  'SI.DST.FRST.10': PERCENT,
  'EG.ELC.ACCS.ZS': PERCENT,
};

const UNCHECKED = "another owner's series inside the World Bank's: off until its licence is checked";

export const LEFT_OUT: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/^CM\.MKT\./, 'belongs to the World Federation of Exchanges or S&P'],
  [/^MS\.MIL\./, UNCHECKED],
  [/^ST\.INT\./, UNCHECKED],
  [/^IT\./, UNCHECKED],
  [/^EN\.GHG\./, UNCHECKED],
  [/^SL\.UEM\.1524\.ZS$/, 'a copy re-saved in a spreadsheet, early 2025'],
];

/** National accounts: kept by fiscal year where the country keeps them so. */
export function isNationalAccounts(code: string): boolean {
  return /^(NY|NE|NV)\./.test(code);
}
