/** Whether a figure is of a group of countries ("in Asia", "of the rich economies"), which has no code of its own. */
import type { PlaceHit } from '../facts.ts';
import { NOTED } from '../lexicon/article-words.ts';
import { CONTINENTS, GROUP_ADJECTIVES, GROUP_NOUNS } from '../lexicon/groups.ts';
import { mentionsBefore } from '../mentions.ts';
import type { Draft } from '../reading.ts';
import type { Setting } from '../setting.ts';
import { isIn, type Token } from '../text/tokens.ts';
import { wordSet } from '../text/words.ts';
import { clauseStart, lowerAt, previousEnd } from './shared.ts';

const LINKS = wordSet('in of for across throughout');
const BETWEEN = wordSet(
  'the these those most all other many south southern north northern east eastern west western central southeast latin middle sub saharan -',
);
const MOST = wordSet('most least worst best first only leading top');

/** A continent's name, or "developed countries", at a token. */
function isGroup(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.capital && isIn(tokens, at, CONTINENTS)) return true;
  return isIn(tokens, at, GROUP_ADJECTIVES) && isIn(tokens, at + 1, GROUP_NOUNS);
}

/** "the highest in Europe", "Asia's third-largest economy": where one country of the group stands in it. */
function ranks(tokens: readonly Token[], link: number): boolean {
  for (let at = link - 1; at > link - 5 && at >= 0; at--)
    if (isIn(tokens, at, MOST) || /^[a-z-]{2,12}est$/u.test(lowerAt(tokens, at))) return true;
  return false;
}

/** First token of the link before the group at `at`, or -1: "in the", "across". */
function linkOf(tokens: readonly Token[], at: number): number {
  let back = at - 1;
  while (back > at - 4 && isIn(tokens, back, BETWEEN)) back--;
  return isIn(tokens, back, LINKS) ? back : -1;
}

/** "and other rich economies", right behind a name. */
const andOthers = (tokens: readonly Token[], at: number): boolean =>
  lowerAt(tokens, at) === 'and' && lowerAt(tokens, at + 1) === 'other' && isGroup(tokens, at + 2);

/** How far behind a figure "in these developed countries" may stand. */
const BEHIND = 5;

/**
 * Is a group of countries named beside the figure, and `best` no country's name that stands for itself? "Growth in Asia
 * will reach 7%", "a rate of 6.4% in these developed countries".
 */
export function groupNear(best: PlaceHit | null, draft: Draft): boolean {
  const { tokens } = draft.sentence;
  if (best && best.code !== 'WLD' && best.kind !== 'institution') return andOthers(tokens, best.last + 1);
  const { last } = draft.reading;
  const from = Math.max(clauseStart(draft), previousEnd(draft) + 1);
  for (let at = from; at < last + BEHIND; at++) {
    if (!isGroup(tokens, at)) continue;
    const link = linkOf(tokens, at);
    if (link >= from && !ranks(tokens, link) && (at < draft.lead || link === last + 1)) return true;
  }
  return false;
}

/** No heading is looked for further back. */
const REACH = 300;
const HEADING = new RegExp(
  `(?:^|[\\n|])[^\\p{L}\\n]{0,4}(?:the )?(?:\\p{Lu}[\\p{L}-]{2,12} )?(?:${[...CONTINENTS.keys()].join('|')})\\s{0,2}[:\\n|]`,
  'iu',
);

/** "Asia: outlook" heads the lines before the figure, and no country is named since. */
export function headedByGroup({ sentence: { start } }: Draft, { text, scan, mentions }: Setting): boolean {
  let from = Math.max(0, start - REACH);
  for (let at = mentionsBefore(mentions, start) - 1; at >= 0; at--) {
    const mention = mentions[at];
    if (!mention || mention.end <= from) break;
    if (mention.code === 'WLD') continue;
    from = mention.end;
    break;
  }
  return scan.count(NOTED.continent, from, start, 1) > 0 && HEADING.test(text.slice(from, start));
}
