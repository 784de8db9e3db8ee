import type { Day } from "../base/index.ts";
import { saidDay } from "./days.ts";
import type { StatementFacts } from "./evidence.ts";

/**
 * Gives what a reprint repeats the day of the article that it repeats. A page that names no day dates its
 * statements by its own publication, so that last week's wire copy, printed again today, would otherwise
 * pass for today's word. What a reprint adds to its report keeps its own day.
 */
export function dateReprints<S extends StatementFacts>(statements: S[]): S[] {
  const repeats = findRepeats(statements);
  if (repeats.length === 0) return statements;
  const reports = new Set(repeats.map((index) => statements[index]!.report));
  const groups = groupByIssue(statements, reports);
  const dated = [...statements];
  for (const index of repeats) {
    const statement = statements[index]!;
    const original = findOriginal(statement, groups.get(statement.report)!.get(statement.issue)!);
    if (isEarlier(original, statement)) dated[index] = { ...statement, saidOn: saidDay(original) };
  }
  return dated;
}

/** Where statements stand that are dated by the publication of an article that is not the first of its report. */
function findRepeats<S extends StatementFacts>(statements: readonly S[]): number[] {
  const first = new Map<string, Day>();
  for (const { report, published } of statements) {
    if (published === null) continue;
    const known = first.get(report);
    if (known === undefined || published < known) first.set(report, published);
  }
  const repeats: number[] = [];
  for (let index = 0; index < statements.length; index++) {
    const { report, published, saidOn } = statements[index]!;
    if (saidOn === published && first.get(report)! < published) repeats.push(index);
  }
  return repeats;
}

/** The statements of the given reports by report and issue: small lists, searched quicker than keys are made. */
function groupByIssue<S extends StatementFacts>(
  statements: readonly S[],
  reports: ReadonlySet<string>,
): Map<string, Map<string, S[]>> {
  const groups = new Map<string, Map<string, S[]>>();
  for (const statement of statements) {
    if (!reports.has(statement.report)) continue;
    let issues = groups.get(statement.report);
    if (issues === undefined) {
      issues = new Map();
      groups.set(statement.report, issues);
    }
    const group = issues.get(statement.issue);
    if (group === undefined) issues.set(statement.issue, [statement]);
    else group.push(statement);
  }
  return groups;
}

/** Of those that tell the same, the statement of the earliest article; the latest one of that article. */
function findOriginal<S extends StatementFacts>(statement: S, group: readonly S[]): S {
  let original = statement;
  for (const other of group) {
    if (!tellsSame(other, statement)) continue;
    const isLaterWord = other.published === original.published && saidDay(other) > saidDay(original);
    if (isEarlier(other, original) || isLaterWord) original = other;
  }
  return original;
}

function tellsSame(one: StatementFacts, other: StatementFacts): boolean {
  return (
    one.holder === other.holder &&
    one.option === other.option &&
    one.stance === other.stance &&
    (one.evidence === "second-hand") === (other.evidence === "second-hand")
  );
}

function isEarlier(a: StatementFacts, b: StatementFacts): boolean {
  return a.published !== null && (b.published === null || a.published < b.published);
}
