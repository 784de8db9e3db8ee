import { type ErrorCode, fillMessage } from "../base/index.ts";

/** A place in the brief's file, both counted from 1. */
export interface Place {
  line: number;
  column: number;
}

/** Something wrong in a brief (error), or something to know about it (warning), with its place in the file. */
export interface Problem extends Place {
  code: ErrorCode;
  severity: "error" | "warning";
  /** What stands in the file. */
  found: string | null;
  /** What should stand there, in words. */
  expected: string | null;
  /** The valid name that is closest to what was found. */
  near: string | null;
  /** The whole of it in words: found, expected, mend. */
  message: string;
}

type Values = Record<string, string | number | undefined>;

/** Makes an error; `values` fill the message, and `found`, `expected` and `near` among them are kept apart too. */
export function errorAt(place: Place, code: ErrorCode, values: Values): Problem {
  return problemAt(place, "error", code, values);
}

export function warningAt(place: Place, code: ErrorCode, values: Values): Problem {
  return problemAt(place, "warning", code, values);
}

function problemAt(place: Place, severity: Problem["severity"], code: ErrorCode, values: Values): Problem {
  const text = (name: string) => (values[name] === undefined ? null : String(values[name]));
  const near = text("near");
  const filled = { ...values, near: near === null ? "" : nearText(code, near) };
  const message = fillMessage(code, filled as Record<string, string | number>);
  return { ...place, code, severity, found: text("found"), expected: text("expected"), near, message };
}

function nearText(code: ErrorCode, near: string): string {
  return code === "brief-id" ? near : ` Did you mean '${near}'?`;
}

export function inFileOrder(problems: Problem[]): Problem[] {
  return problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
}
