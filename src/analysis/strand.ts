import type { Day } from "../base/index.ts";
import type { Stance } from "../reading/index.ts";
import { saidDay } from "./days.ts";
import type { StatementFacts } from "./evidence.ts";
import { dateReprints } from "./reprints.ts";
import { counts, type Selection } from "./select.ts";

/** Statements latest day first, and within a day the one that governs it first. */
export interface Sequence<S extends StatementFacts> {
  statements: S[];
  /** The days on which something was said, latest first. */
  days: Day[];
  /** Where each day starts in `statements`; the statement there governs that day. */
  starts: number[];
}

/** All that counts of one party's statements on one option. */
export interface Strand<S extends StatementFacts> {
  party: string;
  issue: string;
  option: string | null;
  /** First-hand and narrated statements: they govern wherever there is one. */
  heard: Sequence<S>;
  /** Second-hand statements: shown beside, and governing only where nothing was heard. */
  hearsay: Sequence<S>;
}

/** Sorts statements of any order of arrival into one strand for each party and option, ordered by their ids. */
export function findStrands<S extends StatementFacts>(
  statements: Iterable<S>,
  selection: Selection = {},
): Strand<S>[] {
  const strands = new StrandTable<S>();
  const counted: S[] = [];
  for (const statement of statements) if (counts(statement, selection)) counted.push(statement);
  const days = groupByDay(dateReprints(counted));
  // Statements share few days: sorting the days instead of the statements keeps a table of 100,000 quick.
  for (const day of [...days.keys()].sort().reverse()) {
    for (const statement of days.get(day)!) {
      const strand = strands.of(statement);
      append(statement.evidence === "second-hand" ? strand.hearsay : strand.heard, day, statement);
    }
  }
  for (const { heard, hearsay } of strands.all) {
    sortDays(heard);
    sortDays(hearsay);
  }
  return strands.all.sort(
    (a, b) => byText(a.party, b.party) || byText(a.issue, b.issue) || byText(a.option ?? "", b.option ?? ""),
  );
}

/** The statements that govern a strand: the heard ones, or hearsay where there is nothing else. Never empty. */
export function governingSequence<S extends StatementFacts>({ heard, hearsay }: Strand<S>): Sequence<S> {
  return heard.statements.length > 0 ? heard : hearsay;
}

/** Order of UTF-16 code units: the same on every machine, whatever its language. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The strands by party, issue and option. */
class StrandTable<S extends StatementFacts> {
  readonly all: Strand<S>[] = [];
  private readonly parties = new Map<string, Map<string, Map<string | null, Strand<S>>>>();

  of({ holder: party, issue, option }: S): Strand<S> {
    const options = this.optionsOf(party, issue);
    let strand = options.get(option);
    if (strand === undefined) {
      strand = { party, issue, option, heard: emptySequence(), hearsay: emptySequence() };
      options.set(option, strand);
      this.all.push(strand);
    }
    return strand;
  }

  private optionsOf(party: string, issue: string): Map<string | null, Strand<S>> {
    let issues = this.parties.get(party);
    if (issues === undefined) {
      issues = new Map();
      this.parties.set(party, issues);
    }
    let options = issues.get(issue);
    if (options === undefined) {
      options = new Map();
      issues.set(issue, options);
    }
    return options;
  }
}

function emptySequence<S extends StatementFacts>(): Sequence<S> {
  return { statements: [], days: [], starts: [] };
}

function groupByDay<S extends StatementFacts>(statements: readonly S[]): Map<Day, S[]> {
  const days = new Map<Day, S[]>();
  for (const statement of statements) {
    const day = saidDay(statement);
    const known = days.get(day);
    if (known === undefined) days.set(day, [statement]);
    else known.push(statement);
  }
  return days;
}

/** Note: changes `sequence`, whose days come in order. */
function append<S extends StatementFacts>(sequence: Sequence<S>, day: Day, statement: S): void {
  if (sequence.days.at(-1) !== day) {
    sequence.days.push(day);
    sequence.starts.push(sequence.statements.length);
  }
  sequence.statements.push(statement);
}

/** Note: sorts in place, each day for itself; on most days there is a single statement. */
function sortDays<S extends StatementFacts>({ statements, starts }: Sequence<S>): void {
  for (let index = 0; index < starts.length; index++) {
    const start = starts[index]!;
    const end = starts[index + 1] ?? statements.length;
    if (end - start === 1) continue;
    const sorted = sortDay(statements.slice(start, end));
    for (let at = start; at < end; at++) statements[at] = sorted[at - start]!;
  }
}

/**
 * Within a day: first-hand before narrated, then the stance that more reports tell, then the later article.
 * What the rule leaves open: the original before its reprint, the surer reading, then the id, so that the order
 * is total.
 */
function sortDay<S extends StatementFacts>(day: S[]): S[] {
  const reports = countReports(day);
  const published = firstPublished(day);
  return day.sort(
    (a, b) =>
      Number(a.evidence !== "first-hand") - Number(b.evidence !== "first-hand") ||
      reports(b) - reports(a) ||
      (a.report === b.report ? 0 : byText(published(b), published(a))) ||
      byText(a.published ?? "", b.published ?? "") ||
      sureness(b) - sureness(a) ||
      byText(a.id, b.id),
  );
}

/** For a statement of this day, how many reports tell its stance. */
function countReports<S extends StatementFacts>(day: readonly S[]): (statement: S) => number {
  // Of two statements, either both are of one stance or each is told by one report.
  if (day.length === 2) return () => 1;
  const told = new Map<Stance, Set<string>>();
  for (const { stance, report } of day) {
    const known = told.get(stance);
    if (known === undefined) told.set(stance, new Set([report]));
    else known.add(report);
  }
  return ({ stance }) => told.get(stance)!.size;
}

/** When the report of a statement first came out, so that a reprint makes no article later; "" where unknown. */
function firstPublished<S extends StatementFacts>(day: readonly S[]): (statement: S) => string {
  // A reprint stands beside its original, so that of two statements of different reports neither is one.
  if (day.length === 2) return ({ published }) => published ?? "";
  const first = new Map<string, string>();
  for (const { report, published } of day) {
    const known = first.get(report);
    if (published !== null && (known === undefined || published < known)) first.set(report, published);
  }
  return ({ report }) => first.get(report) ?? "";
}

function sureness(statement: StatementFacts): number {
  return statement.verdict === "unreviewed" ? statement.confidence : 1;
}
