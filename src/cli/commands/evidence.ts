import { deriveHeadlines, derivePositions } from "../../analysis/index.ts";
import { exit } from "../../base/index.ts";
import { evidenceRows, nameIssue, nameParty, renderEvidence } from "../../publish/index.ts";
import type { Run } from "../command.ts";
import { readSentences, selectionOf, withReader } from "../findings.ts";
import { formatOf, printRows } from "../rows.ts";

export const run: Run = withReader(async (reader, terminal, [partyName, issueName], options) => {
  const { brief } = reader;
  const [party, issue] = [nameParty(brief, partyName!).id, nameIssue(brief, issueName!).id];
  const statements = await reader.listStatements({ party, issue });
  const positions = derivePositions(statements, selectionOf(options));
  const headline = deriveHeadlines(brief, positions).find(
    (each) => each.party === party && each.issue === issue,
  )!;
  const sentenceOf = await readSentences(reader, statements);
  if (formatOf(terminal, options) === "table") {
    const colours = terminal.isTerminal && process.env.NO_COLOR === undefined;
    terminal.out(renderEvidence(brief, headline, sentenceOf, { width: terminal.width, colours }));
  } else {
    printRows(terminal, evidenceRows(headline.positions, sentenceOf), options);
  }
  return exit.done;
});
