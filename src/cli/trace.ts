/** What the reading engine did, step by step, and how sure it is of what it read. */
import type { Article, Claim } from '../claims/claim.ts';
import { claimsOf } from '../claims/extract.ts';
import type { TraceLine } from '../claims/reading.ts';
import { traceText } from '../claims/trace.ts';

function claimLine({ quote, where, confidence, doubts }: Claim): string {
  const place = where === 'title' ? ' (title)' : '';
  return `  ${quote}${place}: ${[`confidence ${confidence}`, ...doubts].join(', ')}`;
}

/** The trace of an article's reading: its title first, each sentence that holds a number, then the claims. */
export function tracedText(article: Article): string {
  const trace: TraceLine[] = [];
  const claims = claimsOf(article, trace);
  const found = claims.length > 0 ? ['Claims', ...claims.map(claimLine)] : ['No economic figures found.'];
  return `${[traceText(trace), found.join('\n')].filter((part) => part !== '').join('\n\n')}\n`;
}
