import { sideOfAnswer } from "./cells.ts";
import type { Cell } from "./draft.ts";

/** How one clause may turn out: whether it is contested and, if so, which of the parties is for it. */
export interface Outcome {
  contested: boolean;
  /** In the order of the parties. */
  isFor: boolean[];
}

type Reply = "for" | "against" | "neither" | "unheard";

/** How a clause stands as heard: an unheard party counts on neither side. */
export function outcomeAsHeard(cells: readonly Cell[]): Outcome {
  return outcomeOf(cells.map(replyOf));
}

/**
 * Every way in which a clause may turn out, where each unheard cell may still become a yes, a no or neither.
 * Of the parties outside `watched`, two unheard ones stand for all: one that says yes and one that says no.
 */
export function possibleOutcomes(cells: readonly Cell[], watched: readonly string[]): Outcome[] {
  let spare = 2;
  const replies = cells.map((cell): Reply => {
    const reply = replyOf(cell);
    if (reply !== "unheard" || watched.includes(cell.party)) return reply;
    spare -= 1;
    return spare >= 0 ? "unheard" : "neither";
  });
  return settle(replies).map(outcomeOf);
}

function settle(replies: Reply[]): Reply[][] {
  const at = replies.indexOf("unheard");
  if (at < 0) return [replies];
  return (["for", "against", "neither"] as const).flatMap((reply) => settle(replies.with(at, reply)));
}

function outcomeOf(replies: Reply[]): Outcome {
  return {
    contested: replies.includes("for") && replies.includes("against"),
    isFor: replies.map((reply) => reply === "for"),
  };
}

function replyOf({ answer }: Cell): Reply {
  const side = sideOfAnswer(answer);
  return side === null ? "unheard" : side === "open" ? "neither" : side;
}
