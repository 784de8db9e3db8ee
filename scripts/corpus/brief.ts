import { parse } from "yaml";
import { z } from "zod";

/** What coding needs to know of a brief: the ids that may be used. */
export interface BriefIds {
  parties: Set<string>;
  /** Person id -> id of the party that the person speaks for. */
  people: Map<string, string>;
  /** Issue id -> ids of its options: the content of `scheme.json`. */
  options: Record<string, string[]>;
}

const briefShape = z.object({
  parties: z.record(z.string(), z.object({ people: z.array(z.object({ id: z.string() })).default([]) })),
  issues: z.record(z.string(), z.object({ options: z.record(z.string(), z.unknown()) })),
});

export function readBriefIds(yaml: string): BriefIds {
  const { parties, issues } = briefShape.parse(parse(yaml));
  const people = Object.entries(parties).flatMap(([party, { people }]) =>
    people.map(({ id }): [string, string] => [id, party]),
  );
  return {
    parties: new Set(Object.keys(parties)),
    people: new Map(people),
    options: Object.fromEntries(
      Object.entries(issues).map(([id, issue]) => [id, Object.keys(issue.options)]),
    ),
  };
}
