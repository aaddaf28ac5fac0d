/**
 * docs/indicators.md from the tables: what each indicator is called in texts, and which official series it is set
 * beside. `npx tsx scripts/indicator-docs.ts` writes it, and a test fails while the committed file says anything else.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { INDICATORS } from '../src/claims/lexicon/indicators.ts';
import { type Candidate, SERIES_OF } from '../src/context/series-of.ts';
import type { IndexFile } from '../src/data/pack-schema.ts';

const FILE = new URL('../docs/indicators.md', import.meta.url);
const WORDS_SHOWN = 6;

const HEAD = `# The indicators

Written by \`scripts/indicator-docs.ts\` from \`src/claims/lexicon/indicators.ts\`, \`src/context/series-of.ts\` and the data pack; not edited by hand. Series are tried in the order given; an indicator without one is found and read, but not matched.
`;

const index: IndexFile = JSON.parse(readFileSync(new URL('../src/data/pack/index.json', import.meta.url), 'utf8'));
const aboutOf = (id: string) => (Object.hasOwn(index.series, id) ? index.series[id] : index.lists[id]);
/** The pack can be built without the IMF; the page stays the same. */
const nameOf = ({ series }: Candidate): string => aboutOf(series)?.name ?? '';

function seriesLine(candidate: Candidate): string {
  const { series, kind, places, difference, words } = candidate;
  const limits = [
    kind === 'level' ? '' : kind,
    places ? `for ${places.join(', ')} only` : '',
    words ? `where the text says ${words.join(' or ')}` : '',
    difference ?? '',
  ].filter(Boolean);
  return `- \`${series}\` ${[nameOf(candidate), ...limits].filter(Boolean).join('; ')}`;
}

function sectionOf({ code, label, kind, words }: (typeof INDICATORS)[number]): string {
  const more = words.length > WORDS_SHOWN ? `, and ${words.length - WORDS_SHOWN} more` : '';
  const candidates = SERIES_OF[code]?.candidates ?? [];
  const lines = candidates.length > 0 ? candidates.map(seriesLine).join('\n') : 'No series.';
  const named = words.slice(0, WORDS_SHOWN).join(', ');
  return `## ${code}\n\n${label} (${kind})${named ? `. In texts: ${named}${more}` : ''}.\n\n${lines}\n`;
}

/** The whole of docs/indicators.md. */
export const indicatorDocs = (): string => [HEAD, ...INDICATORS.map(sectionOf)].join('\n');

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(FILE, indicatorDocs());
