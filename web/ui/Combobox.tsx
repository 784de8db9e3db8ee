import { type KeyboardEvent, useId, useState } from "react";
import "./combobox.css";

export interface Choosable {
  value: string;
  words: string;
  /** Found by these too: other names, the issue of an option. */
  also?: string;
}

interface ComboboxProps {
  label: string;
  options: readonly Choosable[];
  value: string;
  onChange: (value: string) => void;
}

/** A field that completes what is typed to one of many values. Arrows, Enter and Escape as in any such field. */
export function Combobox({ label, options, value, onChange }: ComboboxProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const shown = typed === null ? options : options.filter((option) => fits(option, typed));
  const isOpen = typed !== null;
  const chosen = options.find((option) => option.value === value)?.words ?? value;
  const close = () => setTyped(null);
  const choose = (option: Choosable | undefined) => {
    if (option !== undefined) onChange(option.value);
    close();
  };
  const open = (text: string) => {
    setTyped(text);
    setActive(Math.max(0, text === "" ? options.findIndex((option) => option.value === value) : 0));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const handled = keyed(event.key, { isOpen, active, last: shown.length - 1 });
    if (handled === undefined) return;
    if (handled === "choose") choose(shown[active]);
    else if (handled === "close") close();
    else if (!isOpen) open("");
    else setActive(handled);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="combobox">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-activedescendant={isOpen && shown[active] ? `${id}-${active}` : undefined}
        autoComplete="off"
        value={typed ?? chosen}
        onChange={(event) => open(event.target.value)}
        onClick={(event) => {
          event.currentTarget.select();
          open("");
        }}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label={label} hidden={!isOpen || shown.length === 0}>
        {isOpen &&
          shown.map((option, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: as above.
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the field's.
            <div
              key={option.value}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              ref={(element) => void (index === active && element?.scrollIntoView({ block: "nearest" }))}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(option)}
            >
              <bdi>{option.words}</bdi>
            </div>
          ))}
      </div>
    </div>
  );
}

interface Place {
  isOpen: boolean;
  active: number;
  last: number;
}

/** What a key does: goes to another option, chooses, closes; `undefined` where it is not for the list. */
function keyed(key: string, { isOpen, active, last }: Place): number | "choose" | "close" | undefined {
  switch (key) {
    case "ArrowDown":
      return active >= last ? 0 : active + 1;
    case "ArrowUp":
      return active <= 0 ? last : active - 1;
    case "Enter":
      return isOpen ? "choose" : undefined;
    case "Escape":
      return isOpen ? "close" : undefined;
    default:
      return undefined;
  }
}

/** All typed words begin words of the option. */
function fits({ words, also = "" }: Choosable, typed: string): boolean {
  const text = ` ${words} ${also}`.toLowerCase();
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return wanted.every((word) => text.includes(` ${word}`) || text.includes(`(${word}`));
}
