import {
  basis,
  type Conflict,
  concepts,
  findStability,
  isEquilibrium,
  makeConflict,
  parseModel,
  type Stability,
  tellStability,
  weighAssumptions,
} from "../../analysis/stability/index.ts";
import { AppError, exit, wrap } from "../../base/index.ts";
import { readBriefText } from "../brief-file.ts";
import type { OptionValues, Run, Terminal } from "../command.ts";
import { type Format, listValue } from "../options.ts";
import { renderRows } from "../rows.ts";
import { stabilityRow } from "../stability-rows.ts";

const columns = ["outcome", "now", "taken", "holds", "couldBreak", "basis"];
/** Beyond this, words are no longer read; `--format` and `--outcome` give the rest. */
const mostTold = 12;

export const run: Run = async (terminal, [file = ""], options) => {
  const conflict = await readConflict(terminal, file);
  const stability = findStability(conflict.game);
  const states = statesToTell(conflict, stability, options);
  const format = options.format ?? (terminal.isTerminal ? "words" : "jsonl");
  if (format === "words") tell(terminal, conflict, stability, states, options);
  else {
    terminal.talk(`These answers rest on ${basis}.\n`);
    const sureness = options.quick ? undefined : weighAssumptions(conflict, states);
    const rows = states.map((state) => stabilityRow(conflict, stability, state, sureness?.get(state)));
    terminal.out(renderRows(rows, format as Format, columns, terminal.width));
  }
  return exit.done;
};

async function readConflict(terminal: Terminal, file: string): Promise<Conflict> {
  const parsed = parseModel(await readBriefText(terminal, file));
  const placed = (problems: typeof parsed.warnings) =>
    problems.map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`).join("\n");
  if (parsed.warnings.length > 0) terminal.talk(`${placed(parsed.warnings)}\n`);
  if (!("errors" in parsed)) return makeConflict(parsed.model);
  throw new AppError("model-invalid", { count: parsed.errors.length, file, list: placed(parsed.errors) });
}

/** The outcomes asked for; by default how things stand now, then all that hold, those under the most concepts first. */
function statesToTell({ game, now }: Conflict, stability: Stability, options: OptionValues): number[] {
  const asked = listValue(options, "outcome");
  if (asked.length > 0) return asked.map((text) => outcomeOf(text, game.stateCount));
  const states = Array.from({ length: game.stateCount }, (_, state) => state);
  if (options.all) return states;
  const strength = (state: number) =>
    concepts.filter((concept) => isEquilibrium(game, stability, concept, state)).length;
  const holding = states.filter((state) => state !== now && strength(state) > 0);
  return [now, ...holding.sort((a, b) => strength(b) - strength(a))];
}

function outcomeOf(text: string, count: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= count) return number - 1;
  throw new AppError("model-outcome", { found: text, count });
}

function tell(
  terminal: Terminal,
  conflict: Conflict,
  stability: Stability,
  states: number[],
  { quick }: OptionValues,
): void {
  const { model, game } = conflict;
  const told = states.slice(0, mostTold);
  const sureness = quick ? undefined : weighAssumptions(conflict, told);
  const lines = [
    model.dispute,
    ...(model.summary ? [model.summary] : []),
    `${game.stateCount} outcomes are possible. What follows rests on ${basis}.`,
    ...told.flatMap((state) => ["", ...tellStability(conflict, stability, state, sureness?.get(state))]),
  ];
  const left = states.length - told.length;
  if (left > 0) lines.push("", `${left} more: see them with --format table, or one with --outcome NUMBER.`);
  terminal.out(`${lines.flatMap((line) => wrapLine(line, terminal.width)).join("\n")}\n`);
}

/** A line wrapped to the terminal, its continuation under its beginning. */
function wrapLine(line: string, width?: number): string[] {
  const indent = /^ */.exec(line)![0];
  if (width === undefined) return [line];
  return wrap(line.trimStart(), width - indent.length).map((part) => `${indent}${part}`);
}
