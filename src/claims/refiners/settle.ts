/** Last: a conversion or an apposition takes place, time and modality of the figure it restates. */
import type { Refiner } from '../reading.ts';
import { echoOf } from './echo.ts';

export const settle: Refiner = {
  name: 'settle',
  refine(draft) {
    const found = echoOf(draft);
    if (!found || (found.kind !== 'conversion' && found.kind !== 'apposition')) return;
    draft.place = found.of.place;
    draft.modality = found.of.modality;
    draft.period ??= found.of.period;
  },
};
