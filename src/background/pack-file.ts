/** The extension's own files of series. */
import { browser } from '../shared/browser.ts';

/** One of the pack's files, by its name in the pack; a missing one rejects. */
export async function fetchPackFile(file: string): Promise<unknown> {
  const response = await fetch(browser.runtime.getURL(`pack/${file}`));
  return response.json();
}
