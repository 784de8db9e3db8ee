import { type ReactNode, useId } from "react";
import type { Day } from "../../src/base/index.ts";
import type { Selection } from "../app/selection.ts";
import { filters as words } from "../words/filters.ts";
import { tellSureness } from "../words/locale.ts";
import { DayRange } from "./DayRange.tsx";
import "./filters.css";

type FilterName = "reviewed" | "firstHand" | "source" | "days" | "surerThan";

interface FiltersProps {
  value: Selection;
  onChange: (change: Selection) => void;
  /** Publishers to choose from. */
  sources?: readonly string[];
  show?: readonly FilterName[];
  /** The day from which "the last 30 days" are counted back. */
  lastDay?: Day | null | undefined;
  /** Further choices of the page, at the end of the row. */
  children?: ReactNode;
}

const all: readonly FilterName[] = ["reviewed", "firstHand", "source", "days", "surerThan"];
const steps = [0.5, 0.6, 0.7, 0.8, 0.9];

/** Which statements count, as one quiet row. Changes are told one at a time; `undefined` takes a limit away. */
export function Filters(props: FiltersProps) {
  const { value, onChange, sources = [], show = all, lastDay, children } = props;
  const isLimited = [
    value.reviewed,
    value.firstHand,
    value.source,
    value.from,
    value.to,
    value.surerThan,
  ].some((limit) => limit !== undefined);
  const clear = {
    reviewed: undefined,
    firstHand: undefined,
    source: undefined,
    from: undefined,
    to: undefined,
  };
  return (
    <fieldset className="filters no-print">
      <legend className="aside">{words.legend}</legend>
      {show.includes("reviewed") && (
        <Check words={words.reviewed} on={value.reviewed} set={(reviewed) => onChange({ reviewed })} />
      )}
      {show.includes("firstHand") && (
        <Check words={words.firstHand} on={value.firstHand} set={(firstHand) => onChange({ firstHand })} />
      )}
      {show.includes("source") && sources.length > 0 && (
        <Choice
          words={words.source}
          value={value.source}
          none={words.anySource}
          options={sources.map((source) => [source, source])}
          set={(source) => onChange({ source })}
        />
      )}
      {show.includes("surerThan") && (
        <Choice
          words={words.surerThan}
          value={value.surerThan === undefined ? undefined : String(value.surerThan)}
          none={words.anySureness}
          options={steps.map((step) => [String(step), tellSureness(step)])}
          set={(step) => onChange({ surerThan: step === undefined ? undefined : Number(step) })}
        />
      )}
      {show.includes("days") && <DayRange value={value} lastDay={lastDay} onChange={onChange} />}
      {children}
      {isLimited && (
        <button
          type="button"
          className="button quiet"
          onClick={() => onChange({ ...clear, surerThan: undefined })}
        >
          {words.clear}
        </button>
      )}
    </fieldset>
  );
}

interface CheckProps {
  words: string;
  on: boolean | undefined;
  set: (on: true | undefined) => void;
}

export function Check({ words: label, on = false, set }: CheckProps) {
  return (
    <label className="filter check">
      <input type="checkbox" checked={on} onChange={(event) => set(event.target.checked || undefined)} />
      {label}
    </label>
  );
}

interface ChoiceProps {
  words: string;
  value: string | undefined;
  /** What "no limit" is called. */
  none: string;
  options: readonly (readonly [value: string, words: string])[];
  set: (value: string | undefined) => void;
}

export function Choice({ words: label, value, none, options, set }: ChoiceProps) {
  const id = useId();
  const isKnown = value === undefined || options.some(([option]) => option === value);
  return (
    <span className="filter">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="field"
        value={value ?? ""}
        onChange={(event) => set(event.target.value || undefined)}
      >
        <option value="">{none}</option>
        {!isKnown && <option value={value}>{value}</option>}
        {options.map(([option, told]) => (
          <option key={option} value={option}>
            {told}
          </option>
        ))}
      </select>
    </span>
  );
}
