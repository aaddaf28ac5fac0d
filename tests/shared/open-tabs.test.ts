import { beforeEach, expect, test, vi } from 'vitest';
import { SESSION } from '../../src/shared/names.ts';

const stored: { value: Record<string, unknown> } = { value: {} };
const api = vi.hoisted(() => ({
  tabs: { query: vi.fn(async (): Promise<{ id?: number }[]> => [{ id: 3 }, { id: 8 }, {}]) },
  storage: { session: { get: vi.fn(), set: vi.fn() } },
}));
vi.mock('../../src/shared/browser.ts', () => ({ browser: api }));
const { forgetOpenTab, openSince, rememberOpenTabs } = await import('../../src/shared/open-tabs.ts');

beforeEach(() => {
  vi.clearAllMocks();
  stored.value = {};
  api.storage.session.get.mockImplementation(async (key: string) => ({ [key]: stored.value[key] }));
  api.storage.session.set.mockImplementation(async (items: object) => {
    Object.assign(stored.value, items);
  });
});

test('tabs open at the install, or update, are known until they are forgotten', async () => {
  expect(await openSince(3)).toBeNull();
  await rememberOpenTabs('updated');
  expect(await openSince(3)).toBe('updated');
  expect(await openSince(4)).toBeNull();
  await forgetOpenTab(3);
  expect(await openSince(3)).toBeNull();
  expect(await openSince(8)).toBe('updated');
  await rememberOpenTabs('installed');
  expect(await openSince(3)).toBe('installed');
});

test.each([
  ['nothing', undefined],
  ['a word', 'updated'],
  ['other values', { 3: 'yesterday', 8: 5 }],
])('storage that holds %s is as good as empty', async (_, value) => {
  stored.value[SESSION.openTabs] = value;
  expect(await openSince(3)).toBeNull();
  await forgetOpenTab(3);
  expect(api.storage.session.set).not.toHaveBeenCalled();
});

test('storage that fails is no obstacle', async () => {
  api.storage.session.get.mockRejectedValue(new Error('gone'));
  expect(await openSince(3)).toBeNull();
  await forgetOpenTab(3);
});
