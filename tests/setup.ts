/** Before each file of unit tests: texts in English. */
import { speak } from '../src/shared/words.ts';
import { catalogueOf, speakerOf } from './catalogue.ts';

speak(speakerOf(catalogueOf('en')));
