import { createHash } from "node:crypto";
import type { Brief } from "../brief/index.ts";

/** SHA-256 in hexadecimal digits, of a text as UTF-8. */
export const hashText = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/**
 * Changes when, and only when, a reading with the brief could come out differently: when parties, people, issues
 * or options change, but not for a comment, the summary or a feed.
 */
export const hashBrief = (brief: Brief): string =>
  hashText(JSON.stringify([brief.parties, brief.issues], sortKeys));

function sortKeys(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
