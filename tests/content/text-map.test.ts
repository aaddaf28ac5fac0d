// @vitest-environment node
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/content/article.ts';
import { showsAs, TextBuilder, type TextMap } from '../../src/content/text-map.ts';

const LONG =
  'The harbour board said on Thursday that the fleet had landed less than in any year since its books began. ';
const PAD = `<p>${LONG.repeat(3)}</p>`;

const documentOf = (inner: string): Document =>
  new JSDOM(`<!doctype html><html lang="en"><body><article>${PAD}${inner}</article></body></html>`).window.document;

function read(inner: string, maxText?: number) {
  const article = readArticle(documentOf(inner), { latest: 0, ...(maxText === undefined ? {} : { maxText }) });
  if (!article) throw new Error('nothing was read');
  return article;
}

/** Every character that belongs to a node must show what stands there; all others must be separators. */
function expectExact(map: TextMap): void {
  for (let at = 0; at < map.text.length; at++) {
    const pieces = map.pieces(at, at + 1);
    const char = map.text[at] ?? '';
    if (pieces.length === 0) {
      expect(char).toBe('\n');
      continue;
    }
    const [piece] = pieces;
    if (!piece) throw new Error('unreachable');
    expect(piece.end - piece.start).toBe(1);
    expect(showsAs(piece.node.data.charCodeAt(piece.start), char)).toBe(true);
  }
}

const shown = (map: TextMap, words: string): string[] => {
  const start = map.text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return map.pieces(start, start + words.length).map(({ node, start: from, end }) => node.data.slice(from, end));
};

describe('text and its nodes', () => {
  const text = fc.stringMatching(/^[ab1$%.\u00a0\u00ad\u200b \n\t]{0,12}$/u);
  const inline = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      text,
      fc.constantFrom('<br>', '<wbr>', '<img alt="9">', '<span hidden>7</span>', '<code>7</code>', '<!-- 8 -->'),
      fc
        .tuple(fc.constantFrom('b', 'a href="/x"', 'span', 'i', 'p', 'div', 'li', 'h2'), fc.array(tie('node')))
        .map(([tag, children]) => `<${tag}>${children.join('')}</${tag.split(' ')[0]}>`),
    ),
  })).node;

  it('agree, character by character, whatever the markup', () => {
    fc.assert(
      fc.property(fc.array(inline, { maxLength: 8 }), (parts) => {
        const { body } = read(`<p>${parts.join('')}</p>`);
        expectExact(body);
        expect(body.text).not.toMatch(/[ \t]{2}|\n{3}|^\s|\s$|[\u00ad\u200b]|7|8|9/u);
        const blocks = body.blocks.map(({ start, end }) => body.text.slice(start, end));
        expect(blocks.join('\n\n')).toBe(body.text);
      }),
      { numRuns: 50 },
    );
  }, 30_000);

  it('gives one piece for a figure in one node, though spaces in it were dropped', () => {
    const { body } = read('<p>It cost $2.1\n      billion a year.</p>');
    expect(shown(body, '$2.1 billion')).toEqual(['$2.1\n      billion']);
  });

  it('gives a piece for every node a figure runs through', () => {
    const { body } = read('<p>It cost <b>$<i>2.1</i></b>&nbsp;bil&shy;lion a year.</p>');
    expect(shown(body, '$2.1 billion')).toEqual(['$', '2.1', '\u00a0bil\u00adlion']);
  });

  it('never lets a figure reach past its own end into a separator or the next block', () => {
    const { body } = read('<p>It cost $5</p><p>million people</p>');
    expect(shown(body, '$5\n\nmillion')).toEqual(['$5', 'million']);
  });

  it('stops at the ceiling, at the end of a block, and says so', () => {
    const all = read('<p>It cost $5 million.</p>');
    expect(all.stopped).toBe(false);
    const cut = read('<p>It cost $5 million.</p>', all.article.text.length - 1);
    expect(cut.stopped).toBe(true);
    expect(cut.article.text).toBe(LONG.repeat(3).trim());
    expectExact(cut.body);
  });

  it('cuts a first block that alone passes the ceiling', () => {
    const { article, stopped, body } = read('', 30);
    expect(stopped).toBe(true);
    expect(article.text).toBe(LONG.slice(0, 30));
    expectExact(body);
  });
});

describe('TextBuilder', () => {
  it('keeps nothing of a block that is only links', () => {
    const { document } = new JSDOM('').window;
    const builder = new TextBuilder(100);
    builder.add(document.createTextNode('Read more: exports rise 9%'), document.body, true);
    builder.endBlock();
    builder.add(document.createTextNode('Exports rose.'), document.body, false);
    expect(builder.build().text).toBe('Exports rose.');
  });
});
