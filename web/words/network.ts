import type { TieKind } from "../../src/analysis/networks/index.ts";
import { count, list } from "./findings.ts";

/** Words of the page of networks. */
export const network = {
  title: "Network",
  heading: "Who stands with whom",
  lede: (statements: string, days: string) =>
    `Ties count what was said, not who is friends: two actors are tied where they have spoken of the same option. ${statements}, ${days}.`,
  days: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
  actors: "Actors",
  actorKinds: { parties: "parties", people: "people who spoke", publishers: "publishers" },
  view: "View",
  modes: { "one-mode": "actors", "two-mode": "actors and options" },
  ties: "A tie counts",
  tieKinds: {
    congruence: "standing on the same side",
    conflict: "standing on opposite sides",
    subtract: "same less opposite sides",
    ignore: "speaking of the same at all",
    combine: "for, against or both",
  } satisfies { [T in TieKind]: string },
  twoModeTies: { subtract: "statements for less against", ignore: "all statements" },
  normalisation: "Divided by",
  normalisations: { none: "nothing", average: "how much both say" },
  hearsay: "Count hearsay",
  graph: (nodes: number, ties: number) =>
    `Picture of ${count(nodes, "node")} and ${count(ties, "tie")}. The table of ties below tells the same.`,
  noGraph: "This browser draws no graph (WebGL is off). The table of ties tells the same.",
  thick: "The thicker a line, the more it counts. Places mean nothing; shades show blocs.",
  negative: "Blue lines count more against than for.",
  table: {
    title: "Ties",
    from: "One",
    to: "Other",
    weight: "Counts",
    open: (from: string, to: string, weight: string) => `${from} – ${to}: ${weight}. Show the sentences`,
    showAll: (many: number) => `Show all ${count(many, "tie")}`,
  },
  blocs: {
    title: "Blocs",
    bloc: (number: number) => `Bloc ${number}`,
    help: "Louvain’s method, on who stands on the same side. An actor without such a tie is a bloc of its own.",
  },
  divides: {
    title: "What divides, what bridges",
    divides: (pairs: number) => `divides ${count(pairs, "pair")}`,
    bridges: (pairs: number) => `bridges ${count(pairs, "pair")} of different blocs`,
    for: "for",
    against: "against",
    none: "No option divides or bridges anybody.",
  },
  time: {
    title: "Over time",
    all: "all days",
    label: "Window of time",
    window: (from: string, until: string, statements: string) => `${from} to ${until}: ${statements}`,
    size: "Window",
    sizes: { "1 weeks": "1 week", "3 weeks": "3 weeks", "5 weeks": "5 weeks", "3 months": "3 months" },
    none: "The record is too short for a window of this size.",
  },
  polarisation: {
    title: "How far the actors stand in two blocs",
    help: "In each window the best split in two is sought. Where both lines are high, most agreement lies within the two blocs and most disagreement between them.",
    within: "agreement within the blocs",
    between: "disagreement between them",
    chart: (windows: number) =>
      `Line chart over ${count(windows, "window")}; the table below it tells the numbers.`,
    table: "As a table",
    columns: {
      from: "From",
      until: "Until",
      blocs: "Blocs",
      within: "Within",
      between: "Between",
      statements: "Statements",
    },
    moves: "Changed blocs",
    move: (actor: string, left: string[], joined: string[]) =>
      `${actor} left ${left.length === 0 ? "nobody" : list(left)} and joined ${joined.length === 0 ? "nobody" : list(joined)}`,
    noMoves: "Nobody changed blocs.",
  },
  panel: {
    title: (a: string, b: string) => `${a} – ${b}`,
    close: "Close the sentences",
    agree: (pairs: number) => `${count(pairs, "pair")} of statements on the same side`,
    disagree: (pairs: number) => `${count(pairs, "pair")} on opposite sides`,
    none: "They share no option in what is counted.",
    repeated: "Pairs are counted before repetitions are dropped.",
    more: (many: number) => `${count(many, "more sentence")}`,
  },
  empty: {
    title: "No ties yet",
    words: "Nothing that is counted was said. Perhaps the filters leave it out.",
  },
  statements: (many: number) => count(many, "statement"),
};
