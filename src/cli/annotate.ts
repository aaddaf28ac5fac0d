/** `npm run annotate`: the engine, matching and notes on a file, standard input, or one article a line. */
import { run } from './run.ts';

// `| head` closes the pipe early; that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

process.exitCode = await run(process.argv.slice(2), process);
