import type { GapKind } from "../../src/analysis/index.ts";
import type { Role } from "../../src/brief/index.ts";
import { capitalize, count, countInWords, inWords, list, roleWords } from "./findings.ts";
import { tellNumber } from "./locale.ts";

const phrases: { [G in GapKind]: string } = {
  agreed: "agreed",
  bridgeable: "bridgeable",
  opposed: "opposed",
  open: "open",
  "one side only": "heard from one side only",
  unheard: "unheard",
};

/** The sentences above the table. */
export const overview = {
  /** In the order in which they are told. */
  order: Object.keys(phrases) as GapKind[],

  /** "8 issues, 2 parties and 1 mediator. 96 statements from 31 articles; 82 reviewed by a person." */
  counts(
    issues: number,
    roles: readonly { role: Role; count: number }[],
    counted: { statements: number; articles: number; reviewed: number },
  ): string {
    const parties = roles.map(({ role, count: many }) =>
      count(many, roleWords[role], role === "party" ? "parties" : undefined),
    );
    const [statements, articles] = [many(counted.statements, "statement"), many(counted.articles, "article")];
    return (
      `${list([count(issues, "issue"), ...parties])}. ${statements} from ${articles}; ` +
      `${tellNumber(counted.reviewed)} reviewed by a person.`
    );
  },

  /** "Two issues are opposed, one bridgeable. Accounts contradict each other on one issue." */
  gaps(kinds: readonly (readonly [GapKind, number])[], contradicting: number): string {
    const pieces = kinds.map(([kind, issues], index) => {
      const subject = index > 0 ? inWords(issues) : countInWords(issues, "issue");
      return `${subject} ${index > 0 ? "" : issues === 1 ? "is " : "are "}${phrases[kind]}`;
    });
    const told = pieces.length === 0 ? "" : `${capitalize(list(pieces))}.`;
    if (contradicting === 0) return told;
    return `${told} Accounts contradict each other on ${countInWords(contradicting, "issue")}.`.trim();
  },
};

function many(number: number, one: string): string {
  return `${tellNumber(number)} ${number === 1 ? one : `${one}s`}`;
}
