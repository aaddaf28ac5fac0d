/** The options page, section by section, over one set of stand-in services: long because the page is one form. */
import { act } from 'preact/test-utils';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { FAILURES } from '../../src/data/refresh/answer.ts';
import { Options } from '../../src/options/Options.tsx';
import type { Services, SyncState } from '../../src/options/services.ts';
import { BRITISH, writeNumbersAs } from '../../src/shared/format.ts';
import type { PublisherStatus } from '../../src/shared/messages.ts';
import { DEFAULTS, type Settings } from '../../src/shared/settings.ts';
import { inspect } from '../ui/axe.ts';
import { click, one, openPage, press, show } from '../ui/page.ts';

beforeAll(openPage);
beforeEach(() => writeNumbersAs(BRITISH));

const saved: Settings[] = [];
const services = (others: Partial<Services> = {}): Services => ({
  save: async (settings) => void saved.push(settings),
  askForHosts: vi.fn(async () => true),
  giveHostsBack: vi.fn(async () => {}),
  refreshStatus: async () => ({ on: true, publishers: [] }),
  download: vi.fn(),
  deleteAll: vi.fn(async () => {}),
  dataTo: async () => '2026-07',
  watchSync: (told) => told(null),
  version: '1.2.3',
  browserLanguage: 'en-US',
  writeNumbers: ({ locale, scale }) => writeNumbersAs({ locale: locale ?? 'en-GB', scale }),
  ...others,
});
const open = async (settings: Partial<Settings> = {}, others: Partial<Services> = {}): Promise<HTMLElement> => {
  saved.length = 0;
  return show(<Options stored={{ ...DEFAULTS, ...settings }} services={services(others)} />);
};
const settled = () => act(async () => void (await new Promise((resolve) => setTimeout(resolve, 2))));
const button = (root: ParentNode, words: string): HTMLButtonElement => {
  const found = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === words);
  if (!found) throw new Error(`no button ${words}`);
  return found;
};
const tick = async (root: ParentNode, id: string): Promise<void> => {
  const input = one(root, `#${id}`) as HTMLInputElement;
  await act(async () => input.click());
  await settled();
};
const type = async (root: ParentNode, id: string, text: string): Promise<void> => {
  const input = one(root, `#${id}`) as HTMLInputElement;
  await act(async () => {
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
};
const addSites = async (root: HTMLElement, id: string, text: string): Promise<void> => {
  await type(root, `${id}-field`, text);
  await act(async () => {
    one(root, `#${id}-field`)
      .closest('form')
      ?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });
  await settled();
};
const status = (root: ParentNode): string => one(root, '.kept').textContent ?? '';

describe('every change', () => {
  it('is kept at once, and said', async () => {
    const root = await open();
    await tick(root, 'site-mode-demand');
    await tick(root, 'ink-strong');
    await tick(root, 'scale-crore');
    expect(saved.at(-1)).toEqual({ ...DEFAULTS, siteMode: 'demand', ink: 'strong', scale: 'crore' });
    expect(status(root)).toBe('Saved.');
  });

  it('is taken back where it cannot be kept', async () => {
    const root = await open({}, { save: async () => Promise.reject(new Error('QuotaExceededError')) });
    await tick(root, 'ink-strong');
    expect(status(root)).toMatch(/could not be saved/u);
    expect((one(root, '#ink-normal') as HTMLInputElement).checked).toBe(true);
  });

  it('from elsewhere is shown', async () => {
    const root = await open();
    await act(async () => {
      const { render } = await import('preact');
      render(<Options stored={{ ...DEFAULTS, ink: 'quiet' }} services={services()} />, root);
    });
    expect((one(root, '#ink-quiet') as HTMLInputElement).checked).toBe(true);
  });
});

describe('sites', () => {
  it('are added one or several at a time, and what is wrong stays in the field with the reason', async () => {
    const root = await open();
    await addSites(root, 'never', 'https://a.example/x, b.example nonsense');
    expect(saved.at(-1)?.never).toEqual(['a.example', 'b.example']);
    expect(one(root, '#never-problems').textContent).toMatch(/Not a web address: nonsense/u);
    expect((one(root, '#never-field') as HTMLInputElement).value).toBe('nonsense');
    expect(one(root, '#never-field').getAttribute('aria-invalid')).toBe('true');
    expect(root.textContent).toContain('2 sites added.');
  });

  it('say so when nothing was typed, or it is there already', async () => {
    const root = await open({ never: ['a.example'] });
    await addSites(root, 'never', '  ');
    expect(one(root, '#never-problems').textContent).toMatch(/Write a web address first/u);
    await addSites(root, 'never', 'www.a.example');
    expect(one(root, '#never-problems').textContent).toMatch(/Already in the list: www\.a\.example/u);
    expect(saved).toEqual([]);
  });

  it('are taken off with the focus on the next one, and come back by Undo', async () => {
    const root = await open({ never: ['a.example', 'b.example', 'c.example'] });
    await click(one(root, 'button[name="b.example"]'));
    await settled();
    expect(saved.at(-1)?.never).toEqual(['a.example', 'c.example']);
    expect((document.activeElement as HTMLButtonElement).name).toBe('c.example');
    await click(button(root, 'Undo'));
    await settled();
    expect(saved.at(-1)?.never).toEqual(['a.example', 'b.example', 'c.example']);
  });

  it('are cleared only after a question, which Esc answers with no', async () => {
    const root = await open({ never: ['a.example', 'b.example'] });
    await click(button(root, 'Remove all'));
    expect(document.activeElement?.textContent).toBe('Cancel');
    await press(document.activeElement ?? root, 'Escape');
    expect(saved).toEqual([]);
    expect(document.activeElement?.textContent).toBe('Remove all');
    await click(button(root, 'Remove all'));
    await click(button(one(root, '.ask'), 'Remove all'));
    await settled();
    expect(saved.at(-1)?.never).toEqual([]);
  });

  it('have their list of read ones where it is in use, or not empty', async () => {
    expect((await open()).querySelector('#listed-field')).toBeNull();
    expect(one(await open({ siteMode: 'listed' }), '.sites').textContent).toMatch(/includes everything under it/u);
    expect(one(await open({ listed: ['a.example'] }), '.sites').textContent).toMatch(/Not in use now/u);
  });
});

describe('kinds of note', () => {
  it('are switched off and on one by one, and all on at once', async () => {
    const root = await open({ notesOff: ['of-a-later-version'] });
    await tick(root, 'note-hindsight');
    expect(saved.at(-1)?.notesOff).toEqual(['of-a-later-version', 'hindsight']);
    await tick(root, 'note-hedge');
    expect(root.textContent).toContain('2 kinds are switched off.');
    await click(button(root, 'Show all kinds'));
    await settled();
    expect(saved.at(-1)?.notesOff).toEqual(['of-a-later-version']);
    expect(root.textContent).toContain('All kinds are shown.');
  });
});

describe('numbers', () => {
  it('follow the choice in the example', async () => {
    const root = await open();
    expect(one(root, '.example').textContent).toContain('$2.616bn · 72,952.5 · 6.7% · 2 February 2022'.slice(0, 3));
    const before = one(root, '.example').textContent;
    await tick(root, 'scale-crore');
    expect(one(root, '.example').textContent?.replaceAll('\u00a0', ' ')).toContain('$262 crore');
    const select = one(root, '#locale') as HTMLSelectElement;
    await act(async () => {
      select.value = 'de-DE';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await settled();
    expect(saved.at(-1)?.locale).toBe('de-DE');
    expect(one(root, '.example').textContent).toContain('72.952,5');
    expect(one(root, '.example').textContent).not.toBe(before);
  });

  it('offer a locale of an imported file too', async () => {
    const root = await open({ locale: 'fi' });
    expect((one(root, '#locale') as HTMLSelectElement).value).toBe('fi');
  });
});

describe('newer figures', () => {
  it('ask for the permission in the click, and stay off where it is refused', async () => {
    const askForHosts = vi.fn(async () => false);
    const root = await open({}, { askForHosts });
    await tick(root, 'refresh-on');
    expect(askForHosts).toHaveBeenCalledTimes(1);
    expect(saved).toEqual([]);
    expect((one(root, '#refresh-on') as HTMLInputElement).checked).toBe(false);
    expect(root.textContent).toContain('Not switched on');
  });

  it('are switched on once it is given, and off without a question', async () => {
    const giveHostsBack = vi.fn(async () => {});
    const root = await open({}, { giveHostsBack });
    await tick(root, 'refresh-on');
    expect(saved.at(-1)?.refresh).toBe(true);
    await tick(root, 'refresh-on');
    expect(saved.at(-1)?.refresh).toBe(false);
    expect(giveHostsBack).toHaveBeenCalledTimes(1);
  });
});

describe('what came of asking', () => {
  const publisher = {
    publisher: 'World Bank',
    origin: 'https://api.worldbank.org/*',
    permitted: true,
    lastChecked: null,
    newer: 0,
    refused: 0,
    failure: null,
    notBefore: null,
  } as const;
  const told = async (fields: Partial<PublisherStatus>): Promise<string> => {
    const root = await open(
      { refresh: true },
      { refreshStatus: async () => ({ on: true, publishers: [{ ...publisher, ...fields }] }) },
    );
    await settled();
    return one(root, '.statuses').textContent?.replace(/\s+/gu, ' ').trim() ?? '';
  };

  it.each<[string, Partial<PublisherStatus>, string]>([
    ['never', {}, 'World Bank: not asked yet.'],
    [
      'newer figures',
      { lastChecked: '2026-11-24T08:00:00Z', newer: 2, refused: 1 },
      'World Bank: last asked on 24 November 2026. 2 series are newer than those Underline came with. 1 figure was not taken: it contradicts the one Underline came with by an order of magnitude.',
    ],
    [
      'a failure',
      { failure: { why: 'too-slow', at: '2026-11-24T08:00:00Z', series: null } },
      'World Bank: not asked yet. The last request failed (the answer takes too long): the figures Underline came with remain.',
    ],
  ])('is said: %s', async (_name, fields, text) => {
    expect(await told(fields)).toBe(text);
  });

  it.each(FAILURES)('has words for %s', async (why) => {
    expect(await told({ failure: { why, at: '2026-11-24T08:00:00Z', series: null } })).not.toMatch(/refresh_why|\(\)/u);
  });

  it('is not asked for while it is off', async () => {
    const refreshStatus = vi.fn(async () => ({ on: false, publishers: [] }));
    await open({}, { refreshStatus });
    expect(refreshStatus).not.toHaveBeenCalled();
  });
});

describe('the settings themselves', () => {
  const choose = async (root: HTMLElement, file: { size: number; text: () => Promise<string> }): Promise<void> => {
    const input = one(root, '#import') as HTMLInputElement;
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    await act(async () => void input.dispatchEvent(new Event('change', { bubbles: true })));
    await settled();
  };
  const fileOf = (text: string) => ({ size: text.length, text: async () => text });

  it('go into a file', async () => {
    const download = vi.fn();
    const root = await open({ ink: 'quiet' }, { download });
    await click(button(root, 'Save the settings as a file'));
    const [name, text] = download.mock.calls[0] ?? [];
    expect(name).toBe('underline-settings.json');
    expect(JSON.parse(text)).toEqual({ ...DEFAULTS, ink: 'quiet' });
  });

  it('come from a file, with what was not understood, and Undo', async () => {
    const root = await open({ scale: 'crore' });
    await choose(root, fileOf('{"ink":"strong","never":[3],"later":1,"sync":true}'));
    expect(saved.at(-1)).toEqual({ ...DEFAULTS, scale: 'crore', ink: 'strong' });
    expect(root.textContent).toContain('Taken from the file: the line under a figure.');
    expect(one(root, '#import-problem').textContent).toBe(
      'Not understood, and left as it was: sites that are never read. Not known to this version, and passed over: later. Left off, since only you can switch it on here: sync.',
    );
    await click(button(root, 'Undo'));
    await settled();
    expect(saved.at(-1)).toEqual({ ...DEFAULTS, scale: 'crore' });
  });

  it.each([
    ['no JSON', fileOf('hello'), /no JSON file/u],
    ['no settings', fileOf('{"a":1}'), /no settings of Underline/u],
    ['too large', { size: 3_000_000, text: async () => '{}' }, /too large/u],
    ['unreadable', { size: 5, text: async () => Promise.reject(new Error('gone')) }, /could not be read/u],
  ])('stay as they are where the file is %s', async (_name, file, words) => {
    const root = await open({ ink: 'quiet' });
    await choose(root, file);
    expect(one(root, '#import-problem').textContent).toMatch(words);
    expect(saved).toEqual([]);
  });

  it.each<[SyncState['problem'], RegExp]>([
    [null, /Last aligned/u],
    ['too-large', /lists of sites are too long/u],
    ['failed', /did not take the settings/u],
    ['not-removed', /could not be removed/u],
  ])('say what came of the sync: %s', async (problem, words) => {
    const root = await open({ sync: true }, { watchSync: (told) => told({ at: 1.8e12, problem }) });
    await settled();
    expect(one(root, '[aria-labelledby="transfer"]').textContent).toMatch(words);
  });

  it('are deleted only after a question, and are then the defaults', async () => {
    const deleteAll = vi.fn(async () => {});
    const root = await open({ ink: 'strong' }, { deleteAll });
    await click(button(root, 'Delete everything'));
    expect(deleteAll).not.toHaveBeenCalled();
    await click(button(one(root, '.ask'), 'Delete everything'));
    await settled();
    expect(deleteAll).toHaveBeenCalledTimes(1);
    expect((one(root, '#ink-normal') as HTMLInputElement).checked).toBe(true);
    expect(root.textContent).toContain('Everything was deleted.');
  });

  it('say so where deleting fails', async () => {
    const root = await open({}, { deleteAll: async () => Promise.reject(new Error('disk')) });
    await click(button(root, 'Delete everything'));
    await click(button(one(root, '.ask'), 'Delete everything'));
    await settled();
    expect(root.textContent).toContain('Not everything could be deleted');
  });
});

describe('accessibility', () => {
  it.each<[string, Partial<Settings>]>([
    ['as it comes', {}],
    ['with lists', { siteMode: 'listed', listed: ['a.example', 'b.example'], never: ['c.example'] }],
    ['all on', { refresh: true, sync: true, notesOff: ['hedge'], locale: 'ur-PK', scale: 'crore' }],
  ])('%s', async (_name, settings) => {
    const root = await open(settings);
    await settled();
    const { violations, passes } = await inspect(root);
    expect(violations).toEqual([]);
    expect(passes).toBeGreaterThan(10);
  });

  it('says how old the figures are, and where they come from', async () => {
    const root = await open();
    await settled();
    const about = one(root, '[aria-labelledby="about"]');
    expect(about.textContent).toMatch(/Official figures to July 2026\..*Underline 1\.2\.3/su);
    expect([...about.querySelectorAll('a')].map(({ href }) => href.replace(/^.*?\.\.?\//u, ''))).toHaveLength(2);
    const broken = await open({}, { dataTo: async () => Promise.reject(new Error('no file')) });
    await settled();
    expect(broken.textContent).toContain('cannot be read');
  });
});
