import { randomUUID } from "node:crypto";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { AppError } from "../base/index.ts";
import { findBrokenPages } from "./broken-pages.ts";
import type { Searched, SearchTerm, SentenceSource, Store, Value } from "./store.ts";
import type { Db, Tx } from "./tables.ts";

/** "dema": marks a SQLite file as a ledger (PRAGMA application_id). */
const applicationId = 0x64656d61;
/** Milliseconds that SQLite itself waits for another process to end its transaction. */
const busyTimeout = 10_000;
const busyRetries = 3;

/** Opens a ledger's file; with `create` makes it where there is none. */
export async function openSqliteStore(file: string, { create = false } = {}): Promise<Store> {
  const reader = await untilFree(file, () => openConnection(file, create));
  reader.exec("pragma query_only = 1");
  return new SqliteStore(file, reader);
}

class SqliteStore implements Store {
  readonly kind = "sqlite";
  readonly searchedArticles = "select rowid from search";
  readonly #file: string;
  /** Apart from the writing connection, so that a quick read never sees an unfinished transaction. */
  readonly #reader: DatabaseSync;
  #kysely: Promise<Db> | undefined;

  constructor(file: string, reader: DatabaseSync) {
    this.#file = file;
    this.#reader = reader;
  }

  async rows(sql: string, values: Value[] = []): Promise<unknown[][]> {
    return untilFree(this.#file, () => {
      const statement = this.#reader.prepare(sql);
      statement.setReturnArrays(true);
      return statement.all(...values) as unknown as unknown[][];
    });
  }

  query(): Promise<Db> {
    this.#kysely ??= import("./sqlite-dialect.ts").then(({ openKysely }) =>
      openKysely(openConnection(this.#file, false)),
    );
    return this.#kysely;
  }

  async write<T>(negotiation: number, work: (tx: Tx) => Promise<T>): Promise<T> {
    const db = await this.query();
    return untilFree(this.#file, () =>
      db.transaction().execute(async (tx) => {
        const result = await work(tx);
        await tx
          .updateTable("negotiations")
          .set({ revision: randomUUID() })
          .where("id", "=", negotiation)
          .execute();
        return result;
      }),
    );
  }

  async indexTexts(tx: Tx, negotiation: number, searched: Searched[]): Promise<void> {
    const { indexTexts } = await import("./sqlite-search.ts");
    await indexTexts(tx, negotiation, searched);
  }

  /** Each word as an FTS5 string, so that no character of it is taken for an operator. */
  matchText(_negotiation: number, words: string[]): { sql: string; values: Value[] } {
    const match = words.map((word) => `"${word.replaceAll('"', '""')}"`).join(" ");
    return { sql: "articles.num in (select rowid from search where search match ?)", values: [match] };
  }

  /** CROSS JOIN: the words are looked up first, whatever else is asked for. */
  findSentences(negotiation: number, terms: SearchTerm[]): SentenceSource {
    const match = terms.map(({ words, isBeginning }) => `"${words.join(" ")}"${isBeginning ? "*" : ""}`);
    return {
      from: `sentence_search cross join sentences on sentences.article = sentence_search.rowid / 100000
        and sentences.place = sentence_search.rowid % 100000`,
      condition: "sentence_search match ? and sentences.negotiation = ?",
      values: [match.join(" "), negotiation],
      order: "sentence_search.rowid desc",
      // The plus: else each number is looked up in the index of words, which costs far more than to be told them all.
      key: { found: "+sentence_search.rowid", carrying: "s.article * 100000 + x.place" },
    };
  }

  async listSteps(): Promise<string[]> {
    const tables = await this.rows("select name from sqlite_schema where name = 'kysely_migration'");
    if (tables.length === 0) return [];
    const rows = await this.rows("select name from kysely_migration order by name");
    return rows.map(([name]) => String(name));
  }

  async findDamage(): Promise<string[]> {
    const lost = this.#reader.prepare("pragma foreign_key_check").all();
    return [
      ...findBrokenPages(this.#reader),
      ...lost.map(
        ({ table, parent }) => `A row of '${table}' refers to a row of '${parent}' that is not there.`,
      ),
    ];
  }

  async close(): Promise<void> {
    const db = await this.#kysely;
    await db?.destroy();
    if (this.#reader.isOpen) this.#reader.close();
  }
}

/** A connection with the settings that the promises of a ledger rest on. */
export function openConnection(file: string, create: boolean): DatabaseSync {
  const connection = new DatabaseSync(file, { timeout: busyTimeout, readOnly: false });
  try {
    checkKind(connection, file, create);
    // WAL: readers and one writer don't wait for each other. FULL: a commit is on the disk before it is told.
    // 64 MB of cache: an index that is filled at random stays in memory while a batch is taken in.
    connection.exec(`pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;
      pragma cache_size = -65536`);
    return connection;
  } catch (error) {
    connection.close();
    throw isNoDatabase(error) ? new AppError("ledger-not-one", { file }) : error;
  }
}

/** A connection that leaves the file untouched, as for a backup. */
export function openToRead(file: string): DatabaseSync {
  const connection = new DatabaseSync(file, { readOnly: true, timeout: busyTimeout });
  try {
    checkKind(connection, file, false);
    return connection;
  } catch (error) {
    connection.close();
    throw isNoDatabase(error) ? new AppError("ledger-not-one", { file }) : error;
  }
}

/** Refuses the SQLite file of another program; marks an empty one as a ledger. */
function checkKind(connection: DatabaseSync, file: string, create: boolean): void {
  const found = connection.prepare("pragma application_id").get()!.application_id;
  if (found === applicationId) return;
  const isEmpty = connection.prepare("select count(*) as tables from sqlite_schema").get()!.tables === 0;
  if (!isEmpty || !create) throw new AppError("ledger-not-one", { file });
  connection.exec(`pragma application_id = ${applicationId}`);
}

/** Tries again while another process holds the file. SQLite has then waited `busyTimeout` each time. */
export async function untilFree<T>(file: string, work: () => Promise<T> | T): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error)) throw explain(error, file);
      if (attempt > busyRetries) throw new AppError("ledger-busy", { file });
      // At random, so that two processes don't meet again and again.
      await sleep(20 + Math.random() * 80 * attempt);
    }
  }
}

/** SQLite's primary result code (https://sqlite.org/rescode.html), `undefined` for other errors. */
export function sqliteCode(error: unknown): number | undefined {
  const code = error instanceof Error && "errcode" in error ? error.errcode : undefined;
  return typeof code === "number" ? code & 0xff : undefined;
}

/** What SQLite says of the disk or the file, in the program's words; any other error as it is. */
function explain(error: unknown, file: string): unknown {
  const code = sqliteCode(error);
  if (!(error instanceof Error) || code === undefined) return error;
  if (code === 11) return new AppError("ledger-damaged", { file });
  // SQLITE_READONLY, SQLITE_IOERR, SQLITE_FULL, SQLITE_CANTOPEN.
  if ([8, 10, 13, 14].includes(code)) return new AppError("ledger-unusable", { file, found: error.message });
  return error;
}

/** SQLITE_BUSY or SQLITE_LOCKED. */
const isBusy = (error: unknown): boolean => [5, 6].includes(sqliteCode(error) ?? 0);
/** A file that SQLite can't make sense of, wholly or in part. */
export const isDamage = (error: unknown): boolean =>
  sqliteCode(error) === 11 ||
  (error instanceof AppError && ["ledger-damaged", "ledger-not-one"].includes(error.code));
/** SQLITE_NOTADB. */
const isNoDatabase = (error: unknown): boolean => sqliteCode(error) === 26;

/** Statements that have been prepared, by their SQL; the least recently used go first. */
export class StatementCache {
  readonly #connection: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  readonly #size: number;

  constructor(connection: DatabaseSync, size = 200) {
    this.#connection = connection;
    this.#size = size;
  }

  /** For a statement that stays in use while others run. */
  prepareAnew(sql: string): StatementSync {
    return this.#connection.prepare(sql);
  }

  prepare(sql: string): StatementSync {
    const statement = this.#statements.get(sql) ?? this.#connection.prepare(sql);
    this.#statements.delete(sql);
    this.#statements.set(sql, statement);
    if (this.#statements.size > this.#size) {
      const [oldest] = this.#statements.keys();
      this.#statements.delete(oldest!);
    }
    return statement;
  }
}
