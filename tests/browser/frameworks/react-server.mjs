/** What the server of the React site sends. */
import { createElement as h, StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { App, Whole } from './react-app.mjs';

const nobody = { told: () => {}, onError: () => {} };

export const markup = () => renderToString(h(StrictMode, null, h(App, nobody)));
export const whole = (script) => `<!doctype html>${renderToString(h(Whole, { ...nobody, script }))}`;
