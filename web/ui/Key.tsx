import { shell } from "../words/shell.ts";

const signs: Record<string, string> = {
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  Escape: "Esc",
  Backspace: "⌫",
  " ": "Space",
  Mod: /Mac|iP(hone|ad)/.test(navigator.platform) ? "⌘" : "Ctrl",
};

/** A key as it is written on the keyboard: "Shift+ArrowLeft" as Shift ←, "g t" as g then t. */
export function Key({ keys }: { keys: string }) {
  const strokes = keys === " " ? [keys] : keys.split(" ");
  return (
    <span className="key">
      {strokes.map((stroke, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the strokes of a key never change places.
        <span key={index}>
          {index > 0 && <span className="soft tiny"> {shell.keys.afterwards} </span>}
          {(stroke === "+" ? [stroke] : stroke.split("+")).map((part) => (
            <kbd key={part}>{signs[part] ?? part}</kbd>
          ))}
        </span>
      ))}
    </span>
  );
}
