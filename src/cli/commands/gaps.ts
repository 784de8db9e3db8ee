import { deriveGaps, derivePositions } from "../../analysis/index.ts";
import { exit } from "../../base/index.ts";
import { gapRows } from "../../publish/index.ts";
import type { Run } from "../command.ts";
import { partOf, selectionOf, withReader } from "../findings.ts";
import { printRows } from "../rows.ts";

const columns = ["issue", "parties", "kind", "optionName", "onHearsay", "contradicting", "worst"];

export const run: Run = withReader(async ({ brief, listFacts }, terminal, _args, options) => {
  const { party, issue } = partOf(brief, options);
  // A pair has two parties: the facts of the other one are needed too.
  const positions = derivePositions(await listFacts({ issue }), selectionOf(options));
  const gaps = deriveGaps(brief, positions, party === undefined ? undefined : [party]);
  const shown = gaps.filter((gap) => issue === undefined || gap.issue === issue);
  printRows(terminal, gapRows(brief, shown), options, columns);
  return exit.done;
});
