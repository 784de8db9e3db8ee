import { AppError, type ExitStatus, exit } from "../../base/index.ts";
import { readUnread } from "../../ledger/index.ts";
import { createReader } from "../../reading/index.ts";
import { extractArticles } from "../articles.ts";
import { readBrief } from "../brief-file.ts";
import type { OptionValues, Run, Terminal } from "../command.ts";
import { textValue } from "../options.ts";
import { loggedRun } from "../reading-run.ts";
import { withWorkingLedger } from "../working-ledger.ts";

export const run: Run = (terminal, files, options) =>
  files.length > 0 ? readFiles(terminal, files, options) : readLedger(terminal, options);

function readLedger(terminal: Terminal, options: OptionValues): Promise<ExitStatus> {
  return withWorkingLedger(terminal, options, {}, (working) =>
    loggedRun(terminal, working, { command: "read", things: "articles" }, (takeInOptions) =>
      readUnread(working.ledger, { ...takeInOptions, again: options.again === true }),
    ),
  );
}

/** Without a ledger, for pipes and measuring: a line for each article, as it comes. */
async function readFiles(terminal: Terminal, files: string[], options: OptionValues): Promise<ExitStatus> {
  const reader = createReader(await readBrief(terminal, requireBriefFile(options)));
  let refused = 0;
  const tell = (reason: string) => {
    refused++;
    terminal.talk(`demarche: ${reason}\n`);
  };
  for await (const article of extractArticles(terminal, files, options, tell)) {
    const { statements, meetings } = reader.read(article);
    terminal.out(`${JSON.stringify({ id: article.id, statements, meetings })}\n`);
  }
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
