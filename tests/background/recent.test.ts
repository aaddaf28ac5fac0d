import { expect, test, vi } from 'vitest';
import { Recent } from '../../src/background/recent.ts';

test('makes a value once and keeps the most recently used', async () => {
  const recent = new Recent<string, Promise<string>>(2);
  const make = vi.fn((key: string) => () => Promise.resolve(key));
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(await recent.get(key, make(key))).toBe(key);
  expect(recent.size).toBe(2);
  const again = vi.fn(() => Promise.resolve('again'));
  expect(await recent.get('a', again)).toBe('a');
  expect(await recent.get('c', again)).toBe('again');
});

test('forgets a failure, so that the next call tries again', async () => {
  const recent = new Recent<string, Promise<string>>(2);
  await expect(recent.get('a', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  expect(await recent.get('a', () => Promise.resolve('back'))).toBe('back');
});
