/**
 * Builds dist/chrome, dist/firefox and dist/engine.mjs, then reports sizes and fails past the budgets.
 *
 *   node build.mjs [--dev] [--dist FOLDER]     --dev: not minified, with source maps; FOLDER instead of dist
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { build } from 'esbuild';
import { localeProblems, readCatalogues, readSources } from './scripts/build/locales.mjs';
import { manifestFor } from './scripts/build/manifest.mjs';
import { nativeBrowserFirst } from './scripts/build/native-browser-first.mjs';
import { preactWithoutInnerHtml } from './scripts/build/preact-without-inner-html.mjs';
import { bundledPackages, licenceFile, licencesOf } from './scripts/build/third-party.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({ options: { dev: { type: 'boolean' }, dist: { type: 'string' } } });
const dist = path.resolve(root, options.dist ?? 'dist');
const dev = options.dev === true;
const BROWSERS = ['chrome', 'firefox'];
const ICON_SIZES = [16, 32, 48, 128];
const KB = 1024;

/** What the browser loads, in gzip bytes (DESIGN: budgets). */
const BUDGETS = [
  { what: 'content script', files: ['content/content.js', 'content/highlights.css'], limit: 60 * KB },
  { what: 'popup', files: ['popup/popup.js', 'popup/popup.css', 'popup/popup.html'], limit: 60 * KB },
];

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  absWorkingDir: root,
  minify: !dev,
  sourcemap: dev ? 'inline' : false,
  legalComments: 'none',
  charset: 'utf8',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  loader: { '.css': 'text', '.html': 'text' },
  plugins: [preactWithoutInnerHtml, nativeBrowserFirst],
  define: { 'process.env.NODE_ENV': dev ? '"development"' : '"production"' },
  logLevel: 'warning',
};

const scripts = {
  'content/content': 'src/content/main.ts',
  'background/background': 'src/background/main.ts',
  'popup/popup': 'src/popup/main.tsx',
  'panel/panel': 'src/panel/main.tsx',
  'options/options': 'src/options/main.tsx',
  'sources/sources': 'src/sources/main.tsx',
  'welcome/welcome': 'src/welcome/main.ts',
};
/** Copied as they are: [from, to]. */
const copies = [
  ['src/content/highlights.css', 'content/highlights.css'],
  ['src/popup/popup.html', 'popup/popup.html'],
  ['src/popup/popup.css', 'popup/popup.css'],
  ['src/panel/panel.html', 'panel/panel.html'],
  ['src/panel/panel.css', 'panel/panel.css'],
  ['src/ui/page.css', 'ui/page.css'],
  ['src/options/options.html', 'options/options.html'],
  ['src/options/options.css', 'options/options.css'],
  ['src/sources/sources.html', 'sources/sources.html'],
  ['src/sources/sources.css', 'sources/sources.css'],
  ['src/welcome/welcome.html', 'welcome/welcome.html'],
  ['src/welcome/welcome.css', 'welcome/welcome.css'],
  ['_locales', '_locales'],
  ['src/data/pack', 'pack'],
  ['LICENSE', 'LICENSE'],
  ['NOTICE', 'NOTICE'],
];

const sources = () => readSources(path.join(root, 'src'), [path.join(root, 'manifest.json')]);

const CONTENT = 'content/content';
/**
 * What every page compiles. Regular expressions become calls, which cost nothing until they are made: a literal is
 * checked, its classes of characters worked out, when the file is compiled. The function around it all stays, though
 * V8 would compile a fifth less without it: a second run in the same world (from the popup) would then set the first
 * one's variables anew.
 * @type {import('esbuild').BuildOptions}
 */
const quickToCompile = { format: 'iife', supported: { 'regexp-sticky-and-unicode-flags': false } };

async function buildScripts(out) {
  const browsers = { ...common, outdir: out, target: ['chrome128', 'firefox150'], metafile: true };
  const entries = (names) => names.map((name) => ({ in: scripts[name], out: name }));
  const built = await Promise.all([
    build({
      ...browsers,
      entryPoints: entries(Object.keys(scripts).filter((name) => name !== CONTENT)),
      format: 'iife',
    }),
    build({ ...browsers, entryPoints: entries([CONTENT]), ...quickToCompile }),
  ]);
  const packages = licencesOf(root, [...new Set(built.flatMap(({ metafile }) => bundledPackages(metafile)))].sort());
  fs.writeFileSync(path.join(out, 'THIRD-PARTY.txt'), licenceFile(packages));
}

async function buildEngine() {
  await build({
    ...common,
    entryPoints: ['src/engine.ts'],
    outfile: path.join(dist, 'engine.mjs'),
    format: 'esm',
    target: 'node20',
  });
}

function buildIcons(out) {
  const svg = fs.readFileSync(path.join(root, 'icons/icon.svg'));
  fs.mkdirSync(path.join(out, 'icons'), { recursive: true });
  for (const size of ICON_SIZES) {
    const png = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
    fs.writeFileSync(path.join(out, 'icons', `${size}.png`), png);
  }
}

/** Prints gzip sizes and answers the names of the budgets passed. */
function report(out) {
  const gzip = (file) => gzipSync(fs.readFileSync(path.join(out, file)), { level: 9 }).length;
  const over = [];
  for (const { what, files, limit } of BUDGETS) {
    const size = files.reduce((sum, file) => sum + gzip(file), 0);
    const verdict = size > limit && !dev ? 'OVER BUDGET' : 'ok';
    if (verdict !== 'ok') over.push(what);
    console.log(`${what.padEnd(16)} ${(size / KB).toFixed(1).padStart(7)} kB gzip of ${limit / KB} kB  ${verdict}`);
  }
  console.log(`background       ${(gzip('background/background.js') / KB).toFixed(1).padStart(7)} kB gzip`);
  return over;
}

const problems = localeProblems(readCatalogues(path.join(root, '_locales')), sources());
if (problems.length > 0) {
  console.error(`build: texts in _locales:\n  ${problems.join('\n  ')}`);
  process.exit(1);
}

fs.rmSync(dist, { recursive: true, force: true });
const [first, ...others] = BROWSERS.map((browser) => path.join(dist, browser));
await Promise.all([buildScripts(first), buildEngine()]);
for (const [from, to] of copies) fs.cpSync(path.join(root, from), path.join(first, to), { recursive: true });
buildIcons(first);
for (const other of others) fs.cpSync(first, other, { recursive: true });
for (const browser of BROWSERS) {
  const manifest = manifestFor(browser, path.join(root, 'manifest.json'), path.join(root, 'package.json'));
  fs.writeFileSync(path.join(dist, browser, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
const over = report(first);
if (over.length > 0) {
  console.error(`build: over budget: ${over.join(', ')}`);
  process.exit(1);
}
