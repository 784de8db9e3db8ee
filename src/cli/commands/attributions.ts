import { readFile } from "node:fs/promises";
import { basename, extname, resolve } from "node:path";
import { AppError, exit, type Span } from "../../base/index.ts";
import { extractSources, isRefusal } from "../../intake/index.ts";
import { type Attribution, findAttributions, parseDocument } from "../../reading/index.ts";
import type { Run, Terminal } from "../command.ts";
import type { Format } from "../options.ts";
import { formatOf, printRows, type Row } from "../rows.ts";

/** A text with the name under which its attributions are printed, or why there is none. */
type NamedText = { id: string; text: string } | { refused: string };

/** Prints each text's attributions as soon as they are found; what cannot be read is told and passed over. */
export const run: Run = async (terminal, inputs, options) => {
  const format = formatOf(terminal, options);
  const rows: Row[] = [];
  let refused = 0;
  for (const input of inputs) {
    for await (const named of readTexts(terminal, input)) {
      if (terminal.signal.aborted) break;
      if ("refused" in named) {
        refused++;
        terminal.talk(`demarche: ${named.refused}\n`);
      } else rows.push(...toRows(named.id, named.text, options.nested === true, format));
      if (format === "jsonl") printRows(terminal, rows.splice(0), options);
    }
  }
  printRows(terminal, rows, options);
  return refused > 0 ? exit.refused : exit.done;
};

/** A text file is taken as it is, to the byte, so that offsets are those of the file; intake reads all else. */
async function* readTexts(terminal: Terminal, input: string): AsyncGenerator<NamedText> {
  const ending = extname(input);
  if (ending.toLowerCase() === ".txt" && !/[*?[{]/.test(input))
    yield await readAsItIs(resolve(terminal.cwd, input), input, basename(input, ending));
  else
    for await (const result of extractSources([input], { cwd: terminal.cwd, stdin: terminal.stdin }))
      yield isRefusal(result) ? { refused: result.reason } : result.article;
}

async function readAsItIs(path: string, input: string, id: string): Promise<NamedText> {
  try {
    return { id, text: await readFile(path, "utf8") };
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    const reason = missing
      ? new AppError("file-missing", { file: input })
      : new AppError("system", { found: (error as Error).message });
    return { refused: reason.message };
  }
}

function toRows(id: string, text: string, nested: boolean, format: Format): Row[] {
  const attributions = findAttributions(parseDocument(text), { nested });
  if (format === "json" || format === "jsonl") return [{ id, attributions: attributions.map(toOffsets) }];
  const words = (spans: Span[]) => spans.map(({ start, end }) => text.slice(start, end)).join(" … ");
  return attributions.map(({ source, cue, content }) => ({
    id,
    source: words(source),
    cue: words(cue),
    content: words(content),
  }));
}

function toOffsets({ source, cue, content }: Attribution) {
  const pairs = (spans: Span[]) => spans.map(({ start, end }) => [start, end]);
  return { source: pairs(source), cue: pairs(cue), content: pairs(content) };
}
