/** A server of every state of the components, built from tests/gallery, for pictures and for measuring. */
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';

const SHEETS = [
  'ui/page.css',
  'popup/popup.css',
  'panel/panel.css',
  'options/options.css',
  'sources/sources.css',
  'welcome/welcome.css',
  'content/highlights.css',
];
const TYPES: Readonly<Record<string, string>> = { css: 'text/css', json: 'application/json', js: 'text/javascript' };

const page = (body: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Gallery</title>
    <link rel="icon" href="data:,">
    ${SHEETS.map((sheet) => `<link rel="stylesheet" href="/src/${sheet}">`).join('\n    ')}
    <style>.gallery-card { margin: 0; padding: 8px; background: #d9d9d9; }</style>
    <script src="/gallery.js" defer></script>
  </head>
  ${body}
</html>`;

/** The welcome page as it is, with the gallery's script in place of its own. */
function welcome(): string {
  const html = fs.readFileSync('src/welcome/welcome.html', 'utf8');
  return page(/<body[\s\S]*<\/body>/u.exec(html)?.[0] ?? '');
}

export interface Gallery {
  /** Address of a state ("popup-list", "welcome") in a language. */
  readonly url: (state: string, locale?: string) => string;
  readonly close: () => void;
}

/** The tests' helpers that the states share come with jsdom, of which a browser has no need. */
const withoutJsdom: Plugin = {
  name: 'without-jsdom',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^jsdom$/ }, () => ({ path: 'jsdom', namespace: 'none' }));
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'export const JSDOM = null;' }));
  },
};

export async function openGallery(): Promise<Gallery> {
  const { outputFiles } = await build({
    entryPoints: ['tests/gallery/main.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.css': 'text' },
    plugins: [withoutJsdom],
    logLevel: 'warning',
  });
  const script = outputFiles[0]?.text ?? '';
  const roots: Readonly<Record<string, string>> = { src: 'src', _locales: '_locales', pack: 'src/data/pack' };
  const fileOf = (url: string): string | null => {
    const [, root = '', ...rest] = url.split('/');
    const folder = roots[root];
    const file = folder === undefined ? '' : path.join(folder, ...rest.filter((part) => part !== '..'));
    return file !== '' && fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
  };
  const server = http.createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const html = searchParams.get('state') === 'welcome' ? welcome() : page('<body></body>');
    const body = pathname === '/' ? html : pathname === '/gallery.js' ? script : fileOf(pathname);
    const type = pathname === '/' ? 'text/html' : (TYPES[path.extname(pathname).slice(1)] ?? 'text/plain');
    response.writeHead(body === null ? 404 : 200, { 'content-type': `${type}; charset=utf-8` }).end(body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: (state, locale = 'en') => `${base}/?state=${state}&locale=${locale}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
