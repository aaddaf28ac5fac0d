/** Bytes → lines of text, one at a time, so that memory does not grow with the input. */

const NEWLINE = 0x0a;

/** A line's text, or why there is none. */
export type Line = { readonly text: string } | { readonly error: string };

/**
 * Lines of a stream of bytes, without their line ends. A line that is not UTF-8, or is longer than `maxBytes`, comes
 * as an error and the rest goes on.
 */
export async function* byteLines(input: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<Line> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let parts: Buffer[] = [];
  let size = 0;
  const add = (part: Buffer): void => {
    size += part.length;
    // Past the ceiling the bytes are only counted.
    if (size <= maxBytes) parts.push(part);
    else parts = [];
  };
  const take = (): Line => {
    const bytes = Buffer.concat(parts);
    const length = size;
    parts = [];
    size = 0;
    if (length > maxBytes) return { error: `longer than ${maxBytes} bytes` };
    try {
      return { text: utf8.decode(bytes).replace(/\r$/u, '') };
    } catch {
      return { error: 'not UTF-8' };
    }
  };
  for await (const chunk of input) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      add(chunk.subarray(from, end));
      yield take();
      from = end + 1;
    }
    if (from < chunk.length) add(chunk.subarray(from));
  }
  if (size > 0) yield take();
}
