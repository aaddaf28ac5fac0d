/** The popup when the page was not read: each state says plainly why, and what can be done. */
import type { ComponentChildren } from 'preact';
import type { TabReport, Unreachable } from '../shared/messages.ts';
import { type Key, language, words } from '../shared/words.ts';
import { AccessSteps, accessWords } from './Access.tsx';
import { type Action, Actions, Message } from './Message.tsx';

/** "German" for "de-AT", in the language of the popup; null where the tag means nothing to the browser. */
export function languageName(lang: string | null): string | null {
  if (!lang) return null;
  try {
    const names = new Intl.DisplayNames([language()], { type: 'language', fallback: 'none' });
    return names.of(lang.split(/[-_]/u)[0] ?? lang) ?? null;
  } catch {
    return null;
  }
}

export interface Doing {
  readonly retry: () => void;
  readonly reload: () => void;
  readonly readAnyway: () => void;
  /** From now on this site is read by itself; null where the browser does not tell which it is. */
  readonly allowSite: (() => void) | null;
}

interface Props extends Doing {
  readonly report: Exclude<TabReport, { status: 'read' }>;
  readonly firefox: boolean;
  readonly host: string | null;
  /** The reader asked for this very page, and there was nothing to read all the same. */
  readonly asked: boolean;
  /** Only listed sites are read by themselves. */
  readonly listed: boolean;
}

interface State {
  readonly title: string;
  readonly body: ComponentChildren;
  readonly actions: readonly (Action | null)[];
}

const action = (key: Key, act: () => void): Action => ({ words: words(key), act });

function unreached(why: Unreachable, { firefox, retry, reload }: Props): State {
  switch (why) {
    case 'restricted':
      return { title: words('popup_restricted_title'), body: words('popup_restricted'), actions: [] };
    case 'store':
      return { title: words('popup_store_title'), body: words('popup_store'), actions: [] };
    case 'pdf':
      return { title: words('popup_pdf_title'), body: words('popup_pdf'), actions: [] };
    case 'no-access':
      return {
        title: words('popup_access_title'),
        body: (
          <>
            <p>{accessWords(firefox)}</p>
            <AccessSteps firefox={firefox} />
          </>
        ),
        actions: [action('popup_try_again', retry)],
      };
    case 'installed':
    case 'updated':
      return {
        title: words(why === 'updated' ? 'popup_updated_title' : 'popup_installed_title'),
        body: words(why === 'updated' ? 'popup_updated' : 'popup_installed'),
        actions: [action('popup_reload', reload)],
      };
    case 'not-loaded':
      return {
        title: words('popup_not_loaded_title'),
        body: words('popup_not_loaded'),
        actions: [action('popup_reload', reload), action('popup_try_without_reload', retry)],
      };
  }
}

function stateOf(props: Props): State {
  const { report, host, asked, listed, readAnyway, allowSite } = props;
  switch (report.status) {
    case 'unreachable':
      return unreached(report.why, props);
    case 'not-english': {
      const name = languageName(report.lang);
      return {
        title: name ? words('popup_language_title', name) : words('popup_language_unknown_title'),
        body: words('popup_language'),
        actions: [],
      };
    }
    case 'off':
      return {
        title: host ? words('popup_off_title', host) : words('popup_off_title_here'),
        body: words('popup_off'),
        actions: [allowSite && { words: words('popup_switch_on'), act: allowSite }],
      };
    case 'on-demand':
      return {
        title: words('popup_demand_title'),
        body: words('popup_demand'),
        actions: [
          action('popup_read_now', readAnyway),
          listed && host && allowSite ? { words: words('popup_list_site', host), act: allowSite } : null,
        ],
      };
    case 'not-article':
      return asked
        ? { title: words('popup_no_text_title'), body: words('popup_no_text'), actions: [] }
        : {
            title: words('popup_no_article_title'),
            body: words('popup_no_article'),
            actions: [action('popup_read_anyway', readAnyway)],
          };
  }
}

export function NotChecked(props: Props) {
  const { title, body, actions } = stateOf(props);
  return (
    <Message kicker={words('popup_not_checked')} title={title}>
      {typeof body === 'string' ? <p>{body}</p> : body}
      {actions.some((one) => one !== null) && <Actions of={actions} />}
    </Message>
  );
}
