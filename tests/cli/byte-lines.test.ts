import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byteLines, type Line } from '../../src/cli/byte-lines.ts';

async function* chunked(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function linesOf(bytes: Buffer, size: number, maxBytes = 1e6): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const line of byteLines(chunked(bytes, size), maxBytes)) lines.push(line);
  return lines;
}

it('gives the same lines however the bytes are cut', async () => {
  const line = fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.replaceAll(/[\r\n]/gu, ''));
  await fc.assert(
    fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 9 }), async (lines, size) => {
      const bytes = Buffer.from(lines.map((text) => `${text}\n`).join(''));
      expect(await linesOf(bytes, size)).toEqual(lines.map((text) => ({ text })));
    }),
  );
});

it('takes a last line without its end, and drops a carriage return', async () => {
  expect(await linesOf(Buffer.from('one\r\ntwo'), 2)).toEqual([{ text: 'one' }, { text: 'two' }]);
});

it('goes on after a line that is not UTF-8, and after one that is too long', async () => {
  const bytes = Buffer.concat([Buffer.from([0xff, 0xfe, 0x0a]), Buffer.from('0123456789\nshort\n')]);
  expect(await linesOf(bytes, 3, 8)).toEqual([
    { error: 'not UTF-8' },
    { error: 'longer than 8 bytes' },
    { text: 'short' },
  ]);
});
