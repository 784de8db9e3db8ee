import { z } from "zod";
import { duplicateRules } from "../../analysis/networks/index.ts";
import type { NetworkView, NetworkWindow, TieEvidence } from "../../publish/index.ts";
import { choice } from "./choice.ts";
import { evidenceRow } from "./rows.ts";

const texts = z.array(z.string());
const count = z.int().nonnegative();
const share = z.number().nullable();

export const networkChoice = choice.omit({ party: true, issue: true }).extend({
  actors: z.enum(["parties", "people", "publishers"]).default("parties").describe("who is tied"),
  duplicates: z.enum(duplicateRules).default("document").describe("within what a repetition counts once"),
  hearsay: z.stringbool().optional().describe("count what others say that an actor wants, too"),
});
export type NetworkChoice = z.output<typeof networkChoice>;

export const tieInput = networkChoice.extend({ a: z.string(), b: z.string() });
export type TieInput = z.output<typeof tieInput>;

export const tieChoice = networkChoice.extend({
  mode: z.enum(["one-mode", "two-mode"]).default("one-mode").describe("actors by actors, or by options"),
  ties: z.enum(["congruence", "conflict", "subtract", "ignore"]).optional(),
  normalisation: z.enum(["none", "average", "jaccard", "cosine", "activity", "prominence"]).default("none"),
});
export type TieChoice = z.output<typeof tieChoice>;

export const windowChoice = networkChoice.extend({
  unit: z.enum(["days", "weeks", "months", "years"]).default("weeks"),
  size: z.coerce.number().int().min(1).max(1000).default(3).describe("units that a window is wide"),
});
export type WindowChoice = z.output<typeof windowChoice>;

export const networkView = z.object({
  mode: z.enum(["one-mode", "two-mode"]),
  days: z.object({ first: z.string(), last: z.string() }).nullable(),
  statements: count,
  nodes: z.array(
    z.object({
      ...{ id: z.string(), name: z.string(), kind: z.enum(["actor", "option"]), bloc: count.nullable() },
    }),
  ),
  ties: z.array(z.object({ from: z.string(), to: z.string(), weight: z.number() })),
  divides: z.array(
    z.object({
      ...{ option: z.string(), name: z.string(), for: texts, against: texts, divides: count, bridges: count },
    }),
  ),
}) satisfies z.ZodType<NetworkView>;

export const networkWindow = z.object({
  ...{ from: z.string(), until: z.string(), statements: count },
  ...{ deviation: share, within: share, between: share, blocs: z.array(texts) },
  moves: z.array(z.object({ actor: z.string(), left: texts, joined: texts })),
}) satisfies z.ZodType<NetworkWindow>;

const named = z.object({ id: z.string(), name: z.string() });

export const tieEvidence = z.object({
  a: named,
  b: named,
  options: z.array(
    z.object({
      ...{ issue: z.string(), option: z.string(), name: z.string(), agree: count, disagree: count },
      ...{ a: z.array(evidenceRow), b: z.array(evidenceRow) },
    }),
  ),
}) satisfies z.ZodType<TieEvidence>;
