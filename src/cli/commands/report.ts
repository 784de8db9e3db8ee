import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { saidDay } from "../../analysis/index.ts";
import { AppError, exit } from "../../base/index.ts";
import { asOfDay, deriveFindings, type ReportFormat, renderReport } from "../../publish/index.ts";
import type { OptionValues, Run, Terminal } from "../command.ts";
import { dayValue, readRecord, selectionOf, withReader } from "../findings.ts";
import { textValue } from "../options.ts";

export const run: Run = withReader(async (reader, terminal, _args, options) => {
  const format = formatOf(options);
  const selection = selectionOf(options);
  const since = dayValue(options, "since");
  const record = await readRecord(reader);
  const told = [...record.statements.map(saidDay), ...record.articles.map(({ published }) => published)];
  const asOf = asOfDay(selection.asOf, told);
  if (asOf === undefined) throw new AppError("ledger-empty");
  const report = renderReport(deriveFindings(record, { ...selection, asOf, since }), { format });
  const file = fileOf(terminal, options, format);
  if (file === undefined) terminal.out(report);
  else {
    await writeFile(resolve(terminal.cwd, file), report);
    terminal.talk(`Wrote ${resolve(terminal.cwd, file)}\n`);
  }
  return exit.done;
});

function formatOf({ html, markdown }: OptionValues): ReportFormat {
  if (html && markdown) throw new AppError("report-formats");
  return markdown ? "markdown" : "html";
}

/** Nobody wants a page of HTML on the terminal: there it goes to a file of its own. */
function fileOf({ isTerminal }: Terminal, options: OptionValues, format: ReportFormat): string | undefined {
  return (
    textValue(options, "output") ?? (isTerminal ? `report.${format === "html" ? "html" : "md"}` : undefined)
  );
}
