/** Files and standard input as articles. */
import { createReadStream } from 'node:fs';
import type { Article } from '../claims/claim.ts';
import { BadInput, type Options } from './options.ts';

/** Largest article, or line of `--jsonl`; a page is far below it. */
export const MAX_BYTES = 64 * 1024 * 1024;

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be read',
};

/** What went wrong with a file, in one line. */
function fileProblem(name: string, error: unknown): BadInput {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new BadInput(`${name}: ${PROBLEMS[code] ?? 'cannot be read'}`);
}

const nameOf = (file: string | null): string => file ?? 'standard input';

/** The bytes of a file, or of `stdin` for null; throws BadInput. */
export async function* bytesFrom(file: string | null, stdin: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* file === null ? stdin : createReadStream(file);
  } catch (error) {
    throw fileProblem(nameOf(file), error);
  }
}

async function readText(file: string | null, stdin: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of bytesFrom(file, stdin)) {
    size += chunk.length;
    if (size > MAX_BYTES) throw new BadInput(`${nameOf(file)}: longer than ${MAX_BYTES / 1024 / 1024} MB`);
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new BadInput(`${nameOf(file)}: not UTF-8`);
  }
}

/** HTML by its name, or by how it begins. */
const isHtml = (file: string | null, text: string): boolean =>
  /\.x?html?$/iu.test(file ?? '') || /^\s{0,1000}<(?:!doctype html|html|head|body|article)\b/iu.test(text);

/** The page's article as the content script reads it; jsdom is only loaded here. */
async function pageArticle(name: string, html: string): Promise<Article> {
  const [{ JSDOM }, { readArticle }] = await Promise.all([import('jsdom'), import('../content/article.ts')]);
  const { document } = new JSDOM(html).window;
  const found = readArticle(document);
  if (!found) throw new BadInput(`${name}: no article found in the page`);
  return found.article;
}

/** The article of the options' file, or of `stdin`; throws BadInput. */
export async function articleFrom({ file, title, date }: Options, stdin: AsyncIterable<Buffer>): Promise<Article> {
  const text = await readText(file, stdin);
  if (!isHtml(file, text)) return { title: title ?? '', date, text };
  const page = await pageArticle(nameOf(file), text);
  return { title: title ?? page.title, date: date ?? page.date, text: page.text };
}
