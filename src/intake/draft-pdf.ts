import { getDocumentProxy } from "unpdf";
import { AppError } from "../base/index.ts";
import type { DraftParts } from "./draft-parts.ts";
import { limits } from "./limits.ts";

/** A printed line: its text, and how far it stands above the foot of its page, in points. */
interface Line {
  text: string;
  height: number;
  /** Of its letters, in points. */
  size: number;
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Text of a PDF in reading order as the file has it, without what repeats at the head and foot of its pages. */
export async function readPdf(bytes: Uint8Array): Promise<DraftParts> {
  const pdf = await open(bytes);
  if (pdf.numPages > limits.pages) {
    const [found, limit] = [`${pdf.numPages} pages`, `${limits.pages} pages`];
    throw new AppError("draft-too-large", { found, limit });
  }
  const pages: Line[][] = [];
  for (let number = 1; number <= pdf.numPages; number++) pages.push(await readPage(pdf, number));
  if (pages.every(({ length }) => length === 0))
    throw new AppError("draft-pictures", { pages: pdf.numPages });
  return { head: {}, body: joinPages(withoutMargins(pages)) };
}

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException") throw new AppError("draft-locked", {});
    throw error;
  }
}

async function readPage(pdf: Pdf, number: number): Promise<Line[]> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const lines: Line[] = [];
  let isOpen = false;
  for (const item of items) {
    if (!("str" in item)) continue;
    const [height, size] = [Number(item.transform[5]), Math.abs(Number(item.transform[3])) || item.height];
    const line = lines.at(-1);
    if (isOpen && line) line.text += item.str;
    else lines.push({ text: item.str, height, size });
    isOpen = !item.hasEOL;
  }
  page.cleanup();
  return lines
    .map((line) => ({ ...line, text: line.text.replace(/\s+/g, " ").trim() }))
    .filter(({ text }) => text !== "");
}

/** Without page numbers and running heads: first or last lines that, but for their digits, most pages share. */
function withoutMargins(pages: Line[][]): Line[][] {
  const edges = pages.flatMap((lines) => [...new Set([lines[0], lines.at(-1)].map((line) => markOf(line)))]);
  const isRunning = (line: Line | undefined) => {
    const mark = markOf(line);
    if (/^\W*(page )?#\W*(of #)?\W*$/i.test(mark)) return true;
    return pages.length > 2 && edges.filter((edge) => edge === mark).length > pages.length / 2;
  };
  return pages.map((lines) => {
    const start = lines.length > 1 && isRunning(lines[0]) ? 1 : 0;
    const end = lines.length > start + 1 && isRunning(lines.at(-1)) ? -1 : lines.length;
    return lines.slice(start, end);
  });
}

const markOf = (line: Line | undefined): string => line?.text.replace(/\d+/g, "#") ?? "";

/** Paragraphs stand apart where the page leaves more than its usual space; a page's end alone ends none. */
function joinPages(pages: Line[][]): string {
  let body = "";
  for (const lines of pages) {
    const usual = usualStep(lines);
    for (const [index, line] of lines.entries()) {
      const before = lines[index - 1];
      const isApart = before
        ? before.height - line.height > usual * 1.3 || line.size > before.size * 1.15
        : /[.;:!?]["'”’)]*$/.test(body);
      body += body === "" ? line.text : `${seam(body, isApart)}${line.text}`;
    }
  }
  return body;
}

/** A word broken at the end of a line keeps its hyphen: whether it has one otherwise, the page does not say. */
function seam(body: string, isApart: boolean): string {
  if (isApart) return "\n\n";
  return /\p{L}-$/u.test(body) ? "" : "\n";
}

/** The middle of the distances from line to line. */
function usualStep(lines: Line[]): number {
  const steps = lines.slice(1).map(({ height }, index) => lines[index]!.height - height);
  const falling = steps.filter((step) => step > 1).sort((a, b) => a - b);
  return falling[Math.floor((falling.length - 1) / 2)] ?? 0;
}
