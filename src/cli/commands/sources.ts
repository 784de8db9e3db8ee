import { exit } from "../../base/index.ts";
import { sourceRows } from "../../publish/index.ts";
import type { Run } from "../command.ts";
import { partOf, selectionOf, withReader } from "../findings.ts";
import { printRows } from "../rows.ts";

const columns = [
  "source",
  "articles",
  "reprints",
  "statements",
  "firstHand",
  "first",
  "shared",
  "contradicted",
];

export const run: Run = withReader(async ({ brief, listFacts, listArticles }, terminal, _args, options) => {
  const facts = await listFacts(partOf(brief, options));
  const articles = new Map((await listArticles()).map((article) => [article.id, article]));
  printRows(terminal, sourceRows(facts, articles, selectionOf(options)), options, columns);
  return exit.done;
});
