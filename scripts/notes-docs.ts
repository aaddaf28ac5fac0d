/**
 * docs/notes.md from the catalogue: every note with an example, its working and when it is silent, taken from the
 * cases of tests/cases/notes by running them. `npx tsx scripts/notes-docs.ts` writes it; a test says when it is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CATALOGUE } from '../src/context/notes/catalogue.ts';
import type { Input } from '../src/context/report.ts';
import { formatExact, formatValue } from '../src/shared/format.ts';
import { type Case, reportOn } from '../tests/context/cases.ts';

const FILE = new URL('../docs/notes.md', import.meta.url);
const DIGITS = 6;

const HEAD = `# Notes

Every kind of note, in the order of the catalogue (\`src/context/notes/catalogue.ts\`), which settles ties. Examples, working and silences are cases of \`tests/cases/notes\`, run when this file was made (\`npx tsx scripts/notes-docs.ts\`); series and facts in them are those of the test library. Figures are compared through what their digits and hedges stand for (\`src/context/rounding.ts\`).
`;

const textOf = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

/** What the file says of itself: its first comment, in one line. */
function openingOf(id: string): string {
  const comment = /\/\*\*([\s\S]*?)\*\//u.exec(textOf(`../src/context/notes/${id}.ts`))?.[1] ?? '';
  return comment.replaceAll(/\s*\n\s*\*\s?/gu, ' ').trim();
}

function inputLine({ label, value, unit, origin }: Input): string {
  const words =
    typeof value === 'number' ? (unit ? formatValue(value, unit, DIGITS) : formatExact(value, DIGITS)) : value;
  const where =
    origin?.kind === 'series' ? `${origin.source.publisher}, ${origin.period}` : `the ${origin?.where ?? 'text'}`;
  return `  - ${label}: ${words} (${where})`;
}

const quoted = ({ title, date, text }: Case): string =>
  [title ? `**${title}**` : '', date ? `(${date})` : '', text.replaceAll('\n', ' ')].filter(Boolean).join(' ');

function sectionOf(id: string): string {
  const cases: Case[] = JSON.parse(textOf(`../tests/cases/notes/${id}.json`));
  const speaking = cases.find(({ notes }) => notes.length > 0);
  const note = speaking && reportOn(speaking).notes.find((one) => one.id === id);
  if (!speaking || !note) throw new Error(`no case of ${id} speaks`);
  const { inputs, formula, result } = note.working;
  return `## ${id}

${openingOf(id)}

> ${quoted(speaking)}

**${note.text}**

- Inputs:
${inputs.map(inputLine).join('\n')}
- Formula: ${formula}
- Result: ${typeof result === 'number' ? formatExact(result, DIGITS) : result}
- Weight: ${note.weight}${note.saidByGist ? ', said by the head line of the card' : ''}${note.saidByTrend ? ', left to the trend line where there is one' : ''}

Silent, among others:

${cases
  .filter(({ notes }) => notes.length === 0)
  .map((given) => `- ${given.name}: “${quoted(given)}”`)
  .join('\n')}
`;
}

/** The whole of docs/notes.md. */
export const notesDocs = (): string => [HEAD, ...CATALOGUE.map(({ id }) => sectionOf(id))].join('\n');

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(FILE, notesDocs());
