import type { Day } from "../base/index.ts";
import { saidDay } from "./days.ts";
import type { StatementFacts } from "./evidence.ts";

/**
 * Gives what a reprint repeats the day of the article that it repeats. A page that names no day dates its
 * statements by its own publication, so that last week's wire copy, printed again today, would otherwise
 * pass for today's word. What a reprint adds to its report keeps its own day.
 */
export function dateReprints<S extends StatementFacts>(statements: S[]): S[] {
  const reprinted = findReprinted(statements);
  if (reprinted.size === 0) return statements;
  const dated = new Map<S, S>();
  for (const report of groupByReport(statements, reprinted)) dateReport(report, dated);
  return dated.size === 0 ? statements : statements.map((statement) => dated.get(statement) ?? statement);
}

/** When the articles of a report came out; `null` where none tells its day. */
interface Span {
  first: Day | null;
  last: Day | null;
}

/** The reports of which an article came out later than another. */
function findReprinted<S extends StatementFacts>(statements: readonly S[]): Set<string> {
  const spans = new Map<string, Span>();
  let report: string | undefined;
  let span: Span = { first: null, last: null };
  for (const statement of statements) {
    // The statements of an article mostly come one after the other: no need to look its report up each time.
    if (statement.report !== report) {
      report = statement.report;
      const known = spans.get(report);
      span = known ?? { first: null, last: null };
      if (known === undefined) spans.set(report, span);
    }
    widen(span, statement.published);
  }
  return new Set([...spans].flatMap(([id, { first, last }]) => (first === last ? [] : [id])));
}

/** Note: changes `span`. */
function widen(span: Span, published: Day | null): void {
  if (published === null || published === span.last) return;
  if (span.first === null || published < span.first) span.first = published;
  if (span.last === null || published > span.last) span.last = published;
}

/** The statements of each of the reports. */
function groupByReport<S extends StatementFacts>(
  statements: readonly S[],
  reports: ReadonlySet<string>,
): Iterable<S[]> {
  const groups = new Map<string, S[]>([...reports].map((report) => [report, []]));
  let report: string | undefined;
  let group: S[] | undefined;
  for (const statement of statements) {
    if (statement.report !== report) {
      report = statement.report;
      group = groups.get(report);
    }
    group?.push(statement);
  }
  return groups.values();
}

/** Note: adds to `dated`, by the statement as it was. */
function dateReport<S extends StatementFacts>(report: readonly S[], dated: Map<S, S>): void {
  for (const statement of report) {
    if (statement.saidOn !== statement.published) continue;
    const original = findOriginal(statement, report);
    if (isEarlier(original, statement)) dated.set(statement, { ...statement, saidOn: saidDay(original) });
  }
}

/** Of those that tell the same, the statement of the earliest article; the latest one of that article. */
function findOriginal<S extends StatementFacts>(statement: S, report: readonly S[]): S {
  let original = statement;
  for (const other of report) {
    if (!tellsSame(other, statement)) continue;
    const isLaterWord = other.published === original.published && saidDay(other) > saidDay(original);
    if (isEarlier(other, original) || isLaterWord) original = other;
  }
  return original;
}

function tellsSame(one: StatementFacts, other: StatementFacts): boolean {
  return (
    one.issue === other.issue &&
    one.holder === other.holder &&
    one.option === other.option &&
    one.stance === other.stance &&
    (one.evidence === "second-hand") === (other.evidence === "second-hand")
  );
}

function isEarlier(a: StatementFacts, b: StatementFacts): boolean {
  return a.published !== null && (b.published === null || a.published < b.published);
}
