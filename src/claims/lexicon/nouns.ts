/** Nouns that decide what a number is about. */
import { wordSet } from '../text/words.ts';

/** First words of index names. */
export const INDEX_NAMES =
  wordSet(`ftse dow nasdaq dax cac nikkei sensex nifty index s&p stoxx kospi kse-100 kse hang-seng
  hang ibex topix rts micex tsx asx klci bovespa merval kospi composite industrial average straits csi jakarta indices pmi iip dsex asi`);

/** A sentence with one of these speaks of a market. */
export const STOCK_WORDS =
  wordSet(`ftse dow nasdaq dax cac nikkei sensex nifty index indices s&p stoxx kospi kse hang ibex topix
  rts micex tsx asx klci bovespa shares stocks market markets points-based trading traded exchange bourse session`);

/** Counted things that are an economic or socio-economic statistic. */
export const COUNTED = wordSet(`
  job jobs worker workers employee employees staff workforce positions vacancies redundancies layoffs posts payrolls
  graduates students teachers doctors nurses engineers professionals freelancers apprentices interns farmers miners
  fishermen growers producers traders drivers pilots members americans britons people persons citizens residents
  inhabitants households families homes houses dwellings units apartments flats properties tenants homeowners
  homeless refugees migrants immigrants pensioners taxpayers consumers customers shoppers subscribers users viewers
  passengers tourists visitors travellers travelers arrivals guests borrowers investors shareholders depositors
  depositors savers companies firms businesses enterprises startups start-ups banks branches stores shops outlets
  restaurants factories plants mills mines farms hotels hospitals schools universities colleges clinics projects
  contracts orders deals cars vehicles trucks buses lorries motorcycles tractors aircraft airplanes planes jets ships
  vessels tankers containers phones smartphones handsets computers laptops tablets devices televisions sets copies
  tickets permits licences licenses loans mortgages foreclosures accounts cards transactions shares stocks bonds
  patents applications claims claimants bankruptcies insolvencies births women men children youths adults millionaires
  billionaires unemployed jobless underemployed poor needy beneficiaries recipients messages downloads sales starts
  deliveries shipments bales bags head heads stations cattle sheep pigs chickens livestock trees starts wells turbines panels
  connections lines routes flights rooms beds meals gains losses cuts checks villages pupils learners patients enrolments enrollments`);

/** Counted things that never are: ministers, countries, reasons. */
export const NOT_STATISTIC = wordSet(`
  ministers countries nations states members leaders senators lawmakers judges officials protesters demonstrators
  troops soldiers police officers reasons factors points ways steps things times questions issues groups parties sides
  months years weeks days hours minutes deaths dead killed injured wounded casualties victims bodies passengers-killed
  goals games matches votes seats percent rounds occasions attempts attacks others areas sections parts stages points
  categories types kinds sources experts analysts economists events meetings talks articles paragraphs letters words
  songs films episodes series hurdles freestyle sprint relay butterfly backstroke breaststroke`);

/** Percentages of these are no economic statistic. */
export const NOT_ECONOMIC_PERCENT = wordSet(`vote votes voters ballot ballots turnout humidity approval electorate
  supporters majority referendum precincts`);

/** Words of a company's own figures: no country stands behind them. */
export const COMPANY_WORDS = wordSet(`profit profits dividend shareholder shareholders fleet subsidiary ceo
  airline airlines company firm firms companies stake takeover merger acquisition shares`);

/** After a country's name these make it a newspaper's or a company's. */
export const NAME_TAILS =
  wordSet(`times post herald news daily journal tribune today telegraph gazette guardian airlines
  airways steel motors telecom telecommunications breweries express oil petroleum cement insurance life mail sun observer
  mirror standard star broadcasting international chronicle leasing aerospace energy electric gas`);

/** A sentence with one of these speaks of a state's money, however much it speaks of revenue. */
export const STATE_WORDS =
  wordSet(`government federal state states tax taxes customs vat treasury ministry minister fiscal budget
  exchequer nation country national federation province provincial parliament statutory public payrolls gdp`);
