import { z } from "zod";
import { directions } from "./option-form.ts";

/** The file of a conflict model: what each key means and what it may hold (docs/stability.md). Ids are letters, digits, '-', '_'. */

const assumption = z.strictObject({ when: z.string(), why: z.string() });

export const optionFile = z.strictObject({
  name: z.string(),
  now: z.enum(["yes", "no"]).optional(),
  moves: z.enum(directions).optional(),
  why: z.string().optional(),
});

export const partyFile = z.strictObject({
  name: z.string(),
  options: z.record(z.string(), optionFile),
  prefers: z.array(assumption).optional(),
  order: z.array(assumption).optional(),
  misperceives: z.array(assumption).optional(),
});

export const modelFile = z.strictObject({
  dispute: z.string(),
  summary: z.string().optional(),
  parties: z.record(z.string(), partyFile),
  impossible: z.array(assumption).optional(),
});

export type ModelFile = z.infer<typeof modelFile>;
export type AssumptionFile = z.infer<typeof assumption>;

export const idPattern = /^[\p{L}\p{N}_-]+$/u;

/** What stands at a key, in words, for errors. */
const expected: Record<string, string> = {
  dispute: "the name of the dispute",
  summary: "a sentence or two about it",
  parties: "at least two parties, by id, each with name, options and prefers",
  impossible: "a list of conditions that cannot be, each with 'when' and 'why'",
  name: "a name in words",
  options: "options by id, like 'ban: {name: Keep the ban, now: yes}'",
  now: "yes or no",
  moves: directions.join(", "),
  prefers: "a list of statements, the most important first, each with 'when' and 'why'",
  order: "a list of kinds of outcomes, best first, each with 'when' and 'why'",
  misperceives: "a list of conditions, each with 'when' and 'why'",
  when: "a condition like 'guild.ban and not company.six'",
  why: "the reason for the assumption, in words",
};

/** What stands at a path, in words. */
export function expectedAt(path: readonly PropertyKey[]): string {
  const last = path.at(-1);
  if (last === undefined) return "keys: dispute, summary, parties, impossible";
  if (typeof last === "number") return "the keys 'when' and 'why'";
  if (path.length === 2) return "a party with name, options and prefers";
  if (path.length === 4 && path[2] === "options") return "an option with a name";
  return expected[String(last)] ?? "a text";
}

/** The keys that may stand at a path. */
export function keysAt(path: readonly PropertyKey[]): string[] {
  if (typeof path.at(-1) === "number") return Object.keys(assumption.shape);
  if (path.length === 0) return Object.keys(modelFile.shape);
  return Object.keys(path.length === 2 ? partyFile.shape : optionFile.shape);
}

export const knownKeys: ReadonlySet<string> = new Set(Object.keys(expected));
