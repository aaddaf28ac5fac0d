import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSites } from '../../src/options/site-entry.ts';
import { hostOf, isListed, MAX_SITES } from '../../src/shared/settings.ts';

describe('sites as they are typed or pasted', () => {
  it.each([
    ['example.com', ['example.com']],
    [' https://www.Example.com/news?id=3#top ', ['www.example.com']],
    ['a.example, b.example;c.example\nd.example', ['a.example', 'b.example', 'c.example', 'd.example']],
    ['localhost 127.0.0.1:8080', ['localhost', '127.0.0.1']],
    ['bücher.example', ['xn--bcher-kva.example']],
    ['example.com news.example.com', ['example.com']],
  ])('%j', (typed, add) => {
    expect(readSites(typed, [])).toMatchObject({ add, bad: [], over: [] });
  });

  it('names what is no address, and what is there already or under a site that is', () => {
    expect(readSites('news example..com good.example www.known.example', ['known.example'])).toEqual({
      add: ['good.example'],
      bad: ['news', 'example..com'],
      known: ['www.known.example'],
      over: [],
    });
  });

  it('stops at a full list, and keeps what was left out', () => {
    const full = Array.from({ length: MAX_SITES - 1 }, (_, index) => `site${index}.example`);
    expect(readSites('one.test two.test', full)).toMatchObject({ add: ['one.test'], over: ['two.test'] });
  });

  it('loses no word of any input, and adds hosts only', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (typed) => {
        const { add, known, bad, over } = readSites(typed, ['known.example']);
        const count = typed.split(/[\s,;]+/u).filter(Boolean).length;
        expect(add.length + known.length + bad.length + over.length).toBe(count);
        for (const host of add) {
          expect(hostOf(host)).toBe(host);
          expect(isListed(host, ['known.example'])).toBe(false);
        }
      }),
    );
  });
});
