import { useState } from "react";
import type { Day } from "../../src/base/index.ts";
import { dayAt } from "../app/days.ts";
import type { Selection } from "../app/selection.ts";
import { filters as words } from "../words/filters.ts";
import { DayField } from "./DayField.tsx";
import { Choice } from "./Filters.tsx";

interface DayRangeProps {
  value: Pick<Selection, "from" | "to">;
  lastDay: Day | null | undefined;
  onChange: (change: Pick<Selection, "from" | "to">) => void;
  /** What happened on these days, where it is not that something was said. */
  label?: string;
}

const spans = [7, 30, 90];
const between = "between";

/** Days on which something was said: any, the last few, or between two that are typed. */
export function DayRange({ value: { from, to }, lastDay, onChange, label = words.said }: DayRangeProps) {
  const [isTyped, setTyped] = useState(false);
  const starts = lastDay
    ? spans.map((span) => [dayAt(lastDay, 1 - span), words.lastDays(span)] as const)
    : [];
  const isSpan = to === undefined && (from === undefined || starts.some(([start]) => start === from));
  const choose = (chosen: string | undefined) => {
    setTyped(chosen === between);
    if (chosen !== between) onChange({ from: chosen, to: undefined });
  };
  const areFieldsOpen = isTyped || !isSpan;
  return (
    <>
      <Choice
        words={label}
        value={areFieldsOpen ? between : from}
        none={words.anyDay}
        options={[...starts, [between, words.between]]}
        set={choose}
      />
      {areFieldsOpen && (
        <>
          <DayField words={words.from} value={from} set={(day) => onChange({ from: day, to })} />
          <DayField words={words.to} value={to} set={(day) => onChange({ from, to: day })} />
        </>
      )}
    </>
  );
}
