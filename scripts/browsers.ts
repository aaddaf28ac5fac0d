/** Makes sure that both browsers are there and says which: `npm run browsers`. */
import { type BrowserName, browserPath, browserVersion } from './drive/install.ts';

const names: readonly BrowserName[] = ['chromium', 'firefox'];
try {
  for (const name of names) console.log(`${name}: ${browserVersion(await browserPath(name))}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
