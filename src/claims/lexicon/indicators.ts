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
    'gdp|gross domestic product|size of the economy|national income|gross national product|gnp|nominal gdp|gross national income|gni|value of the economy',
  ),
  row(
    'gdp_growth',
    'GDP growth',
    'growth',
    'gdp growth|economic growth|growth projection|growth projections|growth outlook|growth target|growth forecasts|growth estimate|growth estimates|gdp growth rate|economic growth rate|growth rate|growth in the economy|growth of the economy|economy growth|quarterly growth|annual growth|economic expansion|growth forecast|economic contraction|economic output|real gdp growth|economy|growth in gross domestic product|gdp growth forecast|gdp growth estimate|rate of economic growth|gdp growth projection|growth of gdp|growth in gdp|expansion of the economy|gross domestic product growth|pace of growth|economic recovery|gdp growth target|economic growth target',
  ),
  row(
    'gdp_per_capita',
    'GDP per person',
    'level',
    'gdp per capita|per capita gdp|gdp per person|income per head|per capita income|income per capita|gdp per head|output per head|gni per capita|per-capita income|income per person',
  ),
  row(
    'inflation',
    'inflation',
    'rate',
    'inflation|inflation rate|sensitive price index|sensitive price indicator|spi|cpi inflation|retail inflation|annual inflation rate|headline inflation rate|consumer inflation|retail prices index|rate of inflation|consumer price inflation|consumer prices|consumer price index|cpi|annual inflation|cost of living|price inflation|headline inflation|retail price index|annual rate of inflation|yearly inflation|price growth|headline cpi|consumer price growth|annual consumer inflation|consumer price index inflation|year-on-year inflation|cpi-based inflation|cpi-based retail inflation|inflation reading|cpih|rpi|rpi inflation|hicp|harmonised index of consumer prices|pce price index|headline consumer price index|headline consumer inflation|annual cpi|year-on-year cpi|general price level|inflation figure|inflation print|price rises|pce inflation|national inflation|average inflation|cpi reading|headline consumer price inflation|annualised inflation',
  ),
  row(
    'core_inflation',
    'core inflation',
    'rate',
    'core inflation|all items less farm produce|trimmed mean inflation|trimmed mean|core retail inflation|non-food non-energy inflation|core consumer prices|underlying inflation|core cpi|core prices|core inflation rate|core measure|core rate|core pce|core pce price index|core inflation measure|core consumer price index|underlying price growth|weighted median inflation|core price index|core reading',
  ),
  row(
    'unemployment_rate',
    'unemployment rate',
    'rate',
    'unemployment rate|jobless rate|joblessness rate|rate of joblessness|rate of unemployment|unemployment|joblessness|headline unemployment rate|national unemployment rate|official unemployment rate|out-of-work rate|unemployment level|claimant rate|expanded unemployment rate',
  ),
  row(
    'unemployed_people',
    'unemployed people',
    'level',
    'unemployed people|unemployed|number of unemployed|people out of work|people unemployed|jobless people|out of work|jobless|without work|without a job|without jobs|number of people out of work|number of jobless|jobless claims|claimant count|unemployed persons|job seekers|number of unemployed people|job-seekers',
  ),
  row(
    'employment',
    'employment',
    'level',
    'jobs|positions|payrolls|payrolled employees|employment|in work|in employment|nonfarm payrolls|non-farm payrolls|job growth|new jobs|job cuts|job losses|people in work|jobs growth|job gains|payroll employment|number of jobs|employed people|people employed|people in jobs|have jobs|net jobs|total employment|nonfarm payroll|non-farm payroll|payroll numbers|payroll gains|payroll growth|employment growth|nonfarm jobs|workforce in employment|number of people in work|number of people employed|number of employed|payrolled staff',
  ),
  row('population', 'population', 'level', 'population'),
  row(
    'exports',
    'exports',
    'level',
    "exports|export earnings|export proceeds|total exports|exports of goods and services|export revenue|export revenues|export receipts|export income|foreign sales|overseas shipments|export target|exports target|export goal|total export earnings|export sales|overall exports|aggregate exports|outbound shipments|total export|exports receipts|export inflows|country's exports|sales abroad|overseas sales|export value|earnings from exports",
  ),
  row(
    'imports',
    'imports',
    'level',
    'imports|total imports|import bill|imports bill|overall imports|import payments|imports of goods and services|total import bill|import spending|inbound shipments|aggregate imports|total import|import value|import costs|total import payments',
  ),
  row(
    'goods_exports',
    'goods exports',
    'level',
    'goods exports|merchandise exports|merchandise export|exports of merchandise|exports of goods|merchandise shipments|visible exports|outbound merchandise shipments|merchandise exports earnings',
  ),
  row(
    'goods_imports',
    'goods imports',
    'level',
    'goods imports|merchandise imports|merchandise import|imports of goods|visible imports|inbound merchandise shipments',
  ),
  row(
    'services_exports',
    'services exports',
    'level',
    'services exports|exports of services|service exports|export of services|services export|services export earnings',
  ),
  row(
    'ict_exports',
    'IT exports',
    'level',
    'it exports|ict exports|software exports|tech exports|technology exports|it and ites exports|ites exports|it-enabled services exports|ict services exports|it services exports|software and services exports|it & ites exports|exports of it|exports of software|digital exports|computer services exports|information technology exports|it export|ict export|software export|exports of ict|it export remittances|ict export remittances|exports of the it|exports of it services|exports of information technology|it industry exports|it sector exports|export of it|it and it-enabled services exports|telecom and it exports|telecommunication computer and information services exports|ict export earnings|export remittances of it|it exports proceeds|software exports and|software and it exports',
  ),
  row(
    'trade_balance',
    'trade balance',
    'level',
    'trade deficit|trade surplus|trade balance|trade gap|balance of trade|deficit in goods and services|trade shortfall|merchandise trade deficit|goods trade deficit|visible trade deficit|trade in goods deficit|merchandise trade surplus|merchandise trade gap|goods trade surplus|external trade deficit|trade imbalance|deficit in goods trade|external trade surplus|goods deficit|trade in goods surplus|goods surplus|merchandise deficit|trade in goods and services|trading surplus|trading deficit|visible trade surplus|trade account deficit|commercial trade surplus',
  ),
  row(
    'remittances',
    'remittances',
    'level',
    "remittances|workers' remittances|worker remittances|money sent home|remittance inflow|remittance inflows|inward remittances|remittance receipts|diaspora remittances|remittance|personal remittances|overseas remittances|remittances inflow|remittances inflows|workers’ remittances|money sent home by|home remittances|remittances from overseas|remittance target|remittances target|sent home|foreign remittances|cash sent home|money transfers from abroad|remitted home|remittance flows|migrant remittances|inflow of remittances|inflows of remittances|inflow of workers' remittances",
  ),
  row(
    'fdi',
    'foreign direct investment',
    'level',
    'foreign direct investment|fdi|foreign investment|direct investment|fdi inflows|fdi inflow|net fdi|fdi equity inflows|net foreign direct investment|fdi equity inflow|net fdi inflows|inbound investment|foreign direct investment inflows|gross fdi|foreign direct investments|fdis',
  ),
  row(
    'current_account',
    'current account',
    'level',
    'current account deficit|current account surplus|current account|current account balance|account deficit|current-account deficit|current-account surplus|current account gap|current-account gap|cad|current account shortfall|current-account balance|external account deficit',
  ),
  row(
    'reserves',
    'foreign-exchange reserves',
    'level',
    'foreign exchange reserves|liquid foreign reserves|liquid foreign exchange reserves|external reserves|foreign exchange holdings|gross official reserves|usable reserves|foreign reserves|forex reserves|foreign currency reserves|international reserves|fx reserves|reserves|currency reserves|foreign-exchange reserves|liquid reserves|total liquid reserves|total liquid foreign reserves|gross reserves|gross international reserves|net reserves|net international reserves|official reserves|dollar reserves|gross foreign reserves|net foreign reserves|reserve assets|forex kitty|forex stockpile|forex buffers|foreign currency holdings|net foreign exchange reserves|gross foreign exchange reserves|forex holdings|fx buffers|gross external reserves|usable foreign exchange reserves|official foreign exchange reserves|liquid forex reserves',
  ),
  row(
    'external_debt',
    'external debt',
    'level',
    'external debt|foreign debt|external liabilities|external debts|external public debt|external debt stock|total external debt|external borrowings|external public debts|total external debt and liabilities|external debt and liabilities|foreign debts',
  ),
  row(
    'government_debt',
    'government debt',
    'level',
    "public debt|total public debt|public debt stock|government debt stock|central government debt|domestic debt|gross public debt|national debt|government debt|sovereign debt|federal debt|state debt|debt|debt ceiling|debt limit|borrowing limit|debt-to-gdp ratio|net debt|public sector debt|gross debt|gross government debt|net public debt|general government debt|federal government debt|debt-to-gdp|debt to gdp ratio|debt to gdp|public debt-to-gdp ratio|debt stock|national debt stock|total debt stock|central government's debt|public debts|national debts|government's debt|sovereign debts|gross national debt|total government debt|debt pile|debt-to-gdp ratios|public debt-to-gdp|government debts|public sector net debt",
  ),
  row(
    'budget_balance',
    'budget balance',
    'level',
    'budget deficit|budget surplus|fiscal deficit|primary deficit|primary surplus|primary balance|fiscal balance|public sector net borrowing|net borrowing|fiscal shortfall|fiscal surplus|government deficit|deficit|surplus|gap|shortfall|hole|imbalance|budget shortfall|budget gap|monthly deficit|federal deficit|public deficit|public sector borrowing|government borrowing|state borrowing|borrowing|fiscal gap|overall deficit|cash deficit|underlying cash deficit|underlying cash surplus|general government deficit|budget balance|overall budget deficit|fiscal deficit target|overall fiscal deficit|revenue deficit|budget hole|gap in the budget|budgetary deficit|budgetary gap|budget shortfalls|gross fiscal deficit|consolidated budget deficit|main budget deficit|public borrowing|fiscal hole|current budget deficit|consolidated fiscal deficit|fiscal gaps',
  ),
  row(
    'government_spending',
    'government spending',
    'level',
    'government spending|public spending|total expenditure|total outlay|budget|appropriation bill|government expenditure|federal spending|state spending|public expenditure|budget spending|total government spending|total budget|national budget|federal budget|total public spending|general government spending|total government expenditure|aggregate expenditure|government final consumption expenditure|government consumption|government consumption expenditure|public consumption|total spending|federal expenditure|total federal spending|total federal expenditure|overall spending|total outlays|total managed expenditure|general government expenditure|consolidated government expenditure|national expenditure',
  ),
  row(
    'government_revenue',
    'government revenue',
    'level',
    "government revenue|government revenues|total revenue|federation revenue|federal revenues|net federal revenue|revenue receipts|public revenue|state revenues|federal revenue|budget revenue|budget revenues|ordinary revenue|total receipts|government income|government receipts|total revenues|state revenue|federally collected revenue|total federal revenue|net federal revenues|public revenues|non-debt receipts|total revenue receipts|retained revenue|federal government revenue|federal government's retained revenue|general government revenue|gross revenue receipts|main budget revenue|domestic revenue|national revenue|tax and non-tax revenue",
  ),
  row(
    'tax_revenue',
    'tax revenue',
    'level',
    'tax revenue|tax revenues|federal board of revenue|fbr|in taxes|tax collection target|revenue collection|revenue target|collection target|direct tax collection|direct tax collections|gross tax revenue|net tax revenue|net direct tax collections|gst collection|gst collections|gst revenue|tax revenue collection|tax-to-gdp ratio|tax collection|tax receipts|tax collections|tax take|taxes collected|gross tax collection|gross tax collections|net tax collection|net tax collections|net collection|net collections|gross collections|gross collection|revenue collections|total tax revenue|total tax revenues|taxes and duties collected|gross direct tax collections|direct tax mop-up|direct taxes collection|tax-gdp ratio|tax to gdp ratio|fbr revenue|fbr tax collection|gross tax revenues|net direct tax collection',
  ),
  row(
    'policy_rate',
    'policy interest rate',
    'rate',
    "policy rate|rates|rate hike|rate hikes|rate cut|rate cuts|rate rise|rate rises|rate increase|monetary policy rate|mpr|repurchase rate|central bank rate|interest rate|interest rates|key interest rate|benchmark interest rate|repo rate|reverse repo rate|base rate|bank rate|federal funds rate|discount rate|key rate|benchmark rate|main interest rate|cash rate|refinancing rate|lending rate|benchmark lending rate|main rate|official cash rate|fed funds rate|overnight rate|key lending rate|target rate|its benchmark|its key interest rate|policy interest rate|key policy rate|official interest rate|borrowing rate|benchmark rates|interest-rate cut|interest-rate cuts|mpr rate|benchmark interest rates|main policy rate|central bank's benchmark rate|key repo rate|key repurchase rate|bank's policy rate|central bank policy rate|key borrowing rate|monetary policy rates|official rate|official interest rates|benchmark policy rate|benchmark repo rate|lending policy rate|benchmark borrowing rate|main borrowing rate|short-term interest rate|policy rates|federal funds target rate|fed's benchmark rate|key interest rates|main lending rate|official bank rate|prime lending policy rate",
  ),
  row(
    'bond_yield',
    'government bond yield',
    'rate',
    'bond yield|bond yields|cut-off yield|cut-off yields|treasury bills|treasury bill|t-bill yields|t-bill|t-bills|gilt yield|10-year gilt|10-year gilts|yield on 10-year gilts|yield|yields|10-year yield|treasury yield|treasury yields|yield on the|gilt yields|borrowing costs|benchmark yield|benchmark yields|bund yield|bund yields|10-year bund|10-year treasury yield|10-year treasury|10-year bond yield|10-year government bond yield|t-bill rate|t-bill rates|treasury bill rate|treasury bill rates|treasury bill yields|benchmark bond yield|10-year benchmark bond yield|stop rates|stop rate|sovereign bond yields|government bond yields',
  ),
  row(
    'exchange_rate',
    'exchange rate',
    'price',
    'exchange rate|against the dollar|against the euro|to the dollar|against the us dollar|against the u.s. dollar|dollar index|rupee|pound|sterling|euro|yen|yuan|renminbi|lira|rand|peso|rouble|ruble|naira|taka|ringgit|cedi|kwacha|shilling|birr|rupiah|baht|shekel|krona|zloty|forint|dollar|greenback|loonie|parity|naira exchange rate|shilling exchange rate|rupee-dollar parity|domestic currency|franc|cedis|dinar|dirham|riyal|real effective exchange rate|reer',
  ),
  row(
    'wages',
    'wages',
    'level',
    'wages|minimum wage|regular pay|total pay|pay awards|annual pay growth|wage inflation|average regular pay|earnings growth|median pay|living wage|average weekly pay|average wage|average earnings|wage growth|hourly earnings|average hourly earnings|hourly salary|average hourly salary|average weekly earnings|pay growth|real wages|average salary|median income|household income|average pay|average hourly wages|average hourly wage|hourly wages|average wages|weekly earnings|annual earnings|nominal wages|median earnings|average monthly wage|average monthly salary|basic pay|wage bill growth|weekly wages|median wage|median wages|average weekly wages|weekly pay|minimum wages|national minimum wage|national living wage|regular earnings|total earnings|wages growth|wage price index|annual wage growth|basic salary growth|pay settlements|real pay|real earnings|average pay growth|real wage growth|nominal wage growth|median weekly earnings|real household income|average monthly wages|average annual wage|average annual salary|average monthly earnings|minimum pay',
  ),
  row(
    'poverty',
    'people in poverty',
    'level',
    'poverty|live on less than|living on less than|poor people|poor|poverty rate|multidimensionally poor|multidimensional poverty|poverty headcount|below the poverty line|poverty line|living in poverty|extreme poverty|poverty ratio|headcount ratio|poverty level|poverty incidence|incidence of poverty|living below the poverty line|below poverty line|extremely poor|in extreme poverty|in poverty|national poverty rate|poverty headcount rate|child poverty',
  ),
  row(
    'inequality',
    'inequality',
    'index',
    'gini|gini coefficient|gini index|inequality|income inequality|gini score|wealth inequality|gini index score|gini ratio|gini co-efficient',
  ),
  row(
    'industrial_production',
    'industrial production',
    'growth',
    'industrial production|index of industrial production|iip|large-scale manufacturing|large scale manufacturing|lsm|lsm output|industrial output|factory output|manufacturing output|factory production|manufacturing production|manufacturing index|large scale manufacturing output|industry output|index of industrial output|factory activity index|quantum index of manufacturing|lsm index|quantum index of large-scale manufacturing|mining and manufacturing output|big industry output|manufacturing sector output|lsm growth|lsmi|qim|quantum index of industrial production|production industries output|iip growth',
  ),
  row(
    'retail_sales',
    'retail sales',
    'growth',
    'retail sales|retail sales volumes|sales volumes|retail spending|retail trade|high street sales|retail volumes|retail turnover|retail sales volume|retail trade sales|retail spending growth',
  ),
  row(
    'consumer_spending',
    'consumer spending',
    'growth',
    'consumer spending|household spending|household consumption|private consumption|personal spending|consumer expenditure|private final consumption expenditure|pfce|final consumption expenditure|household final consumption expenditure|consumption expenditure|personal consumption|personal consumption expenditures|household expenditure|private consumption expenditure|personal consumption expenditure|household consumption expenditure',
  ),
  row(
    'consumer_confidence',
    'consumer confidence',
    'index',
    'consumer confidence|consumer sentiment|consumer confidence index|consumer sentiment index|consumer confidence indicator|consumer morale|consumer confidence barometer|household sentiment',
  ),
  row(
    'house_prices',
    'house prices',
    'growth',
    'house prices|average house prices|typical house price|average uk house price|average property|average home|average house|typical home|dwelling values|home values|average property price|house price growth|house price index|asking prices|home prices|house price|property prices|housing prices|price of a home|average house price|house price inflation|price of a house|home price|residential property prices|property values|house values|median house price|median house prices|dwelling prices|private home prices|average asking price|national house prices|home values index|residential prices|average price of a home|average price of a house|average cost of a home|home price index|average cost of a house|property price growth|price of a typical home|property price index|residential property price index|national home values|median home price|house price values|median dwelling value|typical property|annual house price growth|median home prices|cost of a typical home|housing price index|annual house price inflation|median property price',
  ),
  row(
    'housing_starts',
    'housing starts',
    'level',
    'housing starts|home starts|new home construction|building permits|new housing starts|building approvals|housing permits|new home starts|home building starts|dwelling approvals|housebuilding starts|dwelling starts|building consents|new home sales permits',
  ),
  row(
    'oil_price',
    'oil price',
    'price',
    'oil price|oil prices|price of oil|crude|crude oil|oil|brent|brent crude|light sweet crude|crude prices|west texas intermediate|wti|crude oil prices|barrel of oil|price of crude|global oil prices|crude benchmark|price of brent|price of brent crude|brent prices|brent oil|us crude|u.s. crude|bonny light|international crude prices|crude price|international oil prices|crude futures|brent futures|brent crude futures|oil futures|opec basket|benchmark crude|indian basket|crude basket|benchmark oil price|oil price benchmark|north sea brent|global crude prices',
  ),
  row(
    'gold_price',
    'gold price',
    'price',
    'gold|gold price|gold prices|price of gold|spot gold|bullion|gold futures|price of bullion|price of spot gold|bullion prices|yellow metal|spot gold price|gold rate|gold rates',
  ),
  row(
    'stock_index',
    'stock index',
    'index',
    'dow jones|dow|all-share index|all share index|benchmark index|ngx asi|asi|dsex|nasdaq|s&p|ftse|dax|cac|nikkei|sensex|nifty|hang seng|index|kospi|ibex|topix|stoxx|rts exchange|micex|tsx|asx|kse-100|kse|stock index|share index|stock market|bovespa|industrial average|standard & poor|composite|all ordinaries|psei|straits times index|iseq|gse composite|nse 20|jci|kse-100 index|kse 100 index|benchmark kse-100 index|psx|bse sensex|nse nifty|nifty50|nifty 50|ftse 100|ftse 250|ngx all-share index|nasi|nse all share index|nse 20 share index|s&p 500|s&p/asx 200|asx 200|dow jones industrial average|nasdaq composite|nikkei 225|jse all share index|jse all-share index|dse broad index|dsex index|benchmark kse 100 index|all share|euro stoxx|euronext|shanghai composite|csi 300|csi300|cac 40|ibovespa|ftse/jse all share|kse index|all-share',
  ),
  row(
    'oil_production',
    'oil production',
    'level',
    'oil production|crude oil production|crude oil output|oil output|crude production|production of oil|crude output|barrels of oil per day|barrels of crude per day|barrels of crude a day|output of crude|crude oil and condensate production|crude and condensate production|daily crude output|daily oil production|daily oil output|daily production of crude|daily crude production|oil and condensate production',
  ),
  row(
    'food_prices',
    'food prices',
    'growth',
    'food prices|food inflation|food inflation rate|food price inflation|grocery inflation|grocery price inflation|price of food|cost of food|food price|food price index|grocery prices|grocery price|supermarket prices|cost of groceries|food costs|food price rises|food price growth|consumer food price index|cfpi|cfpi inflation|consumer food inflation|food cpi|food price increases|price of groceries|food and beverage prices|food and beverages inflation|food and non-alcoholic beverage prices|food and non-alcoholic beverages inflation|price of food and non-alcoholic drinks|shop food prices|food index|retail food inflation|food inflation index',
  ),
  row(
    'tourism_arrivals',
    'tourist arrivals',
    'level',
    'tourist arrivals|tourists|foreign visitors|international visitors|visitor arrivals|foreign tourists|overseas visitors|foreign holidaymakers|visitors from abroad|international arrivals|international tourists|tourist numbers|foreign arrivals|foreign tourist arrivals|arrivals of tourists|arrivals of foreign tourists|inbound visitors|overseas arrivals|tourist visits|foreign tourist arrival|visitor numbers|inbound tourists|international visitor arrivals|short-term visitor arrivals|tourism arrivals|holidaymakers from abroad|inbound arrivals',
  ),
  row(
    'tourism_receipts',
    'tourism receipts',
    'level',
    'tourism receipts|tourism revenue|tourism revenues|tourism earnings|from tourism|tourism income|tourism proceeds|tourist spending|visitor spending|tourism receipt|spending by tourists|tourist receipts|earnings from tourism|revenue from tourism|income from tourism|foreign exchange earnings from tourism|tourist earnings|receipts from tourism',
  ),
  row(
    'agriculture_output',
    'agricultural output',
    'level',
    'agriculture|agriculture sector|agricultural sector|farm sector|agricultural output|agricultural production|farm output|wheat production|wheat crop|cotton production|grain harvest|wheat harvest|agriculture growth|agricultural growth|rice production|grain output|crop production|agricultural gdp|farm production|food grain production|foodgrain production|foodgrain output|food grain output|cereal production|cereal output|farm growth|agriculture output|agriculture production|agri growth|crop output|grain production|agricultural gross value added',
  ),
  row(
    'military_spending',
    'military spending',
    'level',
    'military spending|defence spending|defense spending|defence budget|defense budget|military budget|military expenditure|on the military|defence expenditure|spending on defence|spending on defense|military|defence|defense|defence outlay|defence allocation|military outlay|defence spending growth|military budgets|arms spending|defense outlay|defense outlays|defence budgets|defence services budget',
  ),
  row(
    'aid',
    'aid',
    'level',
    'foreign aid|development aid|development assistance|overseas aid|official development assistance|international aid|aid budget|foreign aid budget|overseas aid budget|official aid|aid spending|overseas development assistance|foreign assistance|overseas development aid|bilateral aid',
  ),
  row(
    'electricity',
    'electricity',
    'level',
    'electricity|power supply|national grid|generating capacity|access to electricity|power generation|electricity generation|electricity consumption|electricity production|installed capacity|electricity demand|electricity output|power demand|peak demand|electricity supply|power output|national grid supply|power generation capacity|installed generation capacity|generation capacity|electricity use|peak power demand|electricity generated|power consumption|power production',
  ),
  row(
    'co2',
    'CO₂ emissions',
    'level',
    'co2 emissions|carbon emissions|carbon dioxide emissions|greenhouse gas emissions|emissions of carbon dioxide|greenhouse emissions|emissions of co2|carbon dioxide emission|greenhouse-gas emissions|national emissions|carbon pollution|emissions of greenhouse gases|carbon output|co2 emission',
  ),
  row(
    'internet_users',
    'internet users',
    'level',
    'internet users|internet penetration|people online|broadband subscribers|broadband users|internet subscribers|internet subscriptions|broadband subscriptions|broadband connections|mobile internet users|active internet users|internet connections|3g and 4g users|broadband penetration|active internet subscriptions',
  ),
  row(
    'mobile_subscriptions',
    'mobile subscriptions',
    'level',
    'mobile subscriptions|mobile subscribers|mobile phone users|cellular subscribers|mobile phone subscribers|mobile users|cellular subscriptions|teledensity|active mobile lines|mobile lines|active lines|wireless subscribers|telephone subscribers|sim cards|active sim cards|mobile connections|active sims|mobile sim subscriptions|active telephone lines|mobile phone subscriptions|telecom subscribers',
  ),
  row(
    'graduates',
    'graduates',
    'level',
    'graduates|it graduates|university graduates|ict graduates|computer science graduates|engineering graduates|number of graduates|stem graduates|it-related graduates|tech graduates|software graduates|science graduates|new graduates',
  ),
  row(
    'market_cap',
    'market capitalisation',
    'level',
    "market capitalisation|market capitalization|market cap|equities capitalisation|equity capitalisation|investor wealth|investors' wealth|investors’ wealth|value of listed companies|value of listed shares|value of the share market|value of the stock market|value of listed equities|market value of listed|total market capitalisation|total market capitalization|mcap|m-cap|value of all listed companies|stock market value",
  ),
  row(
    'productivity',
    'productivity',
    'growth',
    'productivity|labour productivity|labor productivity|output per hour|worker productivity|productivity growth|output per worker|total factor productivity|multifactor productivity|output per hour worked|labour productivity growth',
  ),
  row(
    'business_confidence',
    'business confidence',
    'index',
    'business confidence|business sentiment|purchasing managers index|pmi|ifo index|business climate|investor confidence|business confidence index|business conditions index|ifo business climate index|tankan|nab business confidence|business confidence survey',
  ),
  row(
    'savings',
    'savings',
    'level',
    'savings rate|saving rate|household savings|national savings|gross savings|personal savings rate|saving ratio|savings ratio|household saving ratio|household savings ratio|household saving rate|household savings rate|national saving rate|household saving|domestic savings|gross domestic savings|domestic savings rate|gross national savings|national savings rate|net household savings',
  ),
  row(
    'investment',
    'investment',
    'level',
    'gross fixed capital formation|business investment|capital formation|investment-to-gdp ratio|capital investment|gfcf|fixed investment|fixed capital formation|fixed asset investment|total investment|gross capital formation|gross fixed investment|fixed-asset investment|private investment|capital spending growth|gross investment|investment rate|investment to gdp ratio|investment-gdp ratio',
  ),
  row(
    'fx_turnover',
    'foreign-exchange turnover',
    'level',
    'foreign exchange turnover|forex turnover|currency trading|foreign exchange trading|fx turnover|interbank turnover|turnover at the foreign exchange market|official market turnover|foreign exchange market turnover|forex market turnover|daily fx turnover|nafem turnover|daily turnover at the foreign exchange',
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
