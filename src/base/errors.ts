/**
 * Errors that tell the mend: what was found, what was expected, what to do.
 * Every message of the program stands in the catalogue, so an unknown code does not compile
 * and docs/errors.md can be checked against it.
 */
export const messages = {
  "article-unknown": "Found no article '{id}' in the ledger. `demarche articles` lists them.",
  "backup-broken":
    "Found damage in the backup '{file}': {found}. Nothing was changed; restore an older backup instead.",
  "backup-exists": "Found a file '{file}' already. Give a name that is free; backups are never overwritten.",
  "day-wrong": "Found '{found}' for a day. Write a day as 2025-12-08, or a month as 2025-12.",
  "file-missing": "Found no file '{file}'. Give the path of an existing file, folder or glob pattern.",
  "ledger-busy":
    "Another process has been writing to the ledger '{file}' for too long. Wait for it to end, or stop it, and run the command again.",
  "ledger-missing": "Found no ledger in '{folder}'. `demarche init` makes one; `--ledger DIR` names another.",
  "ledger-newer":
    "The ledger in '{folder}' was written by a newer program (it holds {found}, unknown to this one). Update demarche, or restore a backup from before the update.",
  "ledger-none":
    "Found no ledger in '{folder}' or any folder above it. `demarche init` makes one; `--ledger DIR` names one elsewhere.",
  "ledger-not-folder": "Found the file '{folder}' where a ledger's folder was expected. Give the folder.",
  "ledger-not-one":
    "The file '{file}' is not a ledger: it is damaged, or belongs to another program. `demarche restore FILE` puts a backup in its place.",
  "restore-occupied":
    "Found a ledger in '{folder}' already. With `--force` the backup replaces it; a copy of it is then kept in its folder `backups`.",
  "review-field-unknown": "Found no field '{found}' to correct. {near}Fields: {fields}.",
  "review-none": "Statement '{id}' has no review to undo.",
  "review-place-wrong":
    "Found '{found}' for a place in article '{article}' of {length} characters. Give START-END, with START before END, or the words themselves as they stand there.",
  "review-value-unknown": "Found '{found}' for {field}. {near}Expected {expected}.",
  "statement-unknown":
    "Found no statement '{id}' in the ledger. `demarche evidence PARTY ISSUE` shows the ids of statements.",
  usage: "{found}. {mend}",
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
