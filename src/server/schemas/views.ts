import { z } from "zod";
import type { SourceRow, TimelineView } from "../../publish/index.ts";
import { daysRange, meetingRow, shiftRow, stance } from "./rows.ts";

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

const within = { first: z.string(), last: z.string() };
const lane = { party: z.string(), issue: z.string(), ...within };

export const timelineView = z.object({
  revision: z.string(),
  days: daysRange.describe("first and last day of the record, whatever is asked for"),
  step: z.int().positive().describe("how many days are put together into one mark"),
  statements: z.array(
    z.object({
      ...lane,
      tone: z.enum(["for", "if", "open", "against"]),
      statements: count,
      hearsay: count,
      stance: stance.nullable(),
    }),
  ),
  shifts: z.array(
    z.object({ ...lane, shifts: count, kind: shiftRow.shape.kind, from: stance.nullable(), to: stance }),
  ),
  meetings: z.array(
    z.object({
      ...within,
      status: meetingRow.shape.status,
      meetings: count,
      participants: z.array(z.string()),
      place: text,
    }),
  ),
  drafts: z.array(z.object({ id: z.string(), title: z.string(), day: z.string() })),
}) satisfies z.ZodType<TimelineView>;
