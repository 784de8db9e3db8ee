import { z } from "zod";
import type { Brief } from "../../brief/index.ts";
import { daysRange, role } from "./rows.ts";

const count = z.int().nonnegative();
const texts = z.array(z.string());

export const person = z.object({
  id: z.string(),
  name: z.string(),
  role: z.string(),
  aliases: texts,
  from: z.string().optional(),
  until: z.string().optional(),
});

/** The brief as parsed; src/brief/brief.ts says what the fields mean. */
export const brief = z.object({
  negotiation: z.string(),
  summary: z.string(),
  parties: z.array(
    z.object({ id: z.string(), name: z.string(), role, aliases: texts, people: z.array(person) }),
  ),
  issues: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      question: z.string(),
      terms: texts,
      options: z.array(z.object({ id: z.string(), name: z.string(), terms: texts, against: texts })),
    }),
  ),
  sources: z.array(z.object({ name: z.string(), url: z.string() })),
}) satisfies z.ZodType<Brief>;

export const negotiationView = z.object({
  revision: z.string().describe("differs after every change of the ledger"),
  brief,
  days: daysRange.describe("first and last day on which anything was said"),
  sources: texts.describe("publishers of the articles, by name; those without one by site or title"),
  counts: z.object({
    articles: count,
    reports: count,
    refusals: count,
    statements: count,
    reviewed: count,
    meetings: count,
  }),
});

export type NegotiationView = z.output<typeof negotiationView>;
