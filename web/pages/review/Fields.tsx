import type { Brief } from "../../../src/brief/index.ts";
import type { StatementFields } from "../../../src/publish/index.ts";
import type { QueueItem } from "../../../src/server/index.ts";
import { nameOfIssue, nameOfOption, nameOfParty } from "../../brief/names.ts";
import { Key } from "../../ui/Key.tsx";
import { evidence as evidenceText } from "../../words/evidence.ts";
import { review as words } from "../../words/review.ts";
import type { Turn } from "./Question.tsx";

interface FieldsProps {
  item: QueueItem;
  draft: StatementFields;
  /** What the draft would be after one more turn of each field. */
  turned: { [T in Turn]: StatementFields };
  brief: Brief;
  onTurn: (turn: Turn) => void;
}

const turns: readonly { turn: Turn; key: string }[] = [
  { turn: "holder", key: "h" },
  { turn: "issue", key: "i" },
  { turn: "option", key: "o" },
  { turn: "evidence", key: "e" },
];

/** What the statement is about. Each press of a field's key, or click on it, puts its next likely value in. */
export function Fields({ item, draft, turned, brief, onTurn }: FieldsProps) {
  return (
    <div className="turns">
      {turns.map(({ turn, key }) => {
        const value = tell(brief, turn, draft);
        const next = tell(brief, turn, turned[turn]);
        const isChanged = draft[turn] !== item[turn];
        return (
          <button
            key={turn}
            type="button"
            className="turn"
            data-field={turn}
            data-value={draft[turn] ?? ""}
            data-changed={isChanged || undefined}
            onClick={() => onTurn(turn)}
          >
            <span className="turn-name">
              <Key keys={key} /> {words.fields[turn]}
              {isChanged && <em>{words.changed}</em>}
            </span>
            <bdi className="turn-value">{value}</bdi>
            {next !== value && (
              <span className="turn-next">
                <span aria-hidden="true">→ </span>
                <span className="aside">{words.changeTo}</span> <bdi>{next}</bdi>
              </span>
            )}
          </button>
        );
      })}
    </div>
  );
}

function tell(brief: Brief, turn: Turn, { holder, issue, option, evidence }: StatementFields): string {
  switch (turn) {
    case "holder":
      return nameOfParty(brief, holder);
    case "issue":
      return nameOfIssue(brief, issue);
    case "option":
      return nameOfOption(brief, issue, option);
    case "evidence":
      return evidenceText.kinds[evidence];
    default:
      return turn satisfies never;
  }
}
