import type { Selectable } from "kysely";
import type { Span } from "../base/index.ts";
import type { Statement } from "../reading/index.ts";
import type { Held } from "./attach.ts";
import { decodeVerdict, encodeVerdict, vouched } from "./codes.ts";
import type { Ledger } from "./ledger.ts";
import type { Names } from "./names.ts";
import { relocate } from "./sentences.ts";
import { decodeStatement, encodeStatement } from "./statement-row.ts";
import type { Statements, Tx } from "./tables.ts";

/** A statement of the table, with what re-reading and reviewing need to know of it. */
export interface HeldStatement extends Held {
  article: number;
  version: number;
  found: boolean;
  /** Somebody has judged it once, be it that all was undone: its row stays for ever. */
  reviewed: boolean;
}

type Row = Selectable<Statements> & { reviews: number | string | bigint };

export async function loadHeld(
  tx: Tx,
  ledger: Ledger,
  names: Names,
  which: { article: number } | { num: number },
): Promise<HeldStatement[]> {
  const [column, value] =
    "article" in which ? (["article", which.article] as const) : (["num", which.num] as const);
  const rows = await tx
    .selectFrom("statements")
    .selectAll()
    .select((eb) =>
      eb
        .selectFrom("reviews")
        .whereRef("reviews.negotiation", "=", "statements.negotiation")
        .whereRef("reviews.statement", "=", "statements.num")
        .select((inner) => inner.fn.countAll().as("reviews"))
        .as("reviews"),
    )
    .where("negotiation", "=", ledger.negotiation)
    .where(column, "=", value)
    .execute();
  return rows.map((row) => toHeld(row as Row, names)).sort((one, other) => one.num - other.num);
}

export function toHeld(row: Row, names: Names): HeldStatement {
  const asKept = decodeStatement(row, names);
  const verdict = decodeVerdict(row.verdict);
  return {
    num: row.num,
    article: row.article,
    version: row.version,
    verdict,
    found: row.found === 1,
    reviewed: Number(row.reviews) > 0,
    asKept,
    asRead: readAs(row.as_read) ?? (verdict === "unreviewed" && row.found === 1 ? asKept : null),
  };
}

const readAs = (json: string | null): Statement | null => (json === null ? null : JSON.parse(json));

/** It counts where the reader finds it or a person vouches for it, and none has rejected it. */
export const doesCount = ({ found, verdict }: Pick<HeldStatement, "found" | "verdict">): boolean =>
  verdict !== "rejected" && (found || vouched.includes(verdict));

/** The columns of a statement as it is now held. */
export function encodeHeld(held: HeldStatement, names: Names) {
  const isReviewed = held.verdict !== "unreviewed";
  return {
    ...encodeStatement(held.asKept, names),
    version: held.version,
    found: Number(held.found),
    verdict: encodeVerdict(held.verdict),
    counts: Number(doesCount(held)),
    as_read: isReviewed && held.asRead ? JSON.stringify(held.asRead) : null,
  };
}

/** A statement moved to where its sentence stands in another version of the text; `undefined` where it is gone. */
export function moveHeld(
  held: HeldStatement,
  from: string,
  to: string,
  version: number,
): HeldStatement | undefined {
  const place = relocate(from, held.asKept, to);
  if (!place) return undefined;
  const shift = place.start - held.asKept.start;
  return {
    ...held,
    version,
    asKept: shiftStatement(held.asKept, shift, from, to),
    asRead: held.asRead && isIn(to, shiftStatement(held.asRead, shift, from, to)),
  };
}

const wordsAt = (text: string, { start, end }: Span): string => text.slice(start, end);

const isIn = (text: string, statement: Statement): Statement | null =>
  wordsAt(text, statement) === statement.text ? statement : null;

/** A condition whose words don't stand at the same distance any more is let go. */
function shiftStatement(statement: Statement, shift: number, from: string, to: string): Statement {
  const moved = ({ start, end }: Span): Span => ({ start: start + shift, end: end + shift });
  const condition = statement.condition && moved(statement.condition);
  const isKept = condition && wordsAt(to, condition) === wordsAt(from, statement.condition!);
  return { ...statement, ...moved(statement), condition: isKept ? condition : null };
}
