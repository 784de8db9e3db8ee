import { z } from "zod";
import type { DealView, PackageView } from "../derive/deal-view.ts";

const count = z.int().nonnegative();
const text = z.string().nullable();
const amount = z.object({ exact: z.string(), near: z.number() });
const countView = z.object({ atLeast: z.string(), atMost: z.string() });
const worth = { package: z.array(count), worth: z.array(z.number()) };
const place = { issue: count, option: count };

const dealView = z.object({
  ...{ name: z.string(), reason: z.string() },
  parties: z.array(
    z.object({ id: z.string(), name: z.string(), reservation: amount, worst: z.number(), best: z.number() }),
  ),
  issues: z.array(
    z.object({
      ...{ id: z.string(), name: z.string() },
      options: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  ),
  values: z.array(z.array(z.array(z.number()))),
  redLines: z.array(z.object({ party: count, ...place })),
  assumptions: z.array(
    z.object({
      ...{ party: z.string(), issue: text, option: text, what: z.string(), value: text, basis: z.string() },
    }),
  ),
  ...{ unknowns: count, packages: z.string(), zone: countView },
  releases: z.array(
    z.object({ redLines: z.array(z.object({ party: count, ...place })), package: z.array(count) }),
  ),
  frontier: z.array(z.object({ ...worth, packages: z.string(), signed: z.boolean() })),
  ...{ frontierPoints: count, slack: z.array(z.number()).nullable() },
  solutions: z.array(
    z.object({
      ...{ rule: z.string(), measure: z.string(), value: amount },
      ...{ choices: z.array(z.object(worth)), more: z.string() },
    }),
  ),
  division: z.object({ points: amount, shares: z.array(amount) }).nullable(),
}) satisfies z.ZodType<DealView>;

const packageView = z.object({
  ...worth,
  isFeasible: z.boolean(),
  parties: z.array(
    z.object({
      ...{ worth: amount, accepts: z.boolean(), isBelowReservation: z.boolean() },
      ...{ crossed: z.array(z.object(place)), conceded: amount },
    }),
  ),
  ...{ tilt: amount, exceededBy: countView, better: z.array(z.object(worth)) },
  swaps: z.array(
    z.object({ ...worth, changes: z.array(z.object({ issue: count, from: count, to: count })) }),
  ),
  nearest: z.object({ ...worth, changes: count, packages: countView }).nullable(),
}) satisfies z.ZodType<PackageView>;

const problems = z.array(z.object({ line: count, message: z.string() }));
const assumptions = z.string().max(500_000).describe("the file of assumptions as YAML (docs/deals.md)");

export const dealInput = z.object({ assumptions });
export type DealInput = z.output<typeof dealInput>;
export const packageInput = z.object({
  assumptions,
  package: z.array(count).optional().describe("places of options, issue by issue"),
  draft: z.string().optional().describe("id of a draft: what it settles goes before what `package` says"),
});
export type PackageInput = z.output<typeof packageInput>;

export const dealAnswer = z.object({ problems, view: dealView.nullable() });
export const packageAnswer = z.object({
  problems,
  view: packageView.nullable(),
  draft: z
    .object({ open: z.array(z.string()), several: z.array(z.string()) })
    .nullable()
    .describe("issues that the draft leaves open, or settles in several ways: there `package` stands"),
});
export const startAnswer = z.object({ assumptions: z.string().nullable() });

export type DealAnswer = z.output<typeof dealAnswer>;
export type PackageAnswer = z.output<typeof packageAnswer>;
export type StartAnswer = z.output<typeof startAnswer>;
