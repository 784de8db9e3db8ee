import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { AppError } from "../base/index.ts";
import type { Brief } from "../brief/index.ts";
import {
  findLedger,
  folderName,
  isServer,
  keepBrief,
  type Ledger,
  loadBrief,
  openLedger,
} from "../ledger/index.ts";
import { checkBriefText, readBrief, readBriefText } from "./brief-file.ts";
import type { OptionValues, Terminal } from "./command.ts";
import { textValue } from "./options.ts";

/** A ledger to work on, with the brief that its articles are read with. */
export interface WorkingLedger {
  ledger: Ledger;
  brief: Brief;
  /** As the ledger keeps it: `hashBrief` of it. */
  briefHash: string;
}

/**
 * Opens a ledger for a command that reads articles. The brief is the file that `--brief` names, else the one of the
 * last time, else the `brief.yaml` beside the ledger; whatever has changed in it holds from now on. With `create`, a
 * ledger is made where there is none, once a sound brief has been found for it.
 */
export async function withWorkingLedger<T>(
  terminal: Terminal,
  options: OptionValues,
  { create = false },
  action: (working: WorkingLedger) => Promise<T>,
): Promise<T> {
  if (create && !ledgerExists(terminal, options)) await checkFirstBrief(terminal, options);
  const ledger = await openLedger(textValue(options, "ledger"), { cwd: terminal.cwd, create });
  try {
    return await action({ ledger, ...(await holdBrief(ledger, terminal, options)) });
  } finally {
    await ledger.close();
  }
}

function ledgerExists({ cwd }: Terminal, options: OptionValues): boolean {
  const named = textValue(options, "ledger");
  if (named !== undefined && isServer(named)) return true;
  return named === undefined ? findLedger(cwd) !== undefined : existsSync(resolve(cwd, named));
}

/** So that a command with an unsound brief, or without any, leaves no empty ledger behind. */
async function checkFirstBrief(terminal: Terminal, options: OptionValues): Promise<void> {
  const { cwd } = terminal;
  const folder = resolve(cwd, textValue(options, "ledger") ?? folderName);
  const file = textValue(options, "brief") ?? findBrief([briefBeside(folder), join(cwd, "brief.yaml")], cwd);
  if (file === undefined) throw new AppError("brief-absent", { folder });
  // What comes by standard input can be read only once; warnings are told when the brief is kept.
  if (file !== "-") await readBrief({ ...terminal, talk: () => {} }, file);
}

async function holdBrief(
  ledger: Ledger,
  terminal: Terminal,
  options: OptionValues,
): Promise<Omit<WorkingLedger, "ledger">> {
  const { cwd } = terminal;
  const kept = await loadBrief(ledger);
  const file =
    textValue(options, "brief") ??
    findBrief([kept?.file, briefBeside(ledger.location), join(cwd, "brief.yaml")], cwd);
  if (file === undefined) {
    if (kept) return { brief: kept.brief, briefHash: kept.hash };
    throw new AppError("brief-absent", { folder: ledger.location });
  }
  const path = file === "-" ? null : resolve(cwd, file);
  const source = await readBriefText(terminal, file);
  if (kept && source === kept.source && path === kept.file) {
    return { brief: kept.brief, briefHash: kept.hash };
  }
  const brief = checkBriefText(terminal, file, source);
  return { brief, briefHash: await keepBrief(ledger, source, brief, path) };
}

/** On a server there is nothing beside the ledger. */
const briefBeside = (location: string): string | null =>
  isServer(location) ? null : join(dirname(location), "brief.yaml");

/** The first of the files that is there, as seen from `cwd`. */
function findBrief(files: (string | null | undefined)[], cwd: string): string | undefined {
  const found = files.find((file) => typeof file === "string" && existsSync(file));
  return found ? relative(cwd, found) : undefined;
}
