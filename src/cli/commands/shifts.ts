import { deriveShifts } from "../../analysis/index.ts";
import { exit } from "../../base/index.ts";
import { shiftRows } from "../../publish/index.ts";
import type { Run } from "../command.ts";
import { dayValue, partOf, selectionOf, withReader } from "../findings.ts";
import { printRows } from "../rows.ts";

const columns = ["day", "party", "issue", "optionName", "kind", "from", "to", "hearsay", "after"];

export const run: Run = withReader(async ({ brief, listFacts }, terminal, _args, options) => {
  const since = dayValue(options, "since") ?? "";
  const facts = await listFacts(partOf(brief, options));
  const shifts = deriveShifts(facts, selectionOf(options)).filter(({ day }) => day >= since);
  printRows(terminal, shiftRows(brief, shifts), options, columns);
  return exit.done;
});
