import { count, list } from "./findings.ts";

/** Words of the page of stability. It rests on a model that an analyst has written, and says so. */
export const stability = {
  title: "Stability",
  heading: "What would last?",
  start: [
    "Which outcomes of a dispute would hold, who could break them, and what deters them: worked out from what each party can do and what it prefers.",
    "None of that is read from the record. An analyst writes it into a file, with a reason for each assumption (docs/stability.md).",
  ],
  file: "Open a model",
  paste: "Or paste it here",
  apply: "Work it out",
  edit: "Change the model",
  label: "Conflict model, as YAML",
  forget: "Put it away",
  basis: (basis: string) => `These answers rest on ${basis}.`,
  lede: (outcomes: number) =>
    `${count(outcomes, "outcome")} are possible. How things stand now comes first, then what would hold.`,
  problems: (many: number) => `${count(many, "problem")} to mend`,
  line: (line: number) => `Line ${line}`,
  outcome: (number: number) => `Outcome ${number}`,
  now: "how things stand now",
  holds: (concepts: readonly string[]) => `holds under ${list([...concepts])}`,
  holdsNot: "does not hold",
  couldBreak: (parties: readonly string[]) => `could be broken by ${list([...parties])}`,
  ask: "Tell of another outcome",
  number: (most: number) => `Its number, from 1 to ${most}`,
};
