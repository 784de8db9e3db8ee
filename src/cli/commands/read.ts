import { AppError, type ExitStatus, exit } from "../../base/index.ts";
import type { Article } from "../../intake/index.ts";
import { readUnread } from "../../ledger/index.ts";
import { renderExplained } from "../../publish/explained/index.ts";
import { createExplainer, createReader } from "../../reading/index.ts";
import { extractArticles } from "../articles.ts";
import { readBrief } from "../brief-file.ts";
import type { OptionValues, Run, Terminal } from "../command.ts";
import { gearOf, textValue } from "../options.ts";
import { loggedRun } from "../reading-run.ts";
import { withWorkingLedger } from "../working-ledger.ts";

export const run: Run = (terminal, files, options) =>
  options.explain
    ? explainFiles(terminal, files, options)
    : files.length > 0
      ? readFiles(terminal, files, options)
      : readLedger(terminal, options);

function readLedger(terminal: Terminal, options: OptionValues): Promise<ExitStatus> {
  return withWorkingLedger(terminal, options, {}, (working) =>
    loggedRun(
      terminal,
      working,
      { command: "read", things: "articles", gear: gearOf(options) },
      (takeInOptions) => readUnread(working.ledger, { ...takeInOptions, again: options.again === true }),
    ),
  );
}

/** Without a ledger, for pipes and measuring: a line for each article, as it comes. */
async function readFiles(terminal: Terminal, files: string[], options: OptionValues): Promise<ExitStatus> {
  const reader = createReader(await readBrief(terminal, requireBriefFile(options)), {
    gear: gearOf(options),
  });
  return eachArticle(terminal, files, options, (article) => {
    const { statements, meetings } = reader.read(article);
    terminal.out(`${JSON.stringify({ id: article.id, statements, meetings })}\n`);
  });
}

/** Each sentence with its parts: in words on a terminal, else a line of JSON. */
async function explainFiles(terminal: Terminal, files: string[], options: OptionValues): Promise<ExitStatus> {
  const brief = await readBrief(terminal, requireBriefFile(options));
  if (files.length === 0)
    throw new AppError("usage", {
      found: "Found --explain but no file",
      mend: "Name a page, a text or `-`; --explain reads without a ledger.",
    });
  const explain = createExplainer(brief, { gear: gearOf(options) });
  const colours = terminal.isTerminal && process.env.NO_COLOR === undefined;
  return eachArticle(terminal, files, options, (article) => {
    const sentences = explain(article);
    if (options.json || !terminal.isTerminal)
      for (const sentence of sentences) terminal.out(`${JSON.stringify({ id: article.id, ...sentence })}\n`);
    else if (sentences.length === 0) terminal.talk(`${article.id}: nothing that the brief asks about.\n`);
    else terminal.out(renderExplained(brief, sentences, { width: terminal.width, colours }));
  });
}

async function eachArticle(
  terminal: Terminal,
  files: string[],
  options: OptionValues,
  work: (article: Article) => void,
): Promise<ExitStatus> {
  let refused = 0;
  const tell = (reason: string) => {
    refused++;
    terminal.talk(`demarche: ${reason}\n`);
  };
  for await (const article of extractArticles(terminal, files, options, tell)) work(article);
  return refused > 0 ? exit.refused : exit.done;
}

function requireBriefFile(options: OptionValues): string {
  const file = textValue(options, "brief");
  if (file !== undefined) return file;
  throw new AppError("usage", {
    found: "Found files but no brief",
    mend: "Name one with --brief FILE; without files, the ledger's articles are read with its brief.",
  });
}
