import { z } from "zod";
import { impacts } from "../../analysis/review/index.ts";
import type { StatementFields, StatementRow } from "../../publish/index.ts";
import { errorBody } from "../errors.ts";
import { choice } from "./choice.ts";
import { evidenceKind, evidenceRow, stance, verdict } from "./rows.ts";

const text = z.string().nullable();
const count = z.int().nonnegative();

export const statementRow = evidenceRow
  .omit({ governs: true })
  .extend({
    holder: z.string(),
    issue: z.string(),
    quoted: z.boolean(),
    condition: z.object({ start: count, end: count }).nullable(),
    counts: z.boolean(),
  })
  .meta({ id: "StatementRow" }) satisfies z.ZodType<StatementRow>;

export const reviewer = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .describe("who judges: any name, the same each time");

export const queueChoice = choice.pick({ party: true, issue: true }).extend({
  reviewer: reviewer.optional(),
  second: z.stringbool().optional().describe("what others have judged and the reviewer has not"),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});
export type QueueChoice = z.output<typeof queueChoice>;

const queueItem = statementRow.extend({
  before: z.string().describe("what stands before the sentence"),
  after: z.string().describe("what stands after it"),
  impact: z.enum(impacts).describe("what would change in the table if it were rejected"),
  urgency: z.number(),
  without: z
    .object({ stance, option: text, optionName: text })
    .nullish()
    .describe("what the cell would say without it; null: nothing. Only where the cell would change"),
});

export const queueView = z.object({
  left: count.describe("how many wait to be judged"),
  judged: count.describe("how many the reviewer has judged"),
  items: z.array(queueItem),
});
export type QueueItem = z.output<typeof queueItem>;
export type QueueView = z.output<typeof queueView>;

export const fields = z.object({
  holder: z.string(),
  speaker: text,
  issue: z.string(),
  option: text,
  stance,
  evidence: evidenceKind,
  hedged: z.boolean(),
  quoted: z.boolean(),
  saidOn: z.string(),
}) satisfies z.ZodType<StatementFields>;

export const reviewInput = z
  .object({
    verdict: z.enum(["confirmed", "corrected", "rejected"]),
    correction: fields.partial().optional().describe("the fields that were wrong; with `corrected` only"),
    version: z.string().min(1).describe("the `edition` of the statement that was judged"),
    reviewer,
    note: z.string().max(2000).optional(),
  })
  .refine(({ verdict, correction }) => (verdict === "corrected") === (correction !== undefined), {
    error: "expected `correction` with the verdict `corrected`, and with no other",
  });
export type ReviewInput = z.output<typeof reviewInput>;

const version = z.object({ fields, verdict, reviewer: text });
export type StatementVersion = z.output<typeof version>;

const conflict = z.object({
  judged: version
    .nullable()
    .describe("as it was when it was judged; null where a newer reading has replaced it"),
  now: version.extend({ statement: statementRow }),
});

/** What becomes of a review: the statement as it then is, or the two versions. */
export type Reviewed =
  | { statement: StatementRow; conflict?: undefined }
  | { conflict: z.output<typeof conflict>; statement?: undefined };

/** The error shape, with both versions beside it. */
export const conflictBody = errorBody.extend({ versions: conflict });
export type ConflictBody = z.output<typeof conflictBody>;

export const agreementView = z.object({
  reviewers: z.array(z.object({ reviewer: z.string(), statements: count })),
  both: count.describe("statements that two or more have judged"),
  alpha: z
    .number()
    .nullable()
    .describe("Krippendorff's alpha over all reviewers; null where nothing can be compared"),
  pairs: z.array(
    z.object({
      reviewers: z.tuple([z.string(), z.string()]),
      statements: count,
      agreed: count,
      kappa: z.number().nullable().describe("Cohen's kappa"),
    }),
  ),
  toSettle: z.array(
    z.object({
      statement: statementRow,
      verdicts: z.array(
        z.object({
          reviewer: z.string(),
          verdict: z.enum(["confirmed", "corrected", "rejected", "added"]),
          fields: fields.nullable(),
        }),
      ),
    }),
  ),
});
export type AgreementView = z.output<typeof agreementView>;
