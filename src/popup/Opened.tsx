/** One claim opened from the list: gives its view what can be done with it, and keeps what came of that. */
import { useEffect, useState } from 'preact/hooks';
import type { Size } from '../chart/sizes.ts';
import type { Trend } from '../chart/trend.ts';
import type { Correction } from '../claims/claim.ts';
import type { Report } from '../context/report.ts';
import type { ChoicesAnswer, ClaimAt, CorrectionAnswer } from '../shared/messages.ts';
import { words } from '../shared/words.ts';
import { trendFor } from '../ui/select.ts';
import { ClaimDetail, type OnPage } from './ClaimDetail.tsx';
import { Compare } from './Compare.tsx';
import { Correct } from './Correct.tsx';
import type { Told } from './claim-text.ts';
import { withoutNotes } from './listed.ts';
import { Notes } from './Notes.tsx';
import { outcomeWords, readBefore } from './read-before.ts';
import type { Services } from './services.ts';
import { CopyOrSave, WrongReading } from './Tools.tsx';
import type { SettingsHook } from './use-settings.ts';

interface Props extends Omit<Told, 'trend'> {
  readonly tabId: number;
  readonly services: Services;
  readonly size: Size | 'fluid';
  readonly off: readonly string[];
  readonly change: SettingsHook['change'];
  readonly onPage: OnPage;
  readonly at: { readonly nth: number; readonly of: number };
  readonly back: () => void;
  readonly previous: (() => void) | null;
  readonly next: (() => void) | null;
  readonly leave: (() => void) | null;
  /** The article reads otherwise now. */
  readonly renewed: (report: Report) => void;
}

/** The lists of the form, once a claim is open. */
function useChoices(services: Services): ChoicesAnswer | null {
  const [choices, setChoices] = useState<ChoicesAnswer | null>(null);
  useEffect(() => {
    let wanted = true;
    services.choices().then(
      (answer) => wanted && setChoices(answer),
      () => {
        // The form then says that it is still reading.
      },
    );
    return () => {
      wanted = false;
    };
  }, [services]);
  return choices;
}

export function Opened({ report, article, claim, tabId, services, off, change, renewed, ...view }: Props) {
  const choices = useChoices(services);
  const [beside, setBeside] = useState<Trend | null>(null);
  // Another figure, or the same one read otherwise, has another line.
  useEffect(() => setBeside(null), [report, claim]);
  const [answer, setAnswer] = useState<CorrectionAnswer | 'failed' | null>(null);
  const figure = report.claims[claim];
  if (!figure) return null;
  const { where, start, end } = figure;
  const at: ClaimAt = { where, start, end };
  const correct = (correction: Correction): void => {
    services.correct(tabId, at, correction).then(
      (result) => {
        setAnswer(result);
        if (result.status === 'done') renewed(result.report);
      },
      () => setAnswer('failed'),
    );
  };
  const line = trendFor(report, claim);
  const told: Told = { report: withoutNotes(report, off), article, claim, trend: beside ?? line };
  const outcome = outcomeWords(answer);
  return (
    <ClaimDetail
      {...told}
      {...view}
      corrected={
        <p class="corrected" role="status">
          {figure.readAs && (
            <>
              {`${words('popup_corrected_was', readBefore(figure, choices))} `}
              <button type="button" class="text" onClick={() => correct({})}>
                {words('popup_undo')}
              </button>
            </>
          )}
        </p>
      }
      compare={
        line && (
          <Compare
            key={`${claim} ${line.title}`}
            trend={line}
            places={choices?.places ?? []}
            compare={(choice) => services.compare(tabId, at, choice)}
            show={setBeside}
          />
        )
      }
      notes={<Notes report={report} claim={claim} off={off} change={change} />}
      tools={
        <section class="tools" aria-label={words('popup_tools')}>
          <CopyOrSave {...told} services={services} />
          <Correct
            key={`${claim} ${JSON.stringify(figure.readAs ?? null)}`}
            claim={figure}
            date={article.date}
            choices={choices}
            correct={correct}
            outcome={outcome}
          />
          <WrongReading {...told} services={services} />
        </section>
      }
    />
  );
}
