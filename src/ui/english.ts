/** Notes, sentences of articles and the chart's words are English, whatever the language of the page around them. */
import { language } from '../shared/words.ts';

/** Attributes for an element that holds such a text; none where all is English anyway. */
export const english = (): { readonly lang?: 'en'; readonly dir?: 'ltr' } =>
  language().startsWith('en') ? {} : { lang: 'en', dir: 'ltr' };
