import type { Verdict } from "../analysis/index.ts";
import type { Stance, Statement } from "../reading/index.ts";
import { isOneSentence } from "./sentences.ts";

/** A statement that the ledger holds for the text that has just been read again. */
export interface Held {
  num: number;
  verdict: Verdict;
  /** As the reader gave it last; `null` for one that a person has added. */
  asRead: Statement | null;
  /** As it counts: what the last review made of it, else as read. */
  asKept: Statement;
}

export interface Attached {
  /** What the reader says now of statements that the ledger holds already, by their numbers. */
  found: Map<number, Statement>;
  /** What the ledger does not hold yet. */
  fresh: Statement[];
}

/**
 * Tells which statements of a new reading are those that the ledger holds already, so that they keep their numbers
 * and their reviews. The same claim is the same holder, issue and option in the same sentence. Each takes at most one,
 * reviewed ones choose first, and the largest overlap wins; whatever else repeats a reviewed claim is dropped, so that
 * a rejected statement stays rejected however often it is found again. Pure.
 */
export function attachReading(text: string, held: Held[], read: Statement[]): Attached {
  const pairs = held.flatMap((one) =>
    read.filter((statement) => isSameClaim(text, one, statement)).map((statement) => ({ one, statement })),
  );
  pairs.sort((a, b) => rank(a.one) - rank(b.one) || overlap(b) - overlap(a) || distance(a) - distance(b));
  const found = new Map<number, Statement>();
  const taken = new Set<Statement>();
  for (const { one, statement } of pairs) {
    if (found.has(one.num) || taken.has(statement)) continue;
    found.set(one.num, statement);
    taken.add(statement);
  }
  for (const { one, statement } of pairs) if (one.verdict !== "unreviewed") taken.add(statement);
  return { found, fresh: read.filter((statement) => !taken.has(statement)) };
}

interface Pair {
  one: Held;
  statement: Statement;
}

function isSameClaim(text: string, one: Held, statement: Statement): boolean {
  const sameMatter = [one.asRead, one.asKept].some(
    (kept) =>
      kept?.holder === statement.holder && kept.issue === statement.issue && kept.option === statement.option,
  );
  if (!sameMatter || !isOneSentence(text, one.asKept, statement)) return false;
  // "Demands it" was rejected; "rules it out", in the same sentence, is another claim and not yet judged.
  return one.verdict !== "rejected" || sideOf(one.asKept.stance) === sideOf(statement.stance);
}

/** As the scores and positions have it: for, open or against. */
function sideOf(stance: Stance): "for" | "open" | "against" {
  if (stance === "undecided") return "open";
  return stance === "rejects" || stance === "opposes" ? "against" : "for";
}

const rank = ({ verdict }: Held): number => (verdict === "unreviewed" ? 1 : 0);

const overlap = ({ one, statement }: Pair): number =>
  Math.max(0, Math.min(one.asKept.end, statement.end) - Math.max(one.asKept.start, statement.start));

const distance = ({ one, statement }: Pair): number => Math.abs(one.asKept.start - statement.start);
