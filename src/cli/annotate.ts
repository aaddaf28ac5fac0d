/** `npm run annotate`: the engine, matching and notes on a file, standard input, or one article a line. */
import { articleFrom } from './input.ts';
import { annotateLines } from './lines.ts';
import { BadInput, optionsOf, USAGE } from './options.ts';
import { reportOn } from './pack.ts';
import { terminalText } from './terminal.ts';

async function main(args: readonly string[]): Promise<void> {
  const options = optionsOf(args);
  if (options.help) {
    process.stdout.write(`${USAGE}\n`);
  } else if (options.jsonl) {
    await annotateLines(options.file, options.figures, process.stdout);
  } else {
    const report = await reportOn(await articleFrom(options));
    process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : terminalText(report));
  }
}

// `| head` closes the pipe early; that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof BadInput)) throw error;
  process.stderr.write(`annotate: ${error.message}\n`);
  process.exitCode = 2;
}
