import { z } from "zod";

const count = z.int().nonnegative();

export const stabilityInput = z.object({
  model: z.string().max(200_000).describe("the conflict model as YAML (docs/stability.md)"),
  outcome: z.int().positive().optional().describe("tell of this outcome too, numbered from 1"),
});
export type StabilityInput = z.output<typeof stabilityInput>;

const concept = z.enum(["R", "GMR", "SMR", "SEQ", "SSEQ"]);

const outcomeView = z.object({
  outcome: count,
  isNow: z.boolean(),
  taken: z.string(),
  holds: z.array(concept),
  couldBreak: z.array(z.string()).describe("names of the parties that could leave it undeterred"),
  told: z.array(z.string()).describe("everything there is to say about it, a line each"),
});

export const stabilityAnswer = z.object({
  problems: z.array(z.object({ line: count, message: z.string() })),
  warnings: z.array(z.object({ line: count, message: z.string() })),
  view: z
    .object({ dispute: z.string(), basis: z.string(), outcomes: count, told: z.array(outcomeView) })
    .nullable(),
});
export type StabilityAnswer = z.output<typeof stabilityAnswer>;
