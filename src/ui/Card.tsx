/** The hover card: one claim's reading line, its strongest notes and its trend line. */
import { CARD_SIZE, TrendLine } from '../chart/TrendLine.tsx';
import type { Report } from '../context/report.ts';
import { direction, language, plural, words } from '../shared/words.ts';
import { english } from './english.ts';
import { GistLine } from './GistLine.tsx';
import { NoteList } from './NoteList.tsx';
import { reasonWords } from './reason.ts';
import { cardNotes, notesOf, trendFor } from './select.ts';

const MAX_NOTES = 3;

export interface CardProps {
  readonly report: Report;
  /** Index of the claim in the report. */
  readonly claim: number;
  /** Stays until closed: then it has a close button, and the notes their working. */
  readonly pinned: boolean;
  readonly onClose: () => void;
  readonly onPin?: () => void;
}

/** Why there is nothing, or no line, in a plain sentence. */
function silenceOf(report: Report, claim: number, hasNotes: boolean): string | null {
  const match = report.matches[claim];
  if (match?.kind === 'none') return reasonWords(match.reason);
  if (trendFor(report, claim)) return null;
  if (match?.kind === 'series') return 'The official series is too short for a line.';
  return hasNotes ? null : 'Nothing to add to this figure.';
}

interface CornerProps {
  readonly label: string;
  /** Strokes on a 14 × 14 grid. */
  readonly icon: string;
  readonly onClick: () => void;
}

const Corner = ({ label, icon, onClick }: CornerProps) => (
  <button type="button" class="corner" aria-label={label} title={label} onClick={onClick}>
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <path d={icon} fill="none" stroke="currentColor" stroke-width="1.5" />
    </svg>
  </button>
);

const CROSS = 'M2 2l10 10M12 2L2 12';
const PIN = 'M4.5 1.5h5M5.5 1.5v5L3 9h8L8.5 6.500v-5M7 9v4.500';

export function Card({ report, claim, pinned, onClose, onPin }: CardProps) {
  const figure = report.claims[claim];
  const gist = report.gists[claim];
  if (!figure || !gist) return null;
  const trend = trendFor(report, claim);
  const notes = cardNotes(report, claim).slice(0, MAX_NOTES);
  const left = notesOf(report, claim).length - notes.length;
  const silence = silenceOf(report, claim, notes.length > 0);
  const classes = ['underline', 'card', pinned ? 'pinned' : '', trend && notes.length > 0 ? 'wide' : ''].filter(
    Boolean,
  );
  return (
    <section
      class={classes.join(' ')}
      role={pinned ? 'dialog' : 'group'}
      aria-label={words('card_label', figure.quote)}
      lang={language()}
      dir={direction()}
    >
      <div class="said">
        <p class="quote" {...english()}>
          <span class="figure">{figure.quote}</span>
        </p>
        <GistLine gist={gist} />
        {notes.length > 0 && <NoteList notes={notes} working={pinned} />}
        {silence !== null && (
          <p class="silence" {...english()}>
            {silence}
          </p>
        )}
        {pinned && left > 0 && <p class="more">{plural('card_more', notes.length + left)}</p>}
      </div>
      {trend && <TrendLine trend={trend} size={CARD_SIZE} claim={claim} full={pinned} />}
      {pinned && <Corner label={words('card_close')} icon={CROSS} onClick={onClose} />}
      {!pinned && onPin && <Corner label={words('card_keep')} icon={PIN} onClick={onPin} />}
    </section>
  );
}
