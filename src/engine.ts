/** dist/engine.mjs: the reading engine for anyone's script, without the browser. */
export { claimBlocks, extract, extractBlocks } from './claims/extract.ts';
export { quantities } from './claims/quantities.ts';
