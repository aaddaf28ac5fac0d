/** The period of the form of corrections: a kind, and then its year and part. */
import { dateLocale, type Key, words } from '../shared/words.ts';
import { codeOf, FIRST_YEAR, LAST_YEAR, PARTS, PERIOD_KINDS, type PeriodKind } from './period-choice.ts';
import { AS_READ, NONE } from './read-before.ts';

/** "March" for 3, in the language of the texts. */
const monthName = (month: number): string =>
  new Intl.DateTimeFormat(dateLocale(), { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month - 1));

/** A period as it is put in. */
export interface Period {
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
export function periodIn({ kind, year, part }: Period): string | null | undefined | 'invalid' {
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

export function PeriodFields({ asRead, period, set, invalid }: PeriodProps) {
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
