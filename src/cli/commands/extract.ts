import { exit } from "../../base/index.ts";
import { type Article, extractSources, isRefusal } from "../../intake/index.ts";
import type { OptionValues, Run, Terminal } from "../command.ts";
import { numberValue } from "../options.ts";
import { startProgress } from "../progress.ts";
import { formatOf, printRows } from "../rows.ts";

const columns = ["id", "published", "publisher", "title", "url"];

export const run: Run = async (terminal, inputs, options) => {
  const threads = numberValue(options, "threads", 1);
  const results = extractSources(inputs, {
    cwd: terminal.cwd,
    stdin: terminal.stdin,
    signal: terminal.signal,
    allowPrivate: options.allowPrivate === true,
    ...(threads && { threads }),
  });
  const print = printer(terminal, options);
  const progress = startProgress(terminal, { doing: "Extracting", things: "pages" });
  let refused = 0;
  try {
    for await (const result of results) {
      progress.advance();
      if (isRefusal(result)) {
        refused++;
        progress.say(`demarche: ${result.reason}\n`);
      } else print.row(result.article);
    }
  } finally {
    progress.end();
  }
  print.end();
  return refused > 0 ? exit.refused : exit.done;
};

/** Lines are printed as they come; a table and the like need to see every row first. */
function printer(terminal: Terminal, options: OptionValues) {
  if (formatOf(terminal, options) === "jsonl")
    return { row: (article: Article) => terminal.out(`${JSON.stringify(article)}\n`), end: () => {} };
  const rows: Article[] = [];
  return {
    row: (article: Article) => rows.push(article),
    end: () =>
      printRows(
        terminal,
        rows.map((article) => ({ ...article })),
        options,
        columns,
      ),
  };
}
