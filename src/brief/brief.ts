import type { Day } from "../base/index.ts";

/** A side of the negotiation, somebody who mediates, stands behind a side, or looks on. */
export type Role = "party" | "mediator" | "supporter" | "observer";

/** Somebody who speaks for a party, perhaps only from one day `from` to another `until` (both included). */
export interface Person {
  id: string;
  name: string;
  /** In the brief's words: "chief negotiator of the union". */
  role: string;
  aliases: string[];
  from?: Day;
  until?: Day;
}

export interface Party {
  id: string;
  name: string;
  role: Role;
  aliases: string[];
  people: Person[];
}

/** One possible answer to an issue. */
export interface Option {
  id: string;
  name: string;
  terms: string[];
  /** Ids of the options of the same issue that it excludes; all the others unless the brief says otherwise. */
  against: string[];
}

/** A question on the agenda. */
export interface Issue {
  id: string;
  name: string;
  question: string;
  terms: string[];
  options: Option[];
}

/** A feed that is followed for the negotiation. */
export interface Source {
  name: string;
  url: string;
}

/** What is negotiated: the analyst's YAML file, checked and with its defaults filled in. Lists keep the file's order. */
export interface Brief {
  negotiation: string;
  summary: string;
  parties: Party[];
  issues: Issue[];
  sources: Source[];
}
