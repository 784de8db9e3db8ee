import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { exit, packageRoot } from "../../base/index.ts";
import { folderName, loadBrief } from "../../ledger/index.ts";
import type { OptionValues, Run, Terminal } from "../command.ts";
import { withLedger } from "../open-ledger.ts";
import { run as showPositions } from "./positions.ts";
import { run as writeReport } from "./report.ts";

const sample = fileURLToPath(new URL("samples/ukraine-2025/", packageRoot));

export const run: Run = async (terminal, _args, options) => {
  const ledger = join(terminal.cwd, folderName);
  if (await holdsSample(terminal, ledger)) {
    // Loaded only here: what reads pages takes longer to load than all the rest.
    const { run: addPages } = await import("./add.ts");
    const brief = relative(terminal.cwd, join(sample, "brief.yaml"));
    const status = await addPages(terminal, [join(sample, "pages")], { ledger, brief });
    if (status !== exit.done) return status;
    await addDrafts(terminal, ledger);
  }
  terminal.out("\n");
  await showPositions(terminal, [], { ledger, format: "table" });
  terminal.out("\n");
  await writeReport(terminal, [], { ledger, html: true, output: "report.html" });
  terminal.talk(
    "Open it in a browser. Next: `npx demarche evidence ukraine territory` shows the sentences behind a cell,\n" +
      "`npx demarche init my-talks` starts a negotiation of your own.\n",
  );
  if (!serves(terminal, options)) return exit.done;
  terminal.out("\n");
  const { run: serve } = await import("./serve.ts");
  return serve(terminal, [], { ledger, open: terminal.isTerminal });
};

/** The sample's drafts, told in one line; `demarche drafts list` shows them. */
async function addDrafts(terminal: Terminal, ledger: string): Promise<void> {
  const { run: addDraft } = await import("./drafts-add.ts");
  const quiet = { ...terminal, out: () => {}, talk: () => {} };
  const files = (await readdir(join(sample, "drafts"))).filter((name) => name.endsWith(".md"));
  for (const file of files) await addDraft(quiet, [join(sample, "drafts", file)], { ledger });
  terminal.talk(`${files.length} drafts taken in.\n`);
}

/** Where nobody looks on, as in a script, a server would only keep it from ending. */
export function serves(terminal: Terminal, { serve }: OptionValues): boolean {
  return typeof serve === "boolean" ? serve : terminal.isTerminal && process.env.CI === undefined;
}

/** Whether the ledger is the sample's, or is to be made; somebody's own is left as it is. */
async function holdsSample(terminal: Terminal, ledger: string): Promise<boolean> {
  if (!existsSync(ledger)) return true;
  const kept = await withLedger(terminal, { ledger }, loadBrief);
  return kept === undefined || kept.source === (await readFile(join(sample, "brief.yaml"), "utf8"));
}
