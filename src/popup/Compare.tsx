/** Below a line: as a share of GDP, per person, in constant prices, or beside other countries; why not, where not. */
import { useRef, useState } from 'preact/hooks';
import type { Trend } from '../chart/trend.ts';
import type { Choice, CompareChoice, Compared } from '../shared/messages.ts';
import { type Key, words } from '../shared/words.ts';
import { english } from '../ui/english.ts';

const MEASURES = ['share of GDP', 'per person', 'constant prices'] as const;
type Way = 'alone' | (typeof MEASURES)[number] | 'countries';

const WAY_WORDS: Readonly<Record<Way, Key>> = {
  alone: 'popup_compare_alone',
  'share of GDP': 'popup_compare_gdp',
  'per person': 'popup_compare_person',
  'constant prices': 'popup_compare_prices',
  countries: 'popup_compare_countries',
};
const WAYS = ['alone', ...MEASURES, 'countries'] as const satisfies readonly Way[];

interface CountryProps {
  readonly label: Key;
  readonly places: readonly Choice[];
  readonly value: string;
  readonly set: (place: string) => void;
}

const Country = ({ label, places, value, set }: CountryProps) => (
  <select aria-label={words(label)} value={value} onChange={({ currentTarget }) => set(currentTarget.value)}>
    <option value="">{words(label)}</option>
    {places.map(({ code, name }) => (
      <option key={code} value={code} {...english()}>
        {name}
      </option>
    ))}
  </select>
);

interface Props {
  /** The line alone. */
  readonly trend: Trend;
  readonly places: readonly Choice[];
  readonly compare: (choice: CompareChoice) => Promise<Compared | null>;
  /** Shows a line instead of the one alone; null for that one. */
  readonly show: (trend: Trend | null) => void;
}

export function Compare({ trend, places, compare, show }: Props) {
  const [way, setWay] = useState<Way>('alone');
  const [chosen, setChosen] = useState<readonly [string, string]>(['', '']);
  const [problem, setProblem] = useState<string | null>(null);
  const turn = useRef(0);
  const { of } = trend;
  if (!of || trend.own || trend.tableOnly) return null;
  const ask = (choice: CompareChoice | null): void => {
    turn.current += 1;
    const mine = turn.current;
    const say = (line: Trend | null, why: string | null): void => {
      if (mine !== turn.current) return;
      show(line);
      setProblem(why);
    };
    say(null, null);
    if (!choice) return;
    compare(choice).then(
      (answer) => {
        if (answer?.kind === 'line') say(answer.trend, null);
        else say(null, answer ? `${answer.reason}.` : words('popup_compare_gone'));
      },
      () => say(null, words('popup_compare_gone')),
    );
  };
  const goWay = (next: Way): void => {
    setWay(next);
    setChosen(['', '']);
    const measure = MEASURES.find((one) => one === next);
    ask(measure ? { kind: measure } : null);
  };
  const goPlaces = (next: readonly [string, string]): void => {
    setChosen(next);
    const wanted = [...new Set(next.filter((place) => place !== ''))];
    ask(wanted.length > 0 ? { kind: 'countries', places: wanted } : null);
  };
  const others = places.filter(({ code }) => code !== of.place);
  return (
    <div class="compare">
      <p class="field">
        <label for="compare-way">{words('popup_compare')}</label>
        <select
          id="compare-way"
          value={way}
          onChange={({ currentTarget }) => goWay(WAYS.find((one) => one === currentTarget.value) ?? 'alone')}
        >
          {WAYS.map((one) => (
            <option key={one} value={one}>
              {words(WAY_WORDS[one])}
            </option>
          ))}
        </select>
        {way === 'countries' && (
          <>
            <Country
              label="popup_compare_country"
              places={others}
              value={chosen[0]}
              set={(place) => goPlaces([place, chosen[1]])}
            />
            {chosen[0] !== '' && (
              <Country
                label="popup_compare_another"
                places={others.filter(({ code }) => code !== chosen[0])}
                value={chosen[1]}
                set={(place) => goPlaces([chosen[0], place])}
              />
            )}
          </>
        )}
      </p>
      <p class="hint" role="status" {...(problem === null ? {} : english())}>
        {problem}
      </p>
    </div>
  );
}
