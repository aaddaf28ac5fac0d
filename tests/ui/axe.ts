/** axe-core on rendered components; colours are measured in contrast.test.ts, since jsdom paints nothing. */
import axe from 'axe-core';

/** Violations in words, and how many rules were really applied. */
export async function inspect(root: Element): Promise<{ violations: string[]; passes: number }> {
  const result = await axe.run(root, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  return {
    violations: result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    passes: result.passes.length,
  };
}
