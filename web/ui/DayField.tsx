import { useId } from "react";

interface DayFieldProps {
  words: string;
  value: string | undefined;
  set: (day: string | undefined) => void;
}

/** A day, or none. */
export function DayField({ words: label, value, set }: DayFieldProps) {
  const id = useId();
  return (
    <span className="filter">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        type="date"
        value={value ?? ""}
        onChange={(event) => set(event.target.value || undefined)}
      />
    </span>
  );
}
