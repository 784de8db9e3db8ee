import { saidDay } from "../../analysis/index.ts";
import { AppError } from "../../base/index.ts";
import { listArticleRefs, listMeetings, listRefusals, listStatements } from "../../ledger/index.ts";
import {
  asOfDay,
  deriveFindings,
  type PublicRecord,
  type ReportFormat,
  renderReport,
  sourceName,
} from "../../publish/index.ts";
import { partOf, selectionOf } from "../derive/choose.ts";
import type { LedgerRecord } from "../record.ts";
import type { ReportChoice } from "../schemas/report.ts";

/** The report as `demarche report` writes it, of what is chosen. */
export async function writeReport(
  record: LedgerRecord,
  { format, program, ...choice }: ReportChoice & { format: ReportFormat; program: string },
): Promise<{ text: string; asOf: string }> {
  const found = await readRecord(record, choice, program);
  const selection = selectionOf(choice);
  const told = [...found.statements.map(saidDay), ...found.articles.map(({ published }) => published)];
  const asOf = asOfDay(selection.asOf, told);
  if (asOf === undefined) throw new AppError("ledger-empty");
  const findings = deriveFindings(found, { ...selection, asOf, since: choice.since });
  return { text: renderReport(findings, { format }), asOf };
}

async function readRecord(
  record: LedgerRecord,
  choice: ReportChoice,
  program: string,
): Promise<PublicRecord> {
  const { ledger, brief } = record;
  const { source } = choice;
  const isTold = (ref: Parameters<typeof sourceName>[0]) =>
    source === undefined || sourceName(ref) === source;
  const statements = (await listStatements(ledger, partOf(record, choice))).filter(({ article }) =>
    isTold(article),
  );
  const meetings = (await listMeetings(ledger)).filter(({ article }) => isTold(article));
  const refusals = source === undefined ? await listRefusals(ledger) : [];
  return {
    ...{ brief, statements, meetings, refusals, program },
    articles: (await listArticleRefs(ledger)).filter(isTold),
    sentenceOf: await record.sentences([...statements, ...meetings]),
  };
}
