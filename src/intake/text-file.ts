import type { Day } from "../base/index.ts";
import type { Article } from "./article.ts";
import { splitLines } from "./lines.ts";
import { parseStatedTime } from "./stated-time.ts";

/** Lines at the top of a saved text in which its date, address and title are looked for. */
const headLength = 5;

/**
 * A text file as an article. Lines at its top that give a date, an address or a title are read as these. The text
 * stays as it is, furniture included, so that every offset is one of the file; reading passes furniture over.
 */
export function extractText(text: string, id: string, givenUrl: string | null): Article {
  const lines = splitLines(text);
  const head = lines.slice(0, headLength);
  const url = head.map(readUrlLine).find((found) => found !== null) ?? null;
  const published = head.map(readDateLine).find((found) => found !== null) ?? null;
  const body = [
    ...head.filter((line) => !readUrlLine(line) && !readDateLine(line)),
    ...lines.slice(headLength),
  ];
  const title = readTitle(body);
  return {
    id,
    url: givenUrl ?? url,
    title,
    authors: [],
    publisher: null,
    published,
    language: null,
    text,
  };
}

const label =
  /^\W*(?:(?:date|dated|published|posted|publication date)\b(?: on| at)?\W*)?(?=(?:\p{L}+,? ){0,2}\d)/iu;

/** The day in "date 2025-12-08 Send this page ..." or "Published: 8 December 2025"; null for a line of prose. */
export function readDateLine(line: string): Day | null {
  const found = label.exec(line);
  if (!found || line.length > 150 || isSentence(line)) return null;
  // The date comes at once, else the line tells of something that happened on a day.
  return parseStatedTime(line.slice(found[0].length).slice(0, 34), null)?.day ?? null;
}

function readUrlLine(line: string): string | null {
  return /^(?:(?:url|source|link):?\s*)?(https?:\/\/\S+)$/i.exec(line)?.[1] ?? null;
}

/** A short first line above a paragraph. */
function readTitle([first = "", second = ""]: string[]): string | null {
  return first.length <= 150 && second.length >= 80 && !isSentence(first) ? first : null;
}

function isSentence(line: string): boolean {
  return /[.!?:]["'”’»)]*$/.test(line);
}
