import {
  type Cell,
  type Clause,
  type ClauseChange,
  type DraftCheck,
  type DraftComparison,
  type KeptStatement,
  type Movement,
  type Settled,
  saidDay,
} from "../analysis/index.ts";
import type { KeptDraft } from "../ledger/index.ts";
import type { Row } from "./rows.ts";

/** The rows that the commands of `drafts` print (docs/drafts.md tells their columns). */

/** "army/limit", as `drafts map` takes it. */
export function writeSettles(settles: readonly Settled[]): string[] {
  return settles.map(({ issue, option }) => `${issue}/${option}`);
}

export const clauseRow = ({ label, text, settles, mappedBy }: Clause): Row => ({
  clause: label,
  text,
  settles: writeSettles(settles),
  mappedBy: mappedBy ?? (settles.length > 0 ? "reader" : null),
});

export const draftRow = ({
  id,
  version,
  title,
  proposedBy,
  published,
  source,
  amends,
  clauses,
}: KeptDraft): Row => ({
  id,
  version,
  title,
  proposedBy,
  published,
  source: source ?? null,
  amends: amends ?? null,
  clauses: clauses.length,
  mapped: clauses.filter(({ settles }) => settles.length > 0).length,
});

/** One row for each clause that counts and each party. */
export function cellRows({ draft, cells }: DraftCheck<KeptStatement>): Row[] {
  return cells.map((cell) => {
    const clause = draft.clauses.find(({ label }) => label === cell.clause)!;
    return {
      draft: draft.id,
      clause: cell.clause,
      settles: writeSettles(clause.settles),
      party: cell.party,
      answer: cell.answer,
      ...evidenceOf(cell),
      ownDraft: cell.ownDraft,
      hearsayOnly: cell.hearsayOnly,
      contradicting: cell.contradicting,
    };
  });
}

function evidenceOf({ position }: Cell<KeptStatement>): Row {
  const governing = position?.governing;
  return {
    option: position?.option ?? null,
    stance: position?.stance ?? null,
    condition: governing?.condition ?? null,
    since: position?.since ?? null,
    saidOn: governing === undefined ? null : saidDay(governing),
    statement: governing?.id ?? null,
    evidence: governing?.evidence ?? null,
    words: governing?.text ?? null,
    publisher: governing?.article.publisher ?? null,
    url: governing?.article.url ?? null,
  };
}

/** One row for each party: counts first, then shares, then what it would take. */
export function summaryRows({ draft, counted, tallies, tilt, ways }: DraftCheck<KeptStatement>): Row[] {
  return tallies.map(({ party, counts }, index) => {
    const { clauses, share, interval } = tilt.shares[index]!;
    const { redLines, mustChange, conditions, toAsk, changes } = ways[index]!;
    return {
      ...{ draft: draft.id, party, clauses: counted.length, ...counts, redLines },
      ...{ contested: tilt.contested, contestedItsWay: clauses },
      ...{ share, shareLeast: interval.least, shareMost: interval.most },
      ...{ tilt: tilt.tilt, tiltLeast: tilt.interval?.least ?? null, tiltMost: tilt.interval?.most ?? null },
      ...{ fewestChanges: mustChange.length, mustChange, conditions, toAsk },
      changes: changes.map(({ clause, from, to, answer, ruledOutBy }) => ({
        clause,
        from: writeSettles([from])[0],
        to: to === null ? null : writeSettles([to])[0],
        answer,
        ruledOutBy,
      })),
    };
  });
}

/** One row for each clause of either draft, or for several that became one. */
export function changeRows({ changes, crossed, cleared }: DraftComparison<KeptStatement>): Row[] {
  return changes.map((change) => {
    const labels = { from: change.from.map(({ label }) => label), to: change.to.map(({ label }) => label) };
    return {
      kind: change.kind,
      ...labels,
      issues: issuesOf(change),
      before: change.from.map(({ text }) => text).join(" "),
      after: change.to.map(({ text }) => text).join(" "),
      settledBefore: change.from.flatMap(({ settles }) => writeSettles(settles)),
      settledAfter: change.to.flatMap(({ settles }) => writeSettles(settles)),
      towards: change.towards.map(writeMovement),
      awayFrom: change.awayFrom.map(writeMovement),
      redLinesCrossed: crossed.filter(({ clause }) => labels.to.includes(clause)).map(({ party }) => party),
      redLinesCleared: cleared.filter(({ clause }) => labels.from.includes(clause)).map(({ party }) => party),
    };
  });
}

export function issuesOf({ from, to }: Pick<ClauseChange, "from" | "to">): string[] {
  const issues = [...from, ...to].flatMap(({ settles }) => settles.map(({ issue }) => issue));
  return [...new Set(issues)];
}

/** "russia: accepts -> unheard" */
export function writeMovement({ party, before, after }: Movement): string {
  return `${party}: ${before ?? "no clause"} -> ${after ?? "no clause"}`;
}
