import type { Db, Tx } from "./tables.ts";

export type StoreKind = "sqlite" | "postgres";
export type Value = string | number | null;

/** What an article is searched by. */
export interface Searched {
  /** Its number. */
  article: number;
  title: string | null;
  text: string;
}

/** A word, or several that follow each other; `isBeginning`: the last of them goes on. */
export interface SearchTerm {
  words: string[];
  isBeginning: boolean;
}

/** How a SELECT finds sentences: `from` has the table `sentences`, `order` brings those of the last articles first. */
export interface SentenceSource {
  from: string;
  condition: string;
  values: Value[];
  order: string;
  /** What names a sentence, of `from`, and of the tables `statements s` and `sentences x`. */
  key: { found: string; carrying: string };
}

/**
 * What a ledger needs of the database that holds it. sqlite.ts and postgres.ts keep this contract, and the tests of
 * test/ledger are the same for both (test/ledger/stores.ts).
 */
export interface Store {
  readonly kind: StoreKind;
  /**
   * The quick way to read: one SELECT with `?` for its values, rows as lists in the order of its columns.
   * Sees what was committed when it ran, and does without the query builder, whose loading alone takes longer
   * than reading 100,000 statements.
   */
  rows: (sql: string, values?: Value[]) => Promise<unknown[][]>;
  /** For everything else: typed queries, each its own snapshot. */
  query: () => Promise<Db>;
  /**
   * Runs `work` in one transaction that excludes all other writers of the negotiation from its first moment on. When
   * the promise resolves, what was written survives the end of the process, however it ends. `work` must be short,
   * and may be run again where another process held the ledger.
   */
  write: <T>(negotiation: number, work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** Makes titles, texts and sentences what a search finds articles by, in place of what they were before. */
  indexTexts: (tx: Tx, negotiation: number, searched: Searched[]) => Promise<void>;
  /** A condition on `articles.num` for `rows`: the article has all these words. */
  matchText: (negotiation: number, words: string[]) => { sql: string; values: Value[] };
  /** For `rows`: the sentences that have all these terms. */
  findSentences: (negotiation: number, terms: SearchTerm[]) => SentenceSource;
  /** Names of the steps of the schema that have been taken; none in an empty database. */
  listSteps: () => Promise<string[]>;
  /** SELECT, inside one on `articles`, of the numbers of all articles that can be found by their words. */
  readonly searchedArticles: string;
  /** What the database's own checks find wrong with it, in words. */
  findDamage: () => Promise<string[]>;
  close: () => Promise<void>;
}
