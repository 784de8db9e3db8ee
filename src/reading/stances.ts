import type { Stance } from "./statement.ts";

/** Coarse side of a stance. */
export type Side = "for" | "open" | "against";

export function sideOf(stance: Stance): Side {
  if (stance === "undecided") return "open";
  return stance === "opposes" || stance === "rejects" ? "against" : "for";
}

/** "refused to accept", "ready to drop", "declined to rule out": what an outer stance makes of the one inside it. */
export function composeStances(outer: Stance, inner: Stance): Stance {
  const within = sideOf(inner);
  switch (outer) {
    case "rejects":
    case "opposes":
      if (within === "against") return "undecided";
      return outer;
    case "undecided":
      return "undecided";
    case "demands":
      return within === "against" ? inner : "demands";
    case "proposes":
    case "accepts":
    case "accepts-if":
      return within === "for" && inner === "demands" ? outer : inner;
    default:
      return outer satisfies never;
  }
}

/** What "not" makes of a stance; `perfect`: "has not accepted" leaves open what "will not accept" rules out. */
export function negateStance(
  stance: Stance,
  perfect: boolean,
  attitude: boolean,
): { stance: Stance; hedged: boolean } {
  switch (stance) {
    case "demands":
      return { stance: attitude ? "opposes" : "undecided", hedged: false };
    case "proposes":
      return { stance: perfect ? "undecided" : "rejects", hedged: false };
    case "accepts":
    case "accepts-if":
      return { stance: perfect ? "undecided" : "rejects", hedged: false };
    case "undecided":
      return { stance: perfect ? "undecided" : "rejects", hedged: false };
    case "opposes":
      return { stance: "accepts", hedged: true };
    case "rejects":
      return { stance: "undecided", hedged: false };
    default:
      return { stance: stance satisfies never, hedged: false };
  }
}
