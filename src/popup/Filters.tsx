/** Which figures are listed: all, projections or changes, and of which measure; says how many that are. */
import type { Report } from '../context/report.ts';
import { type Key, plural, words } from '../shared/words.ts';
import { english } from '../ui/english.ts';
import { countOf, EVERYTHING, type Filter, KINDS, type Kind, measuresOf } from './filter.ts';

const LABELS: Readonly<Record<Kind, Key>> = {
  all: 'popup_filter_all',
  projections: 'popup_filter_projections',
  changes: 'popup_filter_changes',
};

interface Props {
  readonly report: Report;
  readonly filter: Filter;
  readonly set: (filter: Filter) => void;
}

/** Kinds that would show something, and not simply everything. */
function offered(report: Report): readonly Kind[] {
  const total = report.claims.length;
  const some = KINDS.filter((kind) => {
    const count = countOf(report, { kind, measure: null });
    return kind === 'all' || (count > 0 && count < total);
  });
  return some.length > 1 ? some : [];
}

export function Filters({ report, filter, set }: Props) {
  const kinds = offered(report);
  const measures = measuresOf(report);
  if (kinds.length === 0 && measures.length < 2) return null;
  const total = report.claims.length;
  const shown = countOf(report, filter);
  return (
    <form class="filters" onSubmit={(event) => event.preventDefault()}>
      {kinds.length > 0 && (
        <fieldset class="choices">
          <legend class="sr">{words('popup_filter_legend')}</legend>
          {kinds.map((kind) => (
            <label key={kind}>
              <input
                type="radio"
                name="kind"
                value={kind}
                checked={filter.kind === kind}
                onChange={() => set({ ...filter, kind })}
              />
              <span>{words(LABELS[kind])}</span>
            </label>
          ))}
        </fieldset>
      )}
      {measures.length > 1 && (
        <select
          aria-label={words('popup_filter_measure')}
          value={filter.measure ?? ''}
          onChange={({ currentTarget: { value } }) => set({ ...filter, measure: value === '' ? null : value })}
        >
          <option value="">{words('popup_filter_every_measure')}</option>
          {measures.map(({ code, label, count }) => (
            <option key={code} value={code} {...(label === null ? {} : english())}>
              {`${label ?? words('popup_filter_no_measure')} (${count})`}
            </option>
          ))}
        </select>
      )}
      <p class="shown" role="status">
        {shown === total ? '' : `${plural('popup_shown', total, shown)} `}
        {shown === 0 && (
          <button type="button" class="text" onClick={() => set(EVERYTHING)}>
            {words('popup_show_all')}
          </button>
        )}
      </p>
    </form>
  );
}
