import { beforeEach, describe, expect, test, vi } from 'vitest';
import { MAX_TEXT } from '../../src/shared/messages.ts';
import { MESSAGE } from '../../src/shared/names.ts';

const ID = 'abcdefghijklmnop';
const OWN = `chrome-extension://${ID}/`;
const article = { title: 'Exports rise', date: '2022-02-02', text: 'Exports rose to $3.5 billion.' };
const report = { claims: [{}, {}] };

const api = vi.hoisted(() => ({
  runtime: {
    id: 'abcdefghijklmnop',
    getURL: (file: string) => `chrome-extension://abcdefghijklmnop/${file}`,
    getManifest: () => ({ content_scripts: [{ matches: ['https://*/*'], js: ['c.js'], css: ['h.css'] }] }),
    onMessage: { addListener: () => {} },
    onInstalled: { addListener: () => {} },
  },
  i18n: { getUILanguage: () => 'en-GB' },
  action: {
    setBadgeText: vi.fn(async () => {}),
    setBadgeBackgroundColor: vi.fn(async () => {}),
    setBadgeTextColor: vi.fn(async () => {}),
  },
  tabs: { sendMessage: vi.fn(), get: vi.fn(), create: vi.fn(), onRemoved: { addListener: () => {} } },
  scripting: { insertCSS: vi.fn(), executeScript: vi.fn() },
  permissions: { contains: vi.fn() },
  storage: {
    local: { get: vi.fn(async () => ({})) },
    session: { get: vi.fn(async () => ({})), set: vi.fn(async () => {}) },
  },
}));
vi.mock('../../src/shared/browser.ts', () => ({ browser: api }));
vi.mock('../../src/background/sync.ts', () => ({ keepInSync: () => {} }));
vi.mock('../../src/background/reader.ts', () => ({ reportOn: vi.fn(async () => report) }));

const { route } = await import('../../src/background/route.ts');
const { reportOn } = await import('../../src/background/reader.ts');

const fromPage = { id: ID, url: 'https://news.example/story', tab: { id: 7 } } as never;
const fromPopup = { id: ID, url: `${OWN}popup/popup.html` } as never;

beforeEach(() => {
  vi.clearAllMocks();
  api.scripting.executeScript.mockRejectedValue(new Error('no access'));
  api.tabs.sendMessage.mockRejectedValue(new Error('Receiving end does not exist'));
  api.tabs.get.mockResolvedValue({ id: 7, incognito: false });
  api.permissions.contains.mockResolvedValue(true);
});

describe('messages that are refused', () => {
  const read = { type: MESSAGE.read, article, stopped: false };
  test.each<[string, unknown, never]>([
    ['another extension', read, { id: 'other', url: 'https://news.example/', tab: { id: 7 } } as never],
    ['no object', 'hello', fromPage],
    ['unknown type', { type: 'underline:settings' }, fromPage],
    ['a field too many', { ...read, extra: 1 }, fromPage],
    ['a field too many in the article', { ...read, article: { ...article, url: 'https://x' } }, fromPage],
    ['a text that is no string', { ...read, article: { ...article, text: 5 } }, fromPage],
    ['a text over the ceiling', { ...read, article: { ...article, text: 'x'.repeat(MAX_TEXT + 1) } }, fromPage],
    ['a date that is none', { ...read, article: { ...article, date: 'yesterday' } }, fromPage],
    ['a content script asking for a tab', { type: MESSAGE.report, tabId: 3 }, fromPage],
    ['a tab id that is none', { type: MESSAGE.report, tabId: -1 }, fromPopup],
    [
      'a look-alike of our own address',
      { type: MESSAGE.report, tabId: 3 },
      { id: ID, url: `https://evil.example/${OWN}` } as never,
    ],
  ])('%s', (_, message, sender) => {
    expect(route(message, sender)).toBeUndefined();
    expect(reportOn).not.toHaveBeenCalled();
  });
});

test('an article is answered with its report, and the badge counts its figures', async () => {
  expect(await route({ type: MESSAGE.read, article, stopped: false }, fromPage)).toBe(report);
  expect(api.action.setBadgeText).toHaveBeenCalledWith({ tabId: 7, text: '2' });
});

test('a page of a site switched off gets no report', async () => {
  api.storage.local.get.mockResolvedValueOnce({ settings: { never: ['news.example'] } });
  await expect(route({ type: MESSAGE.read, article, stopped: false }, fromPage)).rejects.toThrow('switched off');
  expect(reportOn).not.toHaveBeenCalled();
});

describe('the popup asks for a tab', () => {
  const ask = () => route({ type: MESSAGE.report, tabId: 7 }, fromPopup);

  test('whose content script answers', async () => {
    api.tabs.sendMessage.mockResolvedValue({ status: 'article', article, stopped: false });
    expect(await ask()).toEqual({ status: 'read', report, article, stopped: false, byClick: false });
    expect(reportOn).toHaveBeenCalledWith(article, { tabId: 7, isPrivate: false });
  });

  test('that reads a long page is waited for as long as it says so', async () => {
    vi.useFakeTimers();
    let reading: number | null = 40_000;
    let done: (state: object) => void = () => {};
    api.tabs.sendMessage.mockImplementation((_tab: number, { type }: { type: string }) =>
      type === MESSAGE.progress
        ? Promise.resolve(reading)
        : new Promise((resolve) => {
            done = resolve;
          }),
    );
    const answer = ask();
    await vi.advanceTimersByTimeAsync(10_000);
    done({ status: 'article', article, stopped: true });
    expect(await answer).toMatchObject({ status: 'read', stopped: true });
    // Nothing is read any more, and no answer comes.
    reading = null;
    const other = ask();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await other).toEqual({ status: 'unreachable', why: 'not-loaded' });
    // Nor for ever, whatever it says.
    reading = 1;
    const third = ask();
    await vi.advanceTimersByTimeAsync(130_000);
    expect(await third).toEqual({ status: 'unreachable', why: 'not-loaded' });
    vi.useRealTimers();
  });

  test('that holds no article', async () => {
    api.tabs.sendMessage.mockResolvedValue({ status: 'not-article' });
    expect(await ask()).toEqual({ status: 'not-article' });
  });

  test('whose page is not English', async () => {
    api.tabs.sendMessage.mockResolvedValue({ status: 'not-english', lang: 'ur' });
    expect(await ask()).toEqual({ status: 'not-english', lang: 'ur' });
  });

  test('opened before the install: the content script is started when the click allows it', async () => {
    api.scripting.executeScript.mockResolvedValue([]);
    api.tabs.sendMessage
      .mockRejectedValueOnce(new Error('Receiving end does not exist'))
      .mockResolvedValueOnce({ status: 'article', article, stopped: true });
    expect(await ask()).toEqual({ status: 'read', report, article, stopped: true, byClick: false });
    expect(api.scripting.executeScript).toHaveBeenCalledWith({ target: { tabId: 7 }, files: ['c.js'] });
    expect(api.scripting.insertCSS).toHaveBeenCalledWith({ target: { tabId: 7 }, files: ['h.css'] });
  });

  test('opened before the install, without a click', async () => {
    expect(await ask()).toEqual({ status: 'unreachable', why: 'not-loaded' });
  });

  test('on a site whose access is withheld', async () => {
    api.permissions.contains.mockResolvedValue(false);
    expect(await ask()).toEqual({ status: 'unreachable', why: 'no-access' });
  });

  test('on a site whose access is withheld, after a click: read this once', async () => {
    api.permissions.contains.mockResolvedValue(false);
    api.scripting.executeScript.mockResolvedValue([]);
    api.tabs.sendMessage
      .mockRejectedValueOnce(new Error('Receiving end does not exist'))
      .mockResolvedValueOnce({ status: 'article', article, stopped: false });
    expect(await ask()).toMatchObject({ status: 'read', byClick: true });
  });

  test.each([
    ['chrome://settings/', 'restricted'],
    ['file:///home/reader/story.html', 'restricted'],
    ['https://chromewebstore.google.com/detail/abc', 'store'],
    ['https://chrome.google.com/webstore/detail/abc', 'store'],
    ['https://addons.mozilla.org/en-GB/firefox/', 'store'],
    ['https://news.example/report.PDF?page=2', 'pdf'],
    ['file:///home/reader/report.pdf', 'pdf'],
    ['https://chrome.google.com/other', 'not-loaded'],
    ['https://addons.mozilla.org.example/', 'not-loaded'],
    ['https://news.example/story?from=report.pdf', 'not-loaded'],
  ])('on %s: %s', async (url, why) => {
    api.tabs.get.mockResolvedValue({ id: 7, url });
    expect(await ask()).toEqual({ status: 'unreachable', why });
  });

  test.each([
    ['Cannot access a chrome:// URL', 'restricted'],
    ['Cannot access a chrome-extension:// URL of different extension', 'restricted'],
    ['The extensions gallery cannot be scripted.', 'store'],
    ['Cannot access contents of the page. Extension manifest must request permission', 'not-loaded'],
  ])('whose address is hidden, and the browser says "%s"', async (refusal, why) => {
    api.scripting.executeScript.mockRejectedValue(new Error(refusal));
    expect(await ask()).toEqual({ status: 'unreachable', why });
  });

  test('opened before the last update, without a click', async () => {
    api.storage.session.get.mockResolvedValueOnce({ 'open-tabs': { 7: 'updated' } });
    expect(await ask()).toEqual({ status: 'unreachable', why: 'updated' });
  });

  test.each([
    ['application/pdf', { status: 'unreachable', why: 'pdf' }],
    ['text/html', { status: 'not-article' }],
  ])('that shows %s and no article', async (type, answer) => {
    api.tabs.sendMessage.mockResolvedValue({ status: 'not-article' });
    api.scripting.executeScript.mockResolvedValue([{ result: type }]);
    expect(await ask()).toEqual(answer);
  });

  test('whose answer has not the shape of a page', async () => {
    api.tabs.sendMessage.mockResolvedValue({ status: 'article', article: { ...article, text: 1 } });
    expect(await ask()).toEqual({ status: 'unreachable', why: 'not-loaded' });
    expect(reportOn).not.toHaveBeenCalled();
  });
});

test('the welcome page may have its sample read, a page without a tab may not', async () => {
  const read = { type: MESSAGE.read, article, stopped: false };
  const welcome = { id: ID, url: `${OWN}welcome/welcome.html`, tab: { id: 9, incognito: false }, frameId: 0 } as never;
  expect(await route(read, welcome)).toEqual(report);
  expect(route(read, fromPopup)).toBeUndefined();
});

test('a page is told what the settings mean for it, and nothing of other sites', async () => {
  const ask = () => route({ type: MESSAGE.pageRule }, fromPage);
  const numbers = { locale: 'en-GB', scale: 'billion' };
  expect(await ask()).toEqual({ rule: 'read', ink: 'normal', numbers });
  api.storage.local.get.mockResolvedValueOnce({ settings: { never: ['news.example'], ink: 'quiet' } });
  expect(await ask()).toEqual({ rule: 'never', ink: 'quiet', numbers });
  api.storage.local.get.mockResolvedValueOnce({ settings: { siteMode: 'listed', listed: ['other.example'] } });
  expect(await ask()).toEqual({ rule: 'ask', ink: 'normal', numbers });
  expect(route({ type: MESSAGE.pageRule, url: 'https://other.example/' }, fromPage)).toBeUndefined();
});
