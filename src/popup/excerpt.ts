/** A claim's sentence with the figure apart, shortened around it where it is long. */
import type { Article, Claim } from '../claims/claim.ts';

export interface Excerpt {
  readonly before: string;
  readonly figure: string;
  readonly after: string;
}

/** About four lines of the popup. */
const LONGEST = 180;

const squeeze = (text: string): string => text.replace(/\s+/gu, ' ');

/** The last `room` characters, from the start of a word. */
function tail(text: string, room: number): string {
  if (text.length <= room) return text;
  const cut = text.slice(text.length - room);
  const space = cut.indexOf(' ');
  return `… ${cut.slice(space < 0 ? 0 : space + 1)}`;
}

/** The first `room` characters, to the end of a word. */
function head(text: string, room: number): string {
  if (text.length <= room) return text;
  const cut = text.slice(0, room);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space < 0 ? room : space)} …`;
}

export function excerptOf(article: Article, claim: Claim, longest: number = LONGEST): Excerpt {
  const text = claim.where === 'title' ? article.title : article.text;
  const before = squeeze(text.slice(claim.sentence.start, claim.start)).trimStart();
  const after = squeeze(text.slice(claim.end, claim.sentence.end)).trimEnd();
  const room = Math.max(0, longest - claim.quote.length);
  const share = Math.min(after.length, Math.max(room / 3, room - before.length));
  return { before: tail(before, Math.floor(room - share)), figure: claim.quote, after: head(after, Math.floor(share)) };
}
