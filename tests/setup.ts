/** Before each file of unit tests: texts in English. */
import { speak } from '../src/shared/words.ts';
import { catalogueOf } from './catalogue.ts';
import { speakerOf } from './speaker.ts';

speak(speakerOf(catalogueOf('en')));
