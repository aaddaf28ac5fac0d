/** The controls of the options page: a section, radio buttons, a switch, an action that asks before it acts. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { words } from '../shared/words.ts';

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

export const Section = ({ id, title, children }: SectionProps) => (
  <section class="group" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
);

interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly help?: string;
}

interface RadiosProps<Value extends string> {
  /** Of the group: an id and its form name. */
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  readonly choose: (value: Value) => void;
}

export function Radios<Value extends string>({ name, legend, choices, value, choose }: RadiosProps<Value>) {
  return (
    <fieldset class="radios">
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <div class="choice" key={choice.value}>
          <input
            type="radio"
            id={`${name}-${choice.value}`}
            name={name}
            checked={choice.value === value}
            onChange={() => choose(choice.value)}
            {...(choice.help ? { 'aria-describedby': `${name}-${choice.value}-help` } : {})}
          />
          <label for={`${name}-${choice.value}`}>{choice.label}</label>
          {choice.help && (
            <p class="help" id={`${name}-${choice.value}-help`}>
              {choice.help}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  );
}

interface SwitchProps {
  readonly id: string;
  readonly label: string;
  readonly on: boolean;
  readonly turn: (on: boolean) => void;
  readonly children?: ComponentChildren;
}

/** A checkbox with what it means below it. It shows what is stored, so a change that was refused turns it back. */
export function Switch({ id, label, on, turn, children }: SwitchProps) {
  return (
    <div class="choice">
      <input
        type="checkbox"
        id={id}
        checked={on}
        onChange={({ currentTarget }) => {
          const wanted = currentTarget.checked;
          currentTarget.checked = on;
          turn(wanted);
        }}
        {...(children ? { 'aria-describedby': `${id}-help` } : {})}
      />
      <label for={id}>{label}</label>
      {children && (
        <div class="help" id={`${id}-help`}>
          {children}
        </div>
      )}
    </div>
  );
}

interface AskFirstProps {
  /** On the button, and again on the one that confirms. */
  readonly label: string;
  readonly question: string;
  readonly act: () => void;
}

/** A button whose act cannot be taken back: it asks in place, with the way out first in reach of Esc. */
export function AskFirst({ label, question, act }: AskFirstProps) {
  const [asking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const no = useRef<HTMLButtonElement>(null);
  const back = useRef(false);
  useEffect(() => {
    if (asking) no.current?.focus();
    else if (back.current) opener.current?.focus();
    back.current = asking;
  }, [asking]);
  if (!asking) {
    return (
      <button ref={opener} type="button" class="action" onClick={() => setAsking(true)}>
        {label}
      </button>
    );
  }
  return (
    <fieldset class="ask" onKeyDown={(event) => event.key === 'Escape' && setAsking(false)}>
      <legend>{question}</legend>
      <button ref={no} type="button" class="action" onClick={() => setAsking(false)}>
        {words('cancel')}
      </button>{' '}
      <button
        type="button"
        class="action strong"
        onClick={() => {
          setAsking(false);
          act();
        }}
      >
        {label}
      </button>
    </fieldset>
  );
}
