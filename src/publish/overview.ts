import { type GapKind, type Position, type StatementFacts, worstGap } from "../analysis/index.ts";
import type { Issue, Party } from "../brief/index.ts";
import type { Findings } from "./findings.ts";
import { headlineOf } from "./gap-words.ts";
import { capitalize, count, countInWords, inWords, list, roleWords, stanceWords } from "./wording.ts";

/** What the record holds, in counts: "2 issues, 2 parties. 14 statements from 6 articles, 3 of them reviewed." */
export function tellCounts(findings: Findings): string {
  const statements = countedStatements(findings);
  const reviewed = statements.filter(({ verdict }) => verdict !== "unreviewed").length;
  const articles = new Set(statements.map(({ articleId }) => articleId)).size;
  const roles = Map.groupBy(findings.brief.parties, ({ role }) => role);
  const parties = [...roles].map(([role, members]) =>
    count(members.length, roleWords[role], role === "party" ? "parties" : undefined),
  );
  return (
    `${list([count(findings.brief.issues.length, "issue"), ...parties])}. ` +
    `${count(statements.length, "statement")} from ${count(articles, "article")}; ${reviewed} reviewed by a person.`
  );
}

/** How the issues stand, each by its worst pair: "Two issues are opposed, one is bridgeable." */
export function tellGaps(findings: Findings): string {
  const worst = findings.brief.issues
    .map((issue) => worstGap(findings.gaps.filter((gap) => gap.issue === issue.id)))
    .filter((gap) => gap !== null);
  const pieces = (Object.keys(gapPhrases) as GapKind[])
    .map((kind) => ({ kind, issues: worst.filter((gap) => gap.kind === kind).length }))
    .filter(({ issues }) => issues > 0)
    .map(({ kind, issues }, index) => {
      const subject =
        index === 0 ? `${countInWords(issues, "issue")} ${issues === 1 ? "is" : "are"}` : inWords(issues);
      return `${subject} ${gapPhrases[kind]}`;
    });
  const contradicting = worst.filter((gap) => gap.contradicting).length;
  const accounts = `Accounts contradict each other on ${countInWords(contradicting, "issue")}.`;
  return [pieces.length > 0 && `${capitalize(list(pieces))}.`, contradicting > 0 && accounts]
    .filter((sentence) => sentence !== false)
    .join(" ");
}

/** In the order in which they are told. */
const gapPhrases: { [G in GapKind]: string } = {
  agreed: "agreed",
  bridgeable: "bridgeable",
  opposed: "opposed",
  open: "open",
  "one side only": "heard from one side only",
  unheard: "unheard",
};

/** Which statements were counted, where not all were; "" otherwise. */
export function tellSelection({ selection: { reviewed, surerThan } }: Findings): string {
  const limits = [
    reviewed && "what a person has reviewed",
    surerThan !== undefined && `what was read with a sureness above ${surerThan}, or reviewed`,
  ].filter((limit) => typeof limit === "string");
  return limits.length === 0 ? "" : `Counted is only ${list(limits)}.`;
}

/** The parties that are sides, which have a column each. */
export function sidesOf({ brief }: Findings): Party[] {
  return brief.parties.filter(({ role }) => role === "party");
}

/** Mediators, supporters and observers that have been heard on any issue. */
export function heardOthers({ brief, headlines }: Findings): Party[] {
  const heard = new Set(headlines.filter(({ position }) => position !== null).map(({ party }) => party));
  return brief.parties.filter(({ id, role }) => role !== "party" && heard.has(id));
}

/** The heading over `oneSided`: with two sides, those are the issues that one side alone speaks of. */
export function oneSidedTitle(findings: Findings): string {
  return sidesOf(findings).length > 2 ? "Not heard from every side" : "Heard from one side only";
}

/** Issues on which at least one side has not been heard, in the brief's order. */
export function oneSided(findings: Findings): { issue: Issue; heard: Party[]; unheard: Party[] }[] {
  const sides = sidesOf(findings);
  return findings.brief.issues
    .map((issue) => {
      const isHeard = ({ id }: Party) => headlineOf(findings, issue.id, id).position !== null;
      return { issue, heard: sides.filter(isHeard), unheard: sides.filter((party) => !isHeard(party)) };
    })
    .filter(({ unheard }) => unheard.length > 0);
}

/** What others say that the party wants, beside what it says itself: "2 hearsay accounts: accepts"; "" for none. */
export function tellHearsay<S extends StatementFacts>(positions: readonly Position<S>[]): string {
  const accounts = positions.flatMap(({ hearsay }) => hearsay);
  if (accounts.length === 0) return "";
  const told = [...new Set(accounts.map(({ stance }) => stance))].map((stance) => stanceWords[stance]);
  return `${count(accounts.length, "hearsay account")}: ${told.join(", ")}`;
}

export function countedStatements({ headlines }: Findings) {
  return headlines.flatMap(({ positions }) =>
    positions.flatMap(({ statements, hearsay }) => [...statements, ...hearsay]),
  );
}
