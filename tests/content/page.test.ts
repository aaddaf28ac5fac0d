// @vitest-environment jsdom
/** One page from first look to undo, with the background's answers made here. Long: one stand-in page for all of it. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article, Claim } from '../../src/claims/claim.ts';
import { firstLook } from '../../src/content/first-look.ts';
import { Page } from '../../src/content/page.ts';
import type { Report } from '../../src/context/report.ts';
import { BRITISH } from '../../src/shared/format.ts';
import type { PageRule } from '../../src/shared/messages.ts';
import { HIGHLIGHT } from '../../src/shared/names.ts';
import { DEFAULTS, ruleFor, type Settings } from '../../src/shared/settings.ts';
import { installHighlights, paintedUnder } from './fake-highlights.ts';

const PROSE =
  'The harbour board said on Thursday that the fleet had landed less fish than in any year since its books began, and that it would be some time before the boats were back to where they had been. ';
const HEAD = '<meta property="og:type" content="article"><title>Quiet winter costs $5 a head</title>';
const body = (figures: string): string =>
  `<nav id="ticker">$1</nav><article><h1>Quiet winter costs $5 a head</h1><p>${PROSE}</p><p id="figures">${figures}</p><p>${PROSE}</p></article>`;

/** Every sum in dollars is a claim; those of a million and more have a note. */
function reportOn({ title, date, text }: Article): Report {
  const found = (where: 'title' | 'text', words: string) =>
    [...words.matchAll(/\$\d+(?: million)?/g)].map((match) => ({
      where,
      start: match.index,
      end: match.index + match[0].length,
      quote: match[0],
    }));
  const claims = [...found('title', title), ...found('text', text)] as unknown as Claim[];
  const notes = claims.flatMap(({ quote }, i) => (quote.includes('million') ? [{ claims: [i] }] : []));
  const unsure = claims.flatMap(({ quote }, i) => (quote === '$7' ? [i] : []));
  return {
    title,
    date,
    claims,
    unsure,
    notes,
    trends: [],
    matches: [],
    gists: [],
    order: [],
    dataTo: '',
  } as unknown as Report;
}

let registry: ReturnType<typeof installHighlights>;
let controller: AbortController;
let living: boolean;
const ask = vi.fn(async (article: Article, _stopped: boolean) => reportOn(article));
let settings: Settings;
let tellRule: (rule: PageRule) => void;
/** As the background answers. */
const rule = (): PageRule => ({ rule: ruleFor(settings, location.hostname), ink: settings.ink, numbers: BRITISH });
const connect = vi.fn(async () => ({
  ask,
  rule: async () => rule(),
  watchRule: (changed: typeof tellRule) => {
    tellRule = changed;
  },
}));
/** The reader changes the settings in another tab. */
const set = (changed: Partial<Settings>): void => {
  settings = { ...settings, ...changed };
  tellRule(rule());
};

const painted = () => ({
  noted: paintedUnder(registry, HIGHLIGHT.noted),
  found: paintedUnder(registry, HIGHLIGHT.found),
});
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

function open(inner: string, head = HEAD): Page {
  document.head.innerHTML = head;
  document.body.innerHTML = inner;
  const deps = { document, alive: () => living, end: () => controller.abort() };
  const page = new Page({ ...deps, connect }, controller.signal);
  firstLook({ ...deps, reader: { page, load: async () => page } }, controller.signal);
  return page;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  ask.mockImplementation(async (article) => reportOn(article));
  registry = installHighlights();
  controller = new AbortController();
  living = true;
  settings = DEFAULTS;
  tellRule = () => undefined;
  document.documentElement.lang = 'en';
  history.replaceState({}, '', '/story');
});
afterEach(() => {
  controller.abort();
  vi.useRealTimers();
});

describe('an article', () => {
  it('is asked about once and painted, title and text, without touching the page', async () => {
    const page = open(body('Sales were $3 million, up $9.'));
    const before = document.documentElement.outerHTML;
    await pass(1000);
    expect(ask).toHaveBeenCalledTimes(1);
    expect(painted()).toEqual({ noted: ['$3 million'], found: ['$5', '$9'] });
    expect(document.documentElement.outerHTML).toBe(before);
    expect(await page.state()).toMatchObject({ status: 'article', stopped: false });
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('leaves a figure unpainted where the reading is not sure enough', async () => {
    open(body('Sales were $3 million, up $7 or $8.'));
    await pass(1000);
    expect(painted()).toEqual({ noted: ['$3 million'], found: ['$5', '$8'] });
  });

  it('is read again when its text changed, and the stale paint goes at once', async () => {
    open(body('Sales were $3 million.'));
    await pass(1000);
    const text = document.getElementById('figures')?.firstChild as Text;
    text.data = 'Sales, corrected, were $4 million.';
    await pass(0);
    expect(painted().noted).toEqual([]);
    await pass(3000);
    expect(ask).toHaveBeenCalledTimes(2);
    expect(painted().noted).toEqual(['$4 million']);
  });

  it('is not asked about again when only its nodes or its surroundings changed', async () => {
    open(body('Sales were $3 million.'));
    await pass(1000);
    const figures = document.getElementById('figures');
    figures?.replaceChildren(document.createTextNode('Sales were '), document.createTextNode('$3 million.'));
    await pass(3000);
    expect(painted().noted).toEqual(['$3 million']);
    const ticker = document.getElementById('ticker');
    if (ticker) ticker.textContent = '$2';
    await pass(3000);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('is repainted after the page cleared all highlights', async () => {
    open(body('Sales were $3 million.'));
    await pass(1000);
    registry.clear();
    document.body.append('anything');
    await pass(0);
    expect(painted().noted).toEqual(['$3 million']);
  });

  it('that fails to be reported on is asked about again at the next change', async () => {
    ask.mockRejectedValueOnce(new Error('no receiver'));
    open(body('Sales were $3 million.'));
    await pass(1000);
    expect(painted().noted).toBeNull();
    document.getElementById('figures')?.append(' So they said.');
    await pass(3000);
    expect(painted().noted).toEqual(['$3 million']);
  });

  it('never gets the paint of an answer that came too late', async () => {
    let answer: (report: Report) => void = () => undefined;
    ask.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    open(body('Sales were $3 million.'));
    await pass(1000);
    const [old] = ask.mock.calls[0] ?? [];
    const figures = document.getElementById('figures');
    if (figures) figures.textContent = 'Costs came to $7 million.';
    await pass(3000);
    if (old) answer(reportOn(old));
    await pass(0);
    expect(painted().noted).toEqual(['$7 million']);
  });
});

describe('another page', () => {
  it('that is no article is left alone', async () => {
    const observe = vi.spyOn(MutationObserver.prototype, 'observe');
    const page = open('<p>Prices from $3 million</p>', '<title>Shop</title>');
    await pass(60_000);
    expect(ask).not.toHaveBeenCalled();
    expect(observe).not.toHaveBeenCalled();
    expect(await page.state()).toEqual({ status: 'not-article' });
    observe.mockRestore();
  });

  it('in another language is said to be so, and not sent anywhere', async () => {
    document.documentElement.lang = 'es';
    const spanish =
      'La junta del puerto dijo el jueves que la flota hizo menos capturas que en ningún año desde que se llevan los libros y que tardará en volver a donde estaba antes. ';
    const page = open(`<article><h1>Un invierno</h1><p>${spanish.repeat(2)} $3 million</p></article>`);
    await pass(1000);
    expect(ask).not.toHaveBeenCalled();
    expect(await page.state()).toEqual({ status: 'not-english', lang: 'es' });
    expect(connect).toHaveBeenCalled();
  });

  it('that says it is an article is read when its text comes', async () => {
    open('<div id="app"></div>');
    await pass(1000);
    expect(ask).not.toHaveBeenCalled();
    const app = document.getElementById('app');
    if (app) app.innerHTML = body('Sales were $3 million.');
    await pass(3000);
    expect(painted().noted).toEqual(['$3 million']);
  });

  it('of a single-page site takes the place of the one before', async () => {
    open(body('Sales were $3 million.'));
    await pass(1000);
    history.pushState({}, '', '/next');
    window.dispatchEvent(new PopStateEvent('popstate'));
    expect(painted()).toEqual({ noted: null, found: null });
    document.body.innerHTML = body('Costs came to $7 million.');
    await pass(3000);
    expect(painted().noted).toEqual(['$7 million']);
  });

  it('of a single-page site that only changed its address is painted again', async () => {
    open(body('Sales were $3 million.'));
    await pass(1000);
    history.pushState({}, '', '/same');
    window.dispatchEvent(new PopStateEvent('popstate'));
    await pass(5000);
    expect(painted().noted).toEqual(['$3 million']);
  });
});

describe('settings', () => {
  const { hostname } = location;
  const untouched = () => expect([ask.mock.calls.length, registry.size]).toEqual([0, 0]);

  it('a site switched off is neither read nor watched, whoever asks', async () => {
    settings = { ...DEFAULTS, never: [hostname] };
    const observe = vi.spyOn(MutationObserver.prototype, 'observe');
    const page = open(body('Sales were $3 million.'));
    await pass(60_000);
    expect(await page.state(true)).toEqual({ status: 'off' });
    history.pushState({}, '', '/next');
    window.dispatchEvent(new PopStateEvent('popstate'));
    await pass(60_000);
    expect(observe).not.toHaveBeenCalled();
    untouched();
    observe.mockRestore();
  });

  it('a site kept on demand is read when asked, and only that page of it', async () => {
    settings = { ...DEFAULTS, siteMode: 'demand' };
    const page = open(body('Sales were $3 million.'));
    await pass(60_000);
    expect(await page.state()).toEqual({ status: 'on-demand' });
    untouched();
    expect(await page.state(true)).toMatchObject({ status: 'article' });
    await pass(0);
    expect(painted().noted).toEqual(['$3 million']);
    history.pushState({}, '', '/next');
    window.dispatchEvent(new PopStateEvent('popstate'));
    await pass(5000);
    expect(registry.size).toBe(0);
    expect(await page.state()).toEqual({ status: 'on-demand' });
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('a page that looks like no article is read when asked', async () => {
    const page = open('<div><p>Our shop sold for $3 million.</p></div>', '<title>Shop</title>');
    await pass(1000);
    expect(await page.state()).toEqual({ status: 'not-article' });
    untouched();
    expect(await page.state(true)).toMatchObject({ status: 'article' });
    await pass(0);
    expect(painted().noted).toEqual(['$3 million']);
  });

  it('take effect on the open page: off, on again, another ink', async () => {
    open(body('Sales were $3 million.'));
    await pass(1000);
    set({ never: [hostname] });
    expect(registry.size).toBe(0);
    document.getElementById('figures')?.append(' And $4 million.');
    await pass(5000);
    expect(ask).toHaveBeenCalledTimes(1);
    set({ never: [] });
    await pass(1000);
    expect(painted().noted).toEqual(['$3 million', '$4 million']);
    set({ ink: 'strong' });
    expect(painted()).toEqual({ noted: null, found: null });
    expect(paintedUnder(registry, HIGHLIGHT.notedStrong)).toEqual(['$3 million', '$4 million']);
    set({ ink: 'quiet' });
    expect(paintedUnder(registry, HIGHLIGHT.notedStrong)).toBeNull();
    expect(paintedUnder(registry, HIGHLIGHT.notedQuiet)).toEqual(['$3 million', '$4 million']);
    expect(ask).toHaveBeenCalledTimes(2);
  });
});

describe('a page full of figures', () => {
  it('has the most interesting of a screenful painted, the rest when they are chosen', async () => {
    const page = open(body(Array.from({ length: 60 }, (_, i) => `$${i + 11}`).join(' and ')));
    await pass(1000);
    const shown = painted().found ?? [];
    expect(shown.length).toBeLessThan(40);
    expect(shown).toContain('$11');
    expect(shown).not.toContain('$70');
    // Without layout nothing can be scrolled to; the paint is there all the same.
    Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
    await page.show(60);
    expect(painted().found).toEqual([...shown, '$70']);
  });
});

describe('how far the reading is', () => {
  // Thousands of turns of a page of thousands of paragraphs: seconds, on a busy machine many.
  it('is told while a page is read, and at no other time', { timeout: 40_000 }, async () => {
    const page = open(body('Sales were $3 million.'));
    expect(page.progress()).toBeNull();
    await pass(1000);
    expect(page.progress()).toBeNull();
    const long = Array.from({ length: 4_000 }, (_, i) => `<p>Sales of shop ${i} were $3 million, said its owner.</p>`);
    document.querySelector('article')?.insertAdjacentHTML('beforeend', long.join(''));
    const heard: (number | null)[] = [];
    // Every look at the clock finds a slice over.
    let clock = 0;
    vi.spyOn(window.performance, 'now').mockImplementation(() => {
      clock += 10;
      return clock;
    });
    const done = page.state();
    for (let i = 0; i < 4_000; i += 1) {
      await pass(1);
      heard.push(page.progress());
    }
    await done;
    vi.mocked(window.performance.now).mockRestore();
    // The first reading; the changed page is read once more when it has settled.
    const start = heard.findIndex((one) => one !== null);
    const end = heard.indexOf(null, start);
    const told = heard.slice(start, end).filter((one) => one !== null);
    expect(told.length).toBeGreaterThan(20);
    expect(told.at(-1)).toBeGreaterThan(100_000);
    expect([...told].sort((one, other) => one - other)).toEqual(told);
    expect(page.progress()).toBeNull();
  });
});

describe('undo', () => {
  it('leaves nothing once the extension is gone', async () => {
    open(body('Sales were $3 million.'));
    await pass(1000);
    living = false;
    document.body.append('anything');
    await pass(0);
    expect(controller.signal.aborted).toBe(true);
    expect(registry.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
    document.getElementById('figures')?.append(' So they said.');
    await pass(60_000);
    expect(ask).toHaveBeenCalledTimes(1);
  });
});

describe('show', () => {
  it('answers false for what the page does not hold, or does not show', async () => {
    const page = open(body('Sales were $3 million.'));
    await pass(1000);
    expect(await page.show(99)).toBe(false);
  });
});

describe('told that reports changed', () => {
  it('asks again, and paints the new answer over the old', async () => {
    const page = open(body('Sales were $3 million, up $9.'));
    await pass(100);
    ask.mockImplementationOnce(async (article) => ({ ...reportOn(article), notes: [] }));
    expect(page.renew()).toBe(true);
    expect(painted().noted).toEqual(['$3 million']);
    await pass(100);
    expect(ask).toHaveBeenCalledTimes(2);
    expect(painted().noted).toBeNull();
  });

  it('in a hidden tab, asks once somebody looks', async () => {
    const page = open(body('Sales were $3 million, up $9.'));
    await pass(100);
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(page.renew()).toBe(true);
    await pass(10_000);
    expect(ask).toHaveBeenCalledTimes(1);
    hidden.mockRestore();
    document.dispatchEvent(new Event('visibilitychange'));
    await pass(10_000);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('where there is no article, answers so', () => {
    expect(open('<p>Prices</p>', '<title>Shop</title>').renew()).toBe(false);
    expect(ask).not.toHaveBeenCalled();
  });
});

describe('back from the cache of the browser', () => {
  const back = async (): Promise<void> => {
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await pass(1000);
  };

  it('asks what is said of the article now', async () => {
    open(body('Sales were $3 million, up $9.'));
    await pass(1000);
    ask.mockImplementationOnce(async (article) => ({ ...reportOn(article), notes: [] }));
    await back();
    expect(ask).toHaveBeenCalledTimes(2);
    expect(painted()).toEqual({ noted: null, found: ['$5', '$3 million', '$9'] });
  });

  it('obeys settings that were changed meanwhile, and of which it was not told', async () => {
    open(body('Sales were $3 million.'));
    await pass(1000);
    settings = { ...DEFAULTS, never: [location.hostname] };
    await back();
    expect(painted()).toEqual({ noted: null, found: null });
    expect(ask).toHaveBeenCalledTimes(1);
    settings = DEFAULTS;
    await back();
    expect(painted().noted).toEqual(['$3 million']);
  });

  it('does nothing on a page that was never read', async () => {
    open('<p>Prices</p>', '<title>Shop</title>');
    await pass(1000);
    await back();
    expect(connect).not.toHaveBeenCalled();
  });
});
