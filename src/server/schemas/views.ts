import { z } from "zod";
import type { SourceRow, TimelineView } from "../../publish/index.ts";
import { choice } from "./choice.ts";
import { daysRange, evidenceKind, meetingRow, shiftRow, stance } from "./rows.ts";

const text = z.string().nullable();
const count = z.int().nonnegative();

export const sourceRow = z.object({
  source: z.string(),
  articles: count,
  reprints: count,
  statements: count,
  firstHand: count,
  first: count,
  shared: count,
  contradicted: count,
  firstDay: text,
  lastDay: text,
}) satisfies z.ZodType<SourceRow>;

export const timelineChoice = choice.extend({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(20_000)
    .default(5000)
    .describe("at most so many statements and shifts, the latest"),
});
export type TimelineChoice = z.output<typeof timelineChoice>;

export const timelineView = z.object({
  revision: z.string(),
  days: daysRange,
  statements: z.array(
    z.object({
      id: z.string(),
      day: z.string(),
      party: z.string(),
      issue: z.string(),
      option: text,
      stance,
      evidence: evidenceKind,
      reviewed: z.boolean(),
      article: z.string(),
    }),
  ),
  leftOut: count,
  shifts: z.array(shiftRow),
  meetings: z.array(meetingRow),
  drafts: z.array(
    z.object({ id: z.string(), version: count, title: z.string(), proposedBy: z.string(), published: text }),
  ),
}) satisfies z.ZodType<TimelineView>;
