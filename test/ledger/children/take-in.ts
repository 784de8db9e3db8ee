/**
 * Takes in a batch of invented pages as `demarche add` would, and says after each transaction what the ledger has
 * acknowledged: "kept ID" and "read ID". Arguments: the ledger's folder, the first page's number, how many pages.
 */
import { writeSync } from "node:fs";
import { openLedger, takeIn } from "../../../src/ledger/index.ts";
import { aReader, somePages } from "../batch.ts";

const [folder, first, count] = process.argv.slice(2);
const ledger = await openLedger(folder, { create: true });
await takeIn(ledger, somePages(Number(first), Number(count)), {
  reader: aReader,
  onKept: ({ articles, read }) => {
    const lines = [...articles.map(({ id }) => `kept ${id}`), ...read.map((id) => `read ${id}`)];
    // Past any buffer of the process, which is killed at any moment.
    writeSync(1, lines.map((line) => `${line}\n`).join(""));
  },
});
await ledger.close();
