/** The reader puts right what was read: the statistic, the country, the period. It holds for this article alone. */
import { useState } from 'preact/hooks';
import type { Claim, Correction } from '../claims/claim.ts';
import type { Choice, ChoicesAnswer } from '../shared/messages.ts';
import { type Key, words } from '../shared/words.ts';
import { english } from '../ui/english.ts';
import { type Period, PeriodFields, periodIn } from './PeriodFields.tsx';
import { choiceOf } from './period-choice.ts';
import { AS_READ, NONE, nameOf, periodName, readOf, startOf } from './read-before.ts';
import { Tool } from './Tools.tsx';

interface ListProps {
  readonly id: string;
  readonly label: Key;
  readonly asRead: string;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly groups: readonly { readonly label: Key | null; readonly choices: readonly Choice[] }[];
}

function List({ id, label, asRead, value, set, groups }: ListProps) {
  return (
    <p class="field">
      <label for={id}>{words(label)}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => set(currentTarget.value)}>
        <option value={AS_READ}>{words('popup_as_read', asRead)}</option>
        <option value={NONE}>{words('popup_none')}</option>
        {groups.map(({ label: group, choices }) => {
          const options = choices.map(({ code, name }) => (
            <option key={code} value={code} {...english()}>
              {name}
            </option>
          ));
          return group === null ? (
            options
          ) : (
            <optgroup key={group} label={words(group)}>
              {options}
            </optgroup>
          );
        })}
      </select>
    </p>
  );
}

interface Props {
  readonly claim: Claim;
  readonly date: string | null;
  /** Null until the background has told. */
  readonly choices: ChoicesAnswer | null;
  readonly correct: (correction: Correction) => void;
  readonly outcome: string;
}

export function Correct({ claim, date, choices, correct, outcome }: Props) {
  const [indicator, setIndicator] = useState(startOf(claim, 'indicator'));
  const [place, setPlace] = useState(startOf(claim, 'place'));
  const [period, setPeriod] = useState<Period>(() => {
    const code = startOf(claim, 'period');
    const choice = choiceOf(code);
    const guess = choiceOf(claim.period)?.year ?? date?.slice(0, 4) ?? '';
    if (!choice) return { kind: code === NONE ? NONE : AS_READ, year: String(guess), part: '1' };
    return { kind: choice.kind, year: String(choice.year), part: String(choice.part) };
  });
  const [invalid, setInvalid] = useState(false);
  if (!choices) return <Tool title={words('popup_correct')}>{words('popup_reading')}</Tool>;
  const submit = (event: Event): void => {
    event.preventDefault();
    const code = periodIn(period);
    setInvalid(code === 'invalid');
    if (code === 'invalid') return;
    const put = (value: string): string | null => (value === NONE ? null : value);
    correct({
      ...(indicator === AS_READ ? {} : { indicator: put(indicator) }),
      ...(place === AS_READ ? {} : { place: put(place) }),
      ...(code === undefined ? {} : { period: code }),
    });
  };
  const official = choices.indicators.filter((choice) => choice.official);
  const others = choices.indicators.filter((choice) => !choice.official);
  return (
    <Tool title={words('popup_correct')}>
      <form class="correct" onSubmit={submit} noValidate>
        <List
          id="correct-indicator"
          label="popup_indicator"
          asRead={nameOf(choices.indicators, readOf(claim, 'indicator'))}
          value={indicator}
          set={setIndicator}
          groups={[
            { label: 'popup_indicators_official', choices: official },
            { label: 'popup_indicators_rest', choices: others },
          ]}
        />
        <List
          id="correct-place"
          label="popup_place"
          asRead={nameOf(choices.places, readOf(claim, 'place'))}
          value={place}
          set={setPlace}
          groups={[{ label: null, choices: choices.places }]}
        />
        <PeriodFields asRead={periodName(readOf(claim, 'period'))} period={period} set={setPeriod} invalid={invalid} />
        <p class="problem" id="correct-problem" role="status">
          {invalid ? words('popup_year_invalid') : outcome}
        </p>
        <p class="buttons">
          <button type="submit" class="action first">
            {words('popup_correct_apply')}
          </button>
        </p>
        <p class="hint">{words('popup_correct_scope')}</p>
      </form>
    </Tool>
  );
}
