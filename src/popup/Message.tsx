/** The parts of the popup's messages: what happened, in words, and what can be done. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { words } from '../shared/words.ts';

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
const LONG_MS = 1_200;

/** Nothing at first, so that a quick answer does not flash; then that it reads, and that it still does. */
export function Loading() {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <section class="message loading">
      <p role="status">{words(long ? 'popup_reading_long' : 'popup_reading')}</p>
      <progress aria-label={words('popup_reading')} />
    </section>
  );
}

export const Failed = ({ retry }: { readonly retry: () => void }) => (
  <Message title={words('popup_failed_title')}>
    <p>{words('popup_failed')}</p>
    <Actions of={[{ words: words('popup_try_again'), act: retry }]} />
  </Message>
);
