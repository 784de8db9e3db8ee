import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { type Block, listBlocks, type PageNode } from "./blocks.ts";
import { keepStory } from "./prose.ts";

/** The story in a trimmed page: paragraphs with a blank line between, "" where there is none. */
export function extractBody(html: string, title: string | null): string {
  const { document } = parseHTML(html);
  const found = new Readability<PageNode>(document, {
    disableJSONLD: true,
    // The tree itself, rather than markup that would have to be parsed again.
    serializer: (root) => root as PageNode,
  }).parse();
  const blocks: Block[] = found?.content ? listBlocks(found.content) : [];
  return keepStory(blocks, title)
    .map(({ text }) => text)
    .join("\n\n");
}
