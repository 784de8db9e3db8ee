import { userInfo } from "node:os";
import { AppError, exit } from "../../base/index.ts";
import { loadBrief, mapClause } from "../../ledger/index.ts";
import { nameOption } from "../../publish/index.ts";
import type { Run } from "../command.ts";
import { findClause, findDraft } from "../draft-name.ts";
import { clauseRow } from "../draft-rows.ts";
import { withLedger } from "../open-ledger.ts";
import { textValue } from "../options.ts";
import { printRows } from "../rows.ts";

export const run: Run = (terminal, [name, clause, ...words], options) =>
  withLedger(terminal, options, async (ledger) => {
    const kept = await loadBrief(ledger);
    if (!kept) throw new AppError("ledger-no-brief", { folder: ledger.location });
    const draft = await findDraft(ledger, name!);
    const { label } = findClause(draft, clause!);
    const isNone = words.length === 1 && words[0] === "none";
    const settles = isNone ? [] : words.map((word) => nameOption(kept.brief, word));
    const mappedBy = textValue(options, "by") ?? userInfo().username;
    const mapped = await mapClause(ledger, draft, label, { settles, mappedBy });
    printRows(terminal, [clauseRow(findClause(mapped, label))], options);
    return exit.done;
  });
