/** The framework pages: rendered here as on a server, their scripts bundled as a site would, in development mode, where frameworks warn. */
import path from 'node:path';
import { build } from 'esbuild';

const HERE = path.resolve('tests/browser/frameworks');

async function bundle(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(HERE, file)],
    bundle: true,
    write: false,
    format: 'iife',
    // Vue's file with the compiler of templates; React has no such choice.
    alias: { vue: 'vue/dist/vue.esm-bundler.js' },
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
  });
  return outputFiles[0]?.text ?? '';
}

const STYLE = `
  .fade-enter-active, .fade-leave-active, .slide-move { transition: all 60ms }
  .fade-enter-from, .fade-leave-to { opacity: 0 }`;

const around = (story: string, script: string, over = ''): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Rendered again and again</title><meta property="og:type" content="article">
<style>${STYLE}</style></head><body><main id="root">${story}</main><div id="over">${over}</div><script src="${script}"></script></body></html>`;

interface ReactSite {
  readonly markup: () => string;
  readonly whole: (script: string) => string;
}

interface VueSite {
  readonly markup: () => Promise<{ readonly story: string; readonly over: string }>;
}

/** Files by address; each page waits for `framework.start()`. */
export async function frameworkFiles(): Promise<Record<string, string>> {
  const react: ReactSite = await import(path.join(HERE, 'react-server.mjs'));
  const vue: VueSite = await import(path.join(HERE, 'vue-server.mjs'));
  const [reactScript, vueScript] = await Promise.all([bundle('react-page.mjs'), bundle('vue-page.mjs')]);
  const { story, over } = await vue.markup();
  return {
    '/react': around(react.markup(), '/react.js'),
    '/react-whole': react.whole('/react.js'),
    '/vue': around(story, '/vue.js', over),
    '/react.js': reactScript,
    '/vue.js': vueScript,
  };
}
