import { randomUUID } from "node:crypto";
import { Kysely, PostgresDialect, sql } from "kysely";
import { Pool, types } from "pg";
import { AppError } from "../base/index.ts";
import { inParts, splitSentences } from "./sentences.ts";
import type { Searched, SearchTerm, SentenceSource, Store, Value } from "./store.ts";
import type { Db, Tables, Tx } from "./tables.ts";
import { now } from "./time.ts";

/** PostgreSQL's number for its type of 8-byte integers, which counts have. */
const int8 = 20;

/** A negotiation on a database server, which holds many. */
export interface PostgresPlace {
  /** Address of the database, without the negotiation. */
  url: string;
  /** The short name by which the negotiation is found there. */
  slug: string;
  /** The whole address as it may be shown: without a password. */
  shown: string;
}

/** "postgres://host/database?negotiation=ports": the negotiation is called "main" where none is named. */
export function parsePostgresPlace(location: string): PostgresPlace {
  const url = new URL(location);
  const slug = url.searchParams.get("negotiation") ?? "main";
  const shown = new URL(url);
  shown.password = "";
  url.searchParams.delete("negotiation");
  return { url: url.href, slug, shown: shown.href };
}

export function openPostgresStore(url: string): PostgresStore {
  // No count of this program comes near 2^53.
  const getTypeParser = (id: number, format?: "text" | "binary") =>
    id === int8 ? Number : types.getTypeParser(id, format as "text");
  const pool = new Pool({ connectionString: url, max: 4, types: { getTypeParser } });
  // A connection that the server closes while nobody uses it is opened anew by the next query.
  pool.on("error", () => {});
  return new PostgresStore(pool);
}

export class PostgresStore implements Store {
  readonly kind = "postgres";
  readonly searchedArticles = "select article from search where search.negotiation = articles.negotiation";
  readonly #pool: Pool;
  readonly #db: Db;

  constructor(pool: Pool) {
    this.#pool = pool;
    this.#db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  }

  async rows(text: string, values: Value[] = []): Promise<unknown[][]> {
    let count = 0;
    const numbered = text.replace(/\?/g, () => `$${++count}`);
    const { rows } = await this.#pool.query({ text: numbered, values, rowMode: "array" }).catch(explain);
    return rows;
  }

  async query(): Promise<Db> {
    return this.#db;
  }

  write<T>(negotiation: number, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#db.transaction().execute(async (tx) => {
      // Writers of one negotiation take turns from the first moment on, as they do in SQLite.
      await sql`select pg_advisory_xact_lock(${lockSpace}, ${negotiation})`.execute(tx);
      const result = await work(tx);
      await tx
        .updateTable("negotiations")
        .set({ revision: randomUUID() })
        .where("id", "=", negotiation)
        .execute();
      return result;
    });
  }

  async indexTexts(tx: Tx, negotiation: number, searched: Searched[]): Promise<void> {
    for (const { article, title, text } of searched) {
      const words = sql`to_tsvector('simple', ${`${title ?? ""}\n${text}`}::text)`;
      await sql`insert into search (negotiation, article, words) values (${negotiation}, ${article}, ${words})
        on conflict (negotiation, article) do update set words = excluded.words`.execute(tx);
      await sql`delete from sentences where negotiation = ${negotiation} and article = ${article}`.execute(
        tx,
      );
      const rows = splitSentences(text).map(
        ({ start, end }, place) => sql`(${negotiation}, ${article}, ${place}, ${start}, ${end},
          to_tsvector('simple', ${text.slice(start, end)}::text))`,
      );
      for (const part of inParts(rows)) await sql`insert into sentences values ${sql.join(part)}`.execute(tx);
    }
  }

  matchText(negotiation: number, words: string[]): { sql: string; values: Value[] } {
    return {
      sql: `articles.num in (select article from search
        where negotiation = ? and words @@ plainto_tsquery('simple', ?))`,
      values: [negotiation, words.join(" ")],
    };
  }

  findSentences(negotiation: number, terms: SearchTerm[]): SentenceSource {
    const queries = terms.map(({ isBeginning }) =>
      isBeginning
        ? "sentences.words @@ to_tsquery('simple', ?)"
        : "sentences.words @@ phraseto_tsquery('simple', ?)",
    );
    const values = terms.map(({ words, isBeginning }) =>
      isBeginning
        ? words
            .map((word) => `'${word}'`)
            .join(" <-> ")
            .concat(":*")
        : words.join(" "),
    );
    return {
      from: "sentences",
      condition: `sentences.negotiation = ? and ${queries.join(" and ")}`,
      values: [negotiation, ...values],
      order: "sentences.article desc, sentences.place desc",
      key: { found: "(sentences.article, sentences.place)", carrying: "s.article, x.place" },
    };
  }

  async listSteps(): Promise<string[]> {
    const [[table] = []] = await this.rows("select to_regclass('kysely_migration')::text");
    if (!table) return [];
    const rows = await this.rows("select name from kysely_migration order by name");
    return rows.map(([name]) => String(name));
  }

  /** The server's own business: it checks its pages, and keys that lead nowhere it refuses. */
  async findDamage(): Promise<string[]> {
    return [];
  }

  /** Number of the negotiation of that short name; with `create`, made where there is none. */
  async findNegotiation(slug: string, create: boolean): Promise<number | undefined> {
    if (create) await this.#db.transaction().execute((tx) => addNegotiation(tx, slug));
    const steps = await this.listSteps();
    if (steps.length === 0) return undefined;
    const [[id] = []] = await this.rows("select id from negotiations where slug = ?", [slug]);
    return id as number | undefined;
  }

  async close(): Promise<void> {
    await this.#db.destroy();
  }
}

/** First half of the key of our advisory locks, so that they don't meet those of other programs. */
const lockSpace = 0x64656d61;

async function addNegotiation(tx: Tx, slug: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lockSpace}, 0)`.execute(tx);
  await sql`insert into negotiations (id, slug, name, revision, created_at)
    select coalesce(max(id), 0) + 1, ${slug}, '', '', ${now()} from negotiations
    on conflict (slug) do nothing`.execute(tx);
}

/** A server that can't be reached is no fault of the program. */
function explain(error: unknown): never {
  if (error instanceof Error && "syscall" in error) {
    throw new AppError("ledger-server", { found: error.message });
  }
  throw error;
}
