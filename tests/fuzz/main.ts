/**
 * `npm run fuzz [-- --cases N] [--seed S] [--area NAME]`: N cases (a million unless told) shared among the areas, in
 * slices, so that progress shows. An input that fails is made small, kept as a case, and fails the run.
 */
import { parseArgs } from 'node:util';
import { runArea } from './area.ts';
import { AREAS } from './areas.ts';
import { keep, keptInputs } from './kept.ts';

const SLICE = 5_000;

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    area: { type: 'string' },
  },
});
const [total, firstSeed] = [Number(values.cases), Number(values.seed)];
const areas = AREAS.filter(({ name }) => values.area === undefined || name === values.area);
if (!(total > 0) || !Number.isInteger(firstSeed) || areas.length === 0) {
  console.error(
    `fuzz: --cases a number, --seed a whole number, --area one of ${AREAS.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}
console.log(`${total} cases, seed ${firstSeed}`);
const shares = areas.reduce((sum, { share }) => sum + share, 0);
let failed = false;
let ran = 0;
for (const area of areas) {
  const wanted = Math.ceil((total * area.share) / shares);
  const began = performance.now();
  let done = 0;
  for (let slice = 0; done < wanted; slice++) {
    const kept = slice === 0 ? keptInputs(area.name) : [];
    const { cases, failure } = await runArea(area, Math.min(SLICE, wanted - done), firstSeed + slice, kept);
    done += cases;
    if (process.stdout.isTTY) process.stdout.write(`\r${area.name} ${done} of ${wanted}`);
    if (!failure) continue;
    failed = true;
    console.error(
      `\n${area.name}: ${failure.why}\n${JSON.stringify(failure.input)}\nkept in ${keep(area.name, failure.input)}`,
    );
    break;
  }
  ran += done;
  const seconds = (performance.now() - began) / 1_000;
  console.log(`${process.stdout.isTTY ? '\r' : ''}${area.name.padEnd(10)} ${done} cases in ${seconds.toFixed(0)} s`);
}
console.log(`${ran} cases${failed ? ', with failures' : ', all held'}`);
process.exit(failed ? 1 : 0);
