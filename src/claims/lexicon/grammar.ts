/** Closed classes: words that end a noun phrase. A cheap stand-in for a tagger. */
import { wordSet } from '../text/words.ts';

export const DETERMINERS =
  wordSet(`a an the its their his her our my your this that these those some any each every all both no
  another such i you he she it we they them us me him who what there one able likely due`);

export const PREPOSITIONS =
  wordSet(`of in on at to for by with from into over under about around between among through during since
  until after before against per via within without towards toward across amid despite than as like near up down out off
  above below beyond`);

export const CONJUNCTIONS =
  wordSet(`and or but nor while whereas although though because if when where which who whom whose that
  whether unless so yet`);

export const VERBS =
  wordSet(`is are was were be been being am has have had having do does did will would can could may might shall
  should must said says say told tells reported reports report stated states announced announces expects expected expect
  predicted predicts predict estimates estimated forecasts shows showed show showing means makes made making make includes
  including included include stood stand stands stays stayed stay remain remains remained remaining saw see sees seen posted
  posts post recorded records record came come comes went go goes going gone take takes took taken taking give gives gave given
  giving get gets got getting put puts became become becomes bring brings brought bringing keep keeps kept keeping left leave
  leaves leaving pay pays paid paying spend spends spent earn earns earned buy buys bought sell sells sold receive receives
  received received set seek seeks seeking sought want wants wanted need needs needed plan plans planned agree agreed pledge
  pledged promised promise offer offered provide provided provides lend lent borrow borrowed own owns owned hold holds held
  account accounts accounted represent represents represented contribute contributes contributed total totals totaled totalled
  totaling totalling cover covers covered affect affects averaged averages worth use uses used using help helps helped
  meet met find found begin began begun start started end ended closed close closing ending finished traded settle settled
  cost costs costing produce produced produces generate generated attract attracted employ employs employed cross beat
  outstripped ended establish establishing developing according called asked hedged driven caused cause thinks think
  thought believes believe believed hopes hope hoped fears fear feared feels feel felt knows know backed back backs urged urge ruled
  supported supports wanted proposed proposes demanded creeps commits causes finds loses adds invests unveils slashes
  hires sheds approves allocates earmarks injects reaps secures owes sees assumes`);

export const ADVERBS =
  wordSet(`also now still only just already even again ever very currently recently nearly almost about roughly
  approximately well largely mainly mostly sharply slightly steadily strongly significantly dramatically further then there here
  however meanwhile today yesterday annually monthly yearly respectively overall alone together too not unexpectedly rapidly
  edged`);

/** Adjectives and numbers a measure does without. */
export const LOOSE =
  wordSet(`first second third last next past previous latest current new estimated total additional extra further
  more other same several many mark level much few overall whopping massive record huge`);

/** -ing and -ed words that are nouns or adjectives in economic prose. */
export const NOUNS_IN_ING =
  wordSet(`spending earnings housing manufacturing borrowing lending building buildings mining funding shipping
  trading banking savings holdings holding farming fishing clothing engineering advertising financing heating drilling
  outsourcing dwelling dwellings hedging rating ratings listed fixed unemployed underemployed mixed combined skilled
  unskilled limited united retired insured installed registered fund-raising`);

export const TIME_NOUNS =
  wordSet(`season year years month months quarter quarters week weeks day days decade half january february march april
  may june july august september october november december today monday tuesday wednesday thursday friday saturday sunday
  fiscal period time`);
