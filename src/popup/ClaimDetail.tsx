/** One claim: its sentence, trend line, and every note with its working. */
import { useEffect, useRef } from 'preact/hooks';
import { POPUP_SIZE, TrendLine } from '../chart/TrendLine.tsx';
import type { Article } from '../claims/claim.ts';
import type { Report } from '../context/report.ts';
import { GistLine } from '../ui/GistLine.tsx';
import { NoteList } from '../ui/NoteList.tsx';
import { reasonWords } from '../ui/reason.ts';
import { notesOf, trendFor } from '../ui/select.ts';
import { Sentence } from './Sentence.tsx';

interface Props {
  readonly report: Report;
  readonly article: Article;
  readonly claim: number;
  /** The page no longer holds the sentence, so it could not be scrolled to. */
  readonly gone: boolean;
  readonly back: () => void;
}

export function ClaimDetail({ report, article, claim, gone, back }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [claim]);
  const figure = report.claims[claim];
  const gist = report.gists[claim];
  if (!figure || !gist) return null;
  const match = report.matches[claim];
  const trend = trendFor(report, claim);
  const notes = notesOf(report, claim).filter(({ saidByGist }) => !saidByGist);
  return (
    <article class="detail">
      <button type="button" class="back" onClick={back}>
        <span aria-hidden="true">← </span>All figures
      </button>
      <h1 ref={heading} tabIndex={-1}>
        <Sentence article={article} claim={figure} />
      </h1>
      <GistLine gist={gist} />
      <p class="gone" role="status">
        {gone ? 'The page has changed: this sentence is no longer on it.' : ''}
      </p>
      {figure.doubts.length > 0 && <p class="doubts">{`Not certain: ${figure.doubts.join('; ')}.`}</p>}
      {trend && <TrendLine key={claim} trend={trend} size={POPUP_SIZE} claim={claim} full />}
      {match?.kind === 'none' && <p class="silence">{reasonWords(match.reason)}</p>}
      {notes.length > 0 && <NoteList notes={notes} working />}
    </article>
  );
}
