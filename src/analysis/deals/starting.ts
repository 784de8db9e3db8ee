import { Document, visit } from "yaml";
import type { Brief, Issue } from "../../brief/index.ts";
import { listSides } from "../drafts/check.ts";
import type { StatementFacts } from "../evidence.ts";
import type { Position } from "../position.ts";
import { sideOf } from "../side.ts";

/**
 * A file of assumptions to start from, as YAML: what each side was heard to be for stands first, then leaving the issue
 * out, then what it is against; what it rejects is a red line. What it was not heard on is left out and so unknown.
 * Issues stand in the brief's order, which is nobody's ranking. `null` where the sides were heard on nothing. The
 * analyst corrects it and takes it as their own.
 */
export function startingAssumptions<S extends StatementFacts>(
  brief: Brief,
  positions: readonly Position<S>[],
): string | null {
  const sides = listSides(brief);
  const heard = positions.filter(({ party, option }) => sides.includes(party) && option !== null);
  const issues = brief.issues.filter(({ id }) => heard.some(({ issue }) => issue === id));
  if (issues.length === 0 || sides.length === 0) return null;
  const file = {
    name: "Starting point, to be corrected",
    reason:
      "Made by the program from what was said; the order of issues is the brief's, and nobody's ranking",
    agenda: Object.fromEntries(issues.map((issue) => [issue.id, choicesOf(issue)])),
    parties: Object.fromEntries(
      sides.map((party) => [
        party,
        partyOf(
          issues,
          heard.filter((position) => position.party === party),
        ),
      ]),
    ),
  };
  const document = new Document(file);
  visit(document, { Seq: (_, list) => void Object.assign(list, { flow: true }) });
  return `${opening}${document.toString({ lineWidth: 0, flowCollectionPadding: false })}`;
}

const opening = `# Assumptions, not findings: change the order of issues, the order of options and the red lines until you
# would stand up for them, and give them a name and a reason. docs/deals.md explains every key.
`;

/** An issue may be left out of a package. */
function choicesOf({ options }: Issue): string[] {
  return [...options.map(({ id }) => id), "none"];
}

function partyOf(issues: readonly Issue[], heard: readonly Position<StatementFacts>[]) {
  const stand = (issue: string, option: string) =>
    heard.find((position) => position.issue === issue && position.option === option)?.stance;
  const redLines = heard
    .filter(({ stance }) => stance === "rejects")
    .map(({ issue, option }) => `${issue}.${option}`);
  return {
    reason:
      "What it was heard to be for, then leaving the issue out, then what it is against; the rest is unknown",
    issues: issues.map(({ id }) => id),
    options: Object.fromEntries(
      issues.map((issue) => {
        const rank = (option: string) => {
          if (option === "none") return 1;
          const stance = stand(issue.id, option);
          return stance === undefined ? null : ["for", "open", "against"].indexOf(sideOf(stance));
        };
        const levels = [0, 1, 2].map((level) => choicesOf(issue).filter((option) => rank(option) === level));
        return [issue.id, levels.filter(({ length }) => length > 0)];
      }),
    ),
    ...(redLines.length > 0 && { redLines }),
  };
}
