/**
 * Errors that tell the mend: what was found, what was expected, what to do.
 * Every message of the program stands in the catalogue, so an unknown code does not compile
 * and docs/errors.md can be checked against it.
 */
export const messages = {
  fault: "Something went wrong inside the program: {found}. Please report it with the lines below.",
  "file-missing": "Found no file '{file}'. Give the path of an existing file, folder or glob pattern.",
  stopped: "Stopped before the end. What was finished is kept; run the same command again to take it up.",
  system: "The system refused: {found}. Check that the file or folder exists and may be read or written.",
  usage: "{found}. {mend}",
} as const;

export type ErrorCode = keyof typeof messages;

/** Exit statuses of the command line (docs/commands.md). */
export const exit = { done: 0, refused: 1, usage: 2, failed: 3 } as const;
export type ExitStatus = (typeof exit)[keyof typeof exit];

/** The message of a code with its placeholders filled; one without a value stays as it is. */
export function fillMessage(code: ErrorCode, values: Record<string, string | number> = {}): string {
  return messages[code].replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
}

/** An error meant for the user; `values` fill the placeholders of its message. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly values: Record<string, string | number>;

  constructor(code: ErrorCode, values: Record<string, string | number> = {}) {
    super(fillMessage(code, values));
    this.name = "AppError";
    this.code = code;
    this.values = values;
  }
}
