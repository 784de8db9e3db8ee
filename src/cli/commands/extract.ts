import { exit } from "../../base/index.ts";
import type { Article } from "../../intake/index.ts";
import { extractArticles } from "../articles.ts";
import type { OptionValues, Run, Terminal } from "../command.ts";
import { startProgress } from "../progress.ts";
import { formatOf, printRows } from "../rows.ts";

const columns = ["id", "published", "publisher", "title", "url"];

export const run: Run = async (terminal, inputs, options) => {
  const print = printer(terminal, options);
  const progress = startProgress(terminal, { doing: "Extracting", things: "pages" });
  let refused = 0;
  const tell = (reason: string) => {
    refused++;
    progress.advance();
    progress.say(`demarche: ${reason}\n`);
  };
  try {
    for await (const article of extractArticles(terminal, inputs, options, tell)) {
      progress.advance();
      print.row(article);
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
