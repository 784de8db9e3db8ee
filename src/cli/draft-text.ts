import type { Cell, ClauseChange, DraftCheck, DraftComparison, Movement, Tilt } from "../analysis/index.ts";
import { answers } from "../analysis/index.ts";
import { type Day, wrap } from "../base/index.ts";
import type { Brief } from "../brief/index.ts";
import { Names } from "../publish/index.ts";
import { writeSettles } from "./draft-rows.ts";
import type { Row } from "./rows.ts";
import { renderTable } from "./table.ts";

/** Drafts for a terminal, in the order: the clauses, counts, shares, tilt, what it would take. */

const noVerdict =
  "Shares are counts of what parties have said in public by that day. They judge no party's cause.";

export function tellCheck(brief: Brief, check: DraftCheck, asOf: Day | undefined, width = 100): string {
  const names = new Names(brief);
  const { draft, counted, uncounted, tallies, tilt, ways } = check;
  const day = asOf === undefined ? "" : ` by ${asOf}`;
  const head =
    `${draft.title}\n${counted.length} of its ${draft.clauses.length} clauses settle an option of the brief. ` +
    `Set against what each party has said${day}.`;
  const left =
    uncounted.length > 0 ? `Not counted, since they settle no option: ${uncounted.join(", ")}` : "";
  const counts = tallies.map(({ party, counts }) => ({ party: names.party(party), ...counts }));
  const wanting = ways.map(({ party, redLines, mustChange, conditions, toAsk }) => ({
    party: names.party(party),
    "red lines crossed": redLines,
    "fewest changes": mustChange.length,
    "clauses to change": mustChange,
    conditions,
    "to ask": toAsk,
  }));
  return join(width, [
    head,
    renderTable(gridRows(check, names), ["clause", "text", "settles", ...partyColumns(check, names)], width),
    left,
    "How many clauses each party answers how",
    renderTable(counts, ["party", ...answers.toReversed()], width),
    ...tellTilt(tilt, names),
    "What stands between each party and the draft",
    renderTable(wanting, Object.keys(wanting[0] ?? {}), width),
    ...tellChanges(check, names),
    counted.length > 0 ? noVerdict : "",
  ]);
}

function gridRows({ draft, cells }: DraftCheck, names: Names): Row[] {
  const counted = draft.clauses.filter(({ settles }) => settles.length > 0);
  return counted.map(({ label, text, settles, mappedBy }) => ({
    clause: label,
    text,
    settles: `${writeSettles(settles).join(", ")}${mappedBy === undefined ? " (proposed)" : ""}`,
    ...Object.fromEntries(
      cells
        .filter(({ clause }) => clause === label)
        .map((cell) => [names.party(cell.party), cellWords(cell)]),
    ),
  }));
}

function partyColumns({ tallies }: DraftCheck, names: Names): string[] {
  return tallies.map(({ party }) => names.party(party));
}

function cellWords({ answer, hearsayOnly, ownDraft, contradicting, position }: Cell): string {
  const marks = [
    position?.governing.saidOn ?? false,
    hearsayOnly && "hearsay only",
    contradicting && "contradicting accounts",
    ownDraft && "its own draft",
  ].filter((mark) => mark !== false);
  return marks.length > 0 ? `${answer} (${marks.join(", ")})` : answer;
}

function tellTilt({ contested, shares, tilt, interval }: Tilt, names: Names): string[] {
  if (interval === null) return ["No clause settles an option of the brief: there is nothing to weigh."];
  const title =
    contested.length === 0
      ? "Contested clauses (one party has said yes, another no): none"
      : `Contested clauses (one party has said yes, another no): ${contested.length}, namely ${contested.join(", ")}`;
  const lines = shares.map(
    ({ party, clauses, interval: own }) =>
      `  ${names.party(party)}'s way: ${clauses} of ${contested.length}; ` +
      `from ${percent(own.least)} to ${percent(own.most)} per cent as what is unheard turns out`,
  );
  const told =
    tilt === null
      ? "Tilt: none, since nothing is contested"
      : `Tilt: ${percent(tilt)} points on ${contested.length === 1 ? "1 clause" : `${contested.length} clauses`}`;
  const range = `; from ${percent(interval.least)} to ${percent(interval.most)} as what is unheard turns out`;
  return [[title, ...lines, `${told}${range}`].join("\n")];
}

const percent = (share: number): number => Math.round(share * 100);

function tellChanges({ ways }: DraftCheck, names: Names): string[] {
  const lines = ways.flatMap(({ party, changes }) =>
    changes.map(({ clause, from, to, answer, ruledOutBy }) => {
      const out =
        to === null
          ? "no option is known that could replace it"
          : `to '${names.option(to.issue, to.option)}' (${answer})`;
      const by = ruledOutBy.map((each) => names.party(each)).join(", ");
      const mark = by === "" ? "" : `; ruled out by ${by}`;
      return `  ${names.party(party)}, clause ${clause}: from '${names.option(from.issue, from.option)}' ${out}${mark}`;
    }),
  );
  return lines.length > 0 ? [["The nearest options that could take their place", ...lines].join("\n")] : [];
}

export function tellComparison(brief: Brief, comparison: DraftComparison, width = 100): string {
  const names = new Names(brief);
  const { first, second, changes, crossed, cleared } = comparison;
  const shown = changes.filter(({ kind }) => kind !== "not told" && kind !== "same");
  const rows = shown.map((change) => ({
    issue: issueNames(change, names),
    change: change.kind,
    before: clauseWords(change.from),
    after: clauseWords(change.to),
    towards: change.towards.map((each) => movementWords(each, names)).join("; "),
    "away from": change.awayFrom.map((each) => movementWords(each, names)).join("; "),
  }));
  const notTold = changes.filter(({ kind }) => kind === "not told").length;
  const tilts = [first, second].map(({ draft, tilt }) => [draft.title, ...tellTilt(tilt, names)].join("\n"));
  return join(width, [
    `From '${first.draft.title}' to '${second.draft.title}'`,
    renderTable(rows, ["issue", "change", "before", "after", "towards", "away from"], width),
    notTold > 0 ? `The second tells its changes to the first only; ${notTold} clauses are none of them.` : "",
    `Red lines newly crossed: ${redLineWords(crossed, names)}\nRed lines cleared: ${redLineWords(cleared, names)}`,
    ...tilts,
    noVerdict,
  ]);
}

function issueNames({ from, to }: ClauseChange, names: Names): string {
  const issues = [...from, ...to].flatMap(({ settles }) => settles.map(({ issue }) => issue));
  return [...new Set(issues)].map((issue) => names.issue(issue)).join(", ");
}

const clauseWords = (clauses: ClauseChange["from"]): string =>
  clauses.map(({ label, text }) => `${label}: ${text}`).join(" ");

function movementWords({ party, before, after }: Movement, names: Names): string {
  return `${names.party(party)} (${before ?? "no clause"} → ${after ?? "no clause"})`;
}

function redLineWords(lines: DraftComparison["crossed"], names: Names): string {
  if (lines.length === 0) return "none heard";
  return lines.map(({ party, clause }) => `${names.party(party)} (${clause})`).join(", ");
}

/** Tables are fitted already; of the rest, long lines are wrapped. */
function join(width: number, parts: string[]): string {
  const told = parts.filter((part) => part !== "").map((part) => part.trimEnd());
  return `${told.map((part) => (part.includes("──") ? part : wrapLines(part, width))).join("\n\n")}\n`;
}

function wrapLines(text: string, width: number): string {
  return text
    .split("\n")
    .flatMap((line) => wrap(line, width))
    .join("\n");
}
