import { type CreateTableBuilder, type Kysely, sql } from "kysely";
import { assumeFullTables } from "../sqlite-stats.ts";
import type { StoreKind } from "../store.ts";

/** The first schema. tables.ts says what each column holds. */
export async function up(db: Kysely<unknown>, kind: StoreKind): Promise<void> {
  const schema = startSchema(db, kind);
  await makeNegotiationTables(schema);
  await makeArticleTables(schema);
  await makeReadingTables(schema);
  await makeReviewTables(schema);
  await makeDraftTables(schema);
  await keepReviewsAsTheyAre(db, kind);
  await makeSearch(db, kind);
  if (kind === "sqlite") {
    await addOnlyNegotiation(db);
    await assumeFullTables(db);
  }
}

interface Schema {
  db: Kysely<unknown>;
  /** A table whose key starts with the negotiation; its other key columns are among those that `columns` adds. */
  table: (name: string, key: string[], columns: (table: Table) => Table) => Promise<void>;
  /** Type of a floating-point number of 8 bytes. */
  double: "real" | "double precision";
}

type Table = CreateTableBuilder<string, string>;

function startSchema(db: Kysely<unknown>, kind: StoreKind): Schema {
  // STRICT: SQLite then refuses a text in a number's place, as PostgreSQL does.
  // WITHOUT ROWID: the key that starts with the negotiation is the table's own order, not a second index.
  const ending = kind === "sqlite" ? sql`strict, without rowid` : undefined;
  return {
    db,
    double: kind === "sqlite" ? "real" : "double precision",
    table: async (name, key, columns) => {
      const started = db.schema.createTable(name).addColumn("negotiation", "integer", (c) => c.notNull());
      const table = columns(started as unknown as Table)
        .addPrimaryKeyConstraint(`${name}_key`, ["negotiation", ...key])
        .addForeignKeyConstraint(`${name}_negotiation`, ["negotiation"], "negotiations", ["id"]);
      await (ending ? table.modifyEnd(ending) : table).execute();
    },
  };
}

async function makeNegotiationTables({ db, table }: Schema): Promise<void> {
  await db.schema
    .createTable("negotiations")
    .addColumn("id", "integer", (c) => c.primaryKey())
    .addColumn("slug", "text", (c) => c.notNull().unique())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("brief", "text")
    .addColumn("revision", "text", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .execute();
  await table("counters", ["kind"], (t) =>
    t.addColumn("kind", "text", (c) => c.notNull()).addColumn("last", "integer", (c) => c.notNull()),
  );
  await table("names", ["code"], (t) =>
    t
      .addColumn("code", "integer", (c) => c.notNull())
      .addColumn("name", "text", (c) => c.notNull())
      .addUniqueConstraint("names_name", ["negotiation", "name"]),
  );
  await table("briefs", ["hash"], (t) =>
    t
      .addColumn("hash", "text", (c) => c.notNull())
      .addColumn("source", "text", (c) => c.notNull())
      .addColumn("parsed", "text", (c) => c.notNull())
      .addColumn("file", "text")
      .addColumn("kept_at", "text", (c) => c.notNull()),
  );
  await table("runs", ["num"], (t) =>
    t
      .addColumn("num", "integer", (c) => c.notNull())
      .addColumn("command", "text", (c) => c.notNull())
      .addColumn("program", "text", (c) => c.notNull())
      .addColumn("brief", "text")
      .addColumn("started_at", "text", (c) => c.notNull())
      .addColumn("ended_at", "text")
      .addColumn("counts", "text", (c) => c.notNull()),
  );
}

async function makeArticleTables({ db, table }: Schema): Promise<void> {
  await table("articles", ["num"], (t) =>
    t
      .addColumn("num", "integer", (c) => c.notNull())
      .addColumn("id", "text", (c) => c.notNull())
      .addColumn("given_id", "text", (c) => c.notNull())
      .addColumn("url", "text")
      .addColumn("url_key", "text")
      .addColumn("version", "integer", (c) => c.notNull())
      .addColumn("report", "text", (c) => c.notNull())
      .addUniqueConstraint("articles_id", ["negotiation", "id"])
      .addUniqueConstraint("articles_url", ["negotiation", "url_key"]),
  );
  await index(db, "articles", "given_id");
  await index(db, "articles", "report");
  await table("texts", ["num"], (t) =>
    t
      .addColumn("num", "integer", (c) => c.notNull())
      .addColumn("hash", "text", (c) => c.notNull())
      .addColumn("text", "text", (c) => c.notNull())
      .addUniqueConstraint("texts_hash", ["negotiation", "hash"]),
  );
  await table("versions", ["article", "version"], (t) =>
    belongsTo("articles", "versions", t)
      .addColumn("version", "integer", (c) => c.notNull())
      .addColumn("title", "text")
      .addColumn("authors", "text", (c) => c.notNull())
      .addColumn("publisher", "text")
      .addColumn("published", "integer")
      .addColumn("language", "text")
      .addColumn("text_num", "integer", (c) => c.notNull())
      .addColumn("recorded_at", "text", (c) => c.notNull())
      .addForeignKeyConstraint("versions_text", ["negotiation", "text_num"], "texts", ["negotiation", "num"]),
  );
  await index(db, "versions", "text_num");
  await table("sources", ["hash", "name", "article"], (t) =>
    ofVersion("sources", t)
      .addColumn("hash", "text", (c) => c.notNull())
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("program", "text", (c) => c.notNull())
      .addColumn("recorded_at", "text", (c) => c.notNull()),
  );
  await index(db, "sources", "name");
  await table("bands", ["band", "text_num"], (t) =>
    t
      .addColumn("band", "integer", (c) => c.notNull())
      .addColumn("text_num", "integer", (c) => c.notNull())
      .addForeignKeyConstraint("bands_text", ["negotiation", "text_num"], "texts", ["negotiation", "num"]),
  );
  await table("refusals", ["source"], (t) =>
    t
      .addColumn("source", "text", (c) => c.notNull())
      .addColumn("code", "text", (c) => c.notNull())
      .addColumn("message", "text", (c) => c.notNull())
      .addColumn("refused_at", "text", (c) => c.notNull()),
  );
}

async function makeReadingTables({ db, table, double }: Schema): Promise<void> {
  await table("readings", ["article", "version"], (t) =>
    ofVersion("readings", t)
      .addColumn("brief", "text", (c) => c.notNull())
      .addColumn("program", "text", (c) => c.notNull())
      .addColumn("read_at", "text", (c) => c.notNull()),
  );
  await table("statements", ["num"], (t) =>
    named(
      "statements",
      ["holder", "speaker", "issue", "option"],
      ofVersion("statements", t)
        .addColumn("num", "integer", (c) => c.notNull())
        .addColumn("start", "integer", (c) => c.notNull())
        .addColumn("end", "integer", (c) => c.notNull())
        .addColumn("text", "text", (c) => c.notNull())
        .addColumn("holder", "integer", (c) => c.notNull())
        .addColumn("speaker", "integer")
        .addColumn("issue", "integer", (c) => c.notNull())
        .addColumn("option", "integer")
        .addColumn("stance", "integer", (c) => c.notNull())
        .addColumn("evidence", "integer", (c) => c.notNull())
        .addColumn("hedged", "integer", (c) => c.notNull())
        .addColumn("quoted", "integer", (c) => c.notNull())
        .addColumn("said_on", "integer", (c) => c.notNull())
        .addColumn("condition_start", "integer")
        .addColumn("condition_end", "integer")
        .addColumn("confidence", double, (c) => c.notNull())
        .addColumn("because", "text", (c) => c.notNull())
        .addColumn("found", "integer", (c) => c.notNull())
        .addColumn("verdict", "integer", (c) => c.notNull())
        .addColumn("counts", "integer", (c) => c.notNull())
        .addColumn("as_read", "text"),
    ),
  );
  await index(db, "statements", "article");
  // Holds every column that `listFacts` asks for, so that a table never touches the statements themselves.
  await db.schema
    .createIndex("statements_facts")
    .on("statements")
    .columns(["negotiation", "counts", "said_on", "holder", "issue", "option", "stance", "evidence"])
    .columns(["article", "verdict", "confidence", "num"])
    .execute();
  await table("meetings", ["num"], (t) =>
    ofVersion("meetings", t)
      .addColumn("num", "integer", (c) => c.notNull())
      .addColumn("start", "integer", (c) => c.notNull())
      .addColumn("end", "integer", (c) => c.notNull())
      .addColumn("text", "text", (c) => c.notNull())
      .addColumn("participants", "text", (c) => c.notNull())
      .addColumn("place", "text")
      .addColumn("date", "integer")
      .addColumn("status", "text", (c) => c.notNull())
      .addColumn("duration", "text")
      .addColumn("confidence", double, (c) => c.notNull())
      .addColumn("because", "text", (c) => c.notNull()),
  );
  await index(db, "meetings", "article");
}

async function makeReviewTables({ db, table }: Schema): Promise<void> {
  await table("reviews", ["num"], (t) =>
    t
      .addColumn("num", "integer", (c) => c.notNull())
      .addColumn("statement", "integer", (c) => c.notNull())
      .addColumn("action", "text", (c) => c.notNull())
      .addColumn("undoes", "integer")
      .addColumn("judged", "text", (c) => c.notNull())
      .addColumn("outcome", "text")
      .addColumn("reviewer", "text", (c) => c.notNull())
      .addColumn("note", "text")
      .addColumn("reviewed_at", "text", (c) => c.notNull())
      .addForeignKeyConstraint("reviews_statement", ["negotiation", "statement"], "statements", [
        "negotiation",
        "num",
      ])
      .addForeignKeyConstraint("reviews_undoes", ["negotiation", "undoes"], "reviews", [
        "negotiation",
        "num",
      ]),
  );
  await index(db, "reviews", "statement");
}

async function makeDraftTables({ table }: Schema): Promise<void> {
  await table("drafts", ["id", "version"], (t) =>
    t
      .addColumn("id", "text", (c) => c.notNull())
      .addColumn("version", "integer", (c) => c.notNull())
      .addColumn("title", "text", (c) => c.notNull())
      .addColumn("proposed_by", "text", (c) => c.notNull())
      .addColumn("published", "integer")
      .addColumn("url", "text")
      .addColumn("recorded_at", "text", (c) => c.notNull()),
  );
  await table("clauses", ["draft", "version", "position"], (t) =>
    t
      .addColumn("draft", "text", (c) => c.notNull())
      .addColumn("version", "integer", (c) => c.notNull())
      .addColumn("position", "integer", (c) => c.notNull())
      .addColumn("label", "text", (c) => c.notNull())
      .addColumn("text", "text", (c) => c.notNull())
      .addColumn("settles", "text", (c) => c.notNull())
      .addForeignKeyConstraint("clauses_draft", ["negotiation", "draft", "version"], "drafts", [
        "negotiation",
        "id",
        "version",
      ]),
  );
}

/** Column `article`, a number of the articles. */
function belongsTo(_: "articles", name: string, table: Table): Table {
  return table
    .addColumn("article", "integer", (c) => c.notNull())
    .addForeignKeyConstraint(`${name}_article`, ["negotiation", "article"], "articles", [
      "negotiation",
      "num",
    ]) as unknown as Table;
}

/** Columns `article` and `version`, a version of an article. */
function ofVersion(name: string, table: Table): Table {
  return table
    .addColumn("article", "integer", (c) => c.notNull())
    .addColumn("version", "integer", (c) => c.notNull())
    .addForeignKeyConstraint(`${name}_version`, ["negotiation", "article", "version"], "versions", [
      "negotiation",
      "article",
      "version",
    ]) as unknown as Table;
}

function named(name: string, columns: string[], table: Table): Table {
  return columns.reduce(
    (built, column) =>
      built.addForeignKeyConstraint(`${name}_${column}`, ["negotiation", column], "names", [
        "negotiation",
        "code",
      ]),
    table,
  );
}

async function index(db: Kysely<unknown>, table: string, column: string): Promise<void> {
  await db.schema.createIndex(`${table}_${column}`).on(table).columns(["negotiation", column]).execute();
}

/** Reviews are only ever added: the database itself refuses anything else. */
async function keepReviewsAsTheyAre(db: Kysely<unknown>, kind: StoreKind): Promise<void> {
  if (kind === "sqlite") {
    for (const deed of ["update", "delete"]) {
      await sql`create trigger ${sql.raw(`reviews_no_${deed}`)} before ${sql.raw(deed)} on reviews
        begin select raise(abort, 'reviews are only ever added'); end`.execute(db);
    }
    return;
  }
  await sql`create function reviews_stay() returns trigger language plpgsql as
    $$ begin raise exception 'reviews are only ever added'; end $$`.execute(db);
  await sql`create trigger reviews_stay before update or delete on reviews
    for each row execute function reviews_stay()`.execute(db);
}

/** Full-text search over titles and texts, keyed by negotiation and article (search.ts). */
async function makeSearch(db: Kysely<unknown>, kind: StoreKind): Promise<void> {
  if (kind === "sqlite") {
    // Contentless: the text itself stays in `texts` alone.
    await sql`create virtual table search using fts5(title, text, content='', contentless_delete=1,
      tokenize='unicode61 remove_diacritics 2')`.execute(db);
    return;
  }
  await sql`create table search (negotiation integer not null, article integer not null, words tsvector not null,
    primary key (negotiation, article))`.execute(db);
  await sql`create index search_words on search using gin (words)`.execute(db);
}

/** A folder holds one negotiation, number 1; its name comes with its brief. */
async function addOnlyNegotiation(db: Kysely<unknown>): Promise<void> {
  const at = new Date().toISOString();
  await sql`insert into negotiations (id, slug, name, revision, created_at)
    values (1, 'main', '', '', ${at})`.execute(db);
}
