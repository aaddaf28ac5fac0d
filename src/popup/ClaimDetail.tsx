/** One claim: its sentence, what was read, the trend line, every note with its working, and what can be done with it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Size } from '../chart/sizes.ts';
import { TrendLine } from '../chart/TrendLine.tsx';
import { words } from '../shared/words.ts';
import { english } from '../ui/english.ts';
import { GistLine } from '../ui/GistLine.tsx';
import { reasonWords } from '../ui/reason.ts';
import type { Told } from './claim-text.ts';
import { Sentence } from './Sentence.tsx';

/** What the page did with the wish to see the claim there. */
export type OnPage = 'shown' | 'gone';

interface Props extends Told {
  readonly size: Size | 'fluid';
  readonly onPage: OnPage;
  /** Where the claim stands in the list it was opened from, and how long that is. */
  readonly at: { readonly nth: number; readonly of: number };
  readonly back: () => void;
  /** Opens the claim so many places further on; null at the end. */
  readonly previous: (() => void) | null;
  readonly next: (() => void) | null;
  /** Gives the keyboard to the page, at the claim. */
  readonly leave: (() => void) | null;
  readonly notes: ComponentChildren;
  readonly corrected: ComponentChildren;
  /** Below the line. */
  readonly compare: ComponentChildren;
  readonly tools: ComponentChildren;
}

interface StepProps {
  readonly label: string;
  readonly icon: string;
  readonly act: (() => void) | null;
}

const Step = ({ label, icon, act }: StepProps) => (
  <button
    type="button"
    class="step"
    aria-label={label}
    title={label}
    aria-disabled={act === null}
    onClick={act ?? (() => {})}
  >
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <path d={icon} fill="none" stroke="currentColor" stroke-width="1.5" />
    </svg>
  </button>
);

const UP = 'M3 9l4-4 4 4';
const DOWN = 'M3 5l4 4 4-4';

function Bar({ at, back, previous, next }: Pick<Props, 'at' | 'back' | 'previous' | 'next'>) {
  return (
    <nav class="bar" aria-label={words('popup_figures')}>
      <button type="button" class="back" onClick={back}>
        <span class="arrow" aria-hidden="true" />
        {words('popup_back')}
      </button>
      {at.of > 1 && (
        <>
          <span class="nth">{words('popup_nth', String(at.nth), String(at.of))}</span>
          <Step label={words('popup_previous')} icon={UP} act={previous} />
          <Step label={words('popup_next')} icon={DOWN} act={next} />
        </>
      )}
    </nav>
  );
}

function OnThePage({ onPage, leave }: Pick<Props, 'onPage' | 'leave'>) {
  return (
    <p class="on-page">
      {leave && onPage === 'shown' && (
        <button type="button" class="text" title={words('popup_go_to_page_hint')} onClick={leave}>
          {words('popup_go_to_page')}
        </button>
      )}
      <span class="gone" role="status">
        {onPage === 'gone' ? words('popup_gone') : ''}
      </span>
    </p>
  );
}

export function ClaimDetail({ report, article, claim, trend, size, ...rest }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [claim]);
  const figure = report.claims[claim];
  const gist = report.gists[claim];
  if (!figure || !gist) return null;
  const match = report.matches[claim];
  return (
    <article class="detail">
      <Bar {...rest} />
      {figure.where === 'title' && <p class="where">{words('popup_headline')}</p>}
      <h1 ref={heading} tabIndex={-1}>
        <Sentence article={article} claim={figure} longest={Number.POSITIVE_INFINITY} />
      </h1>
      <GistLine gist={gist} />
      {rest.corrected}
      {figure.doubts.length > 0 && <p class="doubts" {...english()}>{`Not certain: ${figure.doubts.join('; ')}.`}</p>}
      <OnThePage {...rest} />
      {trend && (
        <div class="line-block" {...english()}>
          <TrendLine key={`${claim} ${trend.title}`} trend={trend} size={size} claim={claim} full />
        </div>
      )}
      {rest.compare}
      {match?.kind === 'none' && (
        <p class="silence" {...english()}>
          {reasonWords(match.reason)}
        </p>
      )}
      {rest.notes}
      {rest.tools}
    </article>
  );
}
