/**
 * Finds a browser to drive, or gets one: $CHROMIUM / $FIREFOX, one fetched before into .browsers, an installed one,
 * then Debian's package (as root or with password-less sudo), then the vendor's download.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

const CACHE = path.resolve('.browsers');

const KNOWN: Record<BrowserName, { env: string; commands: string[]; files: string[]; debian: string[] }> = {
  chromium: {
    env: 'CHROMIUM',
    commands: ['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser'],
    files: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    debian: ['chromium'],
  },
  firefox: {
    env: 'FIREFOX',
    commands: ['firefox-esr', 'firefox'],
    files: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
    debian: ['firefox-esr'],
  },
};

const log = (text: string): void => console.error(text);

function onPath(command: string): string | null {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(folder, command);
    if (fs.existsSync(file)) return file;
  }
  return null;
}

/** The browser's program, or null where none is installed. */
function find(name: BrowserName): string | null {
  const { env, commands, files } = KNOWN[name];
  const named = process.env[env];
  if (named) {
    if (!fs.existsSync(named)) throw new Error(`${env} names ${named}, which does not exist`);
    return named;
  }
  return commands.map(onPath).find(Boolean) ?? files.find((file) => fs.existsSync(file)) ?? null;
}

const isDebian = (): boolean => {
  try {
    return /^ID=debian$/m.test(fs.readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
};

/** Debian only: Ubuntu's packages of these names are stand-ins for snaps, which cannot be driven. */
function installFromDebian(names: readonly string[]): boolean {
  if (!isDebian()) return false;
  const root = process.getuid?.() === 0;
  if (!root && spawnSync('sudo', ['-n', 'true']).status !== 0) return false;
  const run = (args: string[]) =>
    spawnSync(root ? 'env' : 'sudo', [...(root ? [] : ['-n', 'env']), 'DEBIAN_FRONTEND=noninteractive', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
    }).status === 0;
  log(`installing ${names.join(' and ')} from Debian's packages …`);
  return (
    run(['apt-get', 'update', '-qq']) &&
    run(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...names, 'fonts-dejavu-core'])
  );
}

async function download(name: BrowserName): Promise<string> {
  const { Browser, detectBrowserPlatform, install, resolveBuildId } = await import('@puppeteer/browsers');
  const browser = name === 'chromium' ? Browser.CHROME : Browser.FIREFOX;
  const platform = detectBrowserPlatform();
  if (!platform) throw new Error(`no ${name} is published for ${os.platform()} ${os.arch()}`);
  log(`fetching ${name} into ${path.relative(process.cwd(), CACHE)} …`);
  const buildId = await resolveBuildId(browser, platform, 'stable');
  return (await install({ browser, buildId, cacheDir: CACHE, platform })).executablePath;
}

/** Path of a usable browser, installing one where there is none. Throws with what was tried. */
export async function browserPath(name: BrowserName): Promise<string> {
  const found = find(name);
  if (found) return found;
  if (installFromDebian(KNOWN[name].debian)) {
    const installed = find(name);
    if (installed) return installed;
  }
  try {
    return await download(name);
  } catch (error) {
    throw new Error(
      `${name} is not installed and could not be fetched (${error instanceof Error ? error.message : error}). ` +
        `Install it, or name it in ${KNOWN[name].env}.`,
    );
  }
}

/** "Chromium 156.0.8078.73" */
export const browserVersion = (file: string): string =>
  execFileSync(file, ['--version'], { stdio: ['ignore', 'pipe', 'ignore'] })
    .toString()
    .trim()
    .split('\n')[0] ?? '';
