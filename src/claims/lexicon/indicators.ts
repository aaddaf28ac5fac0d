/**
 * The indicator codes of the annotation guide. Adding one means adding a row here and nothing else: `words` are what
 * a text calls it (lower case, longest match wins). Words beside them that name only a part ("rice exports") are
 * refiners/indicator/part.ts' business.
 * Longer than 300 lines because it is one table.
 */
export type IndicatorKind = 'level' | 'rate' | 'growth' | 'price' | 'index';

export interface Indicator {
  readonly code: string;
  /** As a reader would call it: "IT exports". */
  readonly label: string;
  readonly kind: IndicatorKind;
  readonly words: readonly string[];
}

const row = (code: string, label: string, kind: IndicatorKind, words: string): Indicator => ({
  code,
  label,
  kind,
  words: words.split('|').map((word) => word.trim()),
});

export const INDICATORS: readonly Indicator[] = [
  row(
    'gdp',
    'GDP',
    'level',
    'gdp|gross domestic product|size of the economy|national income|gross national product|gnp',
  ),
  row(
    'gdp_growth',
    'GDP growth',
    'growth',
    'gdp growth|economic growth|growth projection|growth projections|growth outlook|growth target|growth forecasts|growth estimate|growth estimates|gdp growth rate|economic growth rate|growth rate|growth in the economy|growth of the economy|economy growth|quarterly growth|annual growth|economic expansion|growth forecast|economic contraction|economic output|real gdp growth|economy',
  ),
  row(
    'gdp_per_capita',
    'GDP per person',
    'level',
    'gdp per capita|per capita gdp|gdp per person|income per head|per capita income|income per capita',
  ),
  row(
    'inflation',
    'inflation',
    'rate',
    'inflation|inflation rate|sensitive price index|sensitive price indicator|spi|cpi inflation|retail inflation|annual inflation rate|headline inflation rate|consumer inflation|retail prices index|rate of inflation|consumer price inflation|consumer prices|consumer price index|cpi|annual inflation|cost of living|price inflation|headline inflation|retail price index|annual rate of inflation|yearly inflation|price growth|headline cpi|consumer price growth|annual consumer inflation|consumer price index inflation|year-on-year inflation',
  ),
  row(
    'core_inflation',
    'core inflation',
    'rate',
    'core inflation|all items less farm produce|trimmed mean inflation|trimmed mean|core retail inflation|non-food non-energy inflation|core consumer prices|underlying inflation|core cpi|core prices|core inflation rate',
  ),
  row(
    'unemployment_rate',
    'unemployment rate',
    'rate',
    'unemployment rate|jobless rate|joblessness rate|rate of joblessness|rate of unemployment|unemployment|joblessness|headline unemployment rate|national unemployment rate|official unemployment rate',
  ),
  row(
    'unemployed_people',
    'unemployed people',
    'level',
    'unemployed people|unemployed|number of unemployed|people out of work|people unemployed|jobless people|out of work|jobless',
  ),
  row(
    'employment',
    'employment',
    'level',
    'jobs|payrolls|payrolled employees|employment|in work|in employment|nonfarm payrolls|non-farm payrolls|job growth|new jobs|job cuts|job losses|people in work|jobs growth|job gains|payroll employment|number of jobs|employed people|people employed|people in jobs|have jobs|net jobs|total employment',
  ),
  row('population', 'population', 'level', 'population'),
  row(
    'exports',
    'exports',
    'level',
    'exports|export earnings|export proceeds|total exports|exports of goods and services|export revenue|export revenues|export receipts|export income|foreign sales|overseas shipments|export target|exports target|export goal',
  ),
  row(
    'imports',
    'imports',
    'level',
    'imports|total imports|import bill|imports bill|overall imports|import payments|imports of goods and services',
  ),
  row(
    'goods_exports',
    'goods exports',
    'level',
    'goods exports|merchandise exports|merchandise export|exports of merchandise|exports of goods',
  ),
  row(
    'goods_imports',
    'goods imports',
    'level',
    'goods imports|merchandise imports|merchandise import|imports of goods',
  ),
  row('services_exports', 'services exports', 'level', 'services exports|exports of services|service exports'),
  row(
    'ict_exports',
    'IT exports',
    'level',
    'it exports|ict exports|software exports|tech exports|technology exports|it and ites exports|ites exports|it-enabled services exports|ict services exports|it services exports|software and services exports|it & ites exports|exports of it|exports of software|digital exports|computer services exports|information technology exports|it export|ict export|software export|exports of ict|it export remittances|ict export remittances|exports of the it|exports of it services|exports of information technology|it industry exports|it sector exports',
  ),
  row(
    'trade_balance',
    'trade balance',
    'level',
    'trade deficit|trade surplus|trade balance|trade gap|balance of trade|deficit in goods and services|trade shortfall|merchandise trade deficit|goods trade deficit|visible trade deficit|trade in goods deficit|merchandise trade surplus|merchandise trade gap|goods trade surplus|external trade deficit',
  ),
  row(
    'remittances',
    'remittances',
    'level',
    "remittances|workers' remittances|worker remittances|money sent home|remittance inflow|remittance inflows|inward remittances|remittance receipts|diaspora remittances|remittance|personal remittances|overseas remittances|remittances inflow|remittances inflows|workers’ remittances|money sent home by|home remittances|remittances from overseas|remittance target|remittances target|sent home",
  ),
  row(
    'fdi',
    'foreign direct investment',
    'level',
    'foreign direct investment|fdi|foreign investment|direct investment|fdi inflows|fdi inflow|net fdi|fdi equity inflows',
  ),
  row(
    'current_account',
    'current account',
    'level',
    'current account deficit|current account surplus|current account|current account balance|account deficit|current-account deficit|current-account surplus',
  ),
  row(
    'reserves',
    'foreign-exchange reserves',
    'level',
    'foreign exchange reserves|liquid foreign reserves|liquid foreign exchange reserves|external reserves|foreign exchange holdings|gross official reserves|usable reserves|foreign reserves|forex reserves|foreign currency reserves|international reserves|fx reserves|reserves|currency reserves|foreign-exchange reserves|liquid reserves|total liquid reserves|total liquid foreign reserves|gross reserves|gross international reserves|net reserves|net international reserves|official reserves|dollar reserves|gross foreign reserves|net foreign reserves|reserve assets',
  ),
  row(
    'external_debt',
    'external debt',
    'level',
    'external debt|foreign debt|external liabilities|external debts|external public debt|external debt stock',
  ),
  row(
    'government_debt',
    'government debt',
    'level',
    'public debt|total public debt|public debt stock|government debt stock|central government debt|domestic debt|gross public debt|national debt|government debt|sovereign debt|federal debt|state debt|debt|debt ceiling|debt limit|borrowing limit|debt-to-gdp ratio|net debt|public sector debt|gross debt|gross government debt|net public debt|general government debt|federal government debt|debt-to-gdp|debt to gdp ratio|debt to gdp|public debt-to-gdp ratio|debt stock|national debt stock|total debt stock',
  ),
  row(
    'budget_balance',
    'budget balance',
    'level',
    'budget deficit|budget surplus|fiscal deficit|primary deficit|primary surplus|primary balance|fiscal balance|public sector net borrowing|net borrowing|fiscal shortfall|fiscal surplus|government deficit|deficit|surplus|budget shortfall|budget gap|monthly deficit|federal deficit|public deficit|public sector borrowing|government borrowing|state borrowing|borrowing|fiscal gap|overall deficit|cash deficit|underlying cash deficit|underlying cash surplus|general government deficit|budget balance|overall budget deficit|fiscal deficit target|overall fiscal deficit|revenue deficit',
  ),
  row(
    'government_spending',
    'government spending',
    'level',
    'government spending|public spending|total expenditure|total outlay|budget|appropriation bill|government expenditure|federal spending|state spending|public expenditure|budget spending|total government spending|total budget|national budget|federal budget|total public spending|general government spending|total government expenditure|aggregate expenditure',
  ),
  row(
    'government_revenue',
    'government revenue',
    'level',
    'government revenue|government revenues|total revenue|federation revenue|federal revenues|net federal revenue|revenue receipts|public revenue|state revenues|federal revenue|budget revenue|budget revenues',
  ),
  row(
    'tax_revenue',
    'tax revenue',
    'level',
    'tax revenue|tax revenues|federal board of revenue|fbr|in taxes|tax collection target|revenue collection|revenue target|collection target|direct tax collection|direct tax collections|gross tax revenue|net tax revenue|net direct tax collections|gst collection|gst collections|gst revenue|tax revenue collection|tax-to-gdp ratio|tax collection|tax receipts|tax collections|tax take|taxes collected',
  ),
  row(
    'policy_rate',
    'policy interest rate',
    'rate',
    'policy rate|rates|rate hike|rate hikes|rate cut|rate cuts|rate rise|rate rises|rate increase|monetary policy rate|mpr|repurchase rate|central bank rate|interest rate|interest rates|key interest rate|benchmark interest rate|repo rate|reverse repo rate|base rate|bank rate|federal funds rate|discount rate|key rate|benchmark rate|main interest rate|cash rate|refinancing rate|lending rate|benchmark lending rate|main rate|official cash rate|fed funds rate|overnight rate|key lending rate|target rate|its benchmark|its key interest rate|policy interest rate|key policy rate|official interest rate|borrowing rate|benchmark rates|interest-rate cut|interest-rate cuts',
  ),
  row(
    'bond_yield',
    'government bond yield',
    'rate',
    'bond yield|bond yields|cut-off yield|cut-off yields|treasury bills|treasury bill|t-bill yields|t-bill|t-bills|gilt yield|10-year gilt|10-year gilts|yield on 10-year gilts|yield|yields|10-year yield|treasury yield|treasury yields|yield on the|gilt yields|borrowing costs',
  ),
  row(
    'exchange_rate',
    'exchange rate',
    'price',
    'exchange rate|against the dollar|against the euro|to the dollar|against the us dollar|against the u.s. dollar|dollar index|rupee|pound|sterling|euro|yen|yuan|renminbi|lira|rand|peso|rouble|ruble|naira|taka|ringgit|cedi|kwacha|shilling|birr|rupiah|baht|shekel|krona|zloty|forint|dollar|greenback',
  ),
  row(
    'wages',
    'wages',
    'level',
    'wages|minimum wage|regular pay|total pay|pay awards|annual pay growth|wage inflation|average regular pay|earnings growth|median pay|living wage|average weekly pay|average wage|average earnings|wage growth|hourly earnings|average hourly earnings|hourly salary|average hourly salary|average weekly earnings|pay growth|real wages|average salary|median income|household income|average pay|average hourly wages|average hourly wage|hourly wages|average wages|weekly earnings|annual earnings|nominal wages|median earnings|average monthly wage|average monthly salary|basic pay|wage bill growth|weekly wages',
  ),
  row(
    'poverty',
    'people in poverty',
    'level',
    'poverty|live on less than|living on less than|poor people|poor|poverty rate|multidimensionally poor|multidimensional poverty|poverty headcount|below the poverty line|poverty line|living in poverty|extreme poverty',
  ),
  row('inequality', 'inequality', 'index', 'gini|gini coefficient|gini index|inequality|income inequality'),
  row(
    'industrial_production',
    'industrial production',
    'growth',
    'industrial production|index of industrial production|iip|large-scale manufacturing|large scale manufacturing|lsm|lsm output|industrial output|factory output|manufacturing output|factory production|manufacturing production|manufacturing index|large scale manufacturing output|industry output',
  ),
  row(
    'retail_sales',
    'retail sales',
    'growth',
    'retail sales|retail sales volumes|sales volumes|retail spending|retail trade',
  ),
  row(
    'consumer_spending',
    'consumer spending',
    'growth',
    'consumer spending|household spending|household consumption|private consumption|personal spending|consumer expenditure',
  ),
  row(
    'consumer_confidence',
    'consumer confidence',
    'index',
    'consumer confidence|consumer sentiment|consumer confidence index',
  ),
  row(
    'house_prices',
    'house prices',
    'growth',
    'house prices|average house prices|typical house price|average uk house price|average property|average home|average house|typical home|dwelling values|home values|average property price|house price growth|house price index|asking prices|home prices|house price|property prices|housing prices|price of a home|average house price|house price inflation|price of a house|home price|residential property prices|property values|house values|median house price|median house prices|dwelling prices|private home prices|average asking price|national house prices|home values index',
  ),
  row('housing_starts', 'housing starts', 'level', 'housing starts|home starts|new home construction|building permits'),
  row(
    'oil_price',
    'oil price',
    'price',
    'oil price|oil prices|price of oil|crude|crude oil|oil|brent|brent crude|light sweet crude|crude prices|west texas intermediate|wti|crude oil prices|barrel of oil|price of crude',
  ),
  row('gold_price', 'gold price', 'price', 'gold|gold price|gold prices|price of gold|spot gold|bullion'),
  row(
    'stock_index',
    'stock index',
    'index',
    'dow jones|dow|all-share index|all share index|benchmark index|ngx asi|asi|dsex|nasdaq|s&p|ftse|dax|cac|nikkei|sensex|nifty|hang seng|index|kospi|ibex|topix|stoxx|rts exchange|micex|tsx|asx|kse-100|kse|stock index|share index|stock market|bovespa|industrial average|standard & poor|composite|all ordinaries|psei|straits times index|iseq|gse composite|nse 20|jci',
  ),
  row(
    'oil_production',
    'oil production',
    'level',
    'oil production|crude oil production|crude oil output|oil output|crude production|production of oil|crude output|barrels of oil per day',
  ),
  row(
    'food_prices',
    'food prices',
    'growth',
    'food prices|food inflation|food inflation rate|food price inflation|grocery inflation|grocery price inflation|price of food|cost of food|food price|food price index',
  ),
  row(
    'tourism_arrivals',
    'tourist arrivals',
    'level',
    'tourist arrivals|tourists|foreign visitors|international visitors|visitor arrivals|foreign tourists|overseas visitors|foreign holidaymakers|visitors from abroad|international arrivals|international tourists|tourist numbers|foreign arrivals',
  ),
  row(
    'tourism_receipts',
    'tourism receipts',
    'level',
    'tourism receipts|tourism revenue|tourism revenues|tourism earnings|from tourism|tourism income|tourism proceeds|tourist spending|visitor spending',
  ),
  row(
    'agriculture_output',
    'agricultural output',
    'level',
    'agriculture|agriculture sector|agricultural sector|farm sector|agricultural output|agricultural production|farm output|wheat production|wheat crop|cotton production|grain harvest|wheat harvest|agriculture growth|agricultural growth|rice production|grain output|crop production',
  ),
  row(
    'military_spending',
    'military spending',
    'level',
    'military spending|defence spending|defense spending|defence budget|defense budget|military budget|military expenditure|on the military|defence expenditure|spending on defence|spending on defense|military|defence|defense',
  ),
  row(
    'aid',
    'aid',
    'level',
    'foreign aid|development aid|development assistance|overseas aid|official development assistance|international aid',
  ),
  row(
    'electricity',
    'electricity',
    'level',
    'electricity|power supply|national grid|generating capacity|access to electricity|power generation|electricity generation|electricity consumption|electricity production|installed capacity|electricity demand',
  ),
  row(
    'co2',
    'CO₂ emissions',
    'level',
    'co2 emissions|carbon emissions|carbon dioxide emissions|greenhouse gas emissions|emissions of carbon dioxide|greenhouse emissions',
  ),
  row(
    'internet_users',
    'internet users',
    'level',
    'internet users|internet penetration|people online|broadband subscribers|broadband users',
  ),
  row(
    'mobile_subscriptions',
    'mobile subscriptions',
    'level',
    'mobile subscriptions|mobile subscribers|mobile phone users|cellular subscribers|mobile phone subscribers|mobile users|cellular subscriptions|teledensity',
  ),
  row(
    'graduates',
    'graduates',
    'level',
    'graduates|it graduates|university graduates|ict graduates|computer science graduates|engineering graduates|number of graduates',
  ),
  row(
    'market_cap',
    'market capitalisation',
    'level',
    'market capitalisation|market capitalization|market cap|equities capitalisation|equity capitalisation',
  ),
  row('productivity', 'productivity', 'growth', 'productivity|labour productivity|labor productivity|output per hour'),
  row(
    'business_confidence',
    'business confidence',
    'index',
    'business confidence|business sentiment|purchasing managers index|pmi|ifo index|business climate|investor confidence',
  ),
  row(
    'savings',
    'savings',
    'level',
    'savings rate|saving rate|household savings|national savings|gross savings|personal savings rate|saving ratio|savings ratio|household saving ratio|household savings ratio|household saving rate|household savings rate|national saving rate',
  ),
  row(
    'investment',
    'investment',
    'level',
    'gross fixed capital formation|business investment|capital formation|investment-to-gdp ratio|capital investment',
  ),
  row(
    'fx_turnover',
    'foreign-exchange turnover',
    'level',
    'foreign exchange turnover|forex turnover|currency trading|foreign exchange trading',
  ),
];

let byCode: Map<string, Indicator> | undefined;

/** The indicator of a code, or undefined. */
export function indicatorOf(code: string | null): Indicator | undefined {
  byCode ??= new Map(INDICATORS.map((indicator) => [indicator.code, indicator]));
  return code === null ? undefined : byCode.get(code);
}

/** "IT exports" for "ict_exports"; the code itself where it is unknown. */
export function indicatorLabel(code: string): string {
  return indicatorOf(code)?.label ?? code;
}

export type PhraseIndex = ReadonlyMap<string, readonly (readonly [words: readonly string[], code: string])[]>;

let phrases: PhraseIndex | undefined;

/** Indicator words by their first word, longest first. */
export function indicatorPhrases(): PhraseIndex {
  if (phrases) return phrases;
  const made = new Map<string, [string[], string][]>();
  for (const { code, words } of INDICATORS) {
    for (const phrase of words) {
      const parts = phrase.split(/[ -]/u);
      const first = parts[0] ?? '';
      made.set(first, [...(made.get(first) ?? []), [parts, code]]);
    }
  }
  for (const list of made.values()) list.sort((a, b) => b[0].length - a[0].length);
  phrases = made;
  return made;
}
