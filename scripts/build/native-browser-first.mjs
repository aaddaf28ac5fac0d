/**
 * esbuild plugin: hands webextension-polyfill's object over as it is. esbuild's own interop copies every property of a
 * CommonJS module, and copying those of a native `browser` makes the browser build each of its APIs, on every page.
 * @type {import('esbuild').Plugin}
 */
export const nativeBrowserFirst = {
  name: 'native-browser-first',
  setup(build) {
    const namespace = 'polyfill-default';
    build.onResolve({ filter: /^webextension-polyfill$/ }, ({ namespace: from, path }) =>
      from === namespace ? undefined : { path, namespace },
    );
    build.onLoad({ filter: /.*/, namespace }, () => ({
      contents: `export default require('webextension-polyfill');`,
      resolveDir: build.initialOptions.absWorkingDir ?? process.cwd(),
      loader: 'js',
    }));
  },
};
