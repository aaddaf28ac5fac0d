/** axe-core inside a real page or popup. */
import fs from 'node:fs';
import { createRequire } from 'node:module';

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Found {
  readonly passes: number;
  readonly violations: readonly string[];
}

/** Sent as text: loads axe where it runs and answers what it finds. */
const RUN_AXE = `async () => {
  ${AXE};
  const { passes, violations } = await globalThis.axe.run(document);
  return {
    passes: passes.length,
    violations: violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ' ' + html.slice(0, 120))),
  };
}`;

/** `place`: a popup, or a page of puppeteer's. */
export const axeIn = (place: { evaluate: unknown }): Promise<Found> =>
  (place.evaluate as (code: unknown) => Promise<Found>).call(place, new Function(`return (${RUN_AXE})`)());
