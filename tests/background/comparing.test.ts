import { beforeEach, describe, expect, test, vi } from 'vitest';
import { MESSAGE } from '../../src/shared/names.ts';

const trend = { title: 'GDP', claims: [1] };
const calls = vi.hoisted(() => ({
  ask: vi.fn(),
  reportOn: vi.fn(),
  compareLine: vi.fn(async () => ({ kind: 'none', reason: 'No GDP' })),
}));
vi.mock('../../src/background/tabs.ts', () => ({
  ask: calls.ask,
  readerOf: async () => ({ tabId: 7, isPrivate: false }),
}));
vi.mock('../../src/background/reader.ts', () => ({ reportOn: calls.reportOn, compareLine: calls.compareLine }));
const { answerComparing } = await import('../../src/background/comparing.ts');

const message = {
  type: MESSAGE.compare,
  tabId: 7,
  claim: { where: 'text', start: 5, end: 9 },
  choice: { kind: 'countries', places: ['IND', 'BGD'] },
};

beforeEach(() => {
  vi.clearAllMocks();
  calls.ask.mockResolvedValue({ status: 'article', article: { title: '', date: null, text: '' }, stopped: false });
  calls.reportOn.mockResolvedValue({
    claims: [
      { where: 'title', start: 5, end: 9 },
      { where: 'text', start: 5, end: 9 },
      { where: 'text', start: 20, end: 24 },
    ],
    trends: [trend],
  });
});

describe('a comparison', () => {
  test('is of the line of the very figure', async () => {
    expect(await answerComparing(message)).toEqual({ kind: 'none', reason: 'No GDP' });
    expect(calls.compareLine).toHaveBeenCalledWith(trend, message.choice);
  });

  test.each([
    ['has no line', { claim: { where: 'text', start: 20, end: 24 } }],
    ['is not there', { claim: { where: 'text', start: 6, end: 9 } }],
  ])('of a figure that %s is none', async (_, fields) => {
    expect(await answerComparing({ ...message, ...fields })).toBeNull();
    expect(calls.compareLine).not.toHaveBeenCalled();
  });

  test('of a tab that holds no article is none', async () => {
    calls.ask.mockResolvedValue({ status: 'not-article' });
    expect(await answerComparing(message)).toBeNull();
  });

  test.each<[string, object]>([
    ['another kind', { choice: { kind: 'in gold' } }],
    ['no country', { choice: { kind: 'countries', places: [] } }],
    ['three countries', { choice: { kind: 'countries', places: ['IND', 'BGD', 'LKA'] } }],
    ['a name instead of a code', { choice: { kind: 'countries', places: ['India'] } }],
    ['a file instead of a code', { choice: { kind: 'countries', places: ['../'] } }],
    ['a field too many', { choice: { kind: 'per person', of: 'GDP' } }],
    ['no tab', { tabId: -1 }],
  ])('by %s is refused', (_, fields) => {
    expect(answerComparing({ ...message, ...fields })).toBeUndefined();
  });
});
