/** The article as it was read, and the account of its figures. */
import type { Report } from '../context/report.ts';
import { dateWords, numeral, plural, words } from '../shared/words.ts';
import { english } from '../ui/english.ts';

/** "6 figures found, 4 matched to a series, 2 not". */
export function countsOf(report: Report): string {
  const found = report.claims.length;
  const matched = report.matches.filter(({ kind }) => kind === 'series').length;
  if (found === 0) return words('popup_none_found');
  if (matched === found) return plural('popup_found_all_matched', found);
  if (matched === 0) return plural('popup_found_none_matched', found);
  return plural('popup_found', found, numeral(matched), numeral(found - matched));
}

interface Props {
  readonly report: Report;
  readonly stopped: boolean;
}

export function Head({ report, stopped }: Props) {
  return (
    <header class="head">
      <h1 {...(report.title ? english() : {})}>{report.title || words('popup_untitled')}</h1>
      <p class="date">{report.date ? dateWords(report.date) : words('popup_no_date')}</p>
      <p class="counts">{countsOf(report)}</p>
      {stopped && <p class="stopped">{words('popup_stopped')}</p>}
    </header>
  );
}
