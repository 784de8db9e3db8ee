import { exit } from "../../base/index.ts";
import { listDrafts } from "../../ledger/index.ts";
import type { Run } from "../command.ts";
import { draftRow } from "../draft-rows.ts";
import { withLedger } from "../open-ledger.ts";
import { printRows } from "../rows.ts";

export const run: Run = (terminal, _args, options) =>
  withLedger(terminal, options, async (ledger) => {
    printRows(terminal, (await listDrafts(ledger)).map(draftRow), options);
    return exit.done;
  });
