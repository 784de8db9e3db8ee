import type { Brief } from "../../../src/brief/index.ts";
import type { StatementFields } from "../../../src/publish/index.ts";
import { useKeys } from "../../app/keys.tsx";
import { nameOfIssue, nameOfOption, nameOfParty, nameOfSpeaker } from "../../brief/names.ts";
import { Key } from "../../ui/Key.tsx";
import { evidence as evidenceText } from "../../words/evidence.ts";
import { stanceWords, verdictWords } from "../../words/findings.ts";
import { tellDay } from "../../words/locale.ts";
import { review } from "../../words/review.ts";
import { changesOf } from "./draft.ts";
import type { Problem, Sitting } from "./session.ts";

const words = review.problem;

interface NotKeptProps {
  problem: Problem;
  brief: Brief;
  sitting: Sitting;
}

/** A verdict that was not kept: what was said, what holds now, and who was quicker. */
export function NotKept({ problem, brief, sitting }: NotKeptProps) {
  const { item, judgement, now, words: told } = problem;
  const again = () => sitting.takeUp(problem);
  useKeys(review.keys.title, [{ keys: "r", words: review.keys.again, run: again }]);
  const mine = judgement.kind === "rejected" ? null : judgement.fields;
  const theirs = now === null || now.verdict === "rejected" ? null : now.fields;
  return (
    <section className="not-kept" role="alert">
      <p>
        <strong>{now === null ? words.failed : words.lost(now.reviewer ?? words.somebody)}</strong>{" "}
        {now === null && told}
      </p>
      <blockquote dir="auto">{item.sentence}</blockquote>
      {now !== null && (
        <div className="versions">
          <Version title={words.mine} fields={mine} other={theirs} brief={brief} />
          <Version title={words.theirs(now.reviewer)} fields={theirs} other={mine} brief={brief}>
            {verdictWords[now.verdict]}
          </Version>
        </div>
      )}
      <p>
        <button type="button" className="button" onClick={again}>
          {words.again} <Key keys="r" />
        </button>{" "}
        {now !== null && (
          <button type="button" className="button quiet" onClick={() => sitting.leave(problem)}>
            {words.leave}
          </button>
        )}
      </p>
    </section>
  );
}

interface VersionProps {
  title: string;
  /** `null`: that it is no statement. */
  fields: StatementFields | null;
  other: StatementFields | null;
  brief: Brief;
  children?: string;
}

/** One version; what differs from the other one stands out. */
export function Version({ title, fields, other, brief, children }: VersionProps) {
  const differing = fields === null || other === null ? {} : changesOf(fields, other);
  return (
    <div className="version">
      <p className="version-title">
        <bdi>{title}</bdi>
      </p>
      {children && <p className="soft tiny">{children}</p>}
      {fields === null ? (
        <p>{words.noStatement}</p>
      ) : (
        <dl>
          {tellFields(fields, brief).map(([name, value]) => (
            <div key={name} data-differs={name in differing || undefined}>
              <dt>{review.fields[name]}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

function tellFields(fields: StatementFields, brief: Brief): [keyof StatementFields, string][] {
  const { holder, speaker, issue, option, stance, evidence, hedged, quoted, saidOn } = fields;
  return [
    ["holder", nameOfParty(brief, holder)],
    ["stance", stanceWords[stance]],
    ["issue", nameOfIssue(brief, issue)],
    ["option", nameOfOption(brief, issue, option)],
    ["evidence", evidenceText.kinds[evidence]],
    ["speaker", nameOfSpeaker(brief, speaker)],
    ["saidOn", tellDay(saidOn)],
    ["hedged", hedged ? review.yes : review.no],
    ["quoted", quoted ? review.yes : review.no],
  ];
}
