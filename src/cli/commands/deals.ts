import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type Assumptions, type Package, parseAssumptions } from "../../analysis/deals/index.ts";
import { AppError, exit } from "../../base/index.ts";
import type { Brief } from "../../brief/index.ts";
import { readBrief } from "../brief-file.ts";
import type { OptionValues, Run, Terminal } from "../command.ts";
import { readDraftPackage } from "../deal-draft.ts";
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
  const draft = await readDraftPackage(terminal, assumptions.deal, options);
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

function needed(draft: Package | null): Package {
  if (draft !== null) return draft;
  throw new AppError("usage", {
    found: "Found no --draft, expected the package to start from",
    mend: "Give one option for each issue, like --draft pay=seven,rest=eleven, or the id of a draft.",
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
