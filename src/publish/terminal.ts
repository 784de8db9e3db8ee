import { type Gap, type Headline, type Position, type StatementFacts, worstGap } from "../analysis/index.ts";
import { type Day, pad, wrap } from "../base/index.ts";
import type { Brief, Issue, Party } from "../brief/index.ts";
import { Names } from "./names.ts";
import { tellHearsay } from "./overview.ts";
import { type Look, paint } from "./paint.ts";
import { isolate } from "./plain.ts";
import { count, gapWords, shortDay, stanceSigns, stanceWords, toneOf } from "./wording.ts";

export interface TableInput<S extends StatementFacts = StatementFacts> {
  brief: Brief;
  asOf: Day;
  headlines: readonly Headline<S>[];
  gaps: readonly Gap[];
  /** The parties that have a column; by default the sides. */
  parties?: readonly Party[] | undefined;
}

export interface TableOptions {
  /** Columns of the terminal. */
  width?: number;
  /** Colour by ANSI sequences; the words and signs say the same without. */
  colours?: boolean;
}

/** Columns between two columns of the table. */
const gutter = 2;
/** Below this a column of parties cannot be read, and the table is told issue by issue. */
const narrowest = 18;
/** Wider than this, lines get no easier to read. */
const widest = 46;
/** Positions besides the headline that a cell lists, where they are on an option. */
const listed = 3;

/** Where the parties stand, for a terminal: issues by parties and the gap, or issue by issue where it is narrow. */
export function renderTable<S extends StatementFacts>(
  input: TableInput<S>,
  { width = 100, colours = false }: TableOptions = {},
): string {
  const names = new Names(input.brief);
  const parties = input.parties ?? input.brief.parties.filter(({ role }) => role === "party");
  const rows = input.brief.issues.map((issue) => rowOf(input, names, parties, issue));
  const heads = ["Issue", ...parties.map(({ name }) => isolate(name)), "Gap"];
  const widths = fitWidths(parties.length, width);
  const lines = widths === null ? stack(rows, heads, width) : layOut(rows, heads, widths);
  return `${lines.map((line) => paintLine(line, colours).trimEnd()).join("\n")}\n`;
}

/** A run of text of one look. A line of a cell is a list of these. */
interface Run {
  text: string;
  look: Look;
}
type Line = Run[];
type Cell = Run[];

function rowOf<S extends StatementFacts>(
  input: TableInput<S>,
  names: Names,
  parties: readonly Party[],
  issue: Issue,
): Cell[] {
  return [
    [{ text: isolate(issue.name), look: "strong" }],
    ...parties.map(({ id }) => cellOf(input, names, issue, id)),
    gapCell(input, names, issue),
  ];
}

function cellOf<S extends StatementFacts>(
  { headlines, asOf }: TableInput<S>,
  names: Names,
  issue: Issue,
  party: string,
): Cell {
  const headline = headlines.find((each) => each.issue === issue.id && each.party === party);
  const [first, ...others] = headline?.positions ?? [];
  if (first === undefined) return [{ text: "not heard", look: "quiet" }];
  const named = others.filter(({ option }) => option !== null).slice(0, listed);
  const left = others.length - named.length;
  const hearsay = tellHearsay([first, ...others]);
  return [
    {
      text: `${stanceSigns[first.stance]} ${stanceWords[first.stance]}${mark(first)}`,
      look: toneOf(first.stance),
    },
    { text: wordsOf(names, first), look: "plain" },
    { text: `${count(first.reports, "report")} since ${shortDay(first.since, asOf)}`, look: "quiet" },
    ...named.map(
      (position): Run => ({
        text: `${stanceSigns[position.stance]} ${stanceWords[position.stance]}: ${wordsOf(names, position)}${mark(position)}`,
        look: toneOf(position.stance),
      }),
    ),
    ...(left > 0 ? [{ text: count(left, "more position"), look: "quiet" } as const] : []),
    ...(hearsay !== "" ? [{ text: hearsay, look: "quiet" } as const] : []),
  ];
}

function mark({ hearsayOnly }: { hearsayOnly: boolean }): string {
  return hearsayOnly ? " (hearsay only)" : "";
}

function wordsOf<S extends StatementFacts>(names: Names, { issue, option }: Position<S>): string {
  return option === null ? "what is no option of the brief" : isolate(names.option(issue, option));
}

function gapCell<S extends StatementFacts>({ gaps }: TableInput<S>, names: Names, issue: Issue): Cell {
  const own = gaps.filter((gap) => gap.issue === issue.id);
  const worst = worstGap(own);
  if (worst === null) return [];
  const pair = worst.parties.map((party) => isolate(names.party(party))).join(" – ");
  const quiet = [
    own.length > 1 && pair,
    worst.option !== null && isolate(names.option(issue.id, worst.option)),
    worst.onHearsay && "on hearsay",
    own.some(({ contradicting }) => contradicting) && "contradicting accounts",
  ].filter((piece) => piece !== false);
  return [
    { text: gapWords[worst.kind], look: "strong" },
    ...quiet.map((text): Run => ({ text, look: "quiet" })),
  ];
}

/** Widths of issue, parties and gap; `null` where they do not fit side by side. */
function fitWidths(parties: number, width: number): number[] | null {
  const [issue, gap] = [Math.min(18, Math.floor(width / 6)), Math.min(22, Math.floor(width / 5))];
  const left = width - issue - gap - (parties + 1) * gutter;
  const each = Math.min(widest, Math.floor(left / Math.max(1, parties)));
  return each < narrowest ? null : [issue, ...Array.from({ length: parties }, () => each), gap];
}

function layOut(rows: Cell[][], heads: string[], widths: number[]): Line[] {
  const rule: Line = [
    { text: widths.map((width) => "─".repeat(width)).join(" ".repeat(gutter)), look: "quiet" },
  ];
  const head = sideBySide(
    heads.map((text) => [{ text, look: "strong" }]),
    widths,
  );
  return [...head, ...rows.flatMap((row) => [rule, ...sideBySide(row, widths)])];
}

/** The lines of a row: each cell wrapped to its width, padded to the same height. */
function sideBySide(cells: Cell[], widths: number[]): Line[] {
  const wrapped = cells.map((cell, column) => wrapCell(cell, widths[column]!));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, row) =>
    wrapped.map((lines, column) => {
      const { text, look } = lines[row] ?? { text: "", look: "plain" };
      return { text: pad(text, widths[column]! + gutter), look };
    }),
  );
}

function wrapCell(cell: Cell, width: number): Run[] {
  return cell.flatMap(({ text, look }) => wrap(text, width).map((line) => ({ text: line, look })));
}

function stack(rows: Cell[][], heads: string[], width: number): Line[] {
  return rows.flatMap(([issue, ...cells]) => [
    ...wrapCell(issue!, width).map((run) => [run]),
    ...cells.flatMap((cell, index) => [
      [{ text: `  ${heads[index + 1]}`, look: "quiet" } as Run],
      ...wrapCell(cell, Math.max(10, width - 4)).map(({ text, look }) => [{ text: `    ${text}`, look }]),
    ]),
    [],
  ]);
}

function paintLine(line: Line, colours: boolean): string {
  return line.map(({ text, look }) => paint(text, look, colours)).join("");
}
