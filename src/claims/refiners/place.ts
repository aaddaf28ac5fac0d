/** The country a figure is about: the nearest name in its clause, its sentence, else the country the article is about. */
import type { PlaceHit } from '../facts.ts';
import { HOME_OF_MONEY, WORDS } from '../lexicon/currencies.ts';
import { COMPANY_WORDS, NAME_TAILS, STATE_WORDS } from '../lexicon/nouns.ts';
import { homeOf } from '../lexicon/places.ts';
import { SAYING } from '../lexicon/reporting.ts';
import { mentionsBefore } from '../mentions.ts';
import type { Draft, Refiner } from '../reading.ts';
import { resolveCurrency, type Setting } from '../setting.ts';
import { isIn } from '../text/tokens.ts';
import { wordSet } from '../text/words.ts';
import { companyArticle } from './context.ts';
import { groupNear, headedByGroup } from './group-of-countries.ts';
import { isCountry } from './indicator/part.ts';
import { clauseEnd, clauseStart, firstOf, lowerAt, WINDOW } from './shared.ts';

/** Indicators priced on world markets. */
const WORLD_PRICES = new Set(['oil_price', 'gold_price']);

const RANK = { name: 0, demonym: 0, institution: 5, region: 5, capital: 8 } as const;

/** "Greece (22%) and Spain (24%)": a name with a figure of its own in brackets. */
function hasOwnFigure(place: PlaceHit, draft: Draft): boolean {
  return (
    lowerAt(draft.sentence.tokens, place.last + 1) === '(' &&
    draft.drafts.some(
      (other) => other !== draft && other.reading.first - place.last <= 3 && other.reading.first > place.last,
    )
  );
}

/** "Eurostat reports", "according to the Pentagon": who counts, not who is counted, unless it is the article's country. */
function speaks(place: PlaceHit, draft: Draft, mainPlace: string | null): boolean {
  if (place.kind !== 'institution' || !mainPlace || place.code === mainPlace) return false;
  const { tokens } = draft.sentence;
  if (isIn(tokens, place.last + 1, SAYING) || lowerAt(tokens, place.last + 1) === 'issued') return true;
  const before = lowerAt(tokens, place.first - 1) === 'the' ? place.first - 2 : place.first - 1;
  return lowerAt(tokens, before) === 'to' && lowerAt(tokens, before - 1) === 'according';
}

/** "Brunei Times", "British Airways": a name inside a name. */
const inName = (place: PlaceHit, draft: Draft): boolean => {
  const next = draft.sentence.tokens[place.last + 1];
  // "World Bank", "World Cup": no word of the world.
  if (place.code === 'WLD' && next?.capital === true) return true;
  return next?.capital === true && NAME_TAILS.holds(next);
};

const PARTNER = wordSet('from to with');

function cost(place: PlaceHit, draft: Draft, mainPlace: string | null): number {
  const { first, last } = draft.reading;
  if (hasOwnFigure(place, draft) || speaks(place, draft, mainPlace) || inName(place, draft))
    return Number.POSITIVE_INFINITY;
  const index = draft.indicator === 'stock_index';
  // "remittances from Saudi Arabia", "urea from China": the other side of the trade.
  const partner =
    isIn(draft.sentence.tokens, place.first - 1, PARTNER) && mainPlace !== null && place.code !== mainPlace ? 30 : 0;
  const base = (index ? 0 : RANK[place.kind]) + (place.code === 'WLD' ? 12 : 0) + partner;
  if (place.last < first) return base + (first - place.last) * 0.5 + (place.last < clauseStart(draft) ? 5 : 0);
  // A country named only after the clause is somebody else's, where the article has one of its own.
  const stranger = mainPlace !== null && place.code !== mainPlace && !index ? 30 : 6;
  // "against 6% in Ghana"
  const own = lowerAt(draft.sentence.tokens, last + 1) === 'in' && place.first - last < 4 && isCountry(place);
  return base + (own ? 0 : 4) + (place.first - last) * 0.5 + (place.first > clauseEnd(draft) ? stranger : 0);
}

const OWNED = wordSet('its their');

/** "Britain blames Japan's yen for its trade deficit": a possessive between them owns its own thing; "its" is the subject's. */
function ownerOfIts(best: PlaceHit, { facts: { places }, sentence: { tokens }, reading: { first } }: Draft): PlaceHit {
  const [subject] = places;
  if (subject?.kind !== 'name' || subject.first > 1 || best.last >= first) return best;
  // "Britain blames Japan for its deficit"
  const forIts = lowerAt(tokens, best.last + 1) === 'for' && isIn(tokens, best.last + 2, OWNED);
  if (!(lowerAt(tokens, best.last + 1) === "'s" || forIts) || lowerAt(tokens, subject.last + 1) === "'s") return best;
  return firstOf(tokens, best.last + 2, first, OWNED) >= 0 ? subject : best;
}

/** The last country named in the sentences just before, when there was only one. */
function fromBefore(draft: Draft, setting: Setting): string | null {
  const start = draft.sentence.start;
  let found: string | null = null;
  for (let at = mentionsBefore(setting.mentions, start) - 1; at >= 0; at--) {
    const mention = setting.mentions[at];
    if (!mention || mention.end > start) continue;
    if (start - mention.end > 300) break;
    if (mention.kind === 'capital' || mention.code === 'WLD') continue;
    if (found !== null && found !== mention.code) return null;
    found = mention.code;
  }
  return found;
}

/** A market's own figures. */
const FLOOR = wordSet('turnover traded volume volumes advanced scrips');

function aboutCompany(draft: Draft): boolean {
  if (draft.indicator) return false;
  const from = Math.max(0, draft.reading.first - 12);
  const { tokens } = draft.sentence;
  const company = firstOf(tokens, from, draft.reading.last + 6, COMPANY_WORDS) >= 0;
  return company && !tokens.some((token) => STATE_WORDS.holds(token) || FLOOR.holds(token));
}

/** The place of the currency that is priced ("the rupee", "sterling"): the euro's is the euro area. */
function ownerOfCurrency(draft: Draft, setting: Setting): string | null {
  const last = draft.measureSpan ? lowerAt(draft.sentence.tokens, draft.measureSpan[1]) : '';
  const word = WORDS.get(last) ?? (/^([A-Z]{3})\/[A-Z]{3}$/u.exec(draft.reading.unit)?.[1] || null);
  if (!word) return null;
  return homeOf(resolveCurrency(word, setting));
}

/** No place is named anywhere: naira, taka and rupees tell it all the same. */
function homeOfMoney(draft: Draft, earlier: readonly Draft[]): string | null {
  const own = HOME_OF_MONEY[draft.reading.unit.slice(0, 3)];
  if (own) return own;
  for (let at = earlier.length - 1; at >= Math.max(0, earlier.length - 20); at--) {
    const home = HOME_OF_MONEY[earlier[at]?.reading.unit.slice(0, 3) ?? ''];
    if (home) return home;
  }
  return null;
}

export const place: Refiner = {
  name: 'place',
  refine(draft, setting, earlier) {
    if (draft.indicator && WORLD_PRICES.has(draft.indicator) && !HOME_OF_MONEY[draft.reading.unit.slice(0, 3)]) {
      draft.place = 'WLD';
      return;
    }
    if (draft.place !== null) return;
    if (draft.indicator === 'exchange_rate') {
      const priced = ownerOfCurrency(draft, setting);
      if (priced) {
        draft.place = priced;
        return;
      }
    }
    const partner = draft.partner === null ? undefined : draft.drafts[draft.partner];
    if (partner && partner.position < draft.position) {
      draft.place = partner.place;
      return;
    }
    let best: PlaceHit | null = null;
    let lowest = Number.POSITIVE_INFINITY;
    for (const hit of draft.facts.places) {
      if (hit.last < draft.reading.first - WINDOW) continue;
      if (hit.first > draft.reading.last + WINDOW) break;
      const at = cost(hit, draft, setting.mainPlace);
      if (at >= lowest) continue;
      best = hit;
      lowest = at;
    }
    if (best) best = ownerOfIts(best, draft);
    if (groupNear(best, draft) || ((best === null || best.code === 'WLD') && headedByGroup(draft, setting))) return;
    // Figures side by side after one name ("Greece (22%) and Spain (24%)") each take the name before them.
    const company = aboutCompany(draft);
    if (!draft.indicator && companyArticle(setting)) return;
    if (best && lowest < 28 && !(company && lowest > 6)) {
      draft.place = best.code;
      if (lowest > 10) draft.doubts.push('the country is named elsewhere in the sentence');
      return;
    }
    if (company) return;
    if (draft.indicator === 'stock_index') {
      draft.place = fromBefore(draft, setting) ?? setting.mainPlace;
      return;
    }
    draft.place = setting.mainPlace ?? fromBefore(draft, setting) ?? homeOfMoney(draft, earlier);
    if (draft.place) draft.doubts.push('the country is not named in the sentence');
  },
};
