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
  const originals = findOriginals(statements.filter(({ report }) => reports.has(report)));
  const dated = [...statements];
  for (const index of repeats) {
    const statement = statements[index]!;
    const original = originals.get(tellingKey(statement))!;
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

/** For everything that a report tells, the statement of its earliest article; the latest one of that article. */
function findOriginals<S extends StatementFacts>(statements: readonly S[]): Map<string, S> {
  const originals = new Map<string, S>();
  for (const statement of statements) {
    const key = tellingKey(statement);
    const known = originals.get(key);
    if (
      known === undefined ||
      isEarlier(statement, known) ||
      (statement.published === known.published && saidDay(statement) > saidDay(known))
    ) {
      originals.set(key, statement);
    }
  }
  return originals;
}

function tellingKey({ report, holder, issue, option, stance, evidence }: StatementFacts): string {
  return `${report}\n${holder}\n${issue}\n${option ?? ""}\n${stance}\n${evidence === "second-hand"}`;
}

function isEarlier(a: StatementFacts, b: StatementFacts): boolean {
  return a.published !== null && (b.published === null || a.published < b.published);
}
