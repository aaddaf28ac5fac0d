/** Who an attribution names, and who it only waves at. Words first, then the few questions notes ask of them. */

/** Words that stand for a source without naming one. Left out: "government", "ministry", "police": bodies with names. */
const UNNAMED = [
  'experts',
  'analysts',
  'economists',
  'observers',
  'sources',
  'insiders',
  'officials',
  'traders',
  'investors',
  'researchers',
  'specialists',
  'commentators',
  'critics',
  'forecasters',
  'consultants',
  'participants',
  'stakeholders',
  'expert',
  'analyst',
  'economist',
  'observer',
  'source',
  'insider',
  'official',
  'trader',
  'spokesman',
  'spokeswoman',
  'spokesperson',
  'people familiar',
  'market watchers',
  'industry players',
] as const;

/** Titles and offices that say why somebody is asked. */
const ROLES = [
  'president',
  'vice president',
  'chief executive',
  'chief economist',
  'chief financial officer',
  'chairman',
  'chairwoman',
  'chair',
  'chairperson',
  'ceo',
  'cfo',
  'managing director',
  'managing partner',
  'director',
  'director general',
  'director-general',
  'secretary',
  'secretary general',
  'minister',
  'prime minister',
  'deputy minister',
  'finance minister',
  'governor',
  'deputy governor',
  'commissioner',
  'senator',
  'mayor',
  'consul',
  'consul general',
  'ambassador',
  'economist',
  'analyst',
  'strategist',
  'professor',
  'fellow',
  'spokesman',
  'spokeswoman',
  'spokesperson',
  'founder',
  'co-founder',
  'partner',
  'head',
  'md',
  'adviser',
  'advisor',
  'chancellor',
  'general manager',
  'manager',
  'member',
  'leader',
  'treasurer',
  'trader',
  'dealer',
  'researcher',
] as const;

const PRONOUNS = /^(?:he|she|they|it|we|i|who|which|this|that|these|those|the (?:report|statement|company|agency))$/iu;

const escaped = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
const anyOf = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

let cache: { readonly unnamed: RegExp; readonly role: RegExp } | undefined;
const patterns = () => {
  cache ??= {
    // The head of the attribution: in "official figures" the figures speak, not an official.
    unnamed: new RegExp(
      `\\b(${anyOf(UNNAMED)})(?=$|[,;]| (?:at|from|with|of|in|on|who|that|polled|surveyed|close|familiar)\\b)`,
      'iu',
    ),
    role: new RegExp(`\\b(?:${anyOf(ROLES)})\\b`, 'iu'),
  };
  return cache;
};

/** Two or more capitalised words in a row, or one after a title: a person's or a body's name. */
const NAME =
  /\b(?:(?:Mr|Ms|Mrs|Dr|Prof|Sir|Sen|Gov)\.? \p{Lu}[\p{L}’'-]{1,30}|\p{Lu}[\p{L}’'-]{1,30}(?: (?:bin|al|de|van|von|of|the|\p{Lu}\.))? \p{Lu}[\p{L}’'-]{1,30})/u;

/** The word an attribution hides behind ("experts"), or null where it holds a name. */
export function unnamedWord(attributed: string): string | null {
  const word = patterns().unnamed.exec(attributed)?.[1];
  if (!word || NAME.test(attributed)) return null;
  // "Barclays economists", "economists at ING": a name in one word.
  const rest = attributed.slice(attributed.toLowerCase().indexOf(word.toLowerCase()) + word.length);
  const before = attributed.slice(0, attributed.length - rest.length - word.length).trim();
  const namedBefore =
    /(?:^|\s)\p{Lu}[\p{L}&’'.]{1,30}$/u.test(before) && !/^(?:The|An?|Some|Many|Most|Several|Other)$/u.test(before);
  return namedBefore || /\b(?:at|from|with|of) (?:the )?\p{Lu}/u.test(rest) ? null : word.toLowerCase();
}

export const isPronoun = (attributed: string): boolean => PRONOUNS.test(attributed.trim());

const SAID =
  '(?:said|says|say|told|added|noted|stated|explained|argued|warned|predicted|estimated|wrote|forecast|forecasts|expects?)';

let speaking: readonly RegExp[] | undefined;

/** Somebody named speaks in these words: "Ana Ruiz said", "according to the Central Bank of Chile". */
export function namesSpeaker(text: string): boolean {
  speaking ??= [
    new RegExp(`${NAME.source}(?:,[^.,;]{1,80},)? ${SAID}\\b`, 'u'),
    new RegExp(`\\b(?:${SAID}|[Aa]ccording to)(?: the)? ${NAME.source.slice(2)}`, 'u'),
  ];
  return speaking.some((pattern) => pattern.test(text));
}

export interface Speaker {
  /** As full as the text gives it: "Ana Ruiz" for "Ruiz". */
  readonly name: string;
  readonly role: string;
}

const isRole = (words: string): boolean => patterns().role.test(words);
const CAPITALISED = /^\p{Lu}/u;

/** Text on both sides of the first places a name stands at; further ones bring nothing new. */
function places(text: string, name: string): { readonly before: string; readonly after: string }[] {
  const found: { before: string; after: string }[] = [];
  for (let at = text.indexOf(name); at >= 0 && found.length < MOST_PLACES; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    // A name inside a longer word is another name.
    if (/^[\p{L}\d]/u.test(text.slice(end, end + 1))) continue;
    found.push({ before: text.slice(Math.max(0, at - 120), at), after: text.slice(end, end + 120) });
  }
  return found;
}
const MOST_PLACES = 20;

/** "Ana Ruiz, head of the exporters' league": the role after the name. */
function roleAfter(name: string, before: string, after: string): Speaker | null {
  const role = /^, (?:an? |the )?([^.,;:()\n]{2,90})(?=[.,;:\n]| said| says)/u.exec(after)?.[1] ?? '';
  if (!isRole(role)) return null;
  // A full name needs no words before it, which may only begin the sentence.
  const given = name.includes(' ') ? '' : (/(?:\p{Lu}[\p{L}.’'-]{0,30} ){1,2}$/u.exec(before)?.[0] ?? '');
  return { name: isRole(given) ? name : `${given}${name}`, role: role.trim() };
}

/** Words that belong to a role though they are written small: "chief economist". */
const PART_OF_ROLE = /^(?:chief|managing|prime|vice|finance|deputy|general|former|senior)$/iu;

/** "Chief economist Omar Haddad": the role before the name, with the first name between the two. */
function roleBefore(name: string, before: string): Speaker | null {
  const words = /(?:[\p{L}'’-]{2,30} ){1,7}$/u.exec(before)?.[0].trim().split(' ') ?? [];
  let last = words.length - 1;
  while (last >= 0 && !isRole(words[last] ?? '') && CAPITALISED.test(words[last] ?? '')) last -= 1;
  if (last < 0 || !isRole(words[last] ?? '')) return null;
  let first = last;
  const joins = (word: string): boolean => CAPITALISED.test(word) || PART_OF_ROLE.test(word);
  while (first > 0 && joins(words[first - 1] ?? '')) first -= 1;
  return { name: [...words.slice(last + 1), name].join(' '), role: words.slice(first, last + 1).join(' ') };
}

/** The name in full and the title or office written beside it anywhere in the text; null where none is. */
export function roleBeside(text: string, name: string): Speaker | null {
  const found = places(text, name);
  for (const { before, after } of found) {
    const speaker = roleAfter(name, before, after);
    if (speaker) return speaker;
  }
  for (const { before } of found) {
    const speaker = roleBefore(name, before);
    if (speaker) return speaker;
  }
  return null;
}

/** The attribution itself says what the speaker is: "CEO Ana Ruiz". */
export const holdsRole = (attributed: string): boolean => isRole(attributed);
