/** How strong the line under a figure is drawn, on a sentence painted the way pages are. */
import { useEffect, useRef } from 'preact/hooks';
import { HIGHLIGHT } from '../shared/names.ts';
import { INKS } from '../shared/settings.ts';
import { words } from '../shared/words.ts';
import { Radios, Section } from './fields.tsx';
import type { Editing } from './Options.tsx';

/** Only English pages are marked, so the example is English. */
const BEFORE = 'Exports are expected to grow from ';
const NOTED = '$2.1 billion';
const BETWEEN = ' this year; the company itself employs ';
const FOUND = '340 people';

const NAMES = {
  quiet: { noted: HIGHLIGHT.notedQuiet, found: HIGHLIGHT.found },
  normal: { noted: HIGHLIGHT.noted, found: HIGHLIGHT.found },
  strong: { noted: HIGHLIGHT.notedStrong, found: HIGHLIGHT.foundStrong },
} as const;

/** Paints a text under one name of the style sheet that pages get; answers the undo. */
function paint(text: Text | null | undefined, name: string): () => void {
  // A test's document paints nothing.
  if (!text || typeof CSS === 'undefined' || !CSS.highlights) return () => {};
  const range = new StaticRange({ startContainer: text, startOffset: 0, endContainer: text, endOffset: text.length });
  CSS.highlights.set(name, new Highlight(range));
  return () => CSS.highlights.delete(name);
}

export function Ink({ settings, update }: Editing) {
  const noted = useRef<HTMLSpanElement>(null);
  const found = useRef<HTMLSpanElement>(null);
  const { ink } = settings;
  useEffect(() => {
    const undo = [
      paint(noted.current?.firstChild as Text | null, NAMES[ink].noted),
      paint(found.current?.firstChild as Text | null, NAMES[ink].found),
    ];
    return () => {
      for (const one of undo) one();
    };
  }, [ink]);
  return (
    <Section id="ink" title={words('ink_title')}>
      <Radios
        name="ink"
        legend={words('ink_legend')}
        choices={INKS.map((value) => ({ value, label: words(`ink_${value}`) }))}
        value={ink}
        choose={(value) => update({ ink: value })}
      />
      <figure class="sample">
        <p lang="en" dir="ltr">
          {BEFORE}
          <span ref={noted}>{NOTED}</span>
          {BETWEEN}
          <span ref={found}>{FOUND}</span>.
        </p>
        <figcaption class="help">{words('ink_help')}</figcaption>
      </figure>
    </Section>
  );
}
