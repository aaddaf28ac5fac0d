/** How numbers and dates are written, with an example that follows the choice. */
import { formatDate, formatMoney, formatNumber, formatPercent } from '../shared/format.ts';
import { SCALES } from '../shared/settings.ts';
import { language, words } from '../shared/words.ts';
import { english } from '../ui/english.ts';
import { Radios, Section } from './fields.tsx';
import type { Editing } from './Options.tsx';

/** Each stands for a way of writing numbers; the list is sorted by name in the reader's language. */
const LOCALES = [
  'en-GB',
  'en-US',
  'en-IN',
  'en-PK',
  'en-NG',
  'en-KE',
  'en-ZA',
  'en-AU',
  'en-CA',
  'bn-BD',
  'de-DE',
  'de-CH',
  'es-ES',
  'es-MX',
  'fr-FR',
  'hi-IN',
  'id-ID',
  'it-IT',
  'ja-JP',
  'nl-NL',
  'pl-PL',
  'pt-BR',
  'sv-SE',
  'tr-TR',
  'ur-PK',
  'zh-CN',
] as const;

/** "British English" in the language of the page; the tag itself where the browser has no name for it. */
function nameOf(tag: string): string {
  try {
    return new Intl.DisplayNames([language()], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** The list, with a locale of an imported file that is not in it. */
function choicesFor(chosen: string | null): readonly (readonly [tag: string, name: string])[] {
  const tags: readonly string[] =
    chosen === null || LOCALES.some((tag) => tag === chosen) ? LOCALES : [...LOCALES, chosen];
  const byName = new Intl.Collator(language());
  return tags.map((tag) => [tag, nameOf(tag)] as const).sort(([, a], [, b]) => byName.compare(a, b));
}

interface Props extends Editing {
  readonly browserLanguage: string;
}

export function Numbers({ settings, update, browserLanguage }: Props) {
  const { locale, scale } = settings;
  const example = [formatMoney(2.616e9, 'USD'), formatNumber(72952.5, 6), formatPercent(6.7), formatDate('2022-02-02')];
  return (
    <Section id="numbers" title={words('numbers_title')}>
      <p class="help">{words('numbers_help')}</p>
      <div class="field">
        <label for="locale">{words('numbers_locale')}</label>
        <select
          id="locale"
          value={locale ?? ''}
          onChange={({ currentTarget }) => update({ locale: currentTarget.value === '' ? null : currentTarget.value })}
        >
          <option value="">{words('numbers_as_browser', nameOf(browserLanguage))}</option>
          {choicesFor(locale).map(([tag, name]) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <Radios
        name="scale"
        legend={words('numbers_scale')}
        choices={SCALES.map((value) => ({ value, label: words(`numbers_scale_${value}`) }))}
        value={scale}
        choose={(value) => update({ scale: value })}
      />
      <p class="example" aria-live="polite">
        {words('example')} <span {...english()}>{example.join(' · ')}</span>
      </p>
    </Section>
  );
}
