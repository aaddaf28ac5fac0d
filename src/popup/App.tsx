/** The popup: asks for the tab's report, then shows the list, one claim, or why there is neither. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { POPUP_SIZE, type Size } from '../chart/sizes.ts';
import type { TabReport } from '../shared/messages.ts';
import { withSite } from '../shared/settings.ts';
import { words } from '../shared/words.ts';
import { AtHand } from './AtHand.tsx';
import { Failed, Loading } from './Message.tsx';
import { NotChecked } from './NotChecked.tsx';
import { claimAt } from './place.ts';
import { Read, type ReadTab } from './Read.tsx';
import type { Services } from './services.ts';
import { useSettings } from './use-settings.ts';

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

interface Props {
  /** Null where the browser gave no tab. */
  readonly tabId: number | null;
  readonly services: Services;
  /** Of the trend line: the popup's own, or as wide as there is room. */
  readonly size?: Size | 'fluid';
}

/** The tab's report, and ways to ask again; an answer that comes late for another tab is dropped. */
function useReport(tabId: number | null, services: Services) {
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

function useHost(tabId: number | null, services: Services): string | null {
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

/** Two sliders. */
const SLIDERS = 'M1 5h6M11 5h4M7 3v4h4v-4zM1 11h2M7 11h8M3 9v4h4v-4z';

function Top({ open, toggle }: { readonly open: boolean; readonly toggle: () => void }) {
  return (
    <div class="top">
      <p class="wordmark">
        <span>Underline</span>
      </p>
      <button
        type="button"
        class="step"
        aria-label={words('popup_settings')}
        title={words('popup_settings')}
        aria-expanded={open}
        aria-controls="at-hand"
        onClick={toggle}
      >
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path d={SLIDERS} fill="none" stroke="currentColor" stroke-width="1.5" />
        </svg>
      </button>
    </div>
  );
}

export function App({ tabId, services, size = POPUP_SIZE }: Props) {
  const { state, load, reload, readAnyway, renewed } = useReport(tabId, services);
  const { settings, change } = useSettings(services);
  const host = useHost(tabId, services);
  const [atHand, setAtHand] = useState(false);
  const allow = host === null ? null : () => void change((before) => withSite(before, host, true)).then(load);
  return (
    <main>
      <Top open={atHand} toggle={() => setAtHand(!atHand)} />
      {atHand && settings && (
        <AtHand
          host={host}
          settings={settings}
          change={change}
          reread={load}
          openOptions={services.openOptions}
          openPanel={services.openPanel}
        />
      )}
      {state.kind === 'loading' && (
        <Loading progress={() => (tabId === null ? Promise.resolve(null) : services.progress(tabId))} />
      )}
      {state.kind === 'failed' && <Failed retry={load} />}
      {state.kind === 'done' &&
        settings &&
        (state.report.status === 'read' && tabId !== null ? (
          <Read
            key={tabId}
            tab={state.report}
            tabId={tabId}
            services={services}
            size={size}
            off={settings.notesOff}
            change={change}
            start={state.start}
            renewed={renewed}
          />
        ) : (
          state.report.status !== 'read' && (
            <NotChecked
              report={state.report}
              firefox={services.firefox}
              host={host}
              asked={state.asked}
              retry={load}
              reload={reload}
              readAnyway={readAnyway}
              allowSite={allow}
              listed={settings.siteMode === 'listed'}
            />
          )
        ))}
    </main>
  );
}
