import { exit } from "../../base/index.ts";
import { renderSuggestions, suggestTerms } from "../../brief/index.ts";
import { readArticleFiles } from "../article-files.ts";
import { readBrief } from "../brief-file.ts";
import type { Run } from "../command.ts";
import { numberValue, textValue } from "../options.ts";
import { printRows } from "../rows.ts";

const columns = ["kind", "name", "count", "articles", "party", "issue", "role", "article", "sentence"];

export const run: Run = async (terminal, files, options) => {
  const brief = await readBrief(terminal, textValue(options, "brief")!);
  const articles = await readArticleFiles(terminal, files);
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
  return exit.done;
};
