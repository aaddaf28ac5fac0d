/** Role and direction from the words of change around a figure: "fell by 2.7%", "a 24% fall", "reached $4bn". */
import { CROSS_VERBS, changeWord, REACH_VERBS } from '../lexicon/change-words.ts';
import type { Draft, Refiner } from '../reading.ts';
import { CLAUSE_SIGNS, isRatio, lowerAt, previousEnd } from './shared.ts';

/** Words that may stand between a verb of change and its number. */
const FILLER = new Set(
  `by a an the of at to average annualised annualized annual rate an estimated value in just only further additional extra some
  about another as much many approximately total be been has have had is was were record year-on-year month around its their
  on percent overall unexpected whopping massive sharp huge initial figure estimate high least most more than level another
  anemic mere modest healthy staggering impressive still also even now well combined pace year an`.split(/\s+/u),
);
const NEGATED = new Set(['not', 'never', 'without', 'no']);

/** A word of change after the number: "3% higher", "6 percent drop", "480 job cuts", "jobs were lost". */
function after(draft: Draft): { at: number; direction: 'up' | 'down'; noun: boolean } | null {
  const { tokens } = draft.sentence;
  const { last, unit } = draft.reading;
  const limit = draft.drafts[draft.position + 1]?.lead ?? tokens.length;
  const reach = isRatio(unit) || unit === 'pp' || unit === 'bp' ? 4 : 5;
  for (let at = last + 1; at < limit && at <= last + reach; at++) {
    const word = lowerAt(tokens, at);
    if (
      CLAUSE_SIGNS.test(word) ||
      word === ',' ||
      /^(?:of|in|for|and|but|than|from|to|on|which|while|by|with|at|as|the|that)$/u.test(word)
    )
      return null;
    if (word === 'more' && unit === '%') return { at, direction: 'up', noun: false };
    if (word === 'less' && unit === '%') return { at, direction: 'down', noun: false };
    const found = changeWord(word);
    if (!found) continue;
    if (isRatio(unit) && !found.noun && !found.adverb && !/ed$/u.test(word) && at > last + 1) return null;
    // "$50 million loss" and "$3bn savings" are levels of a loss; jobs and percentages are changes.
    if (
      found.noun &&
      /^(?:loss|losses|savings|saving|cut|cuts|raise|shortfall|discount|recovery)$/u.test(word) &&
      !isRatio(unit) &&
      unit !== 'count' &&
      !/^cuts?$/u.test(word)
    )
      return null;
    if (!found.noun && !found.adverb && unit !== 'count' && !isRatio(unit)) return null;
    if (!found.noun && !found.adverb && unit === 'count' && !isPassive(draft, at)) return null;
    return { at, direction: found.direction, noun: found.noun };
  }
  return null;
}

/** "jobs were lost", "jobs lost", "people have lost their jobs". */
function isPassive(draft: Draft, at: number): boolean {
  const { tokens } = draft.sentence;
  const word = lowerAt(tokens, at);
  if (!/^(?:lost|created|added|cut|axed|shed|eliminated|hired|laid|fired|saved)$/u.test(word)) return false;
  return true;
}

interface Before {
  at: number;
  direction: 'up' | 'down';
  noun: boolean;
  /** "to" stands between the word and the number. */
  to: boolean;
  by: boolean;
  /** Reached or crossed instead of changed. */
  kind: 'change' | 'reach' | 'cross';
}

function before(draft: Draft): Before | null {
  const { tokens } = draft.sentence;
  const { unit } = draft.reading;
  const stop = previousEnd(draft);
  let to = false;
  let by = false;
  let strange = 0;
  for (let at = draft.lead - 1; at > stop && at > draft.lead - 12; at--) {
    const token = tokens[at];
    if (!token) break;
    const word = token.lower;
    if (
      CLAUSE_SIGNS.test(word) ||
      word === ',' ||
      /^(?:while|whereas|but|although|that|which|who|if|when)$/u.test(word)
    )
      break;
    if (word === 'to' && strange === 0) to = true;
    if (word === 'by' && strange === 0) by = true;
    const crossed = CROSS_VERBS.has(word) && strange === 0;
    const reached = REACH_VERBS.get(word);
    if (crossed && !/^(?:top|pass)$/u.test(word)) return { at, direction: 'up', noun: false, to, by, kind: 'cross' };
    if (reached && strange <= 1 && !NEGATED.has(lowerAt(tokens, at - 1)))
      return { at, direction: reached, noun: false, to, by, kind: 'reach' };
    const found = changeWord(word);
    if (found && !(found.noun && to && !by && word !== 'growth')) {
      const adverbOnly = found.adverb && !/^(?:up|down)$/u.test(word);
      if (
        !adverbOnly &&
        (strange === 0 ||
          ((to || by) && strange <= 6) ||
          (found.noun && /^(?:of|is|was|at|be|been)$/u.test(lowerAt(tokens, draft.lead - 1)) && strange <= 2))
      ) {
        if (!(found.adverb && strange > 0 && !to))
          return { at, direction: found.direction, noun: found.noun, to, by, kind: 'change' };
      }
    }
    // "cut 598,000", "increase the available jobs by": an object may stand between only where "by" or "to" follows it.
    if (!FILLER.has(word)) strange++;
    if (strange > (to || by ? 6 : 2)) break;
    if (unit === 'count' && strange > 1 && !(to || by)) break;
  }
  return null;
}

const LEVEL_NOUN = /^(?:loss|losses|savings|saving|surplus|cuts?|discount|shortfall|redundancies|reductions?|rally)$/u;

export const change: Refiner = {
  name: 'change',
  refine(draft) {
    if (draft.role && draft.direction) return;
    const { unit, numeral } = draft.reading;
    const { tokens } = draft.sentence;
    const ratio = isRatio(unit);
    if (unit === 'x' && !/^(?:as|more|higher|that|the|what)$/u.test(lowerAt(tokens, draft.reading.last + 1))) {
      draft.role ??= 'pct_change';
      draft.direction ??= before(draft)?.direction ?? 'up';
      draft.change ??= draft.reading.first;
      return;
    }
    if (unit === 'fraction' && /^halv/u.test(lowerAt(tokens, numeral.first))) {
      draft.role ??= 'pct_change';
      draft.direction ??= 'down';
      return;
    }
    const behind = after(draft);
    const ahead = before(draft);
    if (
      behind &&
      !(ahead?.to && !ahead.noun) &&
      !(ahead && ahead.at > draft.reading.first - 3 && !ahead.noun && !behind.noun)
    ) {
      draft.direction ??= behind.direction;
      draft.change ??= behind.at;
      if (!draft.role) draft.role = ratio ? 'pct_change' : 'change';
      return;
    }
    if (!ahead) return;
    const word = lowerAt(tokens, ahead.at);
    if (ahead.noun && LEVEL_NOUN.test(word) && !ratio && unit !== 'count') return;
    // "60% of the rise": the share of a change is no change.
    if (
      ratio &&
      unit !== 'x' &&
      lowerAt(tokens, draft.reading.last + 1) === 'of' &&
      !ahead.by &&
      ahead.kind === 'change' &&
      !ahead.to &&
      ahead.at < draft.lead - 1
    )
      return;
    draft.direction ??= ahead.direction;
    draft.change ??= ahead.at;
    if (draft.role) return;
    if (ahead.kind === 'cross') {
      draft.role = 'level';
      draft.hedge ??= 'over';
    } else if (ahead.kind === 'reach') draft.role = 'to';
    else if (ahead.to && !ahead.by) draft.role = 'to';
    else if (
      draft.hedge &&
      /^(?:under|over)$/u.test(draft.hedge) &&
      /^(?:above|below|beneath|beyond)$/u.test(lowerAt(tokens, draft.lead))
    )
      draft.role = 'to';
    else draft.role = ratio ? 'pct_change' : 'change';
  },
};
