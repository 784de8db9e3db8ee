import { findMarker, isMarked, isWhole, type Marker } from "./draft-markers.ts";

/** A clause as the draft has it. */
export interface ClauseText {
  /** As the draft numbers it: "7", "4(b)"; "¶3" for the third paragraph of a draft without numbers. */
  label: string;
  text: string;
}

/**
 * Splits a draft into its clauses: numbered points, articles, lettered sub-points, else paragraphs. A paragraph
 * without a number goes on with the point before it, unless a heading stands between. In the draft's order; labels are
 * unique (the second "1" of a draft that starts anew is "1-2").
 */
export function splitClauses(text: string): ClauseText[] {
  const outline = new Outline();
  for (const block of listParagraphs(text)) outline.take(block);
  return uniqueLabels(outline.clauses.filter((clause) => clause.text !== ""));
}

interface Paragraph {
  lines: string[];
  isHeading: boolean;
}

/** Builds the clauses paragraph by paragraph and line by line. */
class Outline {
  clauses: ClauseText[] = [];
  /** The markers that are open, outermost first. */
  #open: Marker[] = [];
  #isGoingOn = false;
  #unnumbered = 0;

  take({ lines, isHeading }: Paragraph): void {
    const marker = findMarker(lines[0]!, this.#open);
    if (isHeading && marker?.kind !== "article") {
      this.#endSection();
      return;
    }
    if (!marker && !this.#isGoingOn) this.#start(`¶${++this.#unnumbered}`);
    for (const line of lines) this.#takeLine(line);
    // A paragraph without a number stands for itself until the first number comes.
    if (this.#open.length === 0) this.#isGoingOn = false;
  }

  #takeLine(line: string): void {
    const marker = findMarker(line, this.#open);
    if (marker) {
      const level = this.#open.findIndex(({ kind }) => kind === marker.kind);
      this.#open = [...(level < 0 ? this.#open : this.#open.slice(0, level)), marker];
      this.#start(labelOf(this.#open));
    }
    const clause = this.clauses.at(-1)!;
    clause.text = `${clause.text} ${plainWords(marker ? marker.rest : line)}`.trim();
  }

  #start(label: string): void {
    this.clauses.push({ label, text: "" });
    this.#isGoingOn = true;
  }

  #endSection(): void {
    this.#open = [];
    this.#isGoingOn = false;
  }
}

/** "4", "4(b)", "4(b)(ii)"; a number such as "4.2" names its whole way and starts the label anew. */
function labelOf(open: Marker[]): string {
  return open.reduce(
    (label, { kind, sign }) => (label === "" || isWhole(kind) ? sign : `${label}(${sign})`),
    "",
  );
}

function listParagraphs(text: string): Paragraph[] {
  const paragraphs = text
    .split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/)
    .flatMap(splitHeadings)
    .map(({ lines, isHeading }) => ({
      lines: lines.map((line) => line.trim()).filter((line) => line !== ""),
      isHeading,
    }))
    .filter(({ lines }) => lines.length > 0);
  // Where nothing is numbered, a short line may be all that a point consists of.
  if (!paragraphs.some(({ lines }) => lines.some(isMarked))) return paragraphs;
  return paragraphs.map((one) => ({ ...one, isHeading: one.isHeading || isTitleLike(one.lines) }));
}

/** Markdown's headings stand for themselves, with or without a blank line. */
function splitHeadings(block: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const line of block.split(/\r?\n/)) {
    const heading = /^\s{0,3}#{1,6}\s+(.*)$/.exec(line);
    const last = paragraphs.at(-1);
    if (heading) paragraphs.push({ lines: [heading[1]!], isHeading: true });
    else if (last && !last.isHeading) last.lines.push(line);
    else paragraphs.push({ lines: [line], isHeading: false });
  }
  return paragraphs;
}

/** A short line by itself that is no sentence and no point. */
function isTitleLike([line = "", ...more]: string[]): boolean {
  return more.length === 0 && line.length <= 70 && !/[.;:,!?]["'”’)]*$/.test(line) && !isMarked(line);
}

/** Without Markdown's emphasis, links and bullets. */
function plainWords(line: string): string {
  return line
    .replace(/^[-*•–]\s+/, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/(\*\*|__)(.+?)\1/g, "$2")
    .replace(/\s+/g, " ")
    .trim();
}

function uniqueLabels(clauses: ClauseText[]): ClauseText[] {
  const used = new Map<string, number>();
  return clauses.map(({ label, text }) => {
    const times = (used.get(label) ?? 0) + 1;
    used.set(label, times);
    return { label: times === 1 ? label : `${label}-${times}`, text };
  });
}
