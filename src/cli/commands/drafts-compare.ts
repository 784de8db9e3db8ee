import { compareDrafts, derivePositions } from "../../analysis/index.ts";
import { exit } from "../../base/index.ts";
import type { Run } from "../command.ts";
import { changeRows } from "../draft-rows.ts";
import { tellComparison } from "../draft-text.ts";
import { selectionOf, withReader } from "../findings.ts";
import { formatOf, printRows } from "../rows.ts";

export const run: Run = withReader(async (reader, terminal, [firstName, secondName], options) => {
  const { brief } = reader;
  const [first, second] = [await reader.loadDraft(firstName!), await reader.loadDraft(secondName!)];
  const positions = derivePositions(await reader.listStatements({}), selectionOf(options));
  const comparison = compareDrafts(brief, first, second, positions);
  if (formatOf(terminal, options) === "table") {
    terminal.out(tellComparison(brief, comparison, terminal.width));
  } else {
    printRows(terminal, changeRows(comparison), options);
  }
  return exit.done;
});
