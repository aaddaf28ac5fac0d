/** The reader puts right what was read: the statistic, the country, the period. It holds for this article alone. */
import { useState } from 'preact/hooks';
import type { Claim, Correction } from '../claims/claim.ts';
import type { Choice, ChoicesAnswer, CorrectionAnswer } from '../shared/messages.ts';
import { dateLocale, dateWords, type Key, words } from '../shared/words.ts';
import { english } from '../ui/english.ts';
import { choiceOf, codeOf, FIRST_YEAR, LAST_YEAR, PARTS, PERIOD_KINDS, type PeriodKind } from './period-choice.ts';
import { Tool } from './Tools.tsx';

/** "March" for 3, in the language of the texts. */
const monthName = (month: number): string =>
  new Intl.DateTimeFormat(dateLocale(), { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month - 1));

/** Values of the lists beside codes: the reading as it was, and none at all. */
const AS_READ = '';
const NONE = '-';

/** What was read before any correction. */
function readOf(claim: Claim, field: keyof Correction): string | null {
  const { readAs } = claim;
  return readAs && field in readAs ? (readAs[field] ?? null) : claim[field];
}

const startOf = (claim: Claim, field: keyof Correction): string =>
  claim.readAs && field in claim.readAs ? (claim[field] ?? NONE) : AS_READ;

const nameOf = (choices: readonly Choice[], code: string | null): string =>
  choices.find((choice) => choice.code === code)?.name ?? code ?? words('popup_none');

/** "FY2022", "2021", "March 2022" for a code that can be chosen; the code itself for the rest. */
export function periodName(code: string | null): string {
  if (code === null) return words('popup_none');
  return choiceOf(code)?.kind === 'month' ? dateWords(code) : code;
}

/** What had been read in the fields that the reader corrected, in words. */
export function readBefore(claim: Claim, choices: ChoicesAnswer | null): string {
  const { indicator, place, period } = claim.readAs ?? {};
  return [
    ...(indicator === undefined ? [] : [nameOf(choices?.indicators ?? [], indicator)]),
    ...(place === undefined ? [] : [nameOf(choices?.places ?? [], place)]),
    ...(period === undefined ? [] : [periodName(period)]),
  ].join(' · ');
}

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

interface Period {
  /** A kind, AS_READ or NONE. */
  readonly kind: string;
  readonly year: string;
  readonly part: string;
}

const KIND_WORDS: Readonly<Record<PeriodKind, Key>> = {
  year: 'popup_period_year',
  fiscal: 'popup_period_fiscal',
  half: 'popup_period_half',
  quarter: 'popup_period_quarter',
  month: 'popup_period_month',
};

const isKind = (kind: string): kind is PeriodKind => PERIOD_KINDS.some((one) => one === kind);

/** The code put in; undefined for the reading as it was, and "invalid" where the year is none. */
function periodIn({ kind, year, part }: Period): string | null | undefined | 'invalid' {
  if (kind === NONE) return null;
  if (!isKind(kind)) return undefined;
  return codeOf({ kind, year: Number(year), part: Number(part) }) ?? 'invalid';
}

const partName = (kind: PeriodKind, part: number): string => (kind === 'month' ? monthName(part) : String(part));

interface PeriodProps {
  readonly asRead: string;
  readonly period: Period;
  readonly set: (period: Period) => void;
  readonly invalid: boolean;
}

function PeriodFields({ asRead, period, set, invalid }: PeriodProps) {
  const { kind, year, part } = period;
  return (
    <>
      <p class="field">
        <label for="correct-period">{words('popup_period')}</label>
        <select
          id="correct-period"
          value={kind}
          onChange={({ currentTarget }) => set({ kind: currentTarget.value, year, part: '1' })}
        >
          <option value={AS_READ}>{words('popup_as_read', asRead)}</option>
          <option value={NONE}>{words('popup_none')}</option>
          {PERIOD_KINDS.map((one) => (
            <option key={one} value={one}>
              {words(KIND_WORDS[one])}
            </option>
          ))}
        </select>
      </p>
      {isKind(kind) && (
        <p class="field">
          <label for="correct-year">{words(kind === 'fiscal' ? 'popup_fiscal_year_number' : 'popup_year')}</label>
          <input
            id="correct-year"
            type="number"
            inputMode="numeric"
            min={FIRST_YEAR}
            max={LAST_YEAR}
            step={1}
            value={year}
            aria-invalid={invalid}
            aria-describedby="correct-problem"
            onInput={({ currentTarget }) => set({ ...period, year: currentTarget.value })}
          />
          {PARTS[kind] > 0 && (
            <select
              aria-label={words(KIND_WORDS[kind])}
              value={part}
              onChange={({ currentTarget }) => set({ ...period, part: currentTarget.value })}
            >
              {Array.from({ length: PARTS[kind] }, (_, index) => (
                <option key={index} value={String(index + 1)}>
                  {partName(kind, index + 1)}
                </option>
              ))}
            </select>
          )}
        </p>
      )}
    </>
  );
}

/** Why a correction was not taken; null for one that was. */
const PROBLEMS: Readonly<Record<Exclude<CorrectionAnswer['status'], 'done'>, Key>> = {
  gone: 'popup_correction_gone',
  unknown: 'popup_correction_unknown',
  'not-stored': 'popup_not_saved',
};

/** In words, what came of a correction; empty where the page shows it. */
export function outcomeWords(answer: CorrectionAnswer | 'failed' | null): string {
  if (answer === null) return '';
  if (answer === 'failed') return words('popup_correction_failed');
  if (answer.status !== 'done') return words(PROBLEMS[answer.status]);
  return answer.stored ? '' : words('popup_correction_private');
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
