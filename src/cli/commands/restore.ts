import { join, resolve } from "node:path";
import { exit } from "../../base/index.ts";
import { findLedger, folderName, isServer, restoreLedger } from "../../ledger/index.ts";
import type { Run } from "../command.ts";
import { textValue } from "../options.ts";

/** The ledger is not opened first: it may be what is broken. */
export const run: Run = async (terminal, [file], options) => {
  const { cwd } = terminal;
  const named = textValue(options, "ledger");
  const folder = named === undefined ? (findLedger(cwd) ?? join(cwd, folderName)) : locate(cwd, named);
  const replaced = await restoreLedger(folder, resolve(cwd, file!), { force: options.force === true });
  terminal.talk(`Restored the ledger in ${folder}.\n`);
  if (replaced) terminal.talk(`What was there before is kept as ${replaced}.\n`);
  return exit.done;
};

const locate = (cwd: string, named: string): string => (isServer(named) ? named : resolve(cwd, named));
