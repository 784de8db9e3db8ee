import { AppError, exit } from "../../base/index.ts";
import { listStatements, loadBrief, searchSentences } from "../../ledger/index.ts";
import { searchRows } from "../../publish/index.ts";
import type { Run } from "../command.ts";
import { dayValue, partOf } from "../findings.ts";
import { withLedger } from "../open-ledger.ts";
import { numberValue } from "../options.ts";
import { printRows } from "../rows.ts";

const columns = ["published", "publisher", "article", "text"];

export const run: Run = (terminal, words, options) =>
  withLedger(terminal, options, async (ledger) => {
    const kept = await loadBrief(ledger);
    if (!kept) throw new AppError("ledger-no-brief", { folder: ledger.location });
    const days = { from: dayValue(options, "from"), until: dayValue(options, "to") };
    const filter = { query: words.join(" "), ...partOf(kept.brief, options), ...days };
    const limit = numberValue(options, "limit", 1) ?? 50;
    const { hits, found } = await searchSentences(ledger, filter, { limit });
    const articles = [...new Set(hits.map(({ article }) => article.id))];
    const rows = searchRows(hits, await listStatements(ledger, { articles }));
    if (rows.length === 0) terminal.talk("Found no sentence with all these words.\n");
    else printRows(terminal, rows, options, columns);
    if (found > rows.length) terminal.talk(`${rows.length} of ${found} sentences; --limit shows more.\n`);
    return exit.done;
  });
