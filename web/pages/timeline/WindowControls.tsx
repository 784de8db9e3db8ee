import type { Days } from "../../app/days.ts";
import { useKeys } from "../../app/keys.tsx";
import { tellShortDay } from "../../words/locale.ts";
import { timeline } from "../../words/timeline.ts";
import { isAll, pan, type Window, zoom } from "./window.ts";

const words = timeline.zoom;

interface WindowControlsProps {
  days: Days;
  window: Window;
  /** A day that stays where it is while zooming. */
  around: string | undefined;
  onWindow: (window: Window) => void;
}

/** Which days are shown: nearer, further, earlier, later, by buttons and keys. */
export function WindowControls({ days, window, around, onWindow }: WindowControlsProps) {
  const zoomIn = () => onWindow(zoom(days, window, 0.5, around));
  const zoomOut = () => onWindow(zoom(days, window, 2, around));
  const move = (share: number) => onWindow(pan(days, window, share));
  const all = () => onWindow(days);
  useKeys(timeline.keys.title, [
    { keys: "+", words: timeline.keys.in, run: zoomIn },
    { keys: "-", words: timeline.keys.out, run: zoomOut },
    { keys: "0", words: timeline.keys.all, run: all },
    { keys: "[", words: timeline.keys.earlier, run: () => move(-0.5) },
    { keys: "]", words: timeline.keys.later, run: () => move(0.5) },
  ]);
  const isWhole = isAll(days, window);
  return (
    <fieldset className="window-controls no-print">
      <legend className="aside">{words.label}</legend>
      <output className="numbers">
        {timeline.shown(tellShortDay(window.first, window.last), tellShortDay(window.last))}
      </output>
      <ControlButton
        label={words.earlier}
        sign="◀"
        disabled={window.first <= days.first}
        run={() => move(-0.5)}
      />
      <ControlButton label={words.out} sign="−" disabled={isWhole} run={zoomOut} />
      <ControlButton label={words.in} sign="+" disabled={false} run={zoomIn} />
      <ControlButton label={words.later} sign="▶" disabled={window.last >= days.last} run={() => move(0.5)} />
      <button type="button" className="button quiet" disabled={isWhole} onClick={all}>
        {words.all}
      </button>
    </fieldset>
  );
}

interface ControlButtonProps {
  label: string;
  sign: string;
  disabled: boolean;
  run: () => void;
}

function ControlButton({ label, sign, disabled, run }: ControlButtonProps) {
  return (
    <button
      type="button"
      className="button quiet round"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={run}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
