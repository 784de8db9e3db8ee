import type { Stance } from "../../../src/reading/index.ts";
import { Key } from "../../ui/Key.tsx";
import { StanceMark } from "../../ui/StanceMark.tsx";
import { toneOf } from "../../words/findings.ts";
import { review as words } from "../../words/review.ts";
import { stanceKeys } from "./draft.ts";

interface StanceScaleProps {
  stance: Stance;
  onChoose: (stance: Stance) => void;
}

/** The seven stances, each on its digit. Choosing one is a verdict: it goes on to the next statement. */
export function StanceScale({ stance, onChoose }: StanceScaleProps) {
  return (
    <fieldset className="scale">
      <legend>
        {words.fields.stance} <span className="soft">{words.stanceHelp}</span>
      </legend>
      {stanceKeys.map((each, index) => (
        <button
          key={each}
          type="button"
          className={`tone-${toneOf(each)}`}
          aria-current={each === stance}
          onClick={() => onChoose(each)}
        >
          <Key keys={String(index + 1)} /> <StanceMark stance={each} />
        </button>
      ))}
    </fieldset>
  );
}
