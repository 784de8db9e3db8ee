import type { KeptStatement } from "../../analysis/index.ts";
import type { Day, Span } from "../../base/index.ts";
import type { Findings } from "../findings.ts";
import { type EvidenceRow, evidenceRow } from "./findings.ts";

/** A statement with all that a reviewer needs to judge it. */
export type StatementRow = Omit<EvidenceRow, "governs" | "condition"> & {
  holder: string;
  issue: string;
  quoted: boolean;
  /** Where in the article's text the condition stands. */
  condition: Span | null;
  /** Whether it counts: not where it is rejected, or read no more. */
  counts: boolean;
};

export function statementRow(
  statement: KeptStatement & { found?: boolean },
  sentenceOf: Findings["sentenceOf"],
): StatementRow {
  const { governs: _, condition: _words, ...row } = evidenceRow(statement, false, sentenceOf);
  const { holder, issue, quoted, condition, verdict, found = true } = statement;
  const counts = verdict !== "rejected" && (found || verdict !== "unreviewed");
  return { ...row, holder, issue, quoted, condition, counts };
}

/** The fields of a statement that people judge and correct. */
export type StatementFields = {
  holder: string;
  speaker: string | null;
  issue: string;
  option: string | null;
  stance: KeptStatement["stance"];
  evidence: KeptStatement["evidence"];
  hedged: boolean;
  quoted: boolean;
  saidOn: Day;
};

export function statementFields(statement: StatementFields): StatementFields {
  const { holder, speaker, issue, option, stance, evidence, hedged, quoted, saidOn } = statement;
  return { holder, speaker, issue, option, stance, evidence, hedged, quoted, saidOn };
}
