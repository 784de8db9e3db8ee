import { checkDraft, derivePositions, saidDay } from "../../analysis/index.ts";
import { exit } from "../../base/index.ts";
import { asOfDay, nameParty } from "../../publish/index.ts";
import type { Run } from "../command.ts";
import { cellRows, summaryRows } from "../draft-rows.ts";
import { tellCheck } from "../draft-text.ts";
import { selectionOf, withReader } from "../findings.ts";
import { listValue } from "../options.ts";
import { formatOf, printRows } from "../rows.ts";

export const run: Run = withReader(async (reader, terminal, [name], options) => {
  const { brief } = reader;
  const draft = await reader.loadDraft(name!);
  const selection = selectionOf(options);
  const statements = await reader.listStatements({});
  const named = listValue(options, "party").map((word) => nameParty(brief, word).id);
  const parties = brief.parties.filter(({ id, role }) => role === "party" || named.includes(id));
  const check = checkDraft(
    brief,
    draft,
    derivePositions(statements, selection),
    parties.map(({ id }) => id),
  );
  if (formatOf(terminal, options) === "table") {
    const asOf = asOfDay(selection.asOf, statements.map(saidDay));
    terminal.out(tellCheck(brief, check, asOf, terminal.width));
  } else {
    printRows(terminal, options.summary === true ? summaryRows(check) : cellRows(check), options);
  }
  return exit.done;
});
