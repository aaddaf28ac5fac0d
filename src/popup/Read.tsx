/** A page that was read: its head, the list with its filters, or one claim of it. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Size } from '../chart/sizes.ts';
import type { Report } from '../context/report.ts';
import type { TabReport } from '../shared/messages.ts';
import { MARK } from '../shared/names.ts';
import { dateWords, words } from '../shared/words.ts';
import { ReadByClick } from './Access.tsx';
import type { OnPage } from './ClaimDetail.tsx';
import { AT_ONCE, buttonId, ClaimList } from './ClaimList.tsx';
import { Filters } from './Filters.tsx';
import { EVERYTHING, type Filter, passes } from './filter.ts';
import { Head } from './Head.tsx';
import { listed, unmatched, withoutNotes } from './listed.ts';
import { NothingFound } from './Message.tsx';
import { Opened } from './Opened.tsx';
import { placeOf } from './place.ts';
import { type Services, SOURCES } from './services.ts';
import { otherId } from './Unmatched.tsx';
import type { SettingsHook } from './use-settings.ts';

export type ReadTab = Extract<TabReport, { status: 'read' }>;

interface Props {
  readonly tab: ReadTab;
  readonly tabId: number;
  readonly services: Services;
  readonly size: Size | 'fluid';
  readonly off: readonly string[];
  readonly change: SettingsHook['change'];
  /** A claim to open at once: the reader comes back from the page. */
  readonly start: number | null;
  readonly renewed: (report: Report) => void;
}

/** Every figure that is listed, in the order it is: those with something to say first, then the rest. */
function inOrder(report: Report, shown: (claim: number) => boolean): readonly number[] {
  return [...new Set([...listed(report), ...[...unmatched(report).values()].flat()])].filter(shown);
}

function Footer({ dataTo }: { readonly dataTo: string }) {
  return (
    <footer>
      <p>{words('popup_unmarked')}</p>
      <p class="data-to">
        {dataTo !== '' && `${words('popup_data_to', dateWords(dataTo))} `}
        <a href={SOURCES} target="_blank" rel="noopener">
          {words('popup_sources')}
        </a>
      </p>
    </footer>
  );
}

export function Read({ tab, tabId, services, size, off, change, start, renewed }: Props) {
  const { report, article, stopped, byClick } = tab;
  const visible = useMemo(() => withoutNotes(report, off), [report, off]);
  const [filter, setFilter] = useState<Filter>(EVERYTHING);
  const [most, setMost] = useState(AT_ONCE);
  const [othersOpen, setOthersOpen] = useState<boolean | null>(null);
  const [chosen, setChosen] = useState<number | null>(start);
  const [from, setFrom] = useState<string | null>(null);
  const [onPage, setOnPage] = useState<OnPage>('shown');
  useEffect(() => void performance.mark(MARK.list), []);
  // The button that was pressed for a claim, or the first of those just added to the list.
  useEffect(() => {
    if (chosen === null && from !== null) document.getElementById(from)?.focus();
  }, [chosen, from]);
  const show = (claim: number): void => {
    setOnPage('shown');
    services.show(tabId, claim, false).then(
      (found) => setOnPage(found ? 'shown' : 'gone'),
      () => setOnPage('gone'),
    );
  };
  const shown = passes(visible, filter);
  const order = inOrder(visible, shown);
  const choose = (claim: number, button: string): void => {
    setChosen(claim);
    setFrom(button);
    // One that was reached by "next" is to be in the list on the way back.
    setMost(Math.max(most, order.indexOf(claim) + 1));
    show(claim);
  };
  if (chosen !== null) {
    const at = order.indexOf(chosen);
    const step = (by: number): (() => void) | null => {
      const to = at < 0 ? undefined : order[at + by];
      if (to === undefined) return null;
      return () => choose(to, listed(visible).includes(to) ? buttonId(to) : otherId(to));
    };
    const { leave, keepPlace } = services;
    const go = async (): Promise<void> => {
      const place = placeOf(report, chosen);
      await Promise.all([
        services.show(tabId, chosen, true).catch(() => false),
        place && keepPlace(tabId, place).catch(() => {}),
      ]);
      leave?.();
    };
    return (
      <Opened
        report={report}
        article={article}
        claim={chosen}
        tabId={tabId}
        services={services}
        size={size}
        off={off}
        change={change}
        onPage={onPage}
        at={{ nth: at + 1, of: at < 0 ? 0 : order.length }}
        back={() => setChosen(null)}
        previous={step(-1)}
        next={step(1)}
        leave={leave && (() => void go())}
        renewed={renewed}
      />
    );
  }
  return (
    <>
      {byClick && <ReadByClick firefox={services.firefox} />}
      <Head report={report} stopped={stopped} />
      {report.dataTo === '' && <p class="aside">{words('popup_no_data')}</p>}
      {report.claims.length === 0 ? (
        <NothingFound />
      ) : (
        <>
          <Filters report={visible} filter={filter} set={setFilter} />
          <ClaimList
            report={visible}
            article={article}
            choose={choose}
            shown={shown}
            most={most}
            more={(next) => {
              setMost(most + AT_ONCE);
              setFrom(next);
            }}
            othersOpen={othersOpen}
            setOthersOpen={setOthersOpen}
          />
        </>
      )}
      <Footer dataTo={report.dataTo} />
    </>
  );
}
