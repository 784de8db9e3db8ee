import mammoth from "mammoth";
import { AppError } from "../base/index.ts";
import { roman } from "./draft-lists.ts";
import { type DraftParts, splitPage } from "./draft-parts.ts";
import { limits } from "./limits.ts";
import { measureZip } from "./zip.ts";

/** As much of mammoth's elements as is needed here; its types leave them open. */
interface DocxElement {
  type: string;
  children?: DocxElement[];
  value?: string;
  styleName?: string | null;
  numbering?: { isOrdered: boolean; level: string } | null;
}

/** Text of a Word document, with the numbers that Word shows before its points. */
export async function readDocx(bytes: Uint8Array): Promise<DraftParts> {
  if (measureZip(bytes, limits.unpacked) === null) {
    const limit = `${limits.unpacked} bytes`;
    throw new AppError("draft-too-large", { found: `more than ${limit} once unpacked`, limit });
  }
  const numbers = new Numbers();
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='heading 1'] => h2:fresh"],
      transformDocument: (document: DocxElement) => numbers.write(document),
      convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
      ignoreEmptyParagraphs: true,
      externalFileAccess: false,
    },
  );
  return splitPage(`<html><body>${value}</body></html>`);
}

/**
 * Writes the numbers of Word's lists into their paragraphs. As HTML a list that a paragraph interrupts would start anew;
 * in Word it goes on. mammoth gives every paragraph of one list the same object for its level.
 */
class Numbers {
  readonly #reached = new Map<object, number>();
  readonly #byDepth = new Map<number, object>();

  write(element: DocxElement): DocxElement {
    if (element.type === "paragraph") return this.#number(element);
    if (element.children === undefined) return element;
    // A footnote or table has its own place in the text; its paragraphs are met in their order.
    return { ...element, children: element.children.map((child) => this.write(child)) };
  }

  #number(paragraph: DocxElement): DocxElement {
    const { numbering, styleName, children = [] } = paragraph;
    if (!numbering?.isOrdered) return paragraph;
    // "List Number 2" is a list of its own to Word, and a level below "List Number" to whoever reads it.
    const depth = Number(/^list number (\d)/i.exec(styleName ?? "")?.[1] ?? 1) - 1 + Number(numbering.level);
    const number = (this.#reached.get(numbering) ?? 0) + 1;
    this.#reached.set(numbering, number);
    this.#byDepth.set(depth, numbering);
    for (const [other, level] of this.#byDepth) if (other > depth) this.#reached.delete(level);
    // A numbered heading holds the points below it, as an article does.
    const word = depth === 0 && /^heading/i.test(styleName ?? "") ? "Article " : "";
    const text = { type: "text", value: `${word}${spell(number, depth)} ` };
    const run = { ...emptyRun, children: [text] };
    return { ...paragraph, numbering: null, children: [run, ...children] };
  }
}

const emptyRun: DocxElement = { type: "run", styleName: null };

/** By depth: "1.", "(a)", "(i)", then "1." again; what Word shows is not kept by mammoth. */
function spell(number: number, depth: number): string {
  if (depth % 3 === 1) return `(${String.fromCharCode(96 + Math.min(number, 26))})`;
  return depth % 3 === 2 ? `(${roman(Math.min(number, 99)).toLowerCase()})` : `${number}.`;
}
