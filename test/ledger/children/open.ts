/** Opens or makes the ledger in the folder that is given, and says so. */
import { openLedger } from "../../../src/ledger/index.ts";

const ledger = await openLedger(process.argv[2], { create: true });
console.log("open");
await ledger.close();
