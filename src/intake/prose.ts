import type { Block } from "./blocks.ts";
import { judgeLine, keepProse } from "./lines.ts";
import { parseStatedTime } from "./stated-time.ts";

/** The blocks of the story itself: without the page's furniture before, between and after its paragraphs. */
export function keepStory(blocks: Block[], title: string | null): Block[] {
  const body = dropHead(blocks, title);
  // Links first: a heading such as "Related" tells of the links below it, so it is still needed.
  const unlinked = dropRuns(dropPromoted(body));
  return keepProse(dropTail(unlinked), ({ text }) => text);
}

/** Characters from which a block counts as running text. */
const shortestParagraph = 80;

/** Before the first paragraph: the title once more, and a line that is only a date. */
function dropHead(blocks: Block[], title: string | null): Block[] {
  const start = blocks.findIndex(({ text }) => text.length >= shortestParagraph && !isTitle(text, title));
  return blocks.filter(({ text }, i) => i >= start || !(isTitle(text, title) || isDate(text)));
}

/** Links right below a line such as "Related stories" or "Don't miss". */
function dropPromoted(blocks: Block[]): Block[] {
  let promoted = false;
  return blocks.filter((block) => {
    promoted = promoted ? isLinked(block) : isPromotion(block);
    return !(promoted && isLinked(block));
  });
}

/** Three links in a row are a list of other stories, and so is a single link in capitals. */
function dropRuns(blocks: Block[]): Block[] {
  const runs = blocks.map(isLinkOnly);
  const inRun = (i: number) =>
    [i - 2, i - 1, i].some((start) => start >= 0 && runs[start] && runs[start + 1] && runs[start + 2]);
  return blocks.filter((block, i) => !inRun(i) && !(isLinkOnly(block) && isShouted(block.text)));
}

/** After the last paragraph: headings with nothing below them, and links. */
function dropTail(blocks: Block[]): Block[] {
  const last = blocks.findLastIndex(
    (block) => judgeLine(block.text) === null && block.kind !== "heading" && !isLinkOnly(block),
  );
  return blocks.slice(0, last + 1);
}

function isPromotion({ text, kind }: Block): boolean {
  const line = judgeLine(text);
  return line === "promotion" || (line !== null && kind === "heading");
}

function isLinked({ linked, kind }: Block): boolean {
  return linked > (kind === "item" ? 0.3 : 0.5);
}

function isLinkOnly({ linked }: Block): boolean {
  return linked > 0.8;
}

function isShouted(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text) && text.split(" ").length >= 4;
}

function isTitle(text: string, title: string | null): boolean {
  return title !== null && bare(text) !== "" && bare(text) === bare(title);
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

function isDate(text: string): boolean {
  return (
    text.length <= 110 &&
    /^\W*(?:\p{L}+,? )?\d/u.test(text) &&
    !/[.!?]$/.test(text) &&
    parseStatedTime(text, null) !== null
  );
}
