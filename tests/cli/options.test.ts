import { describe, expect, it } from 'vitest';
import { BadInput, isDay, optionsOf } from '../../src/cli/options.ts';

describe('options', () => {
  it('reads a file with title, date and --json', () => {
    expect(optionsOf(['a.txt', '--title', 'A title', '--date', '2022-02-02', '--json'])).toEqual({
      file: 'a.txt',
      title: 'A title',
      date: '2022-02-02',
      json: true,
      jsonl: false,
      figures: false,
      trace: false,
      help: false,
    });
  });

  it('takes standard input for no file and for "-"', () => {
    expect(optionsOf([]).file).toBeNull();
    expect(optionsOf(['-']).file).toBeNull();
  });

  it.each([
    [['--nonsense'], /--nonsense/u],
    [['--date', '2022-02-30'], /2022-02-30/u],
    [['--date', '2 Feb 2022'], /2 Feb 2022/u],
    [['--date'], /date/u],
    [['a.txt', 'b.txt'], /a\.txt, b\.txt/u],
    [['--figures'], /--jsonl/u],
    [['--jsonl', '--date', '2022-02-02'], /--date/u],
    [['--jsonl', '--json'], /--json/u],
    [['--jsonl', '--trace'], /--trace/u],
    [['--json', '--trace'], /--trace/u],
  ])('%j is one clear line', (args, message) => {
    expect(() => optionsOf(args)).toThrow(BadInput);
    try {
      optionsOf(args);
    } catch (error) {
      expect((error as Error).message).toMatch(message);
      expect((error as Error).message).not.toContain('\n');
    }
  });

  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2022-13-01', false],
    ['2022-2-1', false],
    ['20220201', false],
  ])('%s is a day: %s', (text, day) => {
    expect(isDay(text)).toBe(day);
  });
});
