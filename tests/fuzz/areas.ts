/** Every area under fuzzing; a new one is a file in areas/ and a line here. */
import type { Area } from './area.ts';
import { answers } from './areas/answers.ts';
import { chart } from './areas/chart.ts';
import { engine } from './areas/engine.ts';
import { messages } from './areas/messages.ts';
import { notes } from './areas/notes.ts';
import { pack } from './areas/pack.ts';
import { settings } from './areas/settings.ts';

export const AREAS: readonly Area[] = [engine, notes, chart, pack, messages, settings, answers];
