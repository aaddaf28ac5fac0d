/** The parts of the popup's messages: what happened, in words, and what can be done. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { MAX_TEXT } from '../shared/messages.ts';
import { plural, words } from '../shared/words.ts';

interface MessageProps {
  readonly title: string;
  /** Above the title: what all such pages have in common. */
  readonly kicker?: string;
  /** Below the article's own heading. */
  readonly below?: boolean;
  readonly children: ComponentChildren;
}

export function Message({ title, kicker, below = false, children }: MessageProps) {
  return (
    <section class="message">
      {kicker !== undefined && <p class="kicker">{kicker}</p>}
      {below ? <h2>{title}</h2> : <h1>{title}</h1>}
      {children}
    </section>
  );
}

export interface Action {
  readonly words: string;
  readonly act: () => void;
}

/** The first is what most readers will want. */
export const Actions = ({ of }: { readonly of: readonly (Action | null)[] }) => (
  <p class="buttons">
    {of
      .filter((one) => one !== null)
      .map(({ words: label, act }, index) => (
        <button key={label} type="button" class={index === 0 ? 'action first' : 'action'} onClick={act}>
          {label}
        </button>
      ))}
  </p>
);

export const NothingFound = () => (
  <Message title={words('popup_nothing_title')} below>
    <p>{words('popup_nothing')}</p>
  </Message>
);

/** Later than this a page is long, or slow. */
const LONG_MS = 1_000;
const ASK_EVERY_MS = 500;
/** A word of English with its space, about. */
const CHARACTERS_A_WORD = 6;
/** Said in such steps, so that a screen reader is not read every one. */
const STEP = 1_000;

interface LoadingProps {
  /** How much text was read so far, in characters; null where the page does not tell. */
  readonly progress: () => Promise<number | null>;
}

/** Nothing at first, so that a quick answer does not flash; then that it reads, that it still does, and how far it is. */
export function Loading({ progress }: LoadingProps) {
  const [long, setLong] = useState(false);
  const [characters, setCharacters] = useState(0);
  const ask = useRef(progress);
  ask.current = progress;
  useEffect(() => {
    const asking = setInterval(() => {
      ask.current().then(
        (soFar) => typeof soFar === 'number' && setCharacters(soFar),
        () => {
          // It does not answer yet.
        },
      );
    }, ASK_EVERY_MS);
    const later = setTimeout(() => setLong(true), LONG_MS);
    return () => {
      clearInterval(asking);
      clearTimeout(later);
    };
  }, []);
  const read = Math.floor(characters / CHARACTERS_A_WORD / STEP) * STEP;
  return (
    <section class="message loading">
      <p role="status">
        {words(long ? 'popup_reading_long' : 'popup_reading')}
        {read > 0 && ` ${plural('popup_reading_words', read)}`}
      </p>
      <progress aria-label={words('popup_reading')} max={MAX_TEXT} {...(characters > 0 ? { value: characters } : {})} />
    </section>
  );
}

export const Failed = ({ retry }: { readonly retry: () => void }) => (
  <Message title={words('popup_failed_title')}>
    <p>{words('popup_failed')}</p>
    <Actions of={[{ words: words('popup_try_again'), act: retry }]} />
  </Message>
);
