import { exit } from "../../base/index.ts";
import { listArticles, listRefusals } from "../../ledger/index.ts";
import type { Run } from "../command.ts";
import { withLedger } from "../open-ledger.ts";
import { textValue } from "../options.ts";
import { printRows } from "../rows.ts";

const columns = ["id", "published", "publisher", "title", "reprints", "statements"];

export const run: Run = (terminal, _args, options) =>
  withLedger(terminal, options, async (ledger) => {
    if (options.refused) {
      const refusals = await listRefusals(ledger);
      printRows(terminal, refusals.map(asRow), options, ["source", "code", "reason"]);
    } else {
      const [search, report] = [textValue(options, "search"), textValue(options, "report")];
      const articles = await listArticles(ledger, {
        ...(search !== undefined && { search }),
        ...(report !== undefined && { report }),
      });
      printRows(terminal, articles.map(asRow), options, columns);
    }
    return exit.done;
  });

const asRow = (listed: object) => ({ ...listed });
