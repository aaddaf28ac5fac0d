/** What the article said a moment ago and a short sentence leaves out: the same statistic's period. */
import type { Draft, Refiner } from '../reading.ts';

const REACH = 700;

export const carry: Refiner = {
  name: 'carry',
  refine(draft, _setting, earlier) {
    if (draft.period !== null || !draft.indicator || draft.role === 'from' || draft.modality !== 'reported') return;
    const back = [...earlier, ...draft.drafts.slice(0, draft.position)];
    for (let at = back.length - 1; at >= 0; at--) {
      const other: Draft | undefined = back[at];
      if (!other || draft.sentence.start - other.sentence.start > REACH) return;
      if (!other.kept || other.indicator !== draft.indicator || other.place !== draft.place || !other.period) continue;
      draft.period = other.period;
      draft.doubts.push('the period is carried over from an earlier sentence');
      return;
    }
  },
};
