/** What the popup takes from a browser that has more, or less, than another. */
import { beforeEach, expect, test, vi } from 'vitest';

const api = vi.hoisted(() => ({
  browser: {
    runtime: { getManifest: () => ({ version: '1' }) },
    sidebarAction: undefined as { open: () => Promise<void> } | undefined,
    windows: undefined as { getCurrent: () => Promise<{ id: number }> } | undefined,
  },
  panel: undefined as { open: (of: { windowId: number }) => Promise<void> } | undefined,
}));
vi.mock('../../src/shared/browser.ts', () => ({
  browser: api.browser,
  isFirefox: () => api.panel === undefined,
  sidePanel: () => api.panel,
}));
const { browserServices, rememberWindow } = await import('../../src/popup/browser-services.ts');

beforeEach(() => {
  api.browser.sidebarAction = undefined;
  api.browser.windows = undefined;
  api.panel = undefined;
});

test('Firefox for Android has no windows, no sidebar, and so no button for it', async () => {
  await expect(rememberWindow()).resolves.toBeUndefined();
  expect(browserServices(vi.fn()).openPanel).toBeNull();
});

test('Firefox opens its sidebar, and the popup leaves', async () => {
  const open = vi.fn().mockResolvedValue(undefined);
  const leave = vi.fn();
  api.browser.sidebarAction = { open };
  await rememberWindow();
  browserServices(leave).openPanel?.();
  await vi.waitFor(() => expect(leave).toHaveBeenCalledOnce());
  expect(open).toHaveBeenCalledOnce();
});

test('Chrome opens its panel in the window the popup is over', async () => {
  const open = vi.fn().mockResolvedValue(undefined);
  const leave = vi.fn();
  api.panel = { open };
  api.browser.windows = { getCurrent: async () => ({ id: 5 }) };
  await rememberWindow();
  browserServices(leave).openPanel?.();
  await vi.waitFor(() => expect(leave).toHaveBeenCalledOnce());
  expect(open).toHaveBeenCalledWith({ windowId: 5 });
});

test('what stays beside the page has no button for itself', () => {
  api.panel = { open: vi.fn() };
  expect(browserServices(null).openPanel).toBeNull();
});
