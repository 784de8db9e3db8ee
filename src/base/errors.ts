/**
 * Errors that tell the mend: what was found, what was expected, what to do.
 * Every message of the program stands in the catalogue, so an unknown code does not compile
 * and docs/errors.md can be checked against it.
 */
export const messages = {
  usage: "{found}. {mend}",
  "article-invalid":
    "{source}: found article JSON with {found}, expected {expected}. Correct it as in docs/intake.md, or give the page itself.",
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
