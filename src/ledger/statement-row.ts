import type { Statement } from "../reading/index.ts";
import { decodeDay, decodeEvidence, decodeStance, encodeDay, encodeEvidence, encodeStance } from "./codes.ts";
import type { Names } from "./names.ts";
import type { Statements } from "./tables.ts";

/** The columns that hold what a statement says. */
export type StatementColumns = Omit<
  Statements,
  "negotiation" | "num" | "article" | "version" | "found" | "verdict" | "counts" | "as_read"
>;

/** The ids of which a statement needs numbers. */
export const namesIn = ({ holder, speaker, issue, option }: Statement): (string | null)[] => [
  holder,
  speaker,
  issue,
  option,
];

export function encodeStatement(statement: Statement, names: Names): StatementColumns {
  return {
    start: statement.start,
    end: statement.end,
    text: statement.text,
    holder: names.codeOf(statement.holder),
    speaker: names.codeOrNull(statement.speaker),
    issue: names.codeOf(statement.issue),
    option: names.codeOrNull(statement.option),
    stance: encodeStance(statement.stance),
    evidence: encodeEvidence(statement.evidence),
    hedged: Number(statement.hedged),
    quoted: Number(statement.quoted),
    said_on: encodeDay(statement.saidOn),
    condition_start: statement.condition?.start ?? null,
    condition_end: statement.condition?.end ?? null,
    confidence: statement.confidence,
    because: statement.because,
  };
}

export function decodeStatement(row: StatementColumns, names: Names): Statement {
  const { condition_start: start, condition_end: end } = row;
  return {
    start: row.start,
    end: row.end,
    text: row.text,
    holder: names.nameOf(row.holder),
    speaker: names.nameOrNull(row.speaker),
    issue: names.nameOf(row.issue),
    option: names.nameOrNull(row.option),
    stance: decodeStance(row.stance),
    evidence: decodeEvidence(row.evidence),
    hedged: row.hedged === 1,
    quoted: row.quoted === 1,
    saidOn: decodeDay(row.said_on),
    condition: start === null || end === null ? null : { start, end },
    confidence: row.confidence,
    because: row.because,
  };
}
