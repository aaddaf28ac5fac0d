/** The popup: asks for the tab's report, then shows the list, one claim, or why there is neither. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { formatDate } from '../shared/format.ts';
import type { TabReport } from '../shared/messages.ts';
import { ReadByClick } from './Access.tsx';
import { ClaimDetail } from './ClaimDetail.tsx';
import { buttonId, ClaimList } from './ClaimList.tsx';
import { Head } from './Head.tsx';
import { Failed, Loading, NotChecked, NothingFound } from './Message.tsx';
import type { Services } from './services.ts';

type State =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'done'; readonly report: TabReport };

interface ReadProps {
  readonly tab: Extract<TabReport, { status: 'read' }>;
  readonly tabId: number;
  readonly services: Services;
}

function Read({ tab, tabId, services }: ReadProps) {
  const { report, article, stopped, byClick } = tab;
  const [chosen, setChosen] = useState<number | null>(null);
  const [from, setFrom] = useState<number | null>(null);
  const [gone, setGone] = useState(false);
  useEffect(() => {
    if (chosen === null && from !== null) document.getElementById(buttonId(from))?.focus();
  }, [chosen, from]);
  const choose = (claim: number): void => {
    setChosen(claim);
    setFrom(claim);
    setGone(false);
    services.show(tabId, claim).then(
      (found) => setGone(!found),
      () => setGone(true),
    );
  };
  if (chosen !== null) {
    return <ClaimDetail report={report} article={article} claim={chosen} gone={gone} back={() => setChosen(null)} />;
  }
  return (
    <>
      {byClick && <ReadByClick firefox={services.firefox} />}
      <Head report={report} stopped={stopped} />
      {report.claims.length === 0 ? <NothingFound /> : <ClaimList report={report} article={article} choose={choose} />}
      <footer>{`Text without a mark was not checked. Official figures to ${formatDate(report.dataTo)}.`}</footer>
    </>
  );
}

interface Props {
  /** Null where the browser gave no tab. */
  readonly tabId: number | null;
  readonly services: Services;
}

export function App({ tabId, services }: Props) {
  const [state, setState] = useState<State>({ kind: 'loading' });
  const load = useCallback(() => {
    setState({ kind: 'loading' });
    if (tabId === null) {
      setState({ kind: 'done', report: { status: 'unreachable', why: 'restricted' } });
      return;
    }
    services.report(tabId).then(
      (report) => setState({ kind: 'done', report }),
      () => setState({ kind: 'failed' }),
    );
  }, [tabId, services]);
  useEffect(load, [load]);
  const reload = (): void => {
    if (tabId === null) return;
    setState({ kind: 'loading' });
    services.reload(tabId).then(load, () => setState({ kind: 'failed' }));
  };
  return (
    <main>
      <p class="wordmark">
        <span>Underline</span>
      </p>
      {state.kind === 'loading' && <Loading />}
      {state.kind === 'failed' && <Failed retry={load} />}
      {state.kind === 'done' &&
        (state.report.status === 'read' && tabId !== null ? (
          <Read tab={state.report} tabId={tabId} services={services} />
        ) : (
          state.report.status !== 'read' && (
            <NotChecked report={state.report} firefox={services.firefox} retry={load} reload={reload} />
          )
        ))}
    </main>
  );
}
