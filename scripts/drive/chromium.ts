import puppeteer, { type CDPSession, type Page, type Target } from 'puppeteer-core';
import { CARD_HOST } from '../../src/shared/names.ts';
import { centreOf, type Driver, distFolder, type LaunchOptions, type Popup, type Surface, until } from './driver.ts';
import { browserPath } from './install.ts';

/** What every Chromium of the tests starts with. */
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

interface CdpNode {
  nodeId: number;
  nodeName: string;
  children?: CdpNode[];
  shadowRoots?: CdpNode[];
}

/** Chrome's events can be raised from within the extension. */
interface Dispatching {
  dispatch(...args: unknown[]): void;
}

const sessions = new WeakMap<Page, CDPSession>();

async function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? (await page.createCDPSession());
  sessions.set(page, session);
  return session;
}

/** The card's host hangs on <html> or in an open dialog; its root is closed, which only the debugger may enter. */
async function cardRoot(page: Page): Promise<{ session: CDPSession; nodeId: number } | null> {
  const session = await sessionOf(page);
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: CdpNode };
  const search = (node: CdpNode): CdpNode | null => {
    if (node.nodeName.toLowerCase() === CARD_HOST) return node.shadowRoots?.[0] ?? null;
    for (const child of node.children ?? []) {
      const found = search(child);
      if (found) return found;
    }
    return null;
  };
  const found = search(root);
  return found && { session, nodeId: found.nodeId };
}

async function inCard<Result>(page: Page, code: (root: ShadowRoot) => Result): Promise<Result | null> {
  const found = await cardRoot(page);
  if (!found) return null;
  const resolved = await found.session.send('DOM.resolveNode', { nodeId: found.nodeId }).catch(() => null);
  // The card closed meanwhile.
  if (!resolved) return null;
  const { object } = resolved;
  const { result } = await found.session.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    functionDeclaration: `function () { return (${code})(this); }`,
    returnByValue: true,
  });
  return (result.value as Result) ?? null;
}

const surfaceOf = (page: Page): Surface => ({
  evaluate: (code, ...args) => page.evaluate(code as never, ...(args as never[])) as never,
  close: () => page.close().catch(() => {}),
});

const popupOf = (page: Page): Popup => ({
  ...surfaceOf(page),
  async click(words) {
    const { x, y } = await page.evaluate(centreOf, words);
    // The click may close the popup before it is answered for.
    await page.mouse.click(x, y).catch(() => {});
  },
  screenshot: async () => Buffer.from(await page.screenshot()),
});

/** Chromium with the built extension installed. */
export async function launchChromium(options: LaunchOptions = {}): Promise<Driver> {
  const {
    headless = true,
    dark = false,
    forced = false,
    width = 1000,
    height = 800,
    extension = distFolder('chrome'),
    keepsLeftPages = false,
    httpsProxy,
  } = options;
  const browser = await puppeteer.launch({
    executablePath: await browserPath('chromium'),
    headless,
    pipe: true,
    ...(keepsLeftPages && { ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
    enableExtensions: [extension],
    args: [
      ...CHROMIUM_ARGUMENTS,
      `--blink-settings=preferredColorScheme=${dark ? 0 : 1}`,
      ...(forced ? ['--force-high-contrast'] : []),
      `--window-size=${width},${height + 100}`,
      ...(httpsProxy === undefined
        ? []
        : [`--proxy-server=https=127.0.0.1:${httpsProxy}`, '--ignore-certificate-errors']),
    ],
    defaultViewport: headless ? { width, height } : null,
  });
  const isWorker = (target: Target) =>
    target.type() === 'service_worker' && target.url().startsWith('chrome-extension://');
  const id = new URL((await browser.waitForTarget(isWorker, { timeout: 15_000 })).url()).host;
  // The welcome tab of a fresh install comes to the front when it likes: a page opened before it would be hidden by it.
  await browser.waitForTarget((target) => target.url() === `chrome-extension://${id}/welcome/welcome.html`, {
    timeout: 15_000,
  });
  const installed = async () => {
    const found = (await browser.extensions()).get(id);
    if (!found) throw new Error('the extension is not installed');
    return found;
  };
  const worker = async () => {
    const found = browser.targets().find(isWorker) ?? (await browser.waitForTarget(isWorker));
    const running = await found.worker();
    if (!running) throw new Error('the background does not run');
    return running;
  };

  return {
    name: 'chromium',
    browser,
    version: await browser.version(),
    async openPopup(click) {
      const isPopup = (target: Target) => target.url().includes('/popup/popup.html');
      const shown = browser.waitForTarget(isPopup, { timeout: 5_000 }).catch(() => null);
      // A click wakes a stopped background; without one the popup opens with no click's rights (activeTab).
      if (click) await click.triggerExtensionAction(await installed());
      else await (await worker()).evaluate(() => chrome.action.openPopup());
      const target = await shown;
      if (!target) throw new Error('the popup did not open');
      return popupOf(await target.asPage());
    },
    async panel() {
      const target = await browser.waitForTarget((one) => one.url().includes('/panel/panel.html'), { timeout: 8_000 });
      return surfaceOf(await target.asPage());
    },
    async openExtensionPage(file) {
      const page = await browser.newPage();
      await page.goto(`chrome-extension://${id}/${file}`);
      return page;
    },
    tabs: async () => (await browser.pages()).map((page) => page.url()),
    inCard,
    cardText: (page) => inCard(page, (root) => root.textContent),
    async badge() {
      return (await worker()).evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
        return tab?.id === undefined ? '' : chrome.action.getBadgeText({ tabId: tab.id });
      });
    },
    async command(name) {
      await (await worker()).evaluate(async (command: string) => {
        const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
        (chrome.commands.onCommand as unknown as Dispatching).dispatch(command, tab);
      }, name);
    },
    async chooseMenu(item, text) {
      await (await worker()).evaluate(
        async (menuItemId: string, selectionText: string) => {
          const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
          (chrome.contextMenus.onClicked as unknown as Dispatching).dispatch({ menuItemId, selectionText }, tab);
        },
        item,
        text,
      );
    },
    async withholdAccess() {
      const page = await browser.newPage();
      await page.goto('chrome://extensions');
      await page.evaluate(async (extensionId: string) => {
        const { developerPrivate } = chrome as unknown as {
          developerPrivate: { updateExtensionConfiguration(update: object): Promise<void> };
        };
        await developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' });
      }, id);
      await page.close();
    },
    async stopBackground() {
      await (await worker()).close();
      await until('the background to stop', async () => !browser.targets().some(isWorker));
    },
    async recordRequests() {
      const urls: string[] = [];
      const listen = async (target: Target) => {
        const session = await target.createCDPSession().catch(() => null);
        session?.on('Network.requestWillBeSent', ({ request }) => urls.push(request.url));
        await session?.send('Network.enable').catch(() => {});
      };
      browser.on('targetcreated', listen);
      await Promise.all(browser.targets().map(listen));
      return async () => [...urls];
    },
    async update() {
      await browser.installExtension(extension);
    },
    uninstall: () => browser.uninstallExtension(id),
    close: () => browser.close(),
  };
}
