/** Exports and imports: of goods, of IT, of one product. */
import type { IndicatorHit } from '../../facts.ts';
import { BRANCH, OF_BRANCH, TAKEN_IN, WHOLE_TRADE } from '../../lexicon/indicator-words.ts';
import type { Draft } from '../../reading.ts';
import { oncePerArticle, type Setting } from '../../setting.ts';
import { isIn, type Token } from '../../text/tokens.ts';
import { wordSet } from '../../text/words.ts';
import { lowerAt, WINDOW } from '../shared.ts';
import { ELSEWHERE, nextOf, ownerOf, PART, type Rule } from './verdict.ts';

const GDP_WORDS = wordSet('gdp gross');

const ICT = /^(?:IT|ICT|software|tech|technology|ITES|ICTs)$/u;
const TRADE = ['exports', 'imports'];

export const isIct = (token: Token | undefined): boolean => ICT.test(token?.text ?? '');

const MERCHANDISE = /\bmerchandise (export|import)s?\b/giu;
/** A report that opens with merchandise is on goods both ways. */
const OPENING = 300;

/** Which of its flows an article calls merchandise: they are goods throughout. */
const ofGoods = oncePerArticle(({ text }: Setting): string => {
  let found = '';
  for (const { index, 1: flow = '' } of text.slice(0, 6000).matchAll(MERCHANDISE))
    found += index < OPENING ? ' exports imports' : ` ${flow.toLowerCase()}s`;
  return found;
});

/** "IT industry", "software sector" earlier in the sentence. */
function ictBefore(hit: IndicatorHit, { sentence: { tokens } }: Draft): boolean {
  for (let at = hit.first - 1; at > Math.max(0, hit.first - WINDOW); at--) {
    if (isIn(tokens, at, OF_BRANCH) && isIct(tokens[at - 1])) return true;
    if (isIn(tokens, at, BRANCH)) return false;
  }
  return false;
}

/** "Pakistan's IT industry ... its exports": of the sector just named. */
export const ofIctSector: Rule = {
  of: ['exports'],
  judge: (hit, draft) =>
    /^(?:its|the|their|'s|total|and|,)$/u.test(ownerOf(hit, draft)) && ictBefore(hit, draft) ? 'ict_exports' : null,
};

/** "revenues from imports", "a levy on exports": something else of theirs. */
export const fromTrade: Rule = {
  of: ['exports', 'imports', 'goods_exports', 'goods_imports', 'remittances'],
  judge(hit, draft) {
    if (!/^(?:from|on)$/u.test(ownerOf(hit, draft))) return null;
    // "inflows from remittances", "earnings from exports": the thing itself.
    return isIn(draft.sentence.tokens, hit.first - 2, TAKEN_IN) ? null : ELSEWHERE;
  },
};

const OUT = wordSet('to with');
const IN = wordSet('from with');

/** "exports to Japan", "a deficit with China": with one partner, not all of them. */
export const withPartner: Rule = {
  of: ['exports', 'imports', 'goods_exports', 'goods_imports', 'ict_exports', 'trade_balance', 'budget_balance'],
  judge(hit, { facts: { places }, sentence: { tokens } }) {
    const link = hit.last + 1;
    // "exports from India" are India's.
    const links = hit.code.endsWith('exports') ? OUT : IN;
    if (!isIn(tokens, link, links)) return null;
    const name = isIn(tokens, link + 1, ARTICLES) ? link + 2 : link + 1;
    return places.some(({ first, code }) => first === name && code !== 'WLD') ? PART : null;
  },
};
const ARTICLES = wordSet('the its');

/** "remittances rose, with $2bn from the Gulf": what one country's workers sent. */
export const sentFrom: Rule = {
  of: ['remittances'],
  judge: (hit, draft) => (fromOne(draft) || namesSender(hit, draft) ? PART : null),
};

/** "Remittances from Saudi Arabia", but "remittances from overseas Pakistanis" */
function namesSender(hit: IndicatorHit, { facts: { places }, sentence: { tokens } }: Draft): boolean {
  if (lowerAt(tokens, hit.last + 1) !== 'from') return false;
  const name = isIn(tokens, hit.last + 2, ARTICLES) ? hit.last + 3 : hit.last + 2;
  return places.some(({ first, kind, code }) => first === name && kind === 'name' && code !== 'WLD');
}

/** "$2bn from the Gulf", "$3bn to Japan": one partner's. */
export function fromOne({ facts: { places }, reading: { last }, sentence: { tokens } }: Draft): boolean {
  if (!isIn(tokens, last + 1, WAYS)) return false;
  const name = isIn(tokens, last + 2, ARTICLES) ? last + 3 : last + 2;
  return places.some(({ first, code }) => first === name && code !== 'WLD');
}
const WAYS = wordSet('from to');

/** "exports of rice" */
export const ofOneProduct: Rule = {
  of: TRADE,
  judge(hit, draft) {
    if (nextOf(hit, draft) !== 'of' || isIn(draft.sentence.tokens, hit.last + 2, WHOLE_TRADE)) return null;
    // "an export target of $30bn"
    if (draft.lead === hit.last + 2) return null;
    const ofPlace = draft.facts.places.some(({ first }) => first === hit.last + 2 || first === hit.last + 3);
    return ofPlace ? null : PART;
  },
};

export const goodsOnly: Rule = {
  of: TRADE,
  judge: (hit, draft, setting) =>
    ofGoods(setting).includes(hit.code) && !draft.sentence.tokens.some((token) => token.lower === 'services')
      ? `goods_${hit.code}`
      : null,
};

/** "Japan imports account for 27 percent of Australia's ore": a partner's part. */
export function isTradeShare(hit: IndicatorHit, { sentence: { tokens }, reading: { last } }: Draft): boolean {
  if (!/^(?:goods_)?(?:exports|imports)$/u.test(hit.code)) return false;
  for (let at = last + 1; at < last + 6; at++) if (isIn(tokens, at, GDP_WORDS)) return false;
  return true;
}
