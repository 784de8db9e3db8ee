import { z } from "zod";

/** The file of assumptions beside the brief: what each key means and what it may hold. */

const amount = z.union([z.number(), z.string()]);

const partyAssumptions = z.strictObject({
  reason: z.string().optional(),
  /** Issues, the most important first: weights by rank-order centroid. */
  issues: z.array(z.string()).optional(),
  /** Swing weights, if the analyst has them: what going from worst to best on an issue is worth. */
  weights: z.record(z.string(), amount).optional(),
  /** By issue: options from best to worst (a list in the list for equals), or values from 0 to 100. */
  options: z.record(
    z.string(),
    z.union([z.array(z.union([z.string(), z.array(z.string())])), z.record(z.string(), amount)]),
  ),
  /** As "issue.option". */
  redLines: z.array(z.string()).optional(),
  /** From 0 (the worst of everything) to 100 (the best). */
  reservation: amount.optional(),
});

export const assumptionsFile = z.strictObject({
  name: z.string(),
  reason: z.string().optional(),
  /** By issue: the options that a package may choose from; "none" where the issue may be left out of it. */
  agenda: z.record(z.string(), z.array(z.string())).optional(),
  parties: z.record(z.string(), partyAssumptions),
  excluded: z.array(z.record(z.string(), z.string())).optional(),
  linked: z
    .array(
      z.strictObject({
        if: z.record(z.string(), z.string()),
        // biome-ignore lint/suspicious/noThenProperty: a key of the file, never a promise
        then: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
      }),
    )
    .optional(),
});

export type AssumptionsFile = z.infer<typeof assumptionsFile>;
export type PartyAssumptions = z.infer<typeof partyAssumptions>;
