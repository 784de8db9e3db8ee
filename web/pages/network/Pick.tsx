interface PickProps {
  label: string;
  value: string;
  /** Words by value. */
  options: Record<string, string>;
  onPick: (value: string) => void;
}

/** One of a few, always one. */
export function Pick({ label, value, options, onPick }: PickProps) {
  return (
    <label className="filter">
      {label}
      <select className="field" value={value} onChange={(event) => onPick(event.target.value)}>
        {Object.entries(options).map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
