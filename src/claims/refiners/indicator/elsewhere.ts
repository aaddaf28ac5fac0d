/** Words of statistics that speak of another thing than the figure near them: bodies, yardsticks, members of an index. */
import type { Draft } from '../../reading.ts';
import { isIn } from '../../text/tokens.ts';
import { wordSet } from '../../text/words.ts';
import { lowerAt } from '../shared.ts';
import { ELSEWHERE, headOf, PART, type Rule } from './verdict.ts';

const BODIES = wordSet(
  'department departments ministry minister ministers secretary committee agency authority association officials office bureau commission regulatory regulator regulators',
);

/** "the agriculture department", "the employment minister": who speaks, not what is counted. */
const ofBody: Rule = {
  judge: (hit, draft) => (isIn(draft.sentence.tokens, hit.last + 1, BODIES) ? ELSEWHERE : null),
};

const YARDSTICKS = wordSet('than above below behind outpacing outstripping trailing beating exceeding');
const ARTICLES = wordSet('the headline current annual');

/** "pays 1.6%, which is less than inflation": what the figure is measured by. */
const yardstick: Rule = {
  judge(hit, { reading, sentence: { tokens } }) {
    if (hit.first <= reading.last) return null;
    // "£20bn out of total spending": of which it is a part.
    if (
      hit.first < reading.last + 5 &&
      lowerAt(tokens, hit.first - 1) === 'of' &&
      lowerAt(tokens, hit.first - 2) === 'out'
    )
      return PART;
    let before = hit.first - 1;
    while (isIn(tokens, before, ARTICLES)) before--;
    return before > reading.last && isIn(tokens, before, YARDSTICKS) ? ELSEWHERE : null;
  },
};

const MEMBERS = wordSet('stocks shares companies firms constituents members pack heavyweights counters scrips');

/** "the third steepest fall among Nifty stocks": one of them. */
const ofMembers: Rule = {
  of: ['stock_index'],
  judge: (hit, draft) => (isIn(draft.sentence.tokens, hit.last + 1, MEMBERS) ? ELSEWHERE : null),
};

const TIMES = wordSet('weeks months days month week');

/** "reserves enough for seven weeks of imports", "import cover": a yardstick of reserves. */
const importCover: Rule = {
  of: ['imports', 'goods_imports'],
  judge(hit, { sentence: { tokens } }) {
    const of = lowerAt(tokens, hit.first - 1) === 'of' && isIn(tokens, hit.first - 2, TIMES);
    return of || lowerAt(tokens, hit.last + 1) === 'cover' || isIn(tokens, hit.first - 1, TIMES) ? ELSEWHERE : null;
  },
};

const WITHIN = wordSet('within inside among');

/** "Within the IIP, mining shrank 5%": a part of it. */
const withinIt: Rule = {
  of: [
    'industrial_production',
    'inflation',
    'core_inflation',
    'gdp',
    'gdp_growth',
    'exports',
    'imports',
    'stock_index',
  ],
  judge(hit, { sentence: { tokens } }) {
    const at = lowerAt(tokens, hit.first - 1) === 'the' ? hit.first - 2 : hit.first - 1;
    return at === 0 && isIn(tokens, at, WITHIN) ? PART : null;
  },
};

/** "which make up two-fifths of the index of production": how much of it another thing is. */
const shareOfIt: Rule = {
  of: ['industrial_production', 'inflation', 'stock_index', 'exports', 'imports', 'gdp_growth'],
  judge(hit, draft) {
    const { drafts, reading, sentence } = draft;
    if (hit.last > reading.first) return null;
    const the = lowerAt(sentence.tokens, hit.first - 1) === 'the' ? hit.first - 2 : hit.first - 1;
    if (lowerAt(sentence.tokens, the) !== 'of') return null;
    const whole = drafts.some((other) => other !== draft && other.reading.last === the - 1 && isPart(other));
    return whole ? PART : null;
  },
};
const isPart = ({ reading: { unit } }: Draft): boolean => unit === '%' || unit === 'fraction';

/** "plugged by borrowing $587m at home": money raised, not the balance. */
const raisesIt: Rule = {
  of: ['budget_balance'],
  judge: (hit, draft) =>
    headOf(hit, draft) === 'borrowing' &&
    hit.last === draft.lead - 1 &&
    lowerAt(draft.sentence.tokens, hit.first - 1) === 'by'
      ? PART
      : null,
};

const BRANCH = wordSet('sector industry');
const EARNED = wordSet('earned earns fetched brought brings generated generates contributed contributes earn');

/** "the sector earned $39 billion in export income": a branch's. */
const earnedByBranch: Rule = {
  of: ['exports'],
  judge(hit, { sentence: { tokens } }) {
    for (let at = hit.first - 1; at > hit.first - 10 && at > 0; at--)
      if (isIn(tokens, at, EARNED)) return isIn(tokens, at - 1, BRANCH) ? PART : null;
    return null;
  },
};

/** "Of this, $1.5bn goes to wages", "of which $30m went to schools": a part of the sum told before. */
export function isComponent({ lead, previous, sentence: { tokens } }: Draft): boolean {
  if (lowerAt(tokens, lead - 1) === 'which' && lowerAt(tokens, lead - 2) === 'of') return true;
  const opening = lowerAt(tokens, 0) === 'of' && isIn(tokens, 1, THAT);
  return opening && previous === undefined && lead < 7;
}
const THAT = wordSet('this that these those which it');

const HEADS = wordSet('growth expansion contraction recovery slowdown shrinkage size performance output recession');

/** "the bedrock of the economy", "9 per cent of the economy": a thing in it, not its growth. */
const inEconomy: Rule = {
  of: ['gdp_growth'],
  judge(hit, { sentence: { tokens } }) {
    if (lowerAt(tokens, hit.first) !== 'economy') return null;
    const of = lowerAt(tokens, hit.first - 1) === 'the' ? hit.first - 2 : hit.first - 1;
    return lowerAt(tokens, of) === 'of' && !isIn(tokens, of - 1, HEADS) ? ELSEWHERE : null;
  },
};

export const ELSEWHERE_RULES: readonly Rule[] = [
  ofBody,
  yardstick,
  ofMembers,
  importCover,
  withinIt,
  shareOfIt,
  raisesIt,
  earnedByBranch,
  inEconomy,
];
