import { AppError, type ErrorCode } from "../base/index.ts";

/** Why an input gave no article: a result like any other, kept and listed, never thrown. */
export interface Refusal {
  id: string;
  /** Where it came from: path, URL or "-" for standard input. */
  source: string;
  code: ErrorCode;
  /** What was found, what was expected, the mend. */
  reason: string;
}

/** Which input is spoken of. */
export interface Origin {
  id: string;
  source: string;
}

export function refuse(
  { id, source }: Origin,
  code: ErrorCode,
  values: Record<string, string | number> = {},
): Refusal {
  return { id, source, code, reason: new AppError(code, { source, ...values }).message };
}

/** "talks.jsonl:12", for a refusal; an article without an id of its own is called "talks-12". */
export function nthOrigin({ id, source }: Origin, n: number): Origin {
  return { id: `${id}-${n}`, source: `${source}:${n}` };
}

export function isRefusal(result: object): result is Refusal {
  return "code" in result && "reason" in result;
}
