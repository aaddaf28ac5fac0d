/** The page's claims as a list of buttons, most interesting first, and the account of those without a series. */
import type { Article } from '../claims/claim.ts';
import type { Note, Report } from '../context/report.ts';
import { plural, words } from '../shared/words.ts';
import { english } from '../ui/english.ts';
import { GistLine } from '../ui/GistLine.tsx';
import { listed, notesShown } from './listed.ts';
import { Sentence } from './Sentence.tsx';
import { Unmatched } from './Unmatched.tsx';

export interface Choice {
  readonly report: Report;
  readonly article: Article;
  /** Opens a claim; `button` is the id of the button that was pressed, for the way back. */
  readonly choose: (claim: number, button: string) => void;
  /** Whether a claim is to be listed. */
  readonly shown: (claim: number) => boolean;
}

/** Id of the button that opens a claim. */
export const buttonId = (claim: number): string => `claim-${claim}`;

interface EntryProps extends Choice {
  readonly claim: number;
  readonly note: Note | undefined;
}

function Entry({ report, article, choose, claim, note }: EntryProps) {
  const figure = report.claims[claim];
  const gist = report.gists[claim];
  if (!figure || !gist) return null;
  const id = buttonId(claim);
  return (
    <li>
      <button type="button" class="entry" id={id} onClick={() => choose(claim, id)}>
        {figure.where === 'title' && <span class="where">{words('popup_headline')}</span>}
        <span class="sentence">
          <Sentence article={article} claim={figure} />
        </span>
        {note && (
          <span class="note" {...english()}>
            {note.text}
          </span>
        )}
        <GistLine gist={gist} />
        {figure.readAs && <span class="corrected">{words('popup_corrected')}</span>}
      </button>
    </li>
  );
}

/** Arrow keys, Home and End move between the list's buttons. */
function onKeyDown(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button.entry')];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  buttons[Math.min(Math.max(to, 0), buttons.length - 1)]?.focus();
}

/** Figures listed at once, and more with each wish for more. */
export const AT_ONCE = 100;

interface Props extends Choice {
  /** Most figures listed. */
  readonly most: number;
  /** Lists more; `next` is the id of the first button that is added. */
  readonly more: (next: string) => void;
  /** Null until the reader opened or closed it: open where it is all there is. */
  readonly othersOpen: boolean | null;
  readonly setOthersOpen: (open: boolean) => void;
}

export function ClaimList({ most, more, othersOpen, setOthersOpen, ...choice }: Props) {
  const all = listed(choice.report).filter(choice.shown);
  const claims = all.slice(0, most);
  const next = all[most];
  const notes = notesShown(choice.report, claims);
  return (
    <>
      {claims.length > 0 && (
        <ol class="claims" aria-label={words('popup_list')} onKeyDown={onKeyDown}>
          {claims.map((claim) => (
            <Entry key={claim} {...choice} claim={claim} note={notes.get(claim)} />
          ))}
        </ol>
      )}
      {next !== undefined && (
        <p class="buttons">
          <button type="button" class="action" onClick={() => more(buttonId(next))}>
            {plural('popup_more', all.length - claims.length)}
          </button>
        </p>
      )}
      <Unmatched {...choice} most={most} more={more} open={othersOpen ?? claims.length === 0} setOpen={setOthersOpen} />
    </>
  );
}
