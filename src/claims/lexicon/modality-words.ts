/** Words that make a statement a projection or a target. The nearest before the figure, in its sentence, decides. */
import { wordSet } from '../text/words.ts';

/** Someone with a say over the outcome means to bring it about. */
export const TARGET_WORDS =
  wordSet(`target targets targeted targeting goal goals aim aims aimed aiming plan plans planned planning pledge
  pledges pledged pledging promise promises promised commit commits committed commitment budgeted propose proposes proposed
  proposal proposing bill package stimulus seek seeks seeking demanded demanding earmarked earmark allocate allocated
  allocates intends intend intention objective ambition hopes bailout injection should needs need needed must request requested
  requests calls steps wants asked agreed agreement requires ask approved
  approves sanctioned allowed waived authorised authorized allotted want wanted wanting recommend recommends recommended recommending vow vows vowed vowing hoping hoped eyeing considering
  considers mulling mulls offer offers offered promising`);

/** Someone foresees it. */
export const PROJECTED_WORDS =
  wordSet(`expected expects expect expecting expectation expectations forecast forecasts forecasted forecasting
  predict predicts predicted predicting prediction predictions project projects projected projection projections anticipate
  anticipates anticipated estimate-for outlook likely could may might would will 'll poised set shall potential
  potentially prospect foresee foresees sees guidance assumes assumed assumption assumptions pegged pencilled penciled tipping tipped
  signal signals signalled signaled signalling signaling hint hints hinted brace braced bracing unlikely envisage envisages
  envisaged upside pegging`);

/** Present or past tense that closes the reach of an earlier "will" or "plan". */
export const REPORTED_VERBS =
  wordSet(`was were rose fell grew increased decreased declined dropped climbed gained lost cut posted recorded
  reported had has have did stood reached hit shrank contracted added earned spent made currently already
  stands stand inherited paid received collected averaged totalled totaled amounted owed sold bought exported imported
  handed damaged employed borrowed`);

/** After "will", "would": what somebody who decides it does. Rising, falling and costing are nobody's decision. */
export const DECISIONS =
  wordSet(`spend invest provide give hire recruit employ cut reduce raise increase build pay offer lend borrow grant allocate fund
  finance supply issue impose levy charge introduce launch set allow receive get buy purchase procure sell close shed lay
  open create add deliver disburse release contribute donate earmark collect distribute install implement abolish scrap
  waive exempt return repay refund spent invested provided given paid used allocated granted imposed levied charged made
  set released disbursed handed funded financed offered raised cut reduced increased built opened created earmarked
  distributed injected issued sold closed shed introduced transferred deposited utilised utilized send sent hand float construct establish acquire deploy operate equip upgrade procure rehabilitate
  extended fixed taken capped frozen scrapped abolished lifted rebuild rebuilt reconstruct renovate modernise
  modernize replace replaced restore subsidise subsidize compensate reimburse settle double halve slash slashed trim trimmed freeze keep kept
  maintain maintained lower lowered hike hiked pass axe axed let convert write relocate reopen`);

/** What is decided itself: what it "will" or "would" do is part of it. */
export const SCHEMES =
  wordSet(`plan plans bill scheme schemes package budget law legislation proposal proposals measure measures programme program
  project projects initiative deal agreement reform reforms grants stimulus fund act ordinance regulation
  regulations`);

/** Who decides: bodies and people. Names and pronouns decide too; prices, demand and the economy do not. */
export const AGENTS =
  wordSet(`government governments ministry ministries minister ministers bank banks company companies firm firms council councils
  state states authorities authority officials official board department agency agencies country countries president
  chancellor premier commission committee employers lawmakers parliament senate regulator treasury federation province
  provinces administration group corporation operator airline airlines carrier retailer retailers manufacturer owners
  management directors lenders lender donors investors partners consortium union fund which who he she we they i you it
  households employees workers taxpayers citizens families farmers army police navy school hospital club
  university schools hospitals universities ministers directorate pensioners patients students teachers nurses savers customers passengers
  drivers tenants claimants county counties city cities governor mayor town municipality parents children`);

/** What an article on a budget says of its lines. */
export const BUDGET_LINES =
  wordSet(`budget allocated allocation allocations earmarked outlay outlays expenditure spending provision gets got receive
  receives pegged estimated deficit surplus revenue receipts transfers capital recurrent subsidy subsidies servicing loan
  borrow borrowing borrowings fund funds scheme infrastructure health education defence security agriculture grant grants
  proposal intervention appropriation bill posts tax taxes duty given benefits pension pensions salaries payment loses becomes slashed`);

/** Cues in some surroundings only: "is to cut", "estimated that", "we see", "on course to", "were it to". */
const SOMETIMES =
  'is are estimate estimates estimated see seen course track pace due if were pricing priced aside provides pipeline demand appeal cleared going told ordered put puts places fear fears be deal drive bid looking talks risk path asking voted face require sights consensus approve odds chance chances probability likelihood';
export const CUE_WORDS = wordSet(TARGET_WORDS, PROJECTED_WORDS, SOMETIMES);

export const WILL = wordSet("will would shall 'll");

/** Under one of these a verb tells no past: "plan to cut", "will have lost". */
export const MODAL = wordSet("to will would could may might can should must not be 'll");

/** Somebody's decision, whoever says it. */
export const DECREED = wordSet(
  'wage tax duty tariff tariffs levy vat permit permits insurance allowance pension pensions threshold fee fees benefits salaries pay stipend fares tolls'.split(
    ' ',
  ),
);

/** What decreed things do. */
export const GOES = wordSet('go rise increase fall be drop come climb');

/** A bill to pay, not a bill to pass. */
export const DUE = wordSet(
  'energy fuel import wage tax electricity gas water food household council pension subsidy power average oil repair total interest grocery shopping monthly weekly annual medical hospital pay payroll salary utility heating rent overall final clean-up cleanup benefits debt care welfare maintenance reconstruction phone hotel',
);

/** Open a sentence with a capital, and decide nothing. */
export const NOBODY = wordSet(
  'demand supply prices price growth inflation economy exports imports sales output investment spending revenue revenues profits costs unemployment consumption borrowing production trade tourism remittances reserves this that these it there what',
);

/** Who says so only foresees it, whoever is to do it: "economists think the bank will cut". */
export const FORESEES = wordSet(
  'think thinks thought reckon reckons reckoned expect expects expected expectation expectations forecast forecasts predict predicts predicted prediction projection projections believe believes fear fears feared bet bets betting chance odds probability estimate estimates estimated calculates calculated likelihood',
);

/** With a capital, and nobody either. */
export const MONTHLIKE = wordSet(
  'january february march april may june july august september october november december gdp cpi inflation',
);

/** Agreed beforehand, whoever gives or gets. */
export const GIVING = wordSet(
  'get receive pay give provide spend invest hire award offer fund allocate lend refund grant donate',
);

/** "the IMF projects" but "42 projects": who foresees. */
export const FORECASTERS = wordSet(
  'bank fund ministry economists analysts investors brokers brokerage government markets traders agency policymakers officials forecasters executives lenders dealers it we they',
);

/** Who sets public money aside. */
export const GOVERNS = wordSet(
  'government ministry chancellor treasury minister ministers budget state council cabinet parliament president premier city county province commission centre congress',
);

/** Who has counted: what they put a figure at has been. */
export const COUNTS = wordSet(
  'data figures statistics statistical official census bureau office count survey poll audit police',
);

/** "a demand of", "its demand of" */
export const ITS = wordSet('a its their the his her initial original');

/** "missed the target by", "fell short by" */
export const MISSES = wordSet(
  'short missed missing misses miss exceeded exceeding surpassed beat beating overshot undershot outstripped',
);

/** Where a "target" is a price of shares that somebody foresees. */
export const BROKING = wordSet(
  'broker brokers brokerage brokerages analyst analysts rating rated median overweight underweight',
);

/** "is due to open": what is to happen, where nobody's decision. */
export const COMES = wordSet(
  'be open start begin rise fall increase decrease reach come go end expire mature join arrive complete finish resume',
);

/** "the 2.5% analysts had forecast", "the 0.2% expected by economists" */
export const FORETOLD_BY = wordSet(
  'forecast predicted expected projected estimated anticipated pencilled penciled foreseen tipped',
);

/** Behind a figure they speak of what follows them: "a budget of $3bn assumes an oil price of". */
export const ASSUMES = wordSet('assumes assumed sees foresees anticipates envisages projects targets aims');

/** "should ease": foreseen, not asked for. */
export const EASES = wordSet(
  'ease rise fall grow reach hit improve recover slow average remain climb drop decline exceed',
);

/** "will be spent" */
export const DISPOSED = wordSet('spent used paid given invested allocated provided');
export const ANNOUNCED = wordSet('announced announces unveiled');
export const PRESENTED = wordSet(
  'presents presented presenting tables tabled unveils unveiled submitted submits sent sends proposes',
);

/** "Rs40 crore short of the target": how far from it. */
export const OFF = wordSet('short below above less more higher lower fewer');

/** Same in the past and after "to". */
export const BARE = wordSet('cut hit set spend cost shed put');

/** A forecast noun ("projections of", "expectations for") speaks of the one figure behind it. */
export const FORECAST_NOUN = wordSet(
  'projection projections forecast forecasts prediction predictions expectation expectations estimate estimates target targets goal goals plan plans proposal proposals package bill stimulus bailout injection guidance outlook',
);

/** What a forecast "was". */
export const BE = wordSet('was were had stood');
export const OUTLOOK = wordSet('forecast forecasts projection projections prediction consensus guidance estimate');
export const OLD_FORECAST = wordSet('forecast forecasts projection projections outlook guidance');
export const QUOTA = wordSet('allocation quota benchmark');

/** "target band of 2-6%", "preferred range of": where somebody wants it. */
export const BAND = wordSet('band range corridor');
export const BAND_OF = wordSet('target preferred tolerance comfort targeted desired medium-term');

/** "the N6trn budget", "the N1.8trn set aside" */
export const ALLOTTED = wordSet('budgeted earmarked allocated allotted appropriated');
/** Past tense of what "which" and "who" did: "the rupee, which closed at 277". */
export const DID = wordSet(
  'closed ended opened traded raised hiked slashed trimmed kept held slowed eased jumped surged soared plunged slumped tumbled slipped widened narrowed shed expanded rebounded came went fetched sold produced received approved cost took brought turned launched',
);
export const AIM = wordSet('target targets goal goals ceiling allocation quota quotas benchmark');

/** Marks that end a statement; brackets and quotation marks do not. */
const ENDS = [...';:—'];
export const ENDS_REACH = wordSet(ENDS);
const TURNS = 'while whereas but although though';
/** "15 million visitors after 13 million last year": what has been. */
export const LOOKS_BACK = wordSet('after than');
export const CONTRASTS = wordSet(TURNS);

/** All that the way back from a figure asks about: every other word is passed by. */
export const NOTABLE = wordSet(
  TARGET_WORDS,
  PROJECTED_WORDS,
  SOMETIMES,
  REPORTED_VERBS,
  ENDS,
  TURNS,
  DID,
  'after than',
);

/** A headline's "exports to reach": it comes about, nobody does it. */
export const COMES_ABOUT = wordSet(
  `rise fall grow reach hit touch cross top exceed surpass pass near approach average ease slow drop decline dip climb
  jump soar surge shrink contract expand double triple halve improve recover rebound total remain stay stand widen narrow
  breach break overtake eclipse slip plunge slump accelerate moderate
  clear beat test go edge`,
);

/** A headline's "Centre to spend": somebody means to do it. */
export const IS_DONE = wordSet(
  `spend invest borrow lend pay give get receive allocate provide fund build cut slash raise reduce hike increase create add
  hire buy sell import export supply launch issue collect save shed release disburse inject seek repay purchase procure`,
);
