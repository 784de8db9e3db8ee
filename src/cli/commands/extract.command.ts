import type { Command } from "../command.ts";
import { formatOption } from "../options.ts";

export const extractCommand: Command = {
  name: "extract",
  summary: "print the articles in pages: title, authors, publisher, day, language and clean text",
  args: "<input...>",
  details:
    "INPUT is a web page or text file, a folder, a glob pattern, an article's JSON, a web address, or - for " +
    "standard input. Each gives one line with id, url, title, authors, publisher, published, language and text, in " +
    "the order given. A page that gives no article is told on standard error with its reason, and the exit status is " +
    "then 1. Web addresses are fetched politely (robots.txt, one page a second from a host), and never from this " +
    "machine or its network unless --allow-private is given.",
  options: [
    formatOption,
    { flags: "--threads <count>", help: "pages read at once; default: one for each core, up to 4" },
    { flags: "--allow-private", help: "let web addresses lead to this machine or its network" },
  ],
  examples: [
    ["demarche extract page.html", "the article in a saved page"],
    ["demarche extract pages/ > articles.jsonl", "every page in a folder, a line each"],
    ["demarche extract --format json https://example.org/news/talks", "a page from the web"],
    ["curl -s https://example.org/news/talks | demarche extract -", "a page from another program"],
  ],
  load: () => import("./extract.ts"),
};
