/** Words of change and their direction. Verbs, their forms, and nouns, as data. */
import type { Direction } from '../claim.ts';
import { WordMap, wordSet } from '../text/words.ts';

const list = (text: string): string[] => text.trim().split(/\s+/u);

const UP_VERBS =
  list(`rise rises rose risen rising increase increases increased increasing grow grows grew grown growing climb
  climbs climbed climbing gain gains gained gaining jump jumps jumped jumping surge surges surged surging soar soars soared
  soaring expand expands expanded expanding advance advances advanced advancing rally rallied rallying rebound rebounds
  rebounded rebounding recover recovered recovering accelerate accelerated accelerating raise raises raised raising hike
  hikes hiked hiking boost boosts boosted boosting lift lifts lifted lifting swell swells swelled swelling widen widens
  widened widening strengthen strengthened strengthening appreciate appreciated appreciating improve improves improved
  improving skyrocket skyrocketed skyrocketing spike spiked spiking balloon ballooned ballooning escalate escalated
  escalating add adds added adding create creates created creating climbed edged-up double doubles doubled doubling triple
  tripled tripling treble trebled quadruple quadrupled up-rated enlarge enlarged uptick mounted mounting leap leapt leaped
  leaping shot uplift outpaced enhance enhanced enhancing upped hire hired hiring quicken quickened quickening zoomed zoom firmed
  crept mushroomed rocketed rocket picked-up bumped nudged
  bolstered jacked ramped bounce bounces bounced bouncing`);
const DOWN_VERBS =
  list(`fall falls fell fallen falling decrease decreases decreased decreasing decline declines declined declining
  drop drops dropped dropping slump slumps slumped slumping slide slides slid sliding shrink shrinks shrank shrunk shrinking
  contract contracts contracted contracting lose loses lost losing cut cuts cutting reduce reduces reduced reducing lower
  lowered lowering slash slashes slashed slashing trim trims trimmed trimming plunge plunges plunged plunging plummet
  plummets plummeted plummeting tumble tumbles tumbled tumbling dip dips dipped dipping sink sinks sank sunk sinking ease
  eases eased easing slow slows slowed slowing weaken weakens weakened weakening depreciate depreciated depreciating devalue
  devalued narrow narrows narrowed narrowing halve halves halved halving shed sheds shedding crash crashed crashing collapse
  collapsed collapsing retreat retreated retreating deteriorate deteriorated save saves saved saving lay laid laying fire
  fired axe axed axing eliminate eliminated eliminating wipe wiped wiping erase erased diminish diminished subtract shaved
  dwindle dwindled slip slips slipped slipping tank tanked tanking nosedive nosedived skid skidded moderate moderated
  moderates moderating soften softened softening cool cooled cooling dive dived scale-down downsize downsized strip strips stripped stripping pare pares pared
  paring lop lops lopped lopping knocked scaled`);
const UP_NOUNS =
  list(`rise rises increase increases growth gain gains jump surge hike hikes expansion rally rebound recovery boost
  uptick upturn upswing appreciation acceleration climb leap spike raise raises improvement increment creation`);
const DOWN_NOUNS =
  list(`fall falls decrease decreases decline declines drop drops slump cut cuts reduction reductions contraction plunge
  loss losses dip slowdown downturn depreciation devaluation slide tumble shrinkage savings redundancies layoffs lay-offs
  saving discount shortfall`);

/** Direction alone; a verb must not be near ("up 3%", "down from"). */
const UP_WORDS = list(
  `up higher upward upwards upto more ahead firmer stronger dearer costlier pricier bigger larger better wider`,
);
const DOWN_WORDS = list(`down off lower downward downwards lesser adrift behind weaker cheaper smaller worse narrower`);

export interface ChangeWord {
  readonly direction: Direction;
  readonly noun: boolean;
  /** "up", "down", "higher": carries a direction without being a verb. */
  readonly adverb: boolean;
}

/** Forms that are a finite or participle verb only. */
const table = new Map<string, ChangeWord>();
for (const word of UP_VERBS) table.set(word, { direction: 'up', noun: false, adverb: false });
for (const word of DOWN_VERBS) table.set(word, { direction: 'down', noun: false, adverb: false });
for (const word of UP_NOUNS) table.set(word, { direction: 'up', noun: true, adverb: false });
for (const word of DOWN_NOUNS) table.set(word, { direction: 'down', noun: true, adverb: false });
for (const word of UP_WORDS) table.set(word, { direction: 'up', noun: false, adverb: true });
for (const word of DOWN_WORDS) table.set(word, { direction: 'down', noun: false, adverb: true });

/** "more" and "lower" open hedges and comparisons: `changeWord` leaves them to the refiners that know. */
const AMBIGUOUS = new Set([
  'more',
  'lesser',
  'upto',
  'shot',
  'lay',
  'fire',
  'contract',
  'contracts',
  'saving',
  'savings',
  'add',
]);

for (const word of AMBIGUOUS) if (word !== 'shot' && word !== 'add' && word !== 'contract') table.delete(word);

/** Asked of a token, or of a word. */
export const CHANGE_WORDS = new WordMap(table);

export const changeWord = (word: string): ChangeWord | undefined => table.get(word);

export const isChangeWord = (word: string): boolean => table.has(word);

/** Verbs that reach a level: what follows is where something got to. */
export const REACH_VERBS = new WordMap<Direction | null>([
  ['reach', 'up'],
  ['reaches', 'up'],
  ['reached', 'up'],
  ['reaching', 'up'],
  ['hit', 'up'],
  ['hits', 'up'],
  ['hitting', 'up'],
  ['touched', 'up'],
  ['touch', 'up'],
  ['touching', 'up'],
  ['peaked', 'up'],
  ['peak', 'up'],
  ['peaking', 'up'],
  ['topped', 'up'],
]);

/** Verbs that pass a mark: the mark is a level, and the figure lies over it. */
export const CROSS_VERBS = wordSet(
  list(`cross crosses crossed crossing surpass surpasses surpassed surpassing exceed exceeds exceeded exceeding top tops topped
  topping pass passed passing breach breached breaching`),
);

/** Words of a state: what follows with "at" is where something stands, not how far it moved. */
export const STATE_VERBS = wordSet(
  list(`stood stands standing stand remained remains remaining stayed stays staying held holds holding was is were are be
  been being steady unchanged flat ended ends ending closed closes closing pegged fixed estimated put kept keeps keeping`),
);

/** Words that make "from X to Y" a range of things that exist side by side. */
export const RANGE_VERBS = wordSet(
  list(`range ranges ranged ranging vary varies varied varying anywhere between run runs priced prices priced costs cost costing
  fetch fined fines worth savings salaries fares sizes differ differs`),
);
