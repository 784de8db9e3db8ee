import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { AppError, exit } from "../../base/index.ts";
import type { Brief } from "../../brief/index.ts";
import { createReader } from "../../reading/index.ts";
import {
  type CodedPair,
  type Coding,
  type Figure,
  figuresOf,
  findErrors,
  type ReadingError,
  type Scheme,
  tallyArticle,
} from "../../reading/scoring/index.ts";
import { readBrief } from "../brief-file.ts";
import type { OptionValues, Run, Terminal } from "../command.ts";
import { gearOf, textValue } from "../options.ts";
import { formatOf, printRows, type Row } from "../rows.ts";

export const run: Run = async (terminal, folders, options) => {
  const rows: Row[] = [];
  for (const folder of folders) {
    const { brief, pairs } = await readCodings(terminal, folder, options);
    const scheme: Scheme = Object.fromEntries(
      brief.issues.map((issue) => [issue.id, issue.options.map(({ id }) => id)]),
    );
    const name = basename(resolve(terminal.cwd, folder));
    if (options.errors) rows.push(...pairs.flatMap((pair) => findErrors(pair, scheme)).map(errorRow(name)));
    else {
      const isTable = formatOf(terminal, options) === "table";
      rows.push(...figuresOf(pairs.map((pair) => tallyArticle(pair, scheme))).map(figureRow(name, isTable)));
    }
  }
  printRows(terminal, rows, options);
  return exit.done;
};

/** The articles of a coded negotiation with the gold and what is judged: the reader's finds, or a second coding. */
async function readCodings(
  terminal: Terminal,
  folder: string,
  options: OptionValues,
): Promise<{ brief: Brief; pairs: CodedPair[] }> {
  const path = (...parts: string[]) => resolve(terminal.cwd, folder, ...parts);
  if (!existsSync(path("gold"))) throw new AppError("gold-missing", { folder });
  const brief = await readBrief(terminal, path("brief.yaml"));
  const coding = textValue(options, "coding");
  const { read } = createReader(brief, { gear: gearOf(options) });
  const files = readdirSync(path("gold")).filter((file) => file.endsWith(".json"));
  const pairs = files.sort().map((file): CodedPair => {
    const article = readJson(path("articles", file));
    const predicted: Coding = coding ? readJson(path(coding, file)) : read(article);
    return { id: basename(file, ".json"), text: article.text, gold: readJson(path("gold", file)), predicted };
  });
  return { brief, pairs };
}

function readJson(file: string) {
  if (!existsSync(file)) throw new AppError("file-missing", { file });
  return JSON.parse(readFileSync(file, "utf8"));
}

const figureRow =
  (negotiation: string, isRounded: boolean) =>
  ({ measure, value, low, high, count }: Figure): Row => {
    const shown = (share: number) => (isRounded ? share.toFixed(3) : share);
    return { negotiation, measure, value: shown(value), low: shown(low), high: shown(high), count };
  };

const errorRow =
  (negotiation: string) =>
  ({ id, kind, cause, statement, words }: ReadingError): Row => {
    const { holder, stance, issue, option } = statement;
    return { negotiation, article: id, kind, cause, holder, stance, issue, option, words };
  };
