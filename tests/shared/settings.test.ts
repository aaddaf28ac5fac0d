import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULTS, hostOf, parseSettings, ruleFor, type Settings, withSite } from '../../src/shared/settings.ts';

const set = (part: Partial<Settings>): Settings => ({ ...DEFAULTS, ...part });

describe('reading settings', () => {
  it('keeps what fits, names what does not, and passes over what a newer version wrote', () => {
    const stored = { version: 9, ink: 'strong', never: ['news.example'], scale: 'dozen', aura: 'bright' };
    expect(parseSettings(stored)).toEqual({
      settings: set({ ink: 'strong', never: ['news.example'] }),
      problems: ['scale'],
    });
  });

  it.each([null, undefined, 'text', 7, [], [DEFAULTS]])('takes %j for no settings', (value) => {
    expect(parseSettings(value)).toBeNull();
  });

  it.each([
    ['a host with a path', { never: ['news.example/a'] }, 'never'],
    ['a list too long', { listed: Array.from({ length: 2_001 }, (_, at) => `n${at}.example`) }, 'listed'],
    ['a locale that is none', { locale: 'not a locale' }, 'locale'],
    ['a switch that is text', { refresh: 'true' }, 'refresh'],
  ])('does not take %s', (_, stored, field) => {
    expect(parseSettings(stored)).toEqual({ settings: DEFAULTS, problems: [field] });
  });

  it('reads anything into settings that read back as themselves', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const parsed = parseSettings(value);
        if (parsed) expect(parseSettings(parsed.settings)).toEqual({ settings: parsed.settings, problems: [] });
      }),
    );
  });
});

describe('hosts', () => {
  it.each([
    ['https://www.News.example/story?id=1', 'www.news.example'],
    ['news.example', 'news.example'],
    ['  news.example:8080/x ', 'news.example'],
    ['http://bücher.example', 'xn--bcher-kva.example'],
    ['news.example.', 'news.example'],
    ['localhost', 'localhost'],
    ['', null],
    ['two words', null],
    ['https://', null],
    ['*.news.example', null],
  ])('in %j: %j', (typed, host) => {
    expect(hostOf(typed)).toBe(host);
  });
});

describe('what may happen on a page', () => {
  it.each([
    ['read by default', {}, 'news.example', 'read'],
    ['never where switched off', { never: ['news.example'] }, 'news.example', 'never'],
    ['never under a site switched off', { never: ['news.example'] }, 'www.news.example', 'never'],
    ['read where only the end of the name is alike', { never: ['news.example'] }, 'goodnews.example', 'read'],
    ['asked for when only listed sites are read', { siteMode: 'listed' }, 'news.example', 'ask'],
    ['read when listed', { siteMode: 'listed', listed: ['news.example'] }, 'm.news.example', 'read'],
    [
      'never when listed both ways',
      { siteMode: 'listed', listed: ['a.example'], never: ['a.example'] },
      'a.example',
      'never',
    ],
    ['asked for on demand, listed or not', { siteMode: 'demand', listed: ['a.example'] }, 'a.example', 'ask'],
  ] as const)('%s', (_, part, host, rule) => {
    expect(ruleFor(set(part), host)).toBe(rule);
  });

  it('a site switched off is never read, and switched on again is read, under any mode but on demand', () => {
    for (const siteMode of ['all', 'listed'] as const) {
      const off = withSite(set({ siteMode, listed: ['a.example'] }), 'www.a.example', false);
      expect(ruleFor(off, 'www.a.example')).toBe('never');
      expect(ruleFor(off, 'a.example')).toBe('read');
      expect(ruleFor(withSite(off, 'www.a.example', true), 'www.a.example')).toBe('read');
    }
    const whole = set({ never: ['a.example'] });
    expect(ruleFor(withSite(whole, 'www.a.example', true), 'www.a.example')).toBe('read');
  });
});
