import { z } from "zod";
import { isDay } from "../../base/index.ts";

/** A day or month. */
export const day = z
  .string()
  .refine(isDay, { error: "expected a day like 2025-12-08, or a month like 2025-12" })
  .meta({ description: "a day like 2025-12-08, or a month like 2025-12", example: "2025-12-08" });

const flag = z.stringbool().optional();

/** Which statements count: what the filters of the table say. Without any, all that no review has rejected. */
export const choice = z.object({
  asOf: day.optional().describe("count what was said until this day"),
  from: day.optional().describe("count what was said from this day on"),
  to: day.optional().describe("count what was said until this day"),
  party: z.string().optional().describe("id or name of a party"),
  issue: z.string().optional().describe("id or name of an issue"),
  reviewed: flag.describe("count only what a person has confirmed, corrected or added"),
  firstHand: flag.describe("count only what the party was heard to say itself"),
  source: z.string().optional().describe("count only what this publisher told"),
  surerThan: z.coerce.number().min(0).max(1).optional().describe("count only readings surer than this"),
});

export type Choice = z.output<typeof choice>;

export const shiftChoice = choice.extend({
  since: day.optional().describe("tell the changes from this day on"),
  changes: flag.describe("leave out where a party was heard for the first time"),
  limit: z.coerce.number().int().min(1).max(10_000).default(1000).describe("at most so many, the latest"),
});

export type ShiftChoice = z.output<typeof shiftChoice>;

export const evidenceChoice = choice.omit({ party: true, issue: true }).extend({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(10_000)
    .optional()
    .describe("of each position at most so many statements, and as many hearsay accounts"),
});

export type EvidenceChoice = z.output<typeof evidenceChoice>;
