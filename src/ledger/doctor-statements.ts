import type { Selectable } from "kysely";
import type { Check } from "./doctor.ts";
import { doesCount, type HeldStatement, toHeld } from "./held.ts";
import type { Ledger } from "./ledger.ts";
import { loadNames } from "./names.ts";
import { foldReviews, type LogEntry, listStanding } from "./reviews.ts";
import type { Statements } from "./tables.ts";

/** The text at a span is the text that was kept with it, in the version that the span refers to. */
export const checkSpans: Check = async (ledger) => [
  ...(await checkSpansOf(ledger, "statements")),
  ...(await checkSpansOf(ledger, "meetings")),
];

/** An article's statements of one reading differ: no interrupted run has left the same one twice. */
export const checkDoubles: Check = async (ledger) => {
  const rows = await ledger.store.rows(
    `select articles.id, s.text, count(*) from statements s join articles
       on articles.negotiation = s.negotiation and articles.num = s.article
     where s.negotiation = ? and s.counts = 1
     group by articles.id, s.version, s."start", s."end", s.text, s.holder, s.issue, s."option", s.stance,
       s.evidence, s.said_on
     having count(*) > 1`,
    [ledger.negotiation],
  );
  return rows.map(([id, text, count]) => `Article '${id}' has the statement '${text}' ${count} times.`);
};

/** Each statement's verdict and fields follow from its log of reviews. */
export const checkReviews: Check = async (ledger) => {
  const names = await loadNames(ledger);
  const logs = Map.groupBy(await listLog(ledger), ({ statement }) => statement);
  const db = await ledger.store.query();
  const rows = await db
    .selectFrom("statements")
    .selectAll()
    .where("negotiation", "=", ledger.negotiation)
    .execute();
  return rows.flatMap((row) => {
    const log = logs.get(row.num) ?? [];
    return judge(row, toHeld({ ...row, reviews: log.length }, names), log);
  });
};

/** No number is above the last one that was given out. */
export const checkNumbers: Check = async (ledger) => {
  const kinds = { article: "articles", text: "texts", statement: "statements", review: "reviews" };
  const illnesses: string[] = [];
  for (const [kind, table] of Object.entries(kinds)) {
    const [row] = await ledger.store.rows(
      `select max(num), (select last from counters where negotiation = ? and kind = ?) from ${table}
       where negotiation = ?`,
      [ledger.negotiation, kind, ledger.negotiation],
    );
    const [highest, last] = row as [number | null, number | null];
    if ((highest ?? 0) > (last ?? 0)) {
      illnesses.push(`Found ${kind} number ${highest}, but the last given out is ${last ?? 0}.`);
    }
  }
  return illnesses;
};

async function checkSpansOf(ledger: Ledger, table: "statements" | "meetings"): Promise<string[]> {
  const rows = await ledger.store.rows(
    `select t.num, t."start", t."end", t.text, versions.text_num from ${table} t
     join versions on versions.negotiation = t.negotiation and versions.article = t.article
       and versions.version = t.version
     where t.negotiation = ? order by versions.text_num`,
    [ledger.negotiation],
  );
  const illnesses: string[] = [];
  let open: { num: number; text: string } | undefined;
  for (const [num, start, end, words, textNum] of rows as [number, number, number, string, number][]) {
    if (open?.num !== textNum) open = { num: textNum, text: await loadTextOf(ledger, textNum) };
    if (open.text.slice(start, end) !== words) {
      illnesses.push(`Number ${num} of ${table}: expected '${words}' at ${start}-${end} of its article.`);
    }
  }
  return illnesses;
}

async function loadTextOf(ledger: Ledger, num: number): Promise<string> {
  const [row] = await ledger.store.rows("select text from texts where negotiation = ? and num = ?", [
    ledger.negotiation,
    num,
  ]);
  return String(row?.[0]);
}

type StatementLogEntry = LogEntry & { statement: number };

async function listLog(ledger: Ledger): Promise<StatementLogEntry[]> {
  const db = await ledger.store.query();
  return db
    .selectFrom("reviews")
    .select(["statement", "num", "action", "undoes", "outcome"])
    .where("negotiation", "=", ledger.negotiation)
    .orderBy("num")
    .execute();
}

function judge(row: Selectable<Statements>, held: HeldStatement, log: LogEntry[]): string[] {
  const due = foldReviews(held, listStanding(log));
  const illnesses: string[] = [];
  if (due.verdict !== held.verdict) {
    illnesses.push(`Statement s${held.num} is ${held.verdict}, but its reviews make it ${due.verdict}.`);
  } else if (due.verdict !== "unreviewed" && JSON.stringify(due.asKept) !== JSON.stringify(held.asKept)) {
    illnesses.push(`Statement s${held.num} is not what its latest review made of it.`);
  }
  if (doesCount(held) !== (row.counts === 1)) {
    illnesses.push(
      `Statement s${held.num} ${row.counts === 1 ? "counts" : "does not count"}, expected the contrary.`,
    );
  }
  return illnesses;
}
