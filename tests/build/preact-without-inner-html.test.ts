import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { preactWithoutInnerHtml } from '../../scripts/build/preact-without-inner-html.mjs';

const bundle = async (plugins: (typeof preactWithoutInnerHtml)[]): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents: `export { h, render } from 'preact';`, resolveDir: '.' },
    bundle: true,
    write: false,
    format: 'esm',
    plugins,
  });
  return outputFiles[0]?.text ?? '';
};

test('the bundle can write no HTML', async () => {
  expect(await bundle([])).toContain('innerHTML');
  expect(await bundle([preactWithoutInnerHtml])).not.toContain('innerHTML');
});
