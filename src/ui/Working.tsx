/** "Show working": inputs with their origin and rounding, the formula, the result before rounding, and the sources. */
import type { Input, Note } from '../context/report.ts';
import type { Source } from '../data/series.ts';
import { formatDate, formatExact, formatValue } from '../shared/format.ts';
import { words } from '../shared/words.ts';
import { english } from './english.ts';
import { asOf, ExternalLink } from './SourceLine.tsx';

/** Every digit the number has, up to what floating point can be trusted with. */
const DIGITS = 10;

const exact = (value: number | string): string => (typeof value === 'string' ? value : formatExact(value, DIGITS));

const inputWords = ({ value, unit }: Input): string =>
  typeof value === 'number' && unit !== undefined ? formatValue(value, unit, 6) : exact(value);

/** "3.45bn to 3.55bn": what a written figure may stand for; null where it stands for itself alone. */
function intervalWords({ interval, value, unit = 'count' }: Input): string | null {
  if (!interval || typeof value !== 'number') return null;
  const { low, high } = interval;
  if (low === value && high === value) return null;
  const show = (end: number): string => formatValue(end, unit, 6);
  if (low !== null && high !== null) return `${show(low)} to ${show(high)}`;
  if (low !== null) return `${show(low)} or more`;
  return high === null ? null : `${show(high)} or less`;
}

function originWords({ origin }: Input): string {
  if (origin === null) return 'worked out';
  if (origin.kind === 'article') return origin.where === 'title' ? 'the article’s title' : 'the article';
  const known = origin.published === null ? '' : `, known by ${formatDate(origin.published)}`;
  return `${origin.source.publisher}, ${origin.period}${known}`;
}

function Sources({ sources }: Pick<Note, 'sources'>) {
  // Figures of one series may be of two releases: those a refresh brought, and those it left.
  const isSame = (a: Source, b: Source): boolean => a.url === b.url && a.vintage === b.vintage;
  const unique = sources.filter((one, index) => sources.findIndex((other) => isSame(one, other)) === index);
  if (unique.length === 0) return null;
  return (
    <ul class="sources sum">
      {unique.map((source) => (
        <li key={`${source.url} ${source.vintage}`}>
          <ExternalLink href={source.url} words={source.publisher} />
          {`, ${source.name} (${source.series})`}
          {asOf(source)}
          {source.licence !== '' && ` · ${source.licence}`}
        </li>
      ))}
    </ul>
  );
}

function Row(input: Input) {
  const interval = intervalWords(input);
  return (
    <tr>
      <th scope="row">{input.label}</th>
      <td class="number">{inputWords(input)}</td>
      <td class="origin">
        {originWords(input)}
        {interval !== null && <span class="interval">{`stands for ${interval}`}</span>}
      </td>
    </tr>
  );
}

export function Working({ note }: { readonly note: Note }) {
  const { inputs, formula, result } = note.working;
  return (
    <details>
      <summary>{words('note_working')}</summary>
      <div class="working" {...english()}>
        <table>
          <thead class="sr">
            <tr>
              <th scope="col">Input</th>
              <th scope="col">Value</th>
              <th scope="col">From</th>
            </tr>
          </thead>
          <tbody>
            {inputs.map((input) => (
              <Row key={`${input.label} ${input.value}`} {...input} />
            ))}
          </tbody>
        </table>
        <p class="sum formula">
          {formula}
          {' → '}
          <strong>{exact(result)}</strong>
        </p>
        <Sources sources={note.sources} />
      </div>
    </details>
  );
}
