// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { type Sight, sightsDiffer, withoutScripts } from '../../scripts/stored/sight.ts';

const sight = (change: Partial<Sight> = {}): Sight => ({
  html: '<html><body><p>Rents rise</p></body></html>',
  boxes: 17,
  painted: [],
  messages: [],
  ms: 900,
  ...change,
});

describe('a stored page', () => {
  it('loses its scripts, not its JSON-LD', () => {
    const data = '<script type="application/ld+json">{"@type": "NewsArticle"}</script>';
    const html = `<head><SCRIPT src="a.js"></SCRIPT>${data}<script>go("</p>")\n</script ><meta http-equiv="refresh" content="9"></head>`;
    expect(withoutScripts(html)).toBe(`<head>${data}</head>`);
  });

  it('is the same where nothing but time and paint differ', () => {
    const painted = [{ text: '$3', around: 'It costs $3.', path: 'p' }];
    expect(sightsDiffer(sight({ painted, ms: 1200 }), sight())).toEqual([]);
  });

  it.each<[string, Partial<Sight>, string]>([
    [
      'an element more',
      { html: '<html><body><p>Rents rise</p><b></b></body></html>' },
      'document differs: "b></b></body></html>" / "/body></html>"',
    ],
    ['other boxes', { boxes: 18 }, 'layout differs'],
    ['a message of its own', { messages: ['of the page', 'TypeError: x'] }, 'console: TypeError: x'],
  ])('differs by %s', (_, change, words) => {
    expect(sightsDiffer(sight(change), sight({ messages: ['of the page'] }))).toEqual([words]);
  });
});
