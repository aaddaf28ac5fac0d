/** The popup: asks for the tab's report, then shows the list, one claim, or why there is neither. */
import { useState } from 'preact/hooks';
import { POPUP_SIZE, type Size } from '../chart/sizes.ts';
import { withSite } from '../shared/settings.ts';
import { words } from '../shared/words.ts';
import { AtHand } from './AtHand.tsx';
import { Failed, Loading } from './Message.tsx';
import { NotChecked } from './NotChecked.tsx';
import { Read } from './Read.tsx';
import type { Services } from './services.ts';
import { useHost, useReport } from './use-report.ts';
import { useSettings } from './use-settings.ts';

interface Props {
  /** Null where the browser gave no tab. */
  readonly tabId: number | null;
  readonly services: Services;
  /** Of the trend line: the popup's own, or as wide as there is room. */
  readonly size?: Size | 'fluid';
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
