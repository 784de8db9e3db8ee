import { z } from "zod";
import type { PairView, PartyView } from "../../publish/index.ts";
import { role, stance } from "./rows.ts";

/** Sentences in pieces, each told what it is, so that names and words of articles are never taken for our own. */
const inline = z.union([
  z.string(),
  z.object({ kind: z.enum(["strong", "name", "option", "quote"]), text: z.string() }),
  z.object({ kind: z.literal("source"), text: z.string(), href: z.string().nullable() }),
]);
const words = z.array(inline);

const position = z.object({
  option: z.string().nullable(),
  stance,
  hearsayOnly: z.boolean(),
  reviewed: z.boolean(),
  article: z.string(),
  words,
});

const party = z.object({ id: z.string(), name: z.string(), role });

export const partySchema = z.object({
  party,
  asOf: z.string().nullable(),
  issues: z.array(z.object({ id: z.string(), name: z.string(), positions: z.array(position) })),
  unheard: z.array(z.string()),
  shifts: z.array(z.object({ day: z.string(), issue: z.string(), words })),
}) satisfies z.ZodType<PartyView>;

const gapKind = z.enum(["unheard", "one side only", "agreed", "bridgeable", "opposed", "open"]);

export const pairSchema = z.object({
  parties: z.tuple([party, party]),
  asOf: z.string().nullable(),
  issues: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      question: z.string(),
      gap: z.object({ kind: gapKind, contradicting: z.boolean(), words }).nullable(),
      stands: z.tuple([z.array(position), z.array(position)]),
    }),
  ),
}) satisfies z.ZodType<PairView>;
