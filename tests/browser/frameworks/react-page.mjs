/** The page's own script: waits to be started, and keeps what it hears for the test. */
import { createElement as h, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { App, Whole } from './react-app.mjs';

const heard = [];
const told = (text) => heard.push(text);
const onError = (error) => heard.push(`boundary: ${error}`);
const options = {
  onRecoverableError: (error) => heard.push(`recovered: ${error}`),
  onUncaughtError: (error) => heard.push(`uncaught: ${error}`),
};

const container = document.getElementById('root');
const tree = container
  ? h(StrictMode, null, h(App, { told, onError }))
  : h(Whole, { told, onError, script: document.querySelector('script[src]').getAttribute('src') });
let root = null;
window.framework = {
  heard,
  start: () => {
    root = hydrateRoot(container ?? document, tree, options);
  },
  end: () => root.unmount(),
};
