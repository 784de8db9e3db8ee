import { exit } from "../../base/index.ts";
import { type ParsedBrief, parseBrief } from "../../brief/index.ts";
import { readBriefText } from "../brief-file.ts";
import type { Run, Terminal } from "../command.ts";
import { printRows } from "../rows.ts";

const columns = ["file", "line", "column", "severity", "message"];

export const run: Run = async (terminal, files, options) => {
  const checked: { file: string; parsed: ParsedBrief }[] = [];
  for (const file of files) checked.push({ file, parsed: parseBrief(await readBriefText(terminal, file)) });
  const rows = checked.flatMap(({ file, parsed }) =>
    [...("errors" in parsed ? parsed.errors : []), ...parsed.warnings].map((problem) => ({
      file,
      ...problem,
    })),
  );
  printRows(terminal, rows, options, columns);
  for (const { file, parsed } of checked) sayResult(terminal, file, parsed);
  return checked.some(({ parsed }) => "errors" in parsed) ? exit.failed : exit.done;
};

function sayResult(terminal: Terminal, file: string, parsed: ParsedBrief): void {
  const warnings = parsed.warnings.length > 0 ? `, ${counted(parsed.warnings.length, "warning")}` : "";
  if ("errors" in parsed) {
    terminal.talk(`${file}: ${counted(parsed.errors.length, "error")}${warnings}\n`);
    return;
  }
  const { parties, issues } = parsed.brief;
  const people = parties.reduce((sum, party) => sum + party.people.length, 0);
  const content = [counted(parties.length, "party", "parties"), counted(people, "person", "people")];
  terminal.talk(`${file}: sound, ${content.join(", ")}, ${counted(issues.length, "issue")}${warnings}\n`);
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
