import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type Assumptions, type Deal, type Package, parseAssumptions } from "../../analysis/deals/index.ts";
import { AppError, exit, nearest } from "../../base/index.ts";
import type { Brief } from "../../brief/index.ts";
import { readBrief } from "../brief-file.ts";
import type { OptionValues, Run, Terminal } from "../command.ts";
import {
  assumptionRows,
  betterRows,
  chanceRows,
  type DealRow,
  frontierRows,
  overviewRows,
  swapRows,
} from "../deal-rows.ts";
import { numberValue, textValue } from "../options.ts";
import { formatOf, printRows } from "../rows.ts";

export const run: Run = async (terminal, [file = ""], options) => {
  const brief = await findBrief(terminal, options);
  const assumptions = await readAssumptions(terminal, file, brief);
  terminal.talk(`All values are assumptions: ${assumptions.name}. --show assumptions lists them.\n`);
  const unknown = assumptions.unknowns.length;
  if (unknown > 0)
    terminal.talk(`Unknown options count as the worst, except for chances: ${unknown} of them.\n`);
  const draft = readDraft(assumptions.deal, textValue(options, "draft"));
  const most = numberValue(options, "most", 1) ?? 50;
  if (textValue(options, "show") === "assumptions") {
    printRows(terminal, assumptionRows(assumptions), options);
    return exit.done;
  }
  const { rows, total } = findRows(assumptions, draft, options, most);
  const shown = rows.slice(0, most);
  if (BigInt(shown.length) < total) terminal.talk(`Shown: ${shown.length} of ${total}; --most shows more.\n`);
  const isText = ["table", "csv"].includes(formatOf(terminal, options));
  printRows(terminal, isText ? shown.map(asText) : shown, options);
  return exit.done;
};

function findRows(
  assumptions: Assumptions,
  draft: Package | null,
  options: OptionValues,
  most: number,
): { rows: DealRow[]; total: bigint } {
  const counted = (rows: DealRow[]) => ({ rows, total: BigInt(rows.length) });
  switch (textValue(options, "show")) {
    case "frontier":
      return frontierRows(assumptions, most);
    case "swaps":
      return counted(swapRows(assumptions, needed(draft)));
    case "better":
      return counted(betterRows(assumptions, needed(draft), most + 1));
    case "chances":
      return counted(chanceRows(assumptions, numberValue(options, "seed") ?? 1));
    default:
      return counted(overviewRows(assumptions, draft));
  }
}

async function findBrief(terminal: Terminal, options: OptionValues): Promise<Brief> {
  const file = textValue(options, "brief");
  if (file !== undefined) return readBrief(terminal, file);
  const { openReader } = await import("../ledger-reader.ts");
  const { brief, close } = await openReader(terminal, options);
  await close();
  return brief;
}

async function readAssumptions({ cwd }: Terminal, file: string, brief: Brief): Promise<Assumptions> {
  const text = await readFile(resolve(cwd, file), "utf8").catch((error: NodeJS.ErrnoException) => {
    throw error.code === "ENOENT" ? new AppError("file-missing", { file }) : error;
  });
  const parsed = parseAssumptions(text, brief);
  if ("assumptions" in parsed) return parsed.assumptions;
  const list = parsed.problems.map(({ line, message }) => `${file}:${line}: ${message}`);
  throw new AppError("deals-invalid", { count: list.length, file, list: list.join("\n") });
}

/** "pay=seven,rest=eleven" as a package; every issue of the deal must be in it. */
function readDraft({ issues }: Deal, text: string | undefined): Package | null {
  if (text === undefined) return null;
  const choices = new Map(
    text.split(",").map((choice) => choice.split("=").map((part) => part.trim()) as [string, string]),
  );
  for (const id of choices.keys())
    place(
      id,
      issues.map(({ name }) => name),
    );
  const missing = issues.filter(({ name }) => !choices.has(name)).map(({ name }) => name);
  if (missing.length > 0) {
    throw new AppError("usage", {
      found: `Found no choice for ${missing.join(", ")} in --draft`,
      mend: "Give one option for each issue, like pay=seven,rest=eleven.",
    });
  }
  return issues.map(({ name, options }) => place(choices.get(name) ?? "", options));
}

function place(found: string, names: readonly string[]): number {
  const at = names.indexOf(found);
  if (at >= 0) return at;
  const near = nearest(found, names);
  throw new AppError("usage", {
    found: `Found '${found}' in --draft, expected one of ${names.join(", ")}`,
    mend: near === undefined ? "Correct it." : `Did you mean '${near}'?`,
  });
}

function needed(draft: Package | null): Package {
  if (draft !== null) return draft;
  throw new AppError("usage", {
    found: "Found no --draft, expected the package to start from",
    mend: "Give one option for each issue, like --draft pay=seven,rest=eleven.",
  });
}

/** A row for reading: "pay: seven, rest: eleven" instead of an object. */
function asText(row: DealRow): Record<string, unknown> {
  const listed = (values: Record<string, string> | null) =>
    Object.entries(values ?? {})
      .map(([name, value]) => `${name}: ${value}`)
      .join(", ");
  return { ...row, package: listed(row.package), worth: listed(row.worth) };
}
