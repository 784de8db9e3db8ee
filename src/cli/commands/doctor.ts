import { exit } from "../../base/index.ts";
import { examineLedger } from "../../ledger/index.ts";
import type { Run } from "../command.ts";
import { withLedger } from "../open-ledger.ts";
import { printRows } from "../rows.ts";

export const run: Run = (terminal, _args, options) =>
  withLedger(terminal, options, async (ledger) => {
    const illnesses = await examineLedger(ledger);
    printRows(
      terminal,
      illnesses.map((illness) => ({ ...illness })),
      options,
      ["check", "found"],
    );
    if (illnesses.length === 0) {
      terminal.talk(`The ledger in ${ledger.location} is sound.\n`);
      return exit.done;
    }
    terminal.talk(
      "`demarche restore FILE` puts a backup in the ledger's place; its folder `backups` has some.\n",
    );
    return exit.refused;
  });
