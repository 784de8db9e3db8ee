import { fromMarkup } from "./trimmer.ts";

/** One paragraph, heading, list item or table row of an article. */
export interface Block {
  text: string;
  kind: "paragraph" | "heading" | "item";
  /** Share of the text that is inside links, 0 to 1. */
  linked: number;
}

/** As much of a tree's nodes as is needed here; linkedom's nodes have it. */
export interface PageNode {
  nodeType: number;
  nodeName: string;
  /** Text of a text node. */
  nodeValue: string | null;
  firstChild: PageNode | null;
  nextSibling: PageNode | null;
}

const breaking = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CAPTION CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5
  H6 HEADER HGROUP HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL`.split(/\s+/),
);
const kinds: Record<string, Block["kind"]> = {
  LI: "item",
  H1: "heading",
  H2: "heading",
  H3: "heading",
  H4: "heading",
  H5: "heading",
  H6: "heading",
};

/** The blocks below a node in reading order. */
export function listBlocks(root: PageNode): Block[] {
  const writer = new BlockWriter();
  visit(root, writer, "paragraph", false);
  writer.end();
  return writer.blocks;
}

function visit(parent: PageNode, writer: BlockWriter, kind: Block["kind"], inLink: boolean): void {
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) writer.add(node.nodeValue ?? "", kind, inLink);
    if (node.nodeType !== 1) continue;
    const breaks = breaking.has(node.nodeName) || isLayout(node);
    if (breaks) writer.end();
    else if (isCell(node)) writer.nextCell();
    visit(node, writer, kinds[node.nodeName] ?? kind, inLink || node.nodeName === "A");
    if (breaks) writer.end();
  }
}

function isCell({ nodeName }: PageNode): boolean {
  return nodeName === "TD" || nodeName === "TH";
}

/** A cell with blocks in it lays out the page; the cells of a row of data make one line. */
function isLayout(node: PageNode): boolean {
  if (!isCell(node)) return false;
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (breaking.has(child.nodeName)) return true;
  return false;
}

class BlockWriter {
  blocks: Block[] = [];
  #text = "";
  #linked = 0;
  #kind: Block["kind"] = "paragraph";

  add(text: string, kind: Block["kind"], inLink: boolean): void {
    if (!this.#text) this.#kind = kind;
    this.#text += text;
    if (inLink) this.#linked += text.trim().length;
  }

  /** "2025 | 11": the cells of a row stand apart. */
  nextCell(): void {
    if (this.#text.trim()) this.#text += " | ";
  }

  end(): void {
    const text = fromMarkup(this.#text).replace(/\s+/g, " ").trim();
    if (text) this.blocks.push({ text, kind: this.#kind, linked: Math.min(1, this.#linked / text.length) });
    this.#text = "";
    this.#linked = 0;
  }
}
