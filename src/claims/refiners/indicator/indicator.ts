/** Which official statistic a figure is about, where it is about a whole country; null where the words say less. */
import type { IndicatorHit } from '../../facts.ts';
import type { Draft, Refiner } from '../../reading.ts';
import type { Setting } from '../../setting.ts';
import { isCompanys } from './company.ts';
import { isComponent } from './elsewhere.ts';
import { growthForeseen, impliedCode } from './implied.ts';
import { nearestHit } from './nearest.ts';
import { settle } from './settle.ts';
import { ELSEWHERE, PART } from './verdict.ts';

/** Words that turn out to speak of another thing give way to the next nearest, this often. */
const TURNS = 3;
/** Words further off than this are a doubt. */
const FAR = 8;

function readNamed(draft: Draft, setting: Setting): void {
  // "The budget assumes growth of 5%": growth stands nearest, whatever else is named.
  if (growthForeseen(draft, setting)) {
    draft.indicator = 'gdp_growth';
    return;
  }
  const refused = new Set<IndicatorHit>();
  for (let turn = 0; turn < TURNS; turn++) {
    const nearest = nearestHit(draft, refused);
    if (!nearest) {
      draft.indicator = impliedCode(draft, setting);
      return;
    }
    const verdict = settle(nearest.hit, draft, setting);
    if (verdict === ELSEWHERE) {
      refused.add(nearest.hit);
      continue;
    }
    if (verdict === PART) draft.partial = true;
    else if (!isCompanys(verdict, nearest.far, draft, setting)) {
      draft.indicator = verdict;
      if (nearest.far > FAR) draft.doubts.push('the words that name the statistic stand far from the figure');
    }
    return;
  }
}

export const indicator: Refiner = {
  name: 'indicator',
  refine(draft, setting) {
    const partner = draft.partner === null ? undefined : draft.drafts[draft.partner];
    if (partner && partner.position < draft.position && partner.indicator) draft.indicator = partner.indicator;
    else if (isComponent(draft)) draft.partial = true;
    else readNamed(draft, setting);
  },
};
