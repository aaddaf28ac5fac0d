/** What the command line asks for. Anything it does not understand is one clear line, and exit code 2. */
import { parseArgs } from 'node:util';

/** Input the user can put right; the message is the whole of what they are told. */
export class BadInput extends Error {}

export interface Options {
  /** Path, or null for standard input. */
  readonly file: string | null;
  readonly title: string | null;
  /** YYYY-MM-DD. */
  readonly date: string | null;
  readonly json: boolean;
  readonly jsonl: boolean;
  /** With `jsonl`: figures only. */
  readonly figures: boolean;
  /** What the reading engine did, instead of the report. */
  readonly trace: boolean;
  readonly help: boolean;
}

export const USAGE = `Usage: npm run annotate -- [FILE] [--title TITLE] [--date YYYY-MM-DD] [--json | --trace]
       npm run -s annotate -- --jsonl [--figures] < articles.jsonl

Reads a text or HTML file (or standard input) and prints its economic figures with what stands beside each.
  --title TITLE   headline of a text file
  --date DATE     day it was published; "this year" and "so far" are read against it
  --json          the report as JSON
  --trace         what each step of the reading engine did with each number, instead of the report
  --jsonl         one {"id", "title", "date", "text"} a line in, one {"id", "figures", "readings"} a line out
  --figures       with --jsonl: figures only, no readings
  --help          this text`;

/** True for a day of the Gregorian calendar written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        title: { type: 'string' },
        date: { type: 'string' },
        json: { type: 'boolean', default: false },
        jsonl: { type: 'boolean', default: false },
        figures: { type: 'boolean', default: false },
        trace: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    // Node's message may run over several lines; its first sentence names the option.
    const message = error instanceof Error ? error.message : String(error);
    throw new BadInput(`${message.split(/\n|\. /u)[0]} (see --help)`);
  }
}

/** Options from arguments; throws BadInput. */
export function optionsOf(args: readonly string[]): Options {
  const { values, positionals } = parsed(args);
  const [file, ...more] = positionals;
  if (more.length > 0) throw new BadInput(`one file at a time: ${positionals.join(', ')}`);
  if (values.date !== undefined && !isDay(values.date)) {
    throw new BadInput(`not a date as YYYY-MM-DD: ${values.date}`);
  }
  if (values.figures && !values.jsonl) throw new BadInput('--figures needs --jsonl');
  if (values.jsonl && (values.json || values.title !== undefined || values.date !== undefined)) {
    throw new BadInput('--jsonl takes titles and dates from its lines: leave out --json, --title and --date');
  }
  if (values.trace && (values.json || values.jsonl)) {
    throw new BadInput('--trace is for reading: leave out --json and --jsonl');
  }
  return {
    file: file === undefined || file === '-' ? null : file,
    title: values.title ?? null,
    date: values.date ?? null,
    json: values.json,
    jsonl: values.jsonl,
    figures: values.figures,
    trace: values.trace,
    help: values.help,
  };
}
