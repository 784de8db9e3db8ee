import type { Kysely, Transaction } from "kysely";

/**
 * The tables as Kysely sees them (docs/ledger.md draws them). Three habits hold everywhere:
 * the negotiation comes first in every key, so that one database can hold many of them;
 * ids of the brief are whole numbers, spelled out in `names`, and stances, evidence, verdicts and days are
 * coded as in codes.ts, so that a table of 100,000 statements loads in a blink;
 * numbers (`num`) are given out by `counters` and never used twice.
 */
export interface Tables {
  negotiations: Negotiations;
  counters: Counters;
  names: Names;
  briefs: Briefs;
  articles: Articles;
  versions: Versions;
  texts: Texts;
  sources: Sources;
  bands: Bands;
  refusals: Refusals;
  readings: Readings;
  statements: Statements;
  meetings: Meetings;
  reviews: Reviews;
  drafts: Drafts;
  clauses: Clauses;
  mappings: Mappings;
  runs: Runs;
}

export type Db = Kysely<Tables>;
export type Tx = Transaction<Tables>;

interface Negotiations {
  id: number;
  /** The short name by which it is found on a server. */
  slug: string;
  /** As the brief calls it. */
  name: string;
  /** Hash of the brief that holds now; `null` before the first. */
  brief: string | null;
  /** Another one after every transaction that writes. */
  revision: string;
  created_at: string;
}

/** The last number given out, for each kind of row. */
interface Counters {
  negotiation: number;
  kind: string;
  last: number;
}

/** Ids of parties, people, issues and options, and the numbers that stand for them. */
interface Names {
  negotiation: number;
  code: number;
  name: string;
}

interface Briefs {
  negotiation: number;
  /** `hashBrief` of it. */
  hash: string;
  /** The YAML as the analyst wrote it. */
  source: string;
  /** The `Brief` as JSON, so that commands need not parse YAML. */
  parsed: string;
  /** Where it was read from, relative to the ledger's folder; `null` where it came from no file. */
  file: string | null;
  kept_at: string;
}

interface Articles {
  negotiation: number;
  num: number;
  id: string;
  /** The id that it came with, which another article may have had before it. */
  given_id: string;
  url: string | null;
  /** What two spellings of one URL have in common; `null` where the URL can't tell pages apart. */
  url_key: string | null;
  /** The version that counts. */
  version: number;
  /** Id of the report: the smallest article id among the reprints. */
  report: string;
}

interface Versions {
  negotiation: number;
  article: number;
  version: number;
  title: string | null;
  /** JSON list. */
  authors: string;
  publisher: string | null;
  published: number | null;
  language: string | null;
  text_num: number;
  recorded_at: string;
}

/** Every text once, with its SHA-256: verbatim reprints share it. */
interface Texts {
  negotiation: number;
  num: number;
  hash: string;
  text: string;
}

/** Files and pages that have been taken in, and the version that came of each. */
interface Sources {
  negotiation: number;
  /** SHA-256 of the bytes. */
  hash: string;
  /** The file or URL, as it was given. */
  name: string;
  article: number;
  version: number;
  /** Version of the program that extracted it. */
  program: string;
  recorded_at: string;
}

/** Index of likeness: two texts that share a band may be reprints of each other (likeness.ts). */
interface Bands {
  negotiation: number;
  band: number;
  text_num: number;
}

/** What could not be taken in; the latest reason for each source. */
interface Refusals {
  negotiation: number;
  source: string;
  code: string;
  message: string;
  refused_at: string;
}

/** With which brief and program a version has been read. */
interface Readings {
  negotiation: number;
  article: number;
  version: number;
  brief: string;
  program: string;
  read_at: string;
}

export interface Statements {
  negotiation: number;
  num: number;
  article: number;
  version: number;
  start: number;
  end: number;
  text: string;
  holder: number;
  speaker: number | null;
  issue: number;
  option: number | null;
  stance: number;
  evidence: number;
  hedged: number;
  quoted: number;
  said_on: number;
  condition_start: number | null;
  condition_end: number | null;
  confidence: number;
  because: string;
  /** 1 where the latest reading of its version finds it. */
  found: number;
  verdict: number;
  /** 1 where it counts: found or vouched for by a person, and not rejected. */
  counts: number;
  /** For a reviewed statement what the reader said of it, as JSON; the columns then hold what the review says. */
  as_read: string | null;
}

interface Meetings {
  negotiation: number;
  num: number;
  article: number;
  version: number;
  start: number;
  end: number;
  text: string;
  /** JSON list of ids. */
  participants: string;
  place: string | null;
  date: number | null;
  status: string;
  duration: string | null;
  confidence: number;
  because: string;
}

/** What people said about statements. Rows are only ever added: a trigger refuses to change or delete them. */
export interface Reviews {
  negotiation: number;
  num: number;
  statement: number;
  /** "confirmed", "corrected", "rejected", "added" or "undone". */
  action: string;
  /** Number of the review that an "undone" takes back. */
  undoes: number | null;
  /** JSON of what was judged: article, version and the statement's fields before the review. */
  judged: string;
  /** JSON of the statement's fields as the review leaves them; `null` for an "undone". */
  outcome: string | null;
  reviewer: string;
  note: string | null;
  reviewed_at: string;
}

interface Drafts {
  negotiation: number;
  id: string;
  version: number;
  title: string;
  /** Party id, or whoever proposed it, in words. */
  proposed_by: string;
  published: number | null;
  url: string | null;
  /** Where it was published, in words. */
  source: string | null;
  /** Id of the draft of which it tells the changes only. */
  amends: string | null;
  recorded_at: string;
}

interface Clauses {
  negotiation: number;
  draft: string;
  version: number;
  position: number;
  /** "7" or "4(b)", as the draft numbers it. */
  label: string;
  text: string;
  /** JSON list of {issue, option} that the clause would settle. */
  settles: string;
}

/** The log of what people say a clause settles; of one clause the last entry holds. */
interface Mappings {
  negotiation: number;
  draft: string;
  version: number;
  label: string;
  num: number;
  /** JSON list of {issue, option}. */
  settles: string;
  mapped_by: string;
  mapped_at: string;
}

/** The log of runs: which program did what, with which brief. */
interface Runs {
  negotiation: number;
  num: number;
  command: string;
  program: string;
  brief: string | null;
  started_at: string;
  /** `null` while it runs, and where it was cut off. */
  ended_at: string | null;
  /** JSON of counts by name. */
  counts: string;
}
