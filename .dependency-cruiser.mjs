/**
 * Import boundaries: who may use whom (docs/architecture.md draws it). `npm run check:lint` fails on a breach.
 * Type-only imports across a boundary are allowed: they leave nothing in a bundle.
 */
const runtime = { dependencyTypesNot: ['type-only'] };

/** `folder` may use, at run time, only what is listed (and itself). */
const only = (folder, allowed, name = folder) => ({
  name: `${name.replaceAll('/', '-')}-uses-only-its-own`,
  comment: `src/${folder} may use ${allowed.length > 0 ? allowed.join(', ') : 'nothing else'}.`,
  severity: 'error',
  from: { path: `^src/${folder}` },
  to: { ...runtime, path: '^src/|^node_modules/|^node:', pathNot: [`^src/${folder}`, ...allowed] },
});

const FORMAT = '^src/shared/format\\.ts$';
const WORDS = '^src/shared/words\\.ts$';
const NAMES =
  '^src/shared/(browser|names|messages|send|settings|settings-store|open-tabs|synced|own-page|format|words|css)';
const npm = (name) => `^node_modules/${name}/`;

export default {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, viaOnly: runtime } },
    {
      name: 'one-file-imports-the-polyfill',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/shared/browser\\.ts$' },
      to: { ...runtime, path: npm('webextension-polyfill') },
    },
    {
      name: 'peers-are-for-the-benchmark',
      comment: 'The engines we are measured against (docs/decisions/0007) stay in tests/bench.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^node_modules/(@microsoft/recognizers|compromise/|wink-)' },
    },
    only('claims/', [], 'claims'),
    only('data/(?!build)', ['^src/data/', npm('valibot')], 'data'),
    only('chart/', ['^src/claims/', FORMAT, WORDS, npm('preact'), npm('d3-array'), '^src/ui/'], 'chart'),
    only('context/', ['^src/claims/', '^src/chart/[^/]+\\.ts$', '^src/data/series\\.ts$', FORMAT], 'context'),
    only('ui/', ['^src/chart/', FORMAT, WORDS, npm('preact')], 'ui'),
    only(
      'content/',
      [
        '^src/ui/',
        '^src/chart/',
        '^src/shared/(names|messages|format|words|css)',
        '^node_modules/(@mozilla/readability|preact)/',
      ],
      'content',
    ),
    only('popup/', ['^src/ui/', '^src/chart/', NAMES, npm('preact')], 'popup'),
    only('panel/', ['^src/popup/', '^src/ui/', '^src/chart/', NAMES, npm('preact')], 'panel'),
    // The catalogue for its ids and their order, so that a new kind of note shows up in the options by itself.
    only('options/', ['^src/ui/', '^src/context/notes/catalogue\\.ts$', NAMES, npm('preact')], 'options'),
    only('sources/', ['^src/ui/', NAMES, npm('preact')], 'sources'),
    only('welcome/', ['^src/ui/', NAMES], 'welcome'),
    only('shared/', [npm('webextension-polyfill')], 'shared'),
    only('background/', ['^src/claims/', '^src/context/', '^src/data/(?!build)', NAMES, npm('valibot')], 'background'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css'],
    },
  },
};
