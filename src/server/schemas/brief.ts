import { z } from "zod";
import type { Problem } from "../../brief/index.ts";
import { brief } from "./negotiation.ts";
import { evidenceKind, stance } from "./rows.ts";

const text = z.string().nullable();
const count = z.int().nonnegative();

export const briefSource = z.object({ source: z.string().max(1_000_000).describe("the brief as YAML") });
export const briefInput = briefSource.extend({
  hash: z.string().describe("of the brief that it was made from"),
});

export const briefView = z.object({
  hash: z.string(),
  source: z.string(),
  file: text.describe("where it lies; saving writes it too"),
  brief,
  unread: count.describe("articles that are still to be read with it"),
});
export type BriefView = z.output<typeof briefView>;

const problem = z.object({
  line: count,
  column: count,
  code: z.string(),
  severity: z.enum(["error", "warning"]),
  found: text,
  expected: text,
  near: text,
  message: z.string(),
}) satisfies z.ZodType<Omit<Problem, "code">>;

export const briefCheck = z.object({
  sound: z.boolean(),
  problems: z.array(problem).describe("every error and warning, in the order of the text"),
  brief: brief.nullable(),
});
export type BriefCheck = z.output<typeof briefCheck>;

const readStatement = z.object({
  article: z.string(),
  title: text,
  published: text,
  start: count,
  end: count,
  text: z.string(),
  sentence: z.string(),
  holder: z.string(),
  holderName: z.string(),
  issue: z.string(),
  issueName: z.string(),
  option: text,
  optionName: text,
  stance,
  evidence: evidenceKind,
});
export type ReadStatement = z.output<typeof readStatement>;

export const briefPreview = z.object({
  articles: z
    .object({ compared: count, all: count })
    .describe("how many there was time for, the latest ones"),
  counts: z.object({ comes: count, goes: count, moves: count, stays: count }),
  comes: z.array(readStatement),
  goes: z.array(readStatement).describe("what a person has reviewed stays all the same"),
  moves: z
    .array(z.object({ from: readStatement, to: readStatement }))
    .describe("the same words, read as something else"),
});
export type BriefPreview = z.output<typeof briefPreview>;

export const saved = z.object({
  hash: z.string(),
  unread: count.describe("articles that are now read again"),
});

export const suggestView = z.object({
  articles: z.object({ read: count, all: count }),
  suggestions: z.array(
    z.object({
      kind: z.enum(["person", "party", "alias", "term"]),
      name: z.string(),
      id: text,
      role: text,
      party: text,
      person: text,
      issue: text,
      aliases: z.array(z.string()),
      count,
      articles: count,
      article: z.string(),
      sentence: z.string(),
    }),
  ),
  yaml: z.string().describe("all of them, to be pasted into the brief"),
});
export type SuggestView = z.output<typeof suggestView>;
