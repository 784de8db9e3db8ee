/**
 * Errors that tell the mend: what was found, what was expected, what to do.
 * Every message of the program stands in the catalogue, so an unknown code does not compile
 * and docs/errors.md can be checked against it.
 */
export const messages = {
  usage: "{found}. {mend}",
  "file-missing": "Found no file '{file}'. Give the path of an existing file, folder or glob pattern.",
} as const;

export type ErrorCode = keyof typeof messages;

/** Exit statuses of the command line (docs/commands.md). */
export const exit = { done: 0, refused: 1, usage: 2, failed: 3 } as const;
export type ExitStatus = (typeof exit)[keyof typeof exit];

/** An error meant for the user; `values` fill the placeholders of its message. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly values: Record<string, string | number>;

  constructor(code: ErrorCode, values: Record<string, string | number> = {}) {
    super(messages[code].replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole)));
    this.name = "AppError";
    this.code = code;
    this.values = values;
  }
}
