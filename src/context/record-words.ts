/** "A record", "the highest ever": whether a text says that a figure is at an end of its history. */
import { after, before } from './around.ts';
import type { Yearly } from './official.ts';
import { itemsNear, type Setting } from './setting.ts';

const EVER = '(?:ever|yet|on record|in history|of all time|recorded)';
const HIGH = new RegExp(
  `\\b(?:(?:all-time|record)(?:[- ](?:high|level|year|amount|total|sum))?|(?:highest|largest|biggest|most|best)(?:[- ]${EVER}|[^.;,]{0,30} ${EVER}))\\b`,
  'iu',
);
const LOW = new RegExp(
  `\\b(?:(?:all-time|record)[- ]low|(?:lowest|smallest|worst)(?:[- ]${EVER}|[^.;,]{0,30} ${EVER}))\\b`,
  'iu',
);
/** What the word may belong to instead: other senses, records of a stretch only, and fellows that came close. */
const OTHER =
  /\b(?:track record|on record|off the record|record (?:label|compan|keeping)|(?:near|close to|below|short of|off) (?:a|the|its|an)? ?record|second[- ](?:highest|largest))/iu;
const NEW_CLAUSE =
  /[;:—]|, (?:and|while|whereas|but|although|as|which|who|when|where|after|before|with)\b|\b(?:and|while|whereas|but|although)\b/iu;
/** The words of the figure's own clause, up to a few dozen characters and at most to the next figure on either side. */
function clauseOf(setting: Setting, { claim, index }: Yearly): string {
  const others = itemsNear(setting, index).filter((one) => one.index !== index && one.claim.where === claim.where);
  const last = Math.max(0, ...others.flatMap(({ claim: { end } }) => (end <= claim.start ? end : [])));
  const next = Math.min(
    Number.MAX_SAFE_INTEGER,
    ...others.flatMap(({ claim: { start } }) => (start >= claim.end ? start : [])),
  );
  const left = before(setting.article, claim, Math.min(80, claim.start - last));
  const right = after(setting.article, claim, Math.min(50, next - claim.end));
  return `${left.split(NEW_CLAUSE).at(-1) ?? ''} … ${right.split(NEW_CLAUSE)[0] ?? ''}`;
}

/** Which end of its history the text says the figure is at. */
export function saidEnd(setting: Setting, yearly: Yearly): 'high' | 'low' | null {
  const around = `${before(setting.article, yearly.claim, 80)} … ${after(setting.article, yearly.claim, 50)}`;
  if (!HIGH.test(around) && !LOW.test(around)) return null;
  const clause = clauseOf(setting, yearly);
  const rest = clause.replace(OTHER, '…');
  // The largest fall is the lowest growth.
  const falls = yearly.found.candidate.kind === 'growth' && yearly.claim.direction === 'down';
  if (LOW.test(clause)) return falls ? null : 'low';
  const high = HIGH.test(rest) || (/\bon record\b/iu.test(clause) && HIGH.test(clause));
  return high ? (falls ? 'low' : 'high') : null;
}
