import { act } from 'preact/test-utils';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Front, Panel } from '../../src/panel/Panel.tsx';
import { browserWith, entries, read, TAB } from '../popup/browser-with.tsx';
import { inspect } from '../ui/axe.ts';
import { click, one, openPage, show } from '../ui/page.ts';

beforeAll(() => void openPage());

/** The views ask for report and settings once their effects run, which is when an act ends. */
async function within(what: () => void): Promise<void> {
  await act(async () => what());
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
  });
}

describe('the panel', () => {
  it('shows the tab in front, anew after each change, and stays quiet when it closes', async () => {
    const { services, asked } = browserWith(read, { leave: null, openPanel: null });
    let tell: (front: Front) => void = () => {};
    let until: AbortSignal | null = null;
    const follow = (changed: (front: Front) => void, signal: AbortSignal): void => {
      tell = changed;
      until = signal;
    };
    const root = await show(<Panel services={services} follow={follow} />);
    expect(root.textContent).toBe('');
    await within(() => tell({ tabId: TAB, turn: 1 }));
    expect(entries(root).length).toBe(6);
    await click(entries(root)[0]);
    await within(() => tell({ tabId: TAB, turn: 2 }));
    expect(entries(root).length).toBe(6);
    await within(() => tell({ tabId: 9, turn: 3 }));
    expect(asked.filter((what) => what.startsWith('report'))).toEqual(['report 7', 'report 7', 'report 9']);
    await within(() => tell({ tabId: null, turn: 4 }));
    expect(root.textContent).toContain('Not checked');
    await show(null);
    const { render } = await import('preact');
    render(null, root);
    expect((until as unknown as AbortSignal).aborted).toBe(true);
  });

  it('offers no way to open what is open already', async () => {
    const { services } = browserWith(read, { leave: null, openPanel: null });
    const root = await show(<Panel services={services} follow={(changed) => changed({ tabId: TAB, turn: 1 })} />);
    await click(one(root, '.top button'));
    expect(root.textContent).toContain('All options');
    expect(root.textContent).not.toContain('Show beside the page');
    const { violations, passes } = await inspect(root);
    expect(violations).toEqual([]);
    expect(passes).toBeGreaterThan(8);
  });
});
