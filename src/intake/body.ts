import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { type Block, listBlocks, type PageNode } from "./blocks.ts";
import { keepStory } from "./prose.ts";
import type { Trimmed } from "./trimmer.ts";

/** Characters below which a text may be what was left by mistake. */
const shortestStory = 250;

/** The story in a page: paragraphs with a blank line between, "" where there is none. */
export function extractBody(trimmed: Trimmed, title: string | null): string {
  const story = findStory(trimmed.html, title);
  if (story.length >= shortestStory) return story;
  // Where next to nothing is left, the body may have stood in what looked like furniture.
  const fuller = findStory(trimmed.untrimmed(), title);
  return fuller.length > 2 * story.length ? fuller : story;
}

function findStory(html: string, title: string | null): string {
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
