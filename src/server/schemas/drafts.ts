import { z } from "zod";
import { answers } from "../../analysis/index.ts";
import type { DraftCheckView, DraftComparisonView, DraftHeadRow } from "../../publish/index.ts";
import { role, stance } from "./rows.ts";

/** The views of src/publish/rows/drafts.ts as schemas. */

const text = z.string().nullable();
const texts = z.array(z.string());
const count = z.int().nonnegative();
const share = z.number().nullable();
const answer = z.enum(answers);

export const draftHeadRow = z.object({
  ...{ id: z.string(), version: count, title: z.string() },
  ...{ proposedBy: z.string(), proposedByName: z.string(), published: text, source: text, url: text },
  ...{ amends: text, clauses: count, mapped: count },
}) satisfies z.ZodType<DraftHeadRow>;

const namedOption = z.object({
  ...{ issue: z.string(), option: z.string(), issueName: z.string(), optionName: z.string() },
});

const tiltView = z.object({
  contested: texts,
  shares: z.array(
    z.object({ party: z.string(), clauses: count, share, least: z.number(), most: z.number() }),
  ),
  ...{ tilt: share, least: share, most: share },
});

const clauseView = z.object({
  ...{ label: z.string(), text: z.string(), settles: z.array(namedOption) },
  ...{ mappedBy: text, contested: z.boolean() },
});

const cellView = z.object({
  ...{ clause: z.string(), party: z.string(), answer, issue: text, option: text },
  ...{ stance: stance.nullable(), condition: text, saidOn: text, words: text },
  ...{ hearsayOnly: z.boolean(), contradicting: z.boolean(), ownDraft: z.boolean() },
});

const wayView = z.object({
  ...{ party: z.string(), redLines: texts, mustChange: texts, conditions: texts, toAsk: texts },
  changes: z.array(
    z.object({
      ...{ clause: z.string(), from: namedOption, to: namedOption.nullable() },
      ...{ answer: answer.nullable(), ruledOutBy: texts },
    }),
  ),
});

export const draftCheckView = z.object({
  draft: draftHeadRow,
  asOf: text,
  parties: z.array(z.object({ id: z.string(), name: z.string(), role })),
  clauses: z.array(clauseView),
  cells: z.array(cellView),
  tallies: z.array(z.object({ party: z.string(), counts: z.record(answer, count) })),
  tilt: tiltView,
  ways: z.array(wayView),
}) satisfies z.ZodType<DraftCheckView>;

const movement = z.object({
  ...{ party: z.string(), partyName: z.string(), before: answer.nullable(), after: answer.nullable() },
});
const clauseText = z.object({ label: z.string(), text: z.string() });
const redLine = z.object({ party: z.string(), partyName: z.string(), clause: z.string() });

export const draftComparisonView = z.object({
  first: draftHeadRow,
  second: draftHeadRow,
  changes: z.array(
    z.object({
      kind: z.enum(["same", "reworded", "moved", "split", "merged", "dropped", "new", "not told"]),
      ...{ from: z.array(clauseText), to: z.array(clauseText), issues: texts },
      ...{ towards: z.array(movement), awayFrom: z.array(movement) },
    }),
  ),
  crossed: z.array(redLine),
  cleared: z.array(redLine),
  tilts: z.tuple([tiltView, tiltView]),
}) satisfies z.ZodType<DraftComparisonView>;

export const clauseMapping = z.object({
  settles: z
    .array(z.string())
    .max(50)
    .describe('options as "issue/option"; none: the clause settles no option'),
  by: z.string().trim().min(1).max(100).describe("who says so"),
});

export type ClauseMapping = z.output<typeof clauseMapping>;
