import type { Diagnostic } from "@codemirror/lint";
import type { Text } from "@codemirror/state";
import type { BriefCheck } from "../../../src/server/index.ts";
import { brief as words } from "../../words/brief.ts";

type Problem = BriefCheck["problems"][number];

/** The problems that the server has found as marks in the text, each with its mend where one is known. */
export function diagnosticsOf(problems: readonly Problem[], doc: Text): Diagnostic[] {
  return problems.map((problem) => {
    const { from, to } = spanOf(problem, doc);
    const { severity, message, near, found } = problem;
    const isMendable = near !== null && found !== null && doc.sliceString(from, to) === found;
    return {
      from,
      to,
      severity,
      message,
      actions: isMendable
        ? [
            {
              name: words.problems.change(near),
              apply: (view, start, end) =>
                view.dispatch({ changes: { from: start, to: end, insert: near }, userEvent: "input" }),
            },
          ]
        : [],
    };
  });
}

/** The words that were found where they still stand there, else the rest of the word, else the line. */
export function spanOf({ line: number, column, found }: Problem, doc: Text): { from: number; to: number } {
  const line = doc.line(Math.min(Math.max(1, number), doc.lines));
  const from = Math.min(line.from + Math.max(0, column - 1), line.to);
  const rest = line.text.slice(from - line.from);
  const length =
    found !== null && found !== "" && rest.startsWith(found)
      ? found.length
      : /^[^\s,:[\]{}]*/.exec(rest)![0].length;
  return length > 0 ? { from, to: from + length } : { from: line.from, to: line.to };
}
