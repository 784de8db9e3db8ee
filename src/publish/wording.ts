import type { GapKind, MergedMeeting, ShiftKind, Side, Verdict } from "../analysis/index.ts";
// Not through the door of `base`: the pages take these words into the browser, where terminals and files have no place.
import { type Day, monthNames } from "../base/dates.ts";
import type { Role } from "../brief/index.ts";
import type { Evidence, Stance } from "../reading/index.ts";

/**
 * The words and signs in which findings are told, in one place, so that report and terminal say the same, and
 * so that neutral wording can be checked by reading one file. A stance always shows as sign, word and colour at once.
 */

/** What a stance looks like: colour follows tone, and each stance has a sign of its own. */
export type Tone = "for" | "if" | "open" | "against";

export const stanceSigns: { [S in Stance]: string } = {
  demands: "▲",
  proposes: "◆",
  accepts: "✓",
  "accepts-if": "◐",
  undecided: "○",
  opposes: "▽",
  rejects: "✕",
};

export const stanceWords: { [S in Stance]: string } = {
  demands: "demands",
  proposes: "proposes",
  accepts: "accepts",
  "accepts-if": "accepts if",
  undecided: "undecided",
  opposes: "opposes",
  rejects: "rejects",
};

/** Follows the party's name and comes before the option's: "The union accepts on a condition: ..." */
export const stanceVerbs: { [S in Stance]: string } = {
  demands: "demands",
  proposes: "proposes",
  accepts: "accepts",
  "accepts-if": "accepts on a condition",
  undecided: "says neither yes nor no to",
  opposes: "opposes, without ruling it out",
  rejects: "rejects",
};

export const sideWords: { [S in Side]: string } = { for: "for it", open: "open", against: "against it" };

export const evidenceWords: { [E in Evidence]: string } = {
  "first-hand": "first-hand",
  "second-hand": "hearsay",
  narrated: "told by the article itself",
};

export const verdictWords: { [V in Verdict]: string } = {
  unreviewed: "read by the program",
  confirmed: "confirmed by a person",
  corrected: "corrected by a person",
  added: "added by a person",
  rejected: "rejected by a person",
};

export const gapWords: { [G in GapKind]: string } = {
  unheard: "Unheard",
  "one side only": "One side only",
  agreed: "Agreed",
  bridgeable: "Bridgeable",
  opposed: "Opposed",
  open: "Open",
};

/** Follows the party's name. "Hardened" would blame one who goes from undecided to accepting. */
export const shiftVerbs: { [S in ShiftKind]: string } = {
  "first heard": "was first heard",
  reversed: "reversed",
  softened: "softened",
  hardened: "firmed up",
  changed: "changed",
};

export const roleWords: { [R in Role]: string } = {
  party: "party",
  mediator: "mediator",
  supporter: "supporter",
  observer: "observer",
};

/** Whether a meeting took place, as far as has been told by the day `asOf`. */
export function tellStatus({ status, date }: Pick<MergedMeeting, "status" | "date">, asOf: Day): string {
  switch (status) {
    case "held":
      return "Held";
    case "cancelled":
      return "Cancelled";
    case "planned":
      return date !== null && date < asOf ? "Planned; whether it was held is not told" : "Planned";
    default:
      return status satisfies never;
  }
}

export function toneOf(stance: Stance): Tone {
  switch (stance) {
    case "demands":
    case "proposes":
    case "accepts":
      return "for";
    case "accepts-if":
      return "if";
    case "undecided":
      return "open";
    case "opposes":
    case "rejects":
      return "against";
    default:
      return stance satisfies never;
  }
}

/** "8 December 2025"; "December 2025" for a month. */
export function longDay(day: Day): string {
  const [year, month, date] = parts(day);
  return [date, monthNames[month - 1], year].filter(Boolean).join(" ");
}

/** "8 Dec"; "Dec" for a month; with the year where it is not that of `beside`. */
export function shortDay(day: Day, beside?: Day): string {
  const [year, month, date] = parts(day);
  const isSameYear = beside !== undefined && parts(beside)[0] === year;
  return [date, monthNames[month - 1]?.slice(0, 3), isSameYear ? null : year].filter(Boolean).join(" ");
}

function parts(day: Day): [year: number, month: number, date: number | undefined] {
  const [year, month, date] = day.split("-").map(Number);
  return [year!, month!, date];
}

/** "1 report", "3 reports". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

const numberWords = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** A number in words up to nine. */
export function inWords(number: number): string {
  return numberWords[number] ?? String(number);
}

/** Like `count`, in words up to nine: "three issues". */
export function countInWords(number: number, one: string, many = `${one}s`): string {
  return `${inWords(number)} ${number === 1 ? one : many}`;
}

/** "A, B and C". */
export function list(items: readonly string[], joint = "and"): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${joint} ${items.at(-1)}`;
}

/** How sure a reading is, in a word. The number stands beside it. */
export function surenessWord(confidence: number): string {
  if (confidence >= 0.85) return "high";
  return confidence >= 0.6 ? "fair" : "low";
}

export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
