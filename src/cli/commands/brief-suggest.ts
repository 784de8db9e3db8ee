import { exit } from "../../base/index.ts";
import { renderSuggestions, suggestTerms } from "../../brief/index.ts";
import type { Article } from "../../intake/index.ts";
import { extractArticles } from "../articles.ts";
import { readBrief } from "../brief-file.ts";
import type { Run } from "../command.ts";
import { numberValue, textValue } from "../options.ts";
import { printRows } from "../rows.ts";

const columns = ["kind", "name", "count", "articles", "party", "issue", "role", "article", "sentence"];

export const run: Run = async (terminal, files, options) => {
  const brief = await readBrief(terminal, textValue(options, "brief")!);
  const articles: Article[] = [];
  let refused = 0;
  const tell = (reason: string) => {
    refused++;
    terminal.talk(`demarche: ${reason}\n`);
  };
  for await (const article of extractArticles(terminal, files, options, tell)) articles.push(article);
  const suggestions = suggestTerms(brief, articles, {
    least: numberValue(options, "least", 1) ?? 2,
    most: numberValue(options, "most", 1) ?? 12,
  });
  if (suggestions.length === 0) terminal.talk("Found nothing that the brief lacks.\n");
  else if (options.format === undefined) terminal.out(renderSuggestions(brief, suggestions));
  else {
    const rows = suggestions.map(({ example, ...suggestion }) => ({ ...suggestion, ...example }));
    printRows(terminal, rows, options, columns);
  }
  return refused > 0 ? exit.refused : exit.done;
};
