/** What the popup knows of its tab: the report, and ways to ask again; the site. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { TabReport } from '../shared/messages.ts';
import { claimAt } from './place.ts';
import type { ReadTab } from './Read.tsx';
import type { Services } from './services.ts';

type State =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | {
      readonly kind: 'done';
      readonly report: TabReport;
      /** The reader asked for this very page. */
      readonly asked: boolean;
      /** The claim the reader comes back to. */
      readonly start: number | null;
    };

/** The tab's report, and ways to ask again; an answer that comes late for another tab is dropped. */
export function useReport(tabId: number | null, services: Services) {
  const [state, setState] = useState<State>({ kind: 'loading' });
  const turn = useRef(0);
  const ask = useCallback(
    (report: (tabId: number) => Promise<TabReport>, asked: boolean) => {
      turn.current += 1;
      const mine = turn.current;
      const say = (next: State): void => {
        if (mine === turn.current) setState(next);
      };
      if (tabId === null) {
        say({ kind: 'done', report: { status: 'unreachable', why: 'restricted' }, asked, start: null });
        return;
      }
      say({ kind: 'loading' });
      Promise.all([report(tabId), services.takePlace(tabId).catch(() => null)]).then(
        ([answer, place]) => {
          const start = answer.status === 'read' ? claimAt(place, answer.report) : null;
          say({ kind: 'done', report: answer, asked, start });
        },
        () => say({ kind: 'failed' }),
      );
    },
    [tabId, services],
  );
  const load = useCallback(() => ask(services.report, false), [ask, services]);
  useEffect(load, [load]);
  const reload = (): void =>
    ask(async (id) => {
      await services.reload(id);
      return services.report(id);
    }, false);
  const readAnyway = (): void => ask(services.readAnyway, true);
  const renewed = (report: ReadTab['report']): void =>
    setState((now) =>
      now.kind === 'done' && now.report.status === 'read' ? { ...now, report: { ...now.report, report } } : now,
    );
  return { state, load, reload, readAnyway, renewed };
}

/** Host of the tab's page, once the browser told it. */
export function useHost(tabId: number | null, services: Services): string | null {
  const [host, setHost] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    setHost(null);
    if (tabId !== null) {
      services.host(tabId).then(
        (found) => wanted && setHost(found),
        () => {
          // The site then has no switch here.
        },
      );
    }
    return () => {
      wanted = false;
    };
  }, [tabId, services]);
  return host;
}
