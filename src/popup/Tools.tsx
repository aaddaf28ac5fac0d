/** What can be done with a claim: correct it, copy or save it, report a reading that seems wrong. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { standalonePicture } from '../chart/export-svg.tsx';
import { csv } from '../chart/export-text.ts';
import { type Key, words } from '../shared/words.ts';
import { claimAsMarkdown, claimAsText, type Told, wrongReading } from './claim-text.ts';
import { fileName, pngBlob, svgBlob } from './picture.ts';
import type { Services } from './services.ts';

interface ToolProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

export const Tool = ({ title, children }: ToolProps) => (
  <details class="tool">
    <summary>{title}</summary>
    <div class="inside">{children}</div>
  </details>
);

/** What came of the last button: words to say, or a text that the clipboard refused, to be copied by hand. */
type Outcome = { readonly said: Key } | { readonly byHand: string } | null;

function useOutcome(services: Services) {
  const [outcome, setOutcome] = useState<Outcome>(null);
  const copy = (text: string): void => {
    services.copy(text).then(
      () => setOutcome({ said: 'popup_copied' }),
      () => setOutcome({ byHand: text }),
    );
  };
  return { outcome, setOutcome, copy };
}

function Result({ outcome }: { readonly outcome: Outcome }) {
  return (
    <>
      <p class="result" role="status">
        {outcome && ('said' in outcome ? words(outcome.said) : words('popup_copy_by_hand'))}
      </p>
      {outcome && 'byHand' in outcome && (
        <textarea
          class="by-hand"
          readOnly
          rows={6}
          aria-label={words('popup_text_to_copy')}
          value={outcome.byHand}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      )}
    </>
  );
}

const Button = ({ label, act }: { readonly label: Key; readonly act: () => void }) => (
  <button type="button" class="action" onClick={act}>
    {words(label)}
  </button>
);

interface Props extends Told {
  readonly services: Services;
}

export function CopyOrSave({ services, ...told }: Props) {
  const { outcome, setOutcome, copy } = useOutcome(services);
  const { trend } = told;
  const picture = trend ? standalonePicture(trend, told.claim) : null;
  const save = (ending: string, content: Blob): void => {
    services.save(fileName(trend?.title ?? '', ending), content);
    setOutcome({ said: 'popup_saved' });
  };
  const savePng = (): void => {
    if (!picture) return;
    pngBlob(picture).then(
      (blob) => save('png', blob),
      () => setOutcome({ said: 'popup_no_png' }),
    );
  };
  return (
    <Tool title={words('popup_copy_or_save')}>
      <p class="buttons">
        <Button label="popup_copy_text" act={() => copy(claimAsText(told))} />
        <Button label="popup_copy_markdown" act={() => copy(claimAsMarkdown(told))} />
      </p>
      {trend && (
        <p class="buttons">
          {picture && <Button label="popup_save_svg" act={() => save('svg', svgBlob(picture))} />}
          {picture && <Button label="popup_save_png" act={savePng} />}
          <Button
            label="popup_save_csv"
            act={() => save('csv', new Blob([csv(trend, told.claim)], { type: 'text/csv' }))}
          />
        </p>
      )}
      <Result outcome={outcome} />
    </Tool>
  );
}

export function WrongReading({ services, ...told }: Props) {
  const { outcome, copy } = useOutcome(services);
  return (
    <Tool title={words('popup_wrong')}>
      <p>{words('popup_wrong_what')}</p>
      <p class="buttons">
        <Button label="popup_wrong_copy" act={() => copy(wrongReading(told, services.version))} />
      </p>
      <Result outcome={outcome} />
    </Tool>
  );
}
