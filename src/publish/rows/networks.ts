import type { EvidenceRow } from "./findings.ts";

/** What a page shows of a network of discourse. Weights and shares are numbers; a share lies in 0..1. */

export interface NetworkNode {
  id: string;
  name: string;
  kind: "actor" | "option";
  /** Louvain's bloc of an actor, from 0; `null` for an option. */
  bloc: number | null;
}

export interface NetworkTie {
  from: string;
  to: string;
  weight: number;
}

export interface NetworkView {
  mode: "one-mode" | "two-mode";
  /** First and last day that is counted; `null`: nothing was said. */
  days: { first: string; last: string } | null;
  statements: number;
  nodes: NetworkNode[];
  /** The strongest first. */
  ties: NetworkTie[];
  /** Options by the pairs of actors that they divide, the most divisive first. */
  divides: {
    option: string;
    name: string;
    for: string[];
    against: string[];
    divides: number;
    bridges: number;
  }[];
}

/** One window of time: how far the actors stand in two blocs, and who has left one bloc for another since the last. */
export interface NetworkWindow {
  from: string;
  until: string;
  statements: number;
  /** How far the best split in two is from two perfect blocs; the lower, the more polarised. */
  deviation: number | null;
  /** Share of all agreement within the blocs, and of all disagreement between them. */
  within: number | null;
  between: number | null;
  blocs: string[][];
  moves: { actor: string; left: string[]; joined: string[] }[];
}

/** What ties two: option by option, whether they stand on the same side, and the sentences of both. */
export interface TieEvidence {
  a: { id: string; name: string };
  b: { id: string; name: string };
  options: {
    issue: string;
    option: string;
    name: string;
    agree: number;
    disagree: number;
    a: EvidenceRow[];
    b: EvidenceRow[];
  }[];
}
