import type { Brief } from "../../../src/brief/index.ts";
import type { ArticleView } from "../../../src/publish/index.ts";
import { nameOfParty } from "../../brief/names.ts";
import { Check } from "../../ui/Filters.tsx";
import { articles } from "../../words/articles.ts";
import { initialsOf } from "./initials.ts";

const words = articles.reader;

/** Which statements are marked. */
export interface Shown {
  /** `null`: of every party. */
  party: string | null;
  rejected: boolean;
}

interface MarkFilterProps {
  view: ArticleView;
  brief: Brief;
  shown: Shown;
  onChange: (shown: Shown) => void;
}

/** Whose statements are marked, with the letters that stand for each party in the text; and how to read the lines. */
export function MarkFilter({ view: { statements }, brief, shown, onChange }: MarkFilterProps) {
  const holders = [...new Set(statements.map(({ holder }) => holder))];
  const rejected = statements.filter(({ verdict }) => verdict === "rejected").length;
  const initials = initialsOf(brief);
  if (statements.length === 0) return <p className="soft mark-filter">{words.noStatements}</p>;
  return (
    <div className="mark-filter">
      <fieldset>
        <legend className="aside">{words.parties}</legend>
        {[null, ...holders].map((party) => (
          <label key={party ?? ""} className="mark-choice">
            <input
              type="radio"
              name="marked"
              checked={shown.party === party}
              onChange={() => onChange({ ...shown, party })}
            />
            {party === null ? (
              words.everybody
            ) : (
              <bdi>
                <span className="initials">{initials.get(party) ?? ""}</span> {nameOfParty(brief, party)}
              </bdi>
            )}
          </label>
        ))}
      </fieldset>
      {rejected > 0 && (
        <Check
          words={words.showRejected(rejected)}
          on={shown.rejected}
          set={(on) => onChange({ ...shown, rejected: on === true })}
        />
      )}
      <p className="mark-legend soft tiny">
        <span className="sample-machine">{words.legend.machine}</span>
        <span className="sample-person">✓ {words.legend.person}</span>
        <span className="sample-hearsay">{words.legend.hearsay}</span>
      </p>
    </div>
  );
}
