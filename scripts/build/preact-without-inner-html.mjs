import fs from 'node:fs';

/**
 * Preact's branch for `dangerouslySetInnerHTML`, in any minified spelling:
 * `if(a)c||b&&(a.__html==b.__html||a.__html==u.innerHTML)||(u.innerHTML=a.__html),t.__k=[];else if(b&&(u.innerHTML=""),`
 */
const BRANCH =
  /if\((\w)\)\w\|\|(\w)&&\(\1\.__html==\2\.__html\|\|\1\.__html==(\w)\.innerHTML\)\|\|\(\3\.innerHTML=\1\.__html\),\w\.__k=\[\];else if\(\2&&\(\3\.innerHTML=""\),/g;

/**
 * esbuild plugin: takes that branch out, so that no bundle can write HTML (docs/decisions/0003). Fails the build when
 * Preact's code no longer holds it exactly once.
 * @type {import('esbuild').Plugin}
 */
export const preactWithoutInnerHtml = {
  name: 'preact-without-inner-html',
  setup(build) {
    build.onLoad({ filter: /[\\/]preact[\\/]dist[\\/]preact\.(?:module\.js|mjs)$/ }, (args) => {
      const source = fs.readFileSync(args.path, 'utf8');
      const found = source.match(BRANCH)?.length ?? 0;
      if (found !== 1)
        return { errors: [{ text: `expected Preact's innerHTML branch once, found it ${found} times` }] };
      return { contents: source.replace(BRANCH, 'if('), loader: 'js' };
    });
  },
};
