import { deriveGaps, deriveHeadlines, derivePositions, saidDay } from "../../analysis/index.ts";
import { exit } from "../../base/index.ts";
import { asOfDay, positionRows, renderTable } from "../../publish/index.ts";
import type { Run } from "../command.ts";
import { partOf, selectionOf, withReader } from "../findings.ts";
import { formatOf, printRows } from "../rows.ts";

export const run: Run = withReader(async (reader, terminal, _args, options) => {
  const { brief } = reader;
  const part = partOf(brief, options);
  const facts = await reader.listFacts(part);
  const selection = selectionOf(options);
  const positions = derivePositions(facts, selection);
  const shown = {
    ...brief,
    issues: brief.issues.filter(({ id }) => part.issue === undefined || id === part.issue),
    parties: brief.parties.filter(({ id }) => part.party === undefined || id === part.party),
  };
  const headlines = deriveHeadlines(shown, positions);
  if (formatOf(terminal, options) === "table") {
    const asOf = asOfDay(selection.asOf, facts.map(saidDay)) ?? "";
    const gaps = part.party === undefined ? deriveGaps(shown, positions) : [];
    const parties = part.party === undefined ? undefined : shown.parties;
    const colours = terminal.isTerminal && process.env.NO_COLOR === undefined;
    terminal.out(
      renderTable({ brief: shown, asOf, headlines, gaps, parties }, { width: terminal.width, colours }),
    );
  } else {
    printRows(terminal, positionRows(shown, headlines), options);
  }
  return exit.done;
});
