import { userInfo } from "node:os";
import { AppError, exit } from "../../base/index.ts";
import type { Brief } from "../../brief/index.ts";
import {
  addStatement,
  type Ledger,
  type LedgerStatement,
  listReviews,
  listStatements,
  loadArticle,
  loadBrief,
  parseCorrection,
  parseStatement,
  type ReviewedBy,
  recordReview,
  undoReview,
} from "../../ledger/index.ts";
import type { OptionValues, Run } from "../command.ts";
import { withLedger } from "../open-ledger.ts";
import { listValue, textValue } from "../options.ts";
import { printRows } from "../rows.ts";

const columns = ["id", "verdict", "holder", "issue", "option", "stance", "evidence", "saidOn", "text"];
const logColumns = ["num", "action", "reviewer", "reviewedAt", "note"];

export const run: Run = (terminal, args, options) =>
  withLedger(terminal, options, async (ledger) => {
    const deed = chooseDeed(options);
    if (deed === "log") {
      const log = await listReviews(ledger, idOf(args));
      printRows(terminal, log.map(asRow), options, logColumns);
    } else {
      const statement = await deeds[deed](ledger, args, options);
      printRows(terminal, [asRow(statement)], options, columns);
    }
    return exit.done;
  });

type Deed = (ledger: Ledger, args: string[], options: OptionValues) => Promise<LedgerStatement>;

const deeds = {
  confirm: (ledger, args, options) =>
    recordReview(ledger, idOf(args), { verdict: "confirmed" }, reviewedBy(options)),
  reject: (ledger, args, options) =>
    recordReview(ledger, idOf(args), { verdict: "rejected" }, reviewedBy(options)),
  undo: (ledger, args, options) => undoReview(ledger, idOf(args), reviewedBy(options)),
  correct: async (ledger, args, options) => {
    const id = idOf(args);
    const [statement] = await listStatements(ledger, { ids: [id] });
    if (!statement) throw new AppError("statement-unknown", { id });
    const correction = parseCorrection(await briefOf(ledger), listValue(options, "correct"), statement);
    return recordReview(ledger, id, { verdict: "corrected", correction }, reviewedBy(options));
  },
  add: async (ledger, args, options) => {
    const article = await loadArticle(ledger, textValue(options, "add")!);
    const statement = parseStatement(await briefOf(ledger), article, args);
    return addStatement(ledger, article.id, statement, reviewedBy(options));
  },
} satisfies Record<string, Deed>;

const deedNames = ["confirm", "reject", "correct", "add", "undo", "log"] as const;

function chooseDeed(options: OptionValues): (typeof deedNames)[number] {
  const given = deedNames.filter((name) => options[name] !== undefined && options[name] !== false);
  const chosen = given.filter((name) => name !== "correct" || listValue(options, name).length > 0);
  if (chosen.length === 1) return chosen[0]!;
  throw new AppError("usage", {
    found:
      chosen.length === 0 ? "Found no verdict" : `Found ${chosen.map((name) => `--${name}`).join(" and ")}`,
    mend: "Give one of --confirm, --reject, --correct KEY=VALUE, --add ARTICLE, --undo, --log.",
  });
}

function idOf([id, ...rest]: string[]): string {
  if (id !== undefined && rest.length === 0) return id;
  throw new AppError("usage", {
    found: id === undefined ? "Found no statement" : `Found '${rest[0]}' after the statement's id`,
    mend: "Give the id of one statement, as in: demarche review s17 --confirm",
  });
}

function reviewedBy(options: OptionValues): ReviewedBy {
  const note = textValue(options, "note");
  return { reviewer: textValue(options, "by") ?? userInfo().username, ...(note !== undefined && { note }) };
}

async function briefOf(ledger: Ledger): Promise<Brief> {
  const kept = await loadBrief(ledger);
  if (!kept) throw new AppError("ledger-no-brief", { folder: ledger.location });
  return kept.brief;
}

const asRow = (listed: object) => ({ ...listed });
