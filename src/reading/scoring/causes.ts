import { type CodedPair, type CodedStatement, isSamePosition, type Scheme, sideTaken } from "./coding.ts";
import { createNearness, matchStatements } from "./match.ts";

/** Why a position was not read as the gold has it, from the nearest thing that the other coding says there. */
export const errorCauses = [
  "not seen",
  "no position there",
  "wrong holder",
  "wrong issue",
  "wrong option",
  "wrong side",
] as const;
export type ErrorCause = (typeof errorCauses)[number];

export interface ReadingError {
  id: string;
  kind: "missed" | "spurious";
  cause: ErrorCause;
  statement: CodedStatement;
  words: string;
}

/** Every position that only one coding has. */
export function findErrors(pair: CodedPair, scheme: Scheme): ReadingError[] {
  const { found } = matchStatements(pair, scheme);
  const same = found.filter(([one, other]) => isSamePosition(one, other, scheme)).flat();
  const isAlone = (statement: CodedStatement) => !same.includes(statement);
  const nearness = createNearness(pair.text);
  const tell = (kind: ReadingError["kind"], statements: CodedStatement[], others: CodedStatement[]) =>
    statements.filter(isAlone).map((statement): ReadingError => {
      const near = others.filter((other) => isAlone(other) && nearness(statement, other) > 0);
      const cause = causeOf(statement, near) ?? (kind === "missed" ? "not seen" : "no position there");
      const words = pair.text.slice(statement.start, statement.end);
      return { id: pair.id, kind, cause, statement, words };
    });
  const { gold, predicted } = pair;
  return [
    ...tell("missed", gold.statements, predicted.statements),
    ...tell("spurious", predicted.statements, gold.statements),
  ];
}

/** The smallest difference from any statement nearby: the side before the option, the option before the issue. */
function causeOf(statement: CodedStatement, near: CodedStatement[]): ErrorCause | undefined {
  const { holder, issue, option } = statement;
  const ofHolder = near.filter((other) => other.holder === holder);
  if (ofHolder.some((other) => other.issue === issue && other.option === option)) return "wrong side";
  if (ofHolder.some((other) => other.issue === issue)) return "wrong option";
  const isElsewhere = (other: CodedStatement) =>
    other.issue === issue && other.option === option && sideTaken(other) === sideTaken(statement);
  if (near.some(isElsewhere)) return "wrong holder";
  return ofHolder.length > 0 ? "wrong issue" : undefined;
}
