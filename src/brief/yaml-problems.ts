import {
  type Document,
  type LineCounter,
  visit,
  type YAMLParseError,
  type ErrorCode as YamlErrorCode,
} from "yaml";
import { errorAt, type Problem, warningAt } from "./problem.ts";

/** What the parser's code mostly comes from in a brief, and the mend. */
const explained: Partial<Record<YamlErrorCode, [found: string, mend: string]>> = {
  BAD_ALIAS: ["text that begins with '*' or '&'", "Put the text in quotation marks."],
  BAD_DQ_ESCAPE: ["a backslash inside double quotation marks", "Use single quotation marks, or write \\\\."],
  BAD_INDENT: [
    "a line that does not stand under its list or map",
    "Indent it like its neighbours, and close every [ and {.",
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    "a second ': ' in one line, or a line indented too far",
    "Put text that holds a colon in quotation marks, and indent keys that belong together alike.",
  ],
  MISSING_CHAR: [
    "a quotation mark or bracket that is never closed",
    "Close it; an apostrophe inside single quotation marks is written twice.",
  ],
  MULTIPLE_DOCS: ["a line '---' that begins a second document", "Keep one negotiation in one file."],
  TAB_AS_INDENT: ["a tab at the beginning of a line", "Indent with spaces."],
  UNEXPECTED_TOKEN: [
    "a character that has another meaning in YAML, such as , ] or }",
    "Take it out, or put the text in quotation marks.",
  ],
};

/** The parser's errors as problems. Of the errors in one line only the first counts: it mostly causes the others. */
export function yamlProblems(document: Document.Parsed, text: string, lines: LineCounter): Problem[] {
  const broken = new Set<number>();
  return document.errors.flatMap((error) => {
    const { line, col } = lines.linePos(offsetOf(error, document));
    const problem = problemOf(error, { line, column: col }, text);
    if (problem.severity === "warning") return [problem];
    if (broken.has(line)) return [];
    broken.add(line);
    return [problem];
  });
}

/** A quotation mark that is never closed is noticed at the end of the file; what helps is where it was opened. */
function offsetOf(error: YAMLParseError, document: Document.Parsed): number {
  let offset = error.pos[0];
  if (error.code !== "MISSING_CHAR") return offset;
  visit(document, {
    Scalar: (_, { type, range }) => {
      const isQuoted = type === "QUOTE_SINGLE" || type === "QUOTE_DOUBLE";
      if (!isQuoted || !range || range[0] > error.pos[0] || range[1] < error.pos[0]) return undefined;
      offset = range[0];
      return visit.BREAK;
    },
  });
  return offset;
}

function problemOf(error: YAMLParseError, place: { line: number; column: number }, text: string): Problem {
  // `terms: [%5, @home]`: other readers refuse it, but there is no doubt what is meant.
  if (error.code === "BAD_SCALAR_START" && /[%@`]/.test(text[error.pos[0]] ?? "")) {
    const found = /^[^,\]}\n]*/.exec(text.slice(error.pos[0]))?.[0].trim() ?? "";
    return warningAt(place, "brief-reserved", { found });
  }
  const [found, mend] = explained[error.code] ?? [error.message, "Correct the line."];
  return errorAt(place, "brief-yaml", { found, mend });
}
