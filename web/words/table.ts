import type { GapKind } from "../../src/analysis/index.ts";
import type { Stance } from "../../src/reading/index.ts";
import { count, list, stanceWords } from "./findings.ts";

/** Words of the table and the panel beside it. */
export const table = {
  label: "Issues by parties",
  issue: "Issue",
  gap: "Gap",
  sideBySide: "side by side",
  unheard: "Not heard",
  reviewed: "reviewed",
  hearsayOnly: "hearsay only",
  uncertain: "marked as uncertain",
  conditional: "on a condition",
  reports: (many: number) => count(many, "report"),
  since: (day: string) => `since ${day}`,
  hearsay: (stances: readonly Stance[]) =>
    stances.length === 0
      ? ""
      : `hearsay: ${[...new Set(stances)].map((stance) => stanceWords[stance]).join(", ")}`,
  others: (many: number) => count(many, "more position"),
  machine: "read by the program",
  contradicting: "Contradicting accounts",
  onHearsay: "Rests on hearsay.",
  reasons: {
    agreed: (option: string | null) =>
      option === null ? "Both are for the same." : `Both are for: ${option}`,
    bridgeable: (option: string | null) =>
      option === null
        ? "Not ruled out by the other."
        : `One is for it, the other has not ruled it out: ${option}`,
    opposed: () => "What one is for, the other rejects, or both only reject.",
    open: () => "Neither is for an option of the brief so far.",
    "one side only": () => "",
    unheard: () => "Neither has been heard.",
  } satisfies { [G in GapKind]: (option: string | null) => string },
  ask: (parties: readonly string[]) => `Not heard: ${list(parties)}`,
  otherPairs: (many: number) => `${count(many, "other pair")}`,
  showOthers: "Mediators and others",
  party: (party: string) => `${party}: all positions as text`,
  pair: (one: string, other: string) => `${one} and ${other} side by side`,
  asOf: {
    label: "As of",
    slider: "Day that the table is told as of",
    latest: "Latest",
    earlier: "earlier shift",
    later: "later shift",
    shifts: (many: number) => count(many, "shift"),
    said: (statements: string) => `${statements} statements`,
    chart: (statements: string, shifts: string) => `${statements} by day; ${shifts} marked`,
  },
  panel: {
    title: (party: string, issue: string) => `${party} on ${issue}`,
    close: "Close the sentences",
    cite: "Cite this",
    citeHelp:
      "Copies the position in a sentence, with its source and a link that keeps showing it as of this day.",
    cited: "Copied, with a link that will keep showing it.",
    loading: "Looking up the sentences",
    hearsay: "Hearsay beside it",
    earlier: "Earlier sentences",
    none: "Nobody has been heard to say what this party wants here.",
    noneCounted: "Perhaps the filters leave out what was said.",
    statements: (many: number) => count(many, "sentence"),
    shown: (shown: number, all: number) => `${shown} of ${all} sentences shown.`,
    showMore: "Show more",
    governs: "governs the table",
  },
  review: {
    confirm: "Confirm",
    reject: "Reject",
    correct: "Correct",
    confirmNext: "Confirm the next sentence",
    rejectNext: "Reject the next sentence",
    who: "Who reviews?",
    told: { confirmed: "Confirmed.", rejected: "Rejected; it counts no more.", corrected: "Corrected." },
  },
  latest: {
    title: "Latest changes",
    none: "No position has changed so far.",
  },
  legend: {
    title: "How to read the table",
    stances: {
      demands: "makes it a requirement",
      proposes: "puts it forward",
      accepts: "agrees to what another put forward",
      "accepts-if": "agrees on a condition",
      undecided: "says neither yes nor no",
      opposes: "is against it, leaves a door open",
      rejects: "rules it out",
    } satisfies { [S in Stance]: string },
    machine: ["Dashed underline", "read by the program; nobody has reviewed it yet"],
    reviewed: ["✓ reviewed", "a person has confirmed, corrected or added it"],
    hearsay: ["Hollow", "hearsay: others tell it, the party itself has not been heard on it"],
    unheard: ["Dashed frame", "not heard"],
    reports: "distinct reports that tell this side; reprints of one text count once. A count is no weight.",
  },
  empty: {
    title: "Nothing has been read yet",
    words: "Articles come in by the command line:",
    command: "demarche add FILE…",
    live: "This page shows them as soon as they are read.",
  },
  nothingCounts: "Nothing that was said passes the filters.",
  keys: {
    title: "Table",
    move: "From cell to cell",
    edge: "First or last cell of a row",
    open: "Show the sentences of a cell",
    close: "Close the sentences",
    cite: "Cite the cell",
    earlier: "To the shift before",
    later: "To the shift after",
  },
};
