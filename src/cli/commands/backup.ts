import { resolve } from "node:path";
import { exit } from "../../base/index.ts";
import { backupLedger } from "../../ledger/index.ts";
import type { Run } from "../command.ts";
import { withLedger } from "../open-ledger.ts";

export const run: Run = (terminal, [file], options) =>
  withLedger(terminal, options, async ({ location }) => {
    const to = file === undefined ? undefined : resolve(terminal.cwd, file);
    terminal.out(`${await backupLedger(location, to)}\n`);
    return exit.done;
  });
