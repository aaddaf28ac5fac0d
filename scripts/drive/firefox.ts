import fs from 'node:fs';
import path from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { CARD_HOST } from '../../src/shared/names.ts';
import {
  centreOf,
  type Driver,
  distFolder,
  type LaunchOptions,
  type Popup,
  type Surface,
  sleep,
  until,
} from './driver.ts';
import * as firefox from './firefox-privileged.ts';
import { browserPath } from './install.ts';

/** A fixed address for the extension's pages, so that they can be opened by name. */
const UUID = '6a1f6c1e-2b1c-4c58-9d35-5e0f3a2b7c10';

type Json = unknown;

/** The little of WebDriver BiDi that puppeteer has no call for. */
class Bidi {
  readonly #send: (method: string, params: object) => Promise<{ result?: Json }>;
  #window = '';

  constructor(browser: Awaited<ReturnType<typeof puppeteer.launch>>) {
    const { connection } = browser as unknown as {
      connection: { send(method: string, params: object): Promise<{ result?: Json }> };
    };
    this.#send = (method, params) => connection.send(method, params);
  }

  async send<Result>(method: string, params: object): Promise<Result> {
    const answer = await this.#send(method, params);
    return (answer.result ?? answer) as Result;
  }

  /** All browsing contexts, popups included, as a flat list. */
  async contexts(scope: 'chrome' | 'content' = 'content'): Promise<{ context: string; url: string }[]> {
    type Context = { context: string; url: string; children?: Context[] };
    const { contexts } = await this.send<{ contexts: Context[] }>('browsingContext.getTree', { 'moz:scope': scope });
    const flat = (list: Context[]): Context[] => list.flatMap((one) => [one, ...flat(one.children ?? [])]);
    return flat(contexts);
  }

  async call(context: string, code: string, args: unknown[]): Promise<Json> {
    const answer = await this.send<{ type: string; exceptionDetails?: { text: string }; result?: { value?: string } }>(
      'script.callFunction',
      {
        functionDeclaration: `async (json) => { const __name = (it) => it; return JSON.stringify((await (${code})(...JSON.parse(json))) ?? null); }`,
        arguments: [{ type: 'string', value: JSON.stringify(args) }],
        target: { context },
        awaitPromise: true,
        userActivation: true,
      },
    );
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text ?? 'script failed');
    return JSON.parse(answer.result?.value ?? 'null');
  }

  /** Runs with the browser's own privileges, in its window: the only way to its toolbar. */
  async privileged<Result>(code: (...args: never[]) => Result | Promise<Result>, ...args: unknown[]): Promise<Result> {
    if (!this.#window) {
      const window = (await this.contexts('chrome')).find(({ url }) => url.includes('browser.xhtml'));
      if (!window) throw new Error('no browser window');
      this.#window = window.context;
    }
    return (await this.call(this.#window, String(code), args)) as Result;
  }
}

async function inCard<Result>(bidi: Bidi, page: Page, code: (root: ShadowRoot) => Result): Promise<Result | null> {
  const { _id: context } = page.mainFrame() as unknown as { _id: string };
  const host = await bidi.send<{ result: { value?: { shadowRoot?: { sharedId?: string } } } }>('script.evaluate', {
    expression: `document.querySelector('${CARD_HOST}')`,
    target: { context },
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
  });
  const sharedId = host.result.value?.shadowRoot?.sharedId;
  if (!sharedId) return null;
  const answer = await bidi.send<{ result?: { value?: string } }>('script.callFunction', {
    functionDeclaration: `(root) => JSON.stringify((${code})(root) ?? null)`,
    arguments: [{ sharedId }],
    target: { context },
    awaitPromise: false,
  });
  return JSON.parse(answer.result?.value ?? 'null') as Result | null;
}

/** Firefox with the built extension installed for this run. */
export async function launchFirefox(options: LaunchOptions = {}): Promise<Driver> {
  const {
    headless = true,
    dark = false,
    forced = false,
    width = 1000,
    height = 800,
    extension = distFolder('firefox'),
    keepsLeftPages = false,
    httpsProxy,
  } = options;
  const manifest = JSON.parse(fs.readFileSync(path.join(extension, 'manifest.json'), 'utf8'));
  const id: string = manifest.browser_specific_settings.gecko.id;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: await browserPath('firefox'),
    headless,
    acceptInsecureCerts: httpsProxy !== undefined,
    // Since Firefox 153, needed to open moz-extension: pages and to reach the toolbar.
    args: ['--remote-allow-system-access', `--width=${width}`, `--height=${height + 100}`],
    defaultViewport: headless ? { width, height } : null,
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
      'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
      'ui.systemUsesDarkTheme': dark ? 1 : 0,
      // 2: the page's own colours never count.
      ...(forced ? { 'browser.display.document_color_use': 2 } : {}),
      // Headless nobody can answer the prompt: a real click on a switch that asks for a permission gets it.
      'extensions.webextOptionalPermissionPrompts': !headless,
      ...(keepsLeftPages && { 'fission.bfcacheInParent': true }),
      ...(httpsProxy !== undefined && {
        'network.proxy.type': 1,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': httpsProxy,
      }),
    },
  });
  const bidi = new Bidi(browser);
  await browser.installExtension(extension);

  const evaluateIn =
    (where: 'popup' | 'sidebar'): Surface['evaluate'] =>
    async (code, ...args) => {
      const call = `(async () => { const __name = (it) => it; return JSON.stringify((await (${code})(...${JSON.stringify(args)})) ?? null); })()`;
      const { value, error } = await bidi.privileged(firefox.evaluateIn, where, call);
      if (value === undefined) throw new Error(error ?? `the ${where} gave no answer`);
      return JSON.parse(value);
    };
  const popup: Popup = {
    evaluate: evaluateIn('popup'),
    async click(words) {
      const { x, y } = await popup.evaluate(centreOf, words);
      await bidi.privileged(firefox.clickInPopup, x, y);
    },
    async screenshot() {
      await sleep(250);
      const picture = await bidi.privileged(firefox.popupPicture);
      if (!picture) throw new Error('the popup is not open');
      return Buffer.from(picture.split(',')[1] ?? '', 'base64');
    },
    async close() {
      await bidi.privileged(firefox.closePopup);
    },
  };

  return {
    name: 'firefox',
    browser,
    version: await browser.version(),
    async openPopup() {
      if (!(await bidi.privileged(firefox.openPopup, id))) throw new Error('the popup did not open');
      return popup;
    },
    async panel() {
      await until('the sidebar', () => bidi.privileged(firefox.isSidebarOpen));
      return {
        evaluate: evaluateIn('sidebar'),
        close: async () => {
          await bidi.privileged(firefox.closeSidebar);
        },
      };
    },
    async openExtensionPage(file) {
      const page = await browser.newPage();
      const { _id: context } = page.mainFrame() as unknown as { _id: string };
      const url = `moz-extension://${UUID}/${file}`;
      // goto() never settles on moz-extension: pages.
      await bidi.send('browsingContext.navigate', { context, url, wait: 'none' });
      await until(file, () =>
        bidi
          .call(context, `() => location.href.startsWith('${url}') && document.readyState === 'complete'`, [])
          .catch(() => false),
      );
      return page;
    },
    tabs: () => bidi.privileged(firefox.tabs),
    inCard: (page, code) => inCard(bidi, page, code),
    cardText: (page) => inCard(bidi, page, (root) => root.textContent),
    badge: () => bidi.privileged(firefox.badgeText, id),
    async command(name) {
      await bidi.privileged(firefox.runCommand, id, name);
    },
    async chooseMenu(item, text) {
      await bidi.privileged(firefox.chooseMenu, id, item, text);
    },
    async withholdAccess() {
      await bidi.privileged(firefox.revokeSites, id);
    },
    async stopBackground() {
      await bidi.privileged(firefox.stopBackground, id);
    },
    async recordRequests() {
      await bidi.privileged(firefox.startRecording);
      return () => bidi.privileged(firefox.recordedRequests);
    },
    async update() {
      await browser.installExtension(extension);
    },
    uninstall: () => browser.uninstallExtension(id),
    close: () => browser.close(),
  };
}
