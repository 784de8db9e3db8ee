import type { StatementFields, StatementRow } from "../../../src/publish/index.ts";
import type { Stance } from "../../../src/reading/index.ts";
import type { Likely } from "../../brief/likely.ts";

/** The scale in the order of its digits: 1 is always a demand, 7 always a refusal, whatever was read. */
export const stanceKeys: readonly Stance[] = [
  "demands",
  "proposes",
  "accepts",
  "accepts-if",
  "undecided",
  "opposes",
  "rejects",
];

/** A statement under review: what is asked for, without what only the page needs. */
export type Judged = Pick<StatementRow, keyof StatementFields>;

export function fieldsOf(statement: Judged): StatementFields {
  const { holder, speaker, issue, option, stance, evidence, hedged, quoted, saidOn } = statement;
  return { holder, speaker, issue, option, stance, evidence, hedged, quoted, saidOn };
}

/** The fields in which a draft differs from the statement as it was read. */
export function changesOf(statement: Judged, draft: StatementFields): Partial<StatementFields> {
  const read = fieldsOf(statement);
  const names = Object.keys(read) as (keyof StatementFields)[];
  return Object.fromEntries(
    names.filter((name) => read[name] !== draft[name]).map((name) => [name, draft[name]]),
  );
}

/**
 * Each of these is one key press: the field takes its next likely value, and what follows from it by the rules of
 * coding follows. After the least likely value comes the first one again.
 */
export function turnHolder(draft: StatementFields, likely: Likely): StatementFields {
  const holder = after(likely.holders, draft.holder);
  const isOwnWord = likely.partyOf(draft.speaker) === holder;
  const evidence = isOwnWord ? "first-hand" : draft.evidence;
  return { ...draft, holder, evidence, speaker: likely.speakerOf(holder, evidence) };
}

export function turnIssue(draft: StatementFields, likely: Likely): StatementFields {
  const issue = after(likely.issues, draft.issue);
  return { ...draft, issue, option: likely.optionsOf(issue)[0] ?? null };
}

export function turnOption(draft: StatementFields, likely: Likely): StatementFields {
  return { ...draft, option: after(likely.optionsOf(draft.issue), draft.option) };
}

export function turnEvidence(draft: StatementFields, likely: Likely): StatementFields {
  const evidence = after(likely.evidence, draft.evidence);
  return { ...draft, evidence, speaker: likely.speakerOf(draft.holder, evidence) };
}

/** The value after this one, round and round. */
export function after<Value>(values: readonly Value[], value: Value): Value {
  return values.length === 0 ? value : values[(values.indexOf(value) + 1) % values.length]!;
}
