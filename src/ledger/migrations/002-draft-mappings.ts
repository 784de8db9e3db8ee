import { type Kysely, sql } from "kysely";
import type { StoreKind } from "../store.ts";

/** What a person says a clause settles, in a log that only grows; and where a draft comes from. */
export async function up(db: Kysely<unknown>, kind: StoreKind): Promise<void> {
  await db.schema.alterTable("drafts").addColumn("source", "text").execute();
  await db.schema.alterTable("drafts").addColumn("amends", "text").execute();
  const table = db.schema
    .createTable("mappings")
    .addColumn("negotiation", "integer", (c) => c.notNull())
    .addColumn("draft", "text", (c) => c.notNull())
    .addColumn("version", "integer", (c) => c.notNull())
    .addColumn("label", "text", (c) => c.notNull())
    .addColumn("num", "integer", (c) => c.notNull())
    .addColumn("settles", "text", (c) => c.notNull())
    .addColumn("mapped_by", "text", (c) => c.notNull())
    .addColumn("mapped_at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("mappings_key", ["negotiation", "draft", "version", "label", "num"])
    .addForeignKeyConstraint("mappings_draft", ["negotiation", "draft", "version"], "drafts", [
      "negotiation",
      "id",
      "version",
    ]);
  await (kind === "sqlite" ? table.modifyEnd(sql`strict, without rowid`) : table).execute();
}
