/** One run of `annotate` on given streams; annotate.ts hands it the process's own. */
import type { Writable } from 'node:stream';
import { articleFrom, bytesFrom } from './input.ts';
import { annotateLines } from './lines.ts';
import { BadInput, optionsOf, USAGE } from './options.ts';
import { reportOn } from './pack.ts';
import { terminalText } from './terminal.ts';
import { tracedText } from './trace.ts';

export interface Streams {
  readonly stdin: AsyncIterable<Buffer>;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

async function answer(args: readonly string[], { stdin, stdout }: Streams): Promise<void> {
  const options = optionsOf(args);
  if (options.help) {
    stdout.write(`${USAGE}\n`);
  } else if (options.jsonl) {
    await annotateLines(bytesFrom(options.file, stdin), options.figures, stdout);
  } else if (options.trace) {
    stdout.write(tracedText(await articleFrom(options, stdin)));
  } else {
    const report = await reportOn(await articleFrom(options, stdin));
    stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : terminalText(report));
  }
}

/** Answers the arguments; the exit code: 0, or 2 for bad input, with one line on `stderr`. */
export async function run(args: readonly string[], streams: Streams): Promise<number> {
  try {
    await answer(args, streams);
    return 0;
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    streams.stderr.write(`annotate: ${error.message}\n`);
    return 2;
  }
}
