/** dist/engine.mjs: the reading engine for anyone's script, without the browser. */
export { extract } from './claims/extract.ts';
export { quantities } from './claims/quantities.ts';
