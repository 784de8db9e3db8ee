import type { Draft } from "../drafts/draft.ts";
import type { Deal } from "./deal.ts";

/** What a draft settles of a deal, to be completed by whoever asks. */
export interface DraftChoices {
  /** By issue: the one option that the draft settles, or "none" where the draft says nothing and the agenda has it. */
  chosen: Map<string, string>;
  /** Issues of the deal that the draft leaves open. */
  open: string[];
  /** Issues on which it settles several options of the deal. */
  several: { issue: string; options: string[] }[];
}

/**
 * Reads a draft's clauses as choices of a deal's options. A draft that tells its changes only (`amends`) is laid upon
 * `amended`: what it does not speak of stays.
 */
export function readChoices({ issues }: Deal, draft: Draft, amended?: Draft): DraftChoices {
  const read: DraftChoices = { chosen: new Map(), open: [], several: [] };
  for (const { name, options } of issues) {
    const own = settledBy(draft, name, options);
    const settled = own.length > 0 || amended === undefined ? own : settledBy(amended, name, options);
    if (settled.length > 1) read.several.push({ issue: name, options: settled });
    else if (settled.length === 1) read.chosen.set(name, settled[0]!);
    else if (options.includes("none")) read.chosen.set(name, "none");
    else read.open.push(name);
  }
  return read;
}

function settledBy({ clauses }: Draft, issue: string, options: readonly string[]): string[] {
  const settled = clauses.flatMap(({ settles }) =>
    settles
      .filter((each) => each.issue === issue && options.includes(each.option))
      .map(({ option }) => option),
  );
  return [...new Set(settled)];
}
