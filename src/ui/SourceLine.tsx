/** Publisher, series, vintage and licence, with a link that opens in a tab of its own. */
import type { Source } from '../data/series.ts';
import { formatDate } from '../shared/format.ts';

/** Only web addresses become links. */
const isWeb = (url: string): boolean => /^https?:\/\//u.test(url);

export function ExternalLink({ href, words }: { readonly href: string; readonly words: string }) {
  if (!isWeb(href)) return <>{words}</>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {words}
      <span class="sr"> (opens in a new tab)</span>
    </a>
  );
}

/** A date in words; a vintage that is none as it is. */
const dated = (vintage: string): string => (/^\d{4}(-\d{2}){0,2}$/u.test(vintage) ? formatDate(vintage) : vintage);

/** ", as of 8 October 2026, fetched on 24 November 2026": the release, and when it came where it came from a refresh. */
export const asOf = ({ vintage, refreshed }: Pick<Source, 'vintage' | 'refreshed'>): string =>
  (vintage === null ? '' : `, as of ${dated(vintage)}`) +
  (refreshed === undefined ? '' : `, fetched on ${dated(refreshed)}`);

/** "CC BY 4.0" has room on a small card; a sentence about terms does not. */
const SHORT_LICENCE = 30;

interface Props {
  readonly source: Source;
  /** With the series' name beside its code, and a licence of many words. */
  readonly named: boolean;
}

function licenceWords({ licence }: Source, named: boolean): string {
  if (licence.length <= SHORT_LICENCE) return licence.replaceAll(' ', '\u00a0');
  return named ? licence : '';
}

export function SourceLine({ source, named }: Props) {
  const licence = licenceWords(source, named);
  return (
    <p class="source">
      {'Source: '}
      <ExternalLink href={source.url} words={source.publisher} />
      {named ? `, ${source.name} (${source.series})` : `, ${source.series}`}
      {asOf(source)}
      {licence !== '' && ` · ${licence}`}
    </p>
  );
}
