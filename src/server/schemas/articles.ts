import { z } from "zod";
import type { ArticleRef } from "../../analysis/index.ts";
import type { ArticleRow, ArticleView, RefusalRow, SearchRow } from "../../publish/index.ts";
import { choice } from "./choice.ts";
import { fields, reviewer, statementRow } from "./reviews.ts";
import { stance } from "./rows.ts";

const text = z.string().nullable();
const count = z.int().nonnegative();

const described = { title: text, publisher: text, url: text, published: text };
export const articleRef = z.object({
  id: z.string(),
  ...described,
  report: z.string(),
}) satisfies z.ZodType<ArticleRef>;

const articleRow = articleRef.extend({
  language: text,
  state: z.enum(["read", "unread"]),
  reprintOf: text,
  statements: count,
  meetings: count,
}) satisfies z.ZodType<ArticleRow>;

const refusalRow = z.object({
  source: z.string(),
  code: z.string(),
  reason: z.string(),
  refusedAt: z.string(),
}) satisfies z.ZodType<RefusalRow>;

const limit = (usual: number) => z.coerce.number().int().min(1).max(500).default(usual);

export const articlesChoice = z.object({
  state: z.enum(["read", "unread", "reprint", "refused"]).optional(),
  q: z.string().max(200).optional().describe("words that must stand in title or text"),
  cursor: z
    .string()
    .regex(/^(\d{4}-\d\d(-\d\d)?)?\.\d{1,9}$/, { error: "expected the `next` of the page before" })
    .optional()
    .describe("the `next` of the page before"),
  limit: limit(100),
});
export type ArticlesChoice = z.output<typeof articlesChoice>;

export const articleListView = z.object({
  articles: z.array(articleRow).describe("the latest first"),
  refusals: z.array(refusalRow).describe("pages that could not be taken in; with the first page only"),
  next: text.describe("the cursor of the next page; null at the end"),
  counts: z.object({ all: count, read: count, unread: count, reprint: count, refused: count }),
});
export type ArticleListView = z.output<typeof articleListView>;

export const articleView = z.object({
  article: articleRef.extend({
    authors: z.array(z.string()),
    language: text,
    version: count,
    text: z.string(),
  }),
  statements: z.array(statementRow.extend({ here: z.boolean() })),
  meetings: z.array(
    z.object({
      id: z.string(),
      start: count,
      end: count,
      text: z.string(),
      participants: z.array(z.string()),
      place: text,
      date: text,
      status: z.enum(["held", "planned", "cancelled"]),
      duration: text,
      because: z.string(),
    }),
  ),
  reprints: z.array(articleRef),
  elsewhere: z.array(
    z.object({
      start: count,
      text: z.string(),
      places: z.array(z.object({ article: articleRef, start: count, end: count })),
    }),
  ),
}) satisfies z.ZodType<ArticleView>;

export const addedInput = fields
  .partial()
  .required({ holder: true, issue: true, stance: true })
  .extend({
    start: count.describe("where the selected words start in the article's text, in UTF-16 code units"),
    text: z.string().min(1).max(5000).describe("the selected words, exactly as they stand there"),
    reviewer,
    note: z.string().max(2000).optional(),
  });
export type AddedInput = z.output<typeof addedInput>;

export const searchChoice = choice.pick({ party: true, issue: true, from: true, to: true }).extend({
  q: z.string().min(1).max(400).describe('words, "phrases" and beginn*; all must stand in the sentence'),
  cursor: z
    .string()
    .regex(/^\d{1,6}$/)
    .optional()
    .describe("the `next` of the page before"),
  limit: limit(50),
});
export type SearchChoice = z.output<typeof searchChoice>;

const searchRow = z.object({
  text: z.string(),
  article: z.string(),
  start: count,
  end: count,
  ...described,
  statements: z.array(
    z.object({ id: z.string(), holder: z.string(), issue: z.string(), option: text, stance }),
  ),
}) satisfies z.ZodType<SearchRow>;

export const searchView = z.object({
  hits: z.array(searchRow).describe("the latest article's first"),
  found: count,
  more: z.boolean().describe("whether there are more than were looked through"),
  next: text,
});
export type SearchView = z.output<typeof searchView>;
