import type { Stance } from "../reading/index.ts";
import type { Side } from "./position.ts";

const sides: Record<Stance, Side> = {
  demands: "for",
  proposes: "for",
  accepts: "for",
  "accepts-if": "for",
  undecided: "open",
  opposes: "against",
  rejects: "against",
};

/** How far from undecided, on either side. Accepting and proposing are the same step: who spoke first is no stance. */
const steps: Record<Stance, number> = {
  demands: 3,
  proposes: 2,
  accepts: 2,
  "accepts-if": 1,
  undecided: 0,
  opposes: 1,
  rejects: 2,
};

export function sideOf(stance: Stance): Side {
  return sides[stance];
}

/** Steps from undecided towards the end of the side on which the stance lies: demands 3, rejects 2, accepts-if 1. */
export function firmness(stance: Stance): number {
  return steps[stance];
}
