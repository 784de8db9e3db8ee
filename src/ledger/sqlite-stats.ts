import { type Kysely, sql } from "kysely";

/** Columns that have the same value in most rows, and so tell next to nothing of which rows are meant. */
const unselective = new Set(["negotiation", "counts"]);
const many = 100_000;

/**
 * Tells SQLite's planner from the first page on what ANALYZE would find in a full ledger: that all rows are of one
 * negotiation. Without, it takes a key that starts with the negotiation for a good one, and walks through the whole
 * table for every article of a batch. `pragma optimize`, when a ledger is closed, puts true figures in their place.
 */
export async function assumeFullTables(db: Kysely<unknown>): Promise<void> {
  // Makes the table sqlite_stat1, which can't be made by hand (https://sqlite.org/fileformat2.html#stat1tab).
  await sql`analyze`.execute(db);
  await sql`delete from sqlite_stat1`.execute(db);
  const { rows } = await sql<IndexRow>`select m.name as "table", l.name, l.origin, l."unique",
      (select group_concat(i.name) from pragma_index_info(l.name) i) as columns
    from sqlite_schema m, pragma_index_list(m.name) l
    where m.type = 'table' and m.sql like '%negotiation%'`.execute(db);
  for (const index of rows) {
    // The key of a table WITHOUT ROWID goes by the table's name.
    const name = index.origin === "pk" ? index.table : index.name;
    await sql`insert into sqlite_stat1 values (${index.table}, ${name}, ${statOf(index)})`.execute(db);
  }
  await sql`analyze sqlite_schema`.execute(db);
}

interface IndexRow {
  table: string;
  name: string;
  origin: string;
  unique: number;
  /** Comma between them. */
  columns: string;
}

/** How many rows there are, then how many of them share the same first column, the same first two, and so on. */
function statOf({ columns, unique }: IndexRow): string {
  const counts = [many];
  let isOpen = true;
  for (const [index, column] of columns.split(",").entries()) {
    isOpen &&= unselective.has(column);
    const isLast = index === columns.split(",").length - 1;
    counts.push(isOpen ? many : isLast && unique ? 1 : Math.max(2, 10 - index));
  }
  return counts.join(" ");
}
