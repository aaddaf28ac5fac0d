/** Mounts the list of sources on its page; the pack's index is a file of the extension's own. */
import { render } from 'preact';
import type { IndexFile } from '../data/pack-schema.ts';
import { browser } from '../shared/browser.ts';
import { startPage } from '../shared/own-page.ts';
import { SHARED_CSS } from '../ui/styles.ts';
import { Sources } from './Sources.tsx';

async function load(): Promise<IndexFile> {
  const response = await fetch(browser.runtime.getURL('pack/index.json'));
  return response.json();
}

void startPage('sources_title', SHARED_CSS).then(() => render(<Sources load={load} />, document.body));
