import { saidDay } from "../days.ts";
import type { StatementFacts } from "../evidence.ts";
import { dateReprints } from "../reprints.ts";
import { counts, type Selection } from "../select.ts";
import { sideOf } from "../side.ts";
import type { Mention, Qualifier } from "./mention.ts";

export interface MentionOptions<S extends StatementFacts> extends Selection {
  /** Who a statement counts for; `null` leaves it out. By default the party that holds it. */
  actor?: (statement: S) => string | null;
  /** By option, two statements agree on the same side; by issue, on the same side of the same option. */
  by?: "option" | "issue" | undefined;
  /** Count hearsay too: what somebody else says that the actor wants. */
  hearsay?: boolean | undefined;
  /** Count undecided statements too, halfway between for and against. */
  undecided?: boolean | undefined;
}

/** Options of `deriveNetwork` that go with the mentions. */
export interface Mentions {
  mentions: Mention[];
  qualifier: Qualifier;
}

/**
 * The statements that count as mentions of their options. One on an issue as such counts by issue only: two
 * statements of no option need not be about the same thing. The document is the report, so that where documents
 * count once a reprint changes nothing. The same in whatever order the statements come.
 */
export function findMentions<S extends StatementFacts>(
  statements: Iterable<S>,
  options: MentionOptions<S> = {},
): Mentions {
  const { by = "option", actor = ({ holder }: S) => holder, hearsay = false, undecided = false } = options;
  const counted = Array.from(statements).filter(
    (statement) =>
      counts(statement, options) &&
      (hearsay || statement.evidence !== "second-hand") &&
      (undecided || by === "issue" || sideOf(statement.stance) !== "open") &&
      (by === "issue" || statement.option !== null),
  );
  const times = new Map<string, number>();
  const mentions = dateReprints(counted).flatMap((statement): (Mention & { id: string })[] => {
    const row = actor(statement);
    if (row === null) return [];
    return [
      {
        id: statement.id,
        row,
        column: by === "issue" ? statement.issue : optionKey(statement.issue, statement.option!),
        level: levelOf(statement, by, undecided),
        document: statement.report,
        time: timeOf(saidDay(statement), times),
      },
    ];
  });
  mentions.sort((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1));
  return { mentions, qualifier: by === "issue" ? "text" : undecided ? "integer" : "boolean" };
}

/** The label of an option's column: option ids are unique within their issue only. */
export function optionKey(issue: string, option: string): string {
  return `${issue}/${option}`;
}

function levelOf({ stance, option }: StatementFacts, by: "option" | "issue", undecided: boolean) {
  const side = sideOf(stance);
  if (by === "issue") return `${option ?? ""}: ${side}`;
  const places = undecided ? { for: 1, open: 0, against: -1 } : { for: 1, open: 0, against: 0 };
  return places[side];
}

/** Statements share few days: each is parsed once. */
function timeOf(day: string, known: Map<string, number>): number {
  const time = known.get(day) ?? Date.parse(day);
  known.set(day, time);
  return time;
}
