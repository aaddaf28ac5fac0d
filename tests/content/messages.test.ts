// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import { MESSAGE } from '../../src/shared/names.ts';

vi.stubGlobal('chrome', { runtime: { id: 'own' } });
const { route } = await import('../../src/content/messages.ts');

const page = {
  state: vi.fn(async () => ({ status: 'not-article' }) as const),
  progress: vi.fn(() => 1_200),
  show: vi.fn(async () => true),
  renew: vi.fn(() => true),
  command: vi.fn(async (_command: string) => true),
  selection: vi.fn(async (_text: string) => true),
};

describe('route', () => {
  it('answers its own extension', async () => {
    expect(await route(page, { type: MESSAGE.article }, { id: 'own' })).toEqual({ status: 'not-article' });
    expect(page.state).toHaveBeenLastCalledWith(false);
    await route(page, { type: MESSAGE.article, anyway: true }, { id: 'own' });
    expect(page.state).toHaveBeenLastCalledWith(true);
    expect(await route(page, { type: MESSAGE.progress }, { id: 'own' })).toBe(1_200);
    expect(await route(page, { type: MESSAGE.show, claim: 2 }, { id: 'own' })).toBe(true);
    expect(page.show).toHaveBeenCalledExactlyOnceWith(2, false);
    await route(page, { type: MESSAGE.show, claim: 2, open: true }, { id: 'own' });
    expect(page.show).toHaveBeenLastCalledWith(2, true);
    expect(await route(page, { type: MESSAGE.renew }, { id: 'own' })).toBe(true);
    expect(page.renew).toHaveBeenCalledOnce();
    expect(await route(page, { type: MESSAGE.command, command: 'next-figure' }, { id: 'own' })).toBe(true);
    expect(page.command).toHaveBeenCalledExactlyOnceWith('next-figure');
    expect(await route(page, { type: MESSAGE.selection, text: '$3 million' }, { id: 'own' })).toBe(true);
    expect(page.selection).toHaveBeenCalledExactlyOnceWith('$3 million');
  });

  it.each([
    [{ type: MESSAGE.article }, 'other'],
    [{ type: MESSAGE.renew }, 'other'],
    [{ type: MESSAGE.show, claim: -1 }, 'own'],
    [{ type: MESSAGE.show, claim: 1.5 }, 'own'],
    [{ type: MESSAGE.show, claim: '1' }, 'own'],
    [{ type: MESSAGE.show }, 'own'],
    [{ type: MESSAGE.command, command: 'sudo' }, 'own'],
    [{ type: MESSAGE.command, command: 'next-figure' }, 'other'],
    [{ type: MESSAGE.selection, text: 3 }, 'own'],
    [{ type: MESSAGE.read }, 'own'],
    [null, 'own'],
    ['underline:article', 'own'],
  ])('leaves %j from %s unanswered', (message, id) => {
    vi.clearAllMocks();
    expect(route(page, message, { id })).toBeUndefined();
    expect(page.state).not.toHaveBeenCalled();
    for (const act of Object.values(page)) expect(act).not.toHaveBeenCalled();
    expect(page.renew).not.toHaveBeenCalled();
  });
});
