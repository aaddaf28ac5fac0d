/** The popup when there is no list to show: each state says plainly what happened and what can be done. */
import type { ComponentChildren } from 'preact';
import type { TabReport, Unreachable } from '../shared/messages.ts';
import { AccessSteps, accessWords } from './Access.tsx';

interface MessageProps {
  readonly title: string;
  /** Below the article's own heading. */
  readonly below?: boolean;
  readonly children: ComponentChildren;
}

export function Message({ title, below = false, children }: MessageProps) {
  return (
    <section class="message">
      {below ? <h2>{title}</h2> : <h1>{title}</h1>}
      {children}
    </section>
  );
}

export const NothingFound = () => (
  <Message title="Nothing found" below>
    <p>
      Underline read this article and found no economic figure in it: no amount of money, rate, share or count of the
      kind official statistics hold.
    </p>
  </Message>
);

export const Loading = () => (
  <div class="message loading" role="status">
    <p>Reading the page…</p>
  </div>
);

export const Failed = ({ retry }: { readonly retry: () => void }) => (
  <Message title="Something went wrong">
    <p>Underline could not finish reading this page. Nothing about it has left your browser.</p>
    <Action words="Try again" act={retry} />
  </Message>
);

const Action = ({ words, act }: { readonly words: string; readonly act: () => void }) => (
  <p class="actions">
    <button type="button" class="action" onClick={act}>
      {words}
    </button>
  </p>
);

/** "German" for "de-AT"; null where the tag means nothing to the browser. */
export function languageName(lang: string | null): string | null {
  if (!lang) return null;
  try {
    const name = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(
      lang.split(/[-_]/u)[0] ?? lang,
    );
    return name ?? null;
  } catch {
    return null;
  }
}

interface UnreachableProps {
  readonly why: Unreachable;
  readonly firefox: boolean;
  readonly retry: () => void;
  readonly reload: () => void;
}

function Unreached({ why, firefox, retry, reload }: UnreachableProps) {
  if (why === 'restricted' || why === 'store' || why === 'pdf') {
    return (
      <p>
        Browsers let no extension read pages of this kind: their own settings and start pages, the extension store, and
        viewers of files.
      </p>
    );
  }
  if (why === 'no-access') {
    return (
      <>
        <p>{accessWords(firefox)}</p>
        <AccessSteps firefox={firefox} />
        <Action words="Try again" act={retry} />
      </>
    );
  }
  return (
    <>
      <p>
        Underline has not read this page: it holds no article, was open before Underline was installed or updated, or is
        still loading. Click Underline’s button again, or reload the page.
      </p>
      <Action words="Reload this page" act={reload} />
      <Action words="Try again without reloading" act={retry} />
    </>
  );
}

interface NotCheckedProps {
  readonly report: Exclude<TabReport, { status: 'read' }>;
  readonly firefox: boolean;
  readonly retry: () => void;
  readonly reload: () => void;
}

export function NotChecked({ report, ...rest }: NotCheckedProps) {
  if (report.status === 'unreachable') {
    return (
      <Message title="Not checked">
        <Unreached why={report.why} {...rest} />
      </Message>
    );
  }
  if (report.status === 'not-english') {
    const name = languageName(report.lang);
    return (
      <Message title="Not checked">
        <p>
          {name ? `This page is in ${name}.` : 'This page does not seem to be in English.'} Underline reads English
          only.
        </p>
      </Message>
    );
  }
  return (
    <Message title="Not checked">
      <p>
        This page does not look like a news article, so Underline has not read it. Open a single story and try there.
      </p>
    </Message>
  );
}
