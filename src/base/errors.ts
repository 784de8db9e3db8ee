/**
 * Errors that tell the mend: what was found, what was expected, what to do.
 * Every message of the program stands in the catalogue, so an unknown code does not compile
 * and docs/errors.md can be checked against it.
 */
export const messages = {
  "article-invalid":
    "{source}: found article JSON with {found}, expected {expected}. Correct it as in docs/intake.md, or give the page itself.",
  "article-unknown": "Found no article '{id}' in the ledger. `demarche articles` lists them.",
  "backup-broken":
    "Found damage in the backup '{file}': {found}. Nothing was changed; restore an older backup instead.",
  "backup-server":
    "The ledger '{found}' lies on a database server. Use its own tools, pg_dump and pg_restore, for backups.",
  "backup-exists": "Found a file '{file}' already. Give a name that is free; backups are never overwritten.",
  "brief-absent":
    "Found no brief for the ledger in '{folder}'. Name one with `--brief FILE`; `demarche init` makes one to start from.",
  "brief-against-self":
    "Found option '{found}' under its own 'against:', expected other options of issue '{issue}'. Take it out.",
  "brief-against-unknown":
    "Found '{found}' under 'against:', expected an option of issue '{issue}': {options}.{near}",
  "brief-alias-common":
    "Found '{found}' for {first} (line {line}) and for {second}. In a text it is read as whichever of them the text named last; where it has named neither, as nobody. Nothing needs to be done.",
  "brief-alias-shared":
    "Found the name '{found}' for {first} (line {line}) and for {second}, expected names that tell one party from another. Keep it with one of them, or write it out in full.",
  "brief-alias-within":
    "Found '{found}' for {first} (line {line}) and for {second}. What is said under this name counts for {party}, without a person, where the text has not named one of them before.",
  "brief-comma":
    "Found a comma in text without quotation marks; read as '{found}'. Put the text in quotation marks.",
  "brief-date": "Found '{found}' for '{key}', expected a day like 2025-12-08 or a month like 2025-12.",
  "brief-date-order":
    "Found 'from: {found}', which is after 'until: {until}'. Exchange the two, or correct one of them.",
  "brief-empty":
    "Found no text in it, expected parties and issues. `demarche init` makes a brief to start from.",
  "brief-file-changed":
    "Found that the brief's file '{file}' has been edited since the ledger took it in, expected it unchanged. Run `demarche read` to take it in, load the brief again, and make the edit anew.",
  "brief-id":
    "Found the id '{found}', expected letters, digits, '-', '_' or '.' without spaces, the first a letter or digit. Write for example '{near}'.",
  "brief-id-twice":
    "Found the id '{found}' twice, first in line {line}. Give one of the two another id; parties and people share one list of ids.",
  "brief-invalid": "Found {count} errors in the brief '{file}':\n{list}",
  "brief-key-twice":
    "Found '{found}' twice in one place, first in line {line}. Keep one of the two, or join them.",
  "brief-key-unknown": "Found the unknown key '{found}'{place}, expected one of {expected}.{near}",
  "brief-missing": "Found no '{key}' in {place}, expected {expected}. Add a line '{key}: ...'.",
  "brief-no-options":
    "Found no options in issue '{issue}', expected the possible answers. Without them its statements are gathered but not compared.",
  "brief-outdated":
    "Found that the brief has changed since it was shown, expected the one that the edit was made from. Load it again, and make the edit anew.",
  "brief-reserved":
    "Found '{found}' without quotation marks; YAML reserves its first character. Read as it stands; put it in quotation marks.",
  "brief-role": "Found the role '{found}', expected one of {expected}.{near}",
  "brief-sides":
    "Found {count} with the role 'party', expected two or more: gaps are between two sides. Check the roles.",
  "brief-type": "Found {found} for {place}, expected {expected}.",
  "brief-url": "Found the address '{found}', expected one that begins with https:// or http://.",
  "brief-yaml": "Found no valid YAML here: {found}. {mend}",
  "cookie-missing":
    "Found no cookie of this server, expected one from its start-up address. Open the address that `demarche serve` has printed.",
  "day-wrong": "Found '{found}' for a day. Write a day as 2025-12-08, or a month as 2025-12.",
  "deals-invalid": "Found {count} errors in the assumptions '{file}':\n{list}",
  "draft-broken":
    "{file}: found a document that cannot be read ({found}), expected a whole Word (DOCX) or PDF file. Open it, save it again, or save it as a text.",
  "draft-clause-unknown": "Found no clause '{found}' in the draft '{id}'.{near} Clauses: {known}",
  "draft-empty":
    "{file}: found no clause, expected numbered points, articles or paragraphs. Give the draft's own text.",
  "draft-format":
    "{file}: found {found}, expected a draft as text, Markdown, HTML, Word (DOCX) or PDF. Save it as one of these.",
  "draft-head":
    "{file}: found {found} between the lines '---' at its top, expected YAML as in docs/drafts.md.",
  "draft-locked":
    "{file}: found a document that a password protects, expected one that opens without. Save a copy without the password.",
  "draft-pictures":
    "{file}: found {pages} pages without any text, expected text: they may be pictures of pages. Run text recognition on it first, or give a text.",
  "draft-too-large": "{file}: found {found}, expected at most {limit}. Save the draft's text alone.",
  "draft-unknown":
    "Found no draft '{id}' in the ledger. `demarche drafts list` shows the ids; ID@2 is the second version of one.",
  fault: "Something went wrong inside the program: {found}. Please report it with the lines below.",
  "fetch-address":
    "{source}: found that {host} leads to {address}, {range}; expected a public address. Use --allow-private if it is a server of your own.",
  "fetch-compressed":
    "{source}: found a reply compressed as '{coding}', expected gzip, deflate, br or none. Save the page in a browser and give the file.",
  "fetch-failed":
    "{source}: found {found}, expected a reply. Check the address and the connection, then try again.",
  "fetch-redirects":
    "{source}: found more than {limit} redirects, expected the page. Give the address that a browser ends at.",
  "fetch-robots":
    "{source}: found that {robots} forbids programs to fetch it, expected leave. Save the page in a browser and give the file.",
  "fetch-scheme":
    "{source}: found '{scheme}', expected http: or https:. Give a web address, or a file's path.",
  "fetch-status":
    "{source}: found HTTP status {status}, expected 200. Check the address; where the page wants a sign-in, save it in a browser and give the file.",
  "fetch-timeout":
    "{source}: found no complete reply within {seconds} s, expected the page. Try again later, or save it in a browser and give the file.",
  "fetch-too-large":
    "{source}: found more than {limit} bytes, expected a page of at most that. Save the article alone and give the file.",
  "fetch-type":
    "{source}: found the type '{type}', expected HTML, text or JSON. Give the address of the article's page.",
  "file-missing": "Found no file '{file}'. Give the path of an existing file, folder or glob pattern.",
  "file-unreadable":
    "{source}: found that it cannot be read ({found}), expected a readable file. Check its rights.",
  "folder-empty":
    "{source}: found no page, text or article in it, expected files such as .html, .txt, .json. Give another folder.",
  "gold-missing":
    "Found no folder 'gold' in '{folder}', expected a coded negotiation with brief.yaml, articles/ and gold/. Give its folder, like corpus/herring.",
  "host-wrong":
    "Found a request for the host '{found}', expected 127.0.0.1 or localhost. Open the address that `demarche serve` has printed.",
  "init-exists":
    "Found '{file}' already, expected no brief there. Give another folder: `demarche init FOLDER`; nothing was changed.",
  "issue-unknown": "Found no issue '{found}' in the brief.{near} Issues: {known}",
  "ledger-busy":
    "Another process has been writing to the ledger '{file}' for too long. Wait for it to end, or stop it, and run the command again.",
  "ledger-damaged":
    "The ledger '{file}' is damaged. `demarche doctor` tells where; `demarche restore FILE` puts a backup in its place.",
  "ledger-empty":
    "Found no article in the ledger, expected some to report on. `demarche add FILE...` takes them in.",
  "ledger-missing": "Found no ledger in '{folder}'. `demarche init` makes one; `--ledger DIR` names another.",
  "ledger-newer":
    "The ledger in '{where}' was written by a newer program (it holds {found}, unknown to this one). Update demarche, or restore a backup from before the update.",
  "ledger-no-brief":
    "Found no brief in the ledger '{folder}', expected one that says who negotiates about what. `demarche add` with `--brief FILE` keeps one.",
  "ledger-none":
    "Found no ledger in '{folder}' or any folder above it. `demarche init` makes one; `--ledger DIR` names one elsewhere.",
  "ledger-not-folder": "Found the file '{folder}' where a ledger's folder was expected. Give the folder.",
  "ledger-not-one":
    "The file '{file}' is not a ledger: it is damaged, or belongs to another program. `demarche restore FILE` puts a backup in its place.",
  "ledger-server":
    "The database server of the ledger can't be reached: {found}. Check the address after `--ledger`, and that the server runs.",
  "ledger-unusable":
    "The ledger '{file}' can't be read or written: {found}. Check that the disk has room and that its folder is yours to write.",
  "model-condition": "Found '{found}' in the condition '{condition}', expected {expected}.{near}",
  "model-id":
    "Found the id '{found}', expected letters, digits, '-' or '_', and not one of and, or, not, if, iff. Give another one.",
  "model-invalid": "Found {count} errors in the conflict model '{file}':\n{list}",
  "model-key-unknown": "Found the unknown key '{found}', expected one of {expected}.{near}",
  "model-missing": "Found no '{key}', expected {expected}. Add a line '{key}: ...'.",
  "model-now":
    "Found '{found}' under 'impossible:', but it is so now ({now}). Correct the condition, or what is marked 'now: yes'.",
  "model-outcome": "Found no outcome {found}, expected 1 to {count}. `--all` lists them.",
  "model-preferences":
    "Found {found} for '{party}', expected one of the two. Give statements under 'prefers', or a ranking under 'order'.",
  "model-size": "Found {found}, expected {expected}. Leave out what decides nothing, or join options.",
  "model-value": "Found {found} for '{key}', expected {expected}.{near}",
  "option-unknown": "Found no option '{found}' in the brief.{near} Write ISSUE/OPTION, as in {known}",
  "origin-wrong":
    "Found a request from {found}, expected one from a page of this server. Nothing was done; open the address that `demarche serve` has printed.",
  "page-binary":
    "{source}: found {found}, expected a page or a text. Save the article as HTML or text; unpack it first if it is packed.",
  "page-broken-off":
    "{source}: found that it breaks off inside <{element}>, expected the end of the page. Save or download it again.",
  "page-empty": "{source}: found 0 bytes, expected a page or a text. Save or download it again.",
  "page-out-of-memory":
    "{source}: found that it needs more than {limit} MB of memory, expected an article's page. Save the article alone.",
  "page-out-of-time":
    "{source}: found that it takes more than {seconds} s to read, expected an article's page. Save the article alone.",
  "page-too-deep":
    "{source}: found elements nested more than {limit} deep, expected an article's page. Save the article alone.",
  "page-too-large": "{source}: found {bytes} bytes, expected at most {limit}. Save the article alone.",
  "page-too-many-elements":
    "{source}: found more than {limit} elements, expected an article's page. Save the article alone.",
  "page-unreadable":
    "{source}: found that it cannot be read ({found}), expected an article's page. Save it again, or report it with the page.",
  "page-without-text":
    "{source}: found {length} characters of text, expected an article. Give the article's own page; where its text comes by script, save it in a browser.",
  "party-unknown": "Found no party '{found}' in the brief.{near} Parties: {known}",
  "reading-failed":
    "Reading the article '{id}' failed: {found}. The rest goes on; please report it with the article.",
  "report-formats": "Found both --html and --markdown, expected one. Run the command once for each.",
  "request-invalid": "Found in {place}: {found}. Correct the request as /api/docs describes it.",
  "request-too-large":
    "Found a request larger than this server takes, expected at most 2 MB. Send less at a time.",
  "restore-occupied":
    "Found a ledger in '{folder}' already. With `--force` the backup replaces it; a copy of it is then kept in its folder `backups`.",
  "review-field-missing":
    "Found no '{field}' for the statement to add. Give words=..., holder=..., issue=... and stance=..., and saidOn=... where the article has no day.",
  "review-field-unknown": "Found '{found}', expected KEY=VALUE. {near}Keys: {fields}.",
  "review-none": "Statement '{id}' has no review to undo.",
  "review-none-yours": "Found no review by '{reviewer}' to undo. Give the name that reviews were made under.",
  "review-outdated":
    "Found that statement '{id}' has changed since it was shown, expected it as it was judged. Look at both versions, then judge it again.",
  "review-place-wrong":
    "Found {count} places of '{found}' in article '{article}', expected one. Give the words exactly as they stand there, and enough of them.",
  "review-value-unknown": "Found '{found}' for {field}. {near}Expected {expected}.",
  "route-unknown": "Found nothing at {found}. /api/docs lists what there is.",
  "serve-port": "Found the port {port} taken by another program. Give another one, or leave out `--port`.",
  "statement-unknown":
    "Found no statement '{id}' in the ledger. `demarche evidence PARTY ISSUE` shows the ids of statements.",
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
  return fillTemplate(messages[code], values);
}

/** Exchanges each `{key}` of a template for its value; one without a value stays as it is. */
export function fillTemplate(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
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
