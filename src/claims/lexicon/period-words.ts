/** Words by which a figure's time is told: tenses of verbs, what foretells and revises, what markets do. */
import { wordSet } from '../text/words.ts';

const HELPERS = 'is are am must may can could would will should might';

/** Verbs that help another: "must be paid", "are employed". */
export const HELPING = wordSet(HELPERS);

export const PERFECT = wordSet('has have had');

/** Finite verbs of what is so now and always. Plurals that are nouns too ("rises", "exports") are left out. */
export const PRESENT_VERBS = wordSet(
  HELPERS,
  `makes make accounts account employs employ costs sells sell stands stand remains remain pays pay earns earn
  trails trail exceed exceeds contributes contribute represents represent carries carry gives give lacks lack holds hold
  owns own spends spend needs need wants want gets get provides provide plans plan faces face seeks seek requires require
  consumes consume relies depends depend goes lies amounts equals means uses use produces produce serves serve covers
  attract attracts receives receive live lives generates generate finds moves compares runs grows swallows swallow`,
);

/** Past tenses that do not end in "-ed". */
export const PAST_VERBS = wordSet(
  `was were did rose fell grew shrank sank slid went came made took stood got put gave left lost won sold bought paid
  spent sent shot swung hit cut set led kept held drove became began brought saw beat fed met ran`,
);

/** What foresees. */
export const FORECASTS = wordSet(
  `forecast forecasts projection projections outlook estimate estimates prediction predictions expectations target
  guidance`,
);

/** Seen before it came: "the 3.7% predicted in May". */
export const FORETOLD = wordSet('seen predicted forecast pencilled penciled expected projected estimated anticipated');

/** Said of a sentence that looks ahead. */
export const FUTURE = wordSet('will would could might expected forecast likely pencilled cards due');

/** What is done to a forecast: "in October trimmed its forecast". */
export const REVISING = wordSet('trimmed cut raised revised lowered downgraded upgraded lifted slashed pared kept');

/** What brings a figure out, whatever time it is of. */
export const PUBLISHING = wordSet('said says told released published reported announced');

/** What happens on a day to a bill, a budget, a summit. */
export const EVENTS = wordSet('asked unveiled presented released signed approved passed agreed met');

/** Superlatives measured "since" a year say how long a record stood, not the period of the figure. */
export const RECORD = wordSet(
  `highest lowest largest biggest smallest first worst best most record sharpest fastest slowest weakest strongest
  steepest deepest`,
);

/** What a price does on a day's market. */
export const TRADED = wordSet(
  'traded closed settled quoted little unchanged opened ended finished trading closing settle close',
);

/** What shares do on a day's market. */
export const CLOSED = wordSet(
  `closed ended finished settled sank fell rose jumped plunged slid gained lost tumbled slumped climbed surged dropped
  dipped soared rallied shed`,
);

/** "debt stock", "market shares": before the word, nobody's shares. */
export const NOT_SHARES = wordSet(
  'market debt housing capital grain food money crude wheat sugar cotton fish fdi buffer',
);

export const SHARES = wordSet('shares stock stocks scrip');
