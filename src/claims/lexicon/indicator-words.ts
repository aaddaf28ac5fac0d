/** Words beside an indicator's words: they say whether a country's whole statistic is meant, a part of it or another thing. */
import { wordSet } from '../text/words.ts';

/** Right before an indicator's words they leave it whole. Anything else names a part ("rice exports"). */
export const WHOLE = wordSet(
  "cumulative provisional preliminary actual unadjusted inbound nominal whole entire aggregated consolidated said total overall the its their annual yearly monthly quarterly weekly national country headline a an and of for in that this new rising higher record official general public federal state gross net real average adjusted 's while with as from to current on government consumer year-on-year increased increasing falling large huge strong low high said has had is was have will would when but by which where key main benchmark yearly combined aggregate where projected expected estimated also ballooning massive growing balanced seasonally percent lost losing cut add added adding create created creating economic more available its million billion thousand people based retail cpi yoy surging soaring rampant runaway persistent merchandise outstanding domestic central year mostly latest overseas outward inward",
);

/** Words of statistics that a noun before them narrows. */
export const PARTIAL = wordSet(
  'exports imports jobs positions debt deficit surplus wages reserves yield yields production economy inflation rates growth borrowing budget remittances',
);

/** Inflation of these is not the country's headline rate. */
export const INFLATION_OF = wordSet(
  'food fuel energy services service goods wholesale urban rural producer house wage import imported transport health housing clothing grocery vegetable asset rent wpi education cereal cereals pulses',
);

/** "price index", "a confidence index": no market's. */
export const OTHER_INDEX = wordSet(
  'price prices confidence sentiment managers development misery activity climate competitiveness perceptions production cost freedom combined sensitive a an',
);

/** Rates that banks, tax offices and others set or count, not the central bank. */
export const NOT_POLICY = wordSet(
  'prime real mortgage deposit commercial exchange tax crime interbank tariff duty customs growth occupancy unemployment jobless home loan average swap savings effective',
);

/** Jobs "in the manufacturing sector" are not the country's. */
export const SECTOR = wordSet(
  'industry industries sector manufacturing construction retail factories factory private public hospitality banking mining tourism textile automotive company firm airline plant staff government services leisure agriculture farm healthcare',
);

/** Output of one of these is not the economy's. */
export const BRANCHES = wordSet(
  'industry industries sector sectors manufacturing construction services agriculture mining retail sub-sector',
);

/** What a branch of the economy calls itself: "IT industry", "software trade". */
export const BRANCH = wordSet('industry sector trade business');

/** The same, and those who work in it: "IT companies". */
export const OF_BRANCH = wordSet('industry sector trade business companies firms');

/** "exports of goods", "imports of about $5bn": what follows "of" leaves trade whole. */
export const WHOLE_TRADE = wordSet(
  'goods services merchandise the all it ict its both information over about around nearly more up almost',
);

/** "shipments of oil", "sales of gold": an amount, no price. */
export const SHIPPED = wordSet(
  'shipment shipments import imports export exports sales output production demand consumption tonnes barrel barrels supply supplies',
);

/** "oil sector", "oil producing states": no price. */
export const OIL_TRADE = wordSet(
  'sector industry export exports import imports production producing producer producers output company companies revenue revenues and giant firm theft sales field fields refining refinery marketing exporter exporters workers receipts sub-sector minister',
);

/** "gold loans", "gold medals": no price. */
export const GOLD_THINGS = wordSet(
  'loan loans medal medals standard mining miner miners mine mines reserves jewellery jewelry bonds coins holdings imports exports card plated',
);

/** Barrels a day that somebody refines, ships or steals. */
export const NOT_OUTPUT = wordSet(
  'refinery refineries refining capacity theft stolen pipeline field fields terminal terminals import imports export exports consumption demand inventories stockpile',
);

/** Those who govern: a budget near one of them is a country's. */
export const PUBLIC = wordSet(
  'government federal parliament assembly senate minister ministry president chancellor treasury union national state appropriation lawmakers congress cabinet fiscal',
);

/** Borrowing by these is not the government's. */
export const OTHERS_BORROWING = wordSet(
  'consumer domestic household private corporate bank external foreign mortgage personal business farm',
);

/** "growth", "annual growth": of output only where the article speaks of output. */
export const VAGUE_GROWTH = wordSet('growth annual quarterly');

/** Open a clause of its own behind a figure. */
export const OTHER_CLAUSE = wordSet('while whereas but although as when because against versus compared ;');

/** Talk of a central bank's rate. */
export const RATE_TALK = wordSet('rate rates hike hikes tightening easing mpc fomc');

/** "50 basis points of cuts": a rate's, in basis points. */
export const RATE_STEPS = wordSet('cuts hikes easing tightening increases');

/** Who sets a country's rate. */
export const RATE_SETTERS = wordSet('bank mpc fomc fed reserve committee policymakers monetary');

/** Other rates that move by points. */
export const OTHER_RATE = wordSet(
  'unemployment jobless inflation tax vat mortgage exchange prices cpi growth yield yields participation underemployment',
);

/** Talk of a company in the figure's own clause. */
export const COMPANY = wordSet(
  'company firm firms airline subsidiary shares shareholders profit profits revenue sales turnover stake ceo acquisition dividend corporation inc ltd plc',
);

/** "electricity tariff", "power company": a price or a body, not electricity made or used. */
export const POWER_BUSINESS = wordSet(
  'charges tariff tariffs price prices bill bills company companies duty subsidy subsidies rates distribution workers board',
);

/** "debt servicing", "debt office": not what is owed. */
export const DEBT_BUSINESS = wordSet(
  'servicing service interest payment payments repayment repayments relief restructuring office',
);

/** "the military" is a body; beside one of these it is a budget. */
export const SPENDING = wordSet(
  'spend spends spent spending budget expenditure allotted allocated earmarked allocation outlay',
);

/** "the deficit", "a surplus": of trade, of the budget or of the current account. */
export const BALANCE = wordSet('deficit surplus gap shortfall hole imbalance');

/** The same, where no balance was named something else. */
export const BARE_GAP = wordSet('gap shortfall hole imbalance');
export const GAP_OWNERS = wordSet('the this that cumulative overall resulting widening');

/** "earnings from exports", "inflows from remittances" */
export const TAKEN_IN = wordSet('inflow inflows receipts earnings proceeds income earned inflows');

/** Who foresees or counts an economy's growth. */
export const ECONOMY_SPEAKERS = wordSet(
  'imf ecb boe boj treasury oecd adb rbi bank ministry economists government budget official economy gdp fed fund unctad statistics statistical country recession',
);

/** Grows, but is no economy. */
export const OTHER_GROWTH = wordSet(
  'sales revenue revenues profit profits earnings exports imports credit loan loans lending deposits export import wage wages pay population jobs productivity rent rents price prices money premium subscriber subscribers customer customers output demand user users traffic passenger tax share shares dividend investment company firm sector industry',
);

/** "the province expects": of no whole country. */
export const SUBNATIONAL = wordSet('province city county council municipality territory region district borough');

/** Behind a percentage: a tax's own rate, of whatever else the text spoke. */
export const TAXES = wordSet('tax taxes vat levy duty duties tariff tariffs excise surcharge surtax');
