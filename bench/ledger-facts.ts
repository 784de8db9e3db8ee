/** Opens the ledger in the folder that is given and counts its facts: what a table costs before anything is derived. */
import { listFacts, openLedger } from "../src/ledger/index.ts";

const ledger = await openLedger(process.argv[2]);
console.log((await listFacts(ledger, { asOf: "2026-12-31" })).length);
await ledger.close();
