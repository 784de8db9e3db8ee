import { parseHTML } from "linkedom";
import type { Day } from "../base/index.ts";
import { type Block, listBlocks, type PageNode } from "./blocks.ts";
import { numberLists } from "./draft-lists.ts";

/** What stands before a draft's text, between two lines of `---`: YAML. */
export interface DraftHead {
  id?: string;
  title?: string;
  /** Party id, or whoever proposed it, in words. */
  by?: string;
  day?: Day;
  url?: string;
  /** Where it was published, in words. */
  source?: string;
  /** Id of the draft of which it tells the changes only. */
  amends?: string;
  /** By clause: the options that it settles, as "issue/option"; a person's word, which needs no proposal. */
  settles?: Record<string, string[]>;
}

/** A draft before it is split into clauses: the body as Markdown-like text, paragraphs apart by blank lines. */
export interface DraftParts {
  head: DraftHead;
  body: string;
}

/** The page as text lines, with the numbers that a browser shows before the items of its lists. */
export function splitPage(html: string): DraftParts {
  const { document } = parseHTML(html);
  const title = (document.querySelector("h1") ?? document.querySelector("title"))?.textContent.trim();
  for (const element of document.querySelectorAll("script, style, nav, header, footer, aside, h1, title"))
    element.remove();
  numberLists(document);
  const root: PageNode = document.querySelector("article, main") ?? document.body ?? document;
  const lines = listBlocks(root).map(({ text, kind }: Block) => (kind === "heading" ? `# ${text}` : text));
  return { head: title ? { title } : {}, body: lines.join("\n\n") };
}
