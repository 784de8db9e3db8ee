import type { NetworkWindow } from "../../../src/publish/index.ts";
import { tellDay } from "../../words/locale.ts";
import { network } from "../../words/network.ts";
import { Pick } from "./Pick.tsx";
import type { NetworkSearch } from "./search.ts";

const words = network.time;

interface TimeSliderProps {
  windows: NetworkWindow[] | undefined;
  search: NetworkSearch;
  onChange: (values: Partial<NetworkSearch>) => void;
}

/** A slider over windows of time; at its left end all days count. */
export function TimeSlider({ windows = [], search, onChange }: TimeSliderProps) {
  const place = windows.findIndex(({ from, until }) => from === search.from && until === search.to) + 1;
  const shown = windows[place - 1];
  const told =
    shown === undefined
      ? words.all
      : words.window(tellDay(shown.from), tellDay(shown.until), network.statements(shown.statements));
  const goTo = (next: number) => {
    const window = windows[next - 1];
    onChange({ from: window?.from, to: window?.until });
  };
  return (
    <div className="time-slider no-print">
      <Pick
        label={words.size}
        value={search.window ?? "3 weeks"}
        options={words.sizes}
        onPick={(window) => onChange({ window, from: undefined, to: undefined })}
      />
      {windows.length === 0 ? (
        <span className="soft">{words.none}</span>
      ) : (
        <>
          <input
            type="range"
            min={0}
            max={windows.length}
            value={place}
            aria-label={words.label}
            aria-valuetext={told}
            onChange={(event) => goTo(event.target.valueAsNumber)}
          />
          <output>{told}</output>
        </>
      )}
    </div>
  );
}
