/** The command itself, as a shell runs it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TEXT =
  'Officials in Islamabad hope that IT exports of Pakistan grow from $2.1 billion to over $3.5 billion this fiscal year.';

let folder = '';
const inFolder = (name: string): string => path.join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'annotate-'));
  writeFileSync(inFolder('article.txt'), TEXT);
  writeFileSync(inFolder('latin1.txt'), Buffer.from([0x50, 0xe9, 0x72, 0x6f, 0x75]));
  writeFileSync(inFolder('empty.html'), '<!doctype html><title>Nothing</title><p>Nothing here.</p>');
  const paragraph = `<p>${TEXT}</p><p>${'The harbour was quiet and the market opened late, as it does in winter. '.repeat(6)}</p>`;
  const page = `<!doctype html><html lang="en"><head><title>Exports</title>
    <meta property="article:published_time" content="2022-02-02T08:00:00Z"><meta property="og:type" content="article"></head>
    <body><nav>Home</nav><article><h1>Exports on the rise</h1>${paragraph}</article></body></html>`;
  writeFileSync(inFolder('page.html'), page);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A stream that keeps what is written to it. */
function sink() {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}

async function annotate(args: string[], input = '') {
  const [out, err] = [sink(), sink()];
  const stdin = Readable.from([Buffer.from(input)]);
  const code = await run(args, { stdin, stdout: out.stream, stderr: err.stream });
  return { code, out: out.text(), err: err.text() };
}

it('runs from a shell, and answers bad input with exit code 2', { timeout: 60_000 }, () => {
  const command = ['--import', 'tsx', 'src/cli/annotate.ts'];
  const shell = (args: string[], input: string) =>
    spawnSync(process.execPath, [...command, ...args], { cwd: ROOT, input, encoding: 'utf8' });
  const good = shell(['--date', '2022-02-02'], TEXT);
  expect({ code: good.status, err: good.stderr }).toEqual({ code: 0, err: '' });
  expect(good.stdout).toContain('$3.5 billion');
  const bad = shell(['no-such-file.txt'], '');
  expect({ code: bad.status, out: bad.stdout }).toEqual({ code: 2, out: '' });
  expect(bad.stderr).toBe('annotate: no-such-file.txt: no such file\n');
});

describe('annotate', () => {
  it('reads a text file and prints notes a person can read', async () => {
    const { code, out, err } = await annotate([inFolder('article.txt'), '--date', '2022-02-02', '--title', 'Exports']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Exports · 2 February 2022');
    expect(out).toContain('From $2.1bn to $3.5bn is at least +$1.4bn, or +67% (×1.67).');
    expect(out).toContain('2 figures found, 2 matched to a series');
  });

  it('reads standard input and prints the report as JSON', async () => {
    const { code, out } = await annotate(['--json', '--date', '2022-02-02'], TEXT);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ date: '2022-02-02', claims: [{ value: 2.1e9 }, { value: 3.5e9 }] });
  });

  it('shows with --trace what each step did with each number', async () => {
    const { code, out } = await annotate(['--trace', '--date', '2022-02-02'], `${TEXT} Chapter 11 follows.`);
    expect(code).toBe(0);
    expect(out).toContain(TEXT);
    expect(out).toMatch(/^ {2}find +2\.1 billion +money: 2100000000 USD$/mu);
    expect(out).toMatch(/^ {2}hedge +\$3\.5 billion +hedge over$/mu);
    expect(out).toMatch(/^ {2}find +11 +no quantity: \w+$/mu);
    expect(out).toMatch(/^Claims\n {2}\$2\.1 billion: confidence [\d.]+/mu);
    const nothing = await annotate(['--trace'], 'The harbour was quiet.');
    expect(nothing).toEqual({ code: 0, out: 'No economic figures found.\n', err: '' });
  });

  it('reads a page with the page code’s own reader: title, date and text', async () => {
    const { code, out } = await annotate([inFolder('page.html'), '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      date: '2022-02-02',
      claims: [{ quote: '$2.1 billion' }, { quote: '$3.5 billion' }],
    });
  });

  it('says plainly that nothing was found', async () => {
    expect((await annotate([], 'The harbour was quiet.')).out).toBe('No economic figures found.\n');
  });

  it.each([
    [['no-such-file.txt'], /no-such-file\.txt: no such file/u],
    [['--jsonl', 'no-such-file.jsonl'], /no-such-file\.jsonl: no such file/u],
    [[ROOT], /is a folder/u],
    [['--date', 'tomorrow'], /tomorrow/u],
    [['--unknown'], /--unknown/u],
  ])('%j is one clear line and exit code 2', async (args, message) => {
    const { code, out, err } = await annotate(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it.each(['latin1.txt', 'empty.html'])('%s cannot be read as an article', async (name) => {
    const { code, err } = await annotate([inFolder(name)]);
    expect(code).toBe(2);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('answers one line for each article, and goes on after a broken one', async () => {
    const good = { id: 7, title: 'IT exports to reach $3.5 billion', date: '2022-02-02', text: TEXT };
    const lines = ['{broken', JSON.stringify(good), '[]', '{"id":8}', '{"id":9,"text":"a","date":"May"}', ''];
    const { code, out } = await annotate(['--jsonl'], lines.join('\n'));
    expect(code).toBe(0);
    const [broken, answer, list, textless, undated, ...rest] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect([broken, list, textless, undated]).toEqual([
      { error: 'not JSON' },
      { error: 'not an object' },
      { id: 8, error: 'no "text"' },
      { id: 9, error: '"date" is not YYYY-MM-DD' },
    ]);
    expect(rest).toEqual([]);
    expect(answer.id).toBe(7);
    expect(answer.figures.map(({ quote }: { quote: string }) => quote)).toEqual(['$2.1 billion', '$3.5 billion']);
    expect(Object.keys(answer.figures[0])).toEqual(
      'start end quote value unit role direction hedge measure indicator place period modality attributed'.split(' '),
    );
    for (const { figures } of answer.readings) for (const index of figures) expect(answer.figures[index]).toBeDefined();
    const change = answer.readings.find(({ note }: { note: string }) => note === 'change-size');
    expect(change).toMatchObject({ figures: [0, 1], working: { result: expect.closeTo(2 / 3, 5) } });
    expect(answer.readings).toContainEqual(expect.objectContaining({ figures: [1], series: 'PK_ICT_EXPORTS_FY' }));
  });

  it('leaves readings out with --figures', async () => {
    const { out } = await annotate(['--jsonl', '--figures'], JSON.stringify({ id: 'a', text: TEXT }));
    expect(Object.keys(JSON.parse(out))).toEqual(['id', 'figures']);
  });
});
