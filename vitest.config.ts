import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** As in build.mjs: importing a .css file gives its text. */
const cssAsText = {
  name: 'css-as-text',
  enforce: 'pre' as const,
  resolveId(source: string, importer?: string) {
    if (!source.endsWith('.css') || !importer) return null;
    return `${path.resolve(path.dirname(importer), source)}?raw`;
  },
};

export default defineConfig({
  plugins: [cssAsText],
  test: {
    // The polyfill decides what to be when it is first evaluated, so tests must be able to load it anew.
    server: { deps: { inline: ['webextension-polyfill'] } },
    reporters: ['default', './tests/closing-line.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**'],
          setupFiles: ['tests/setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
