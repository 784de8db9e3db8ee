/** `npm run bench`: every benchmark after the other, each in a process of its own so that none warms up the next. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const benches: [title: string, file: string, ...args: string[]][] = [
  ["Pages to articles, and memory over 2,000 pages", "pages.ts", "2000"],
  ["Attributions", "attributions.ts"],
  ["Days", "days.ts"],
  ["Positions and meetings", "reading.ts"],
  ["The ledger with 100,000 statements", "ledger.ts"],
  ["Positions, headlines and gaps of 100,000 facts", "table.ts"],
  ["The server over 100,000 statements, and under load", "server-load.ts"],
  ["Frontiers of deals", "deals.ts"],
  ["Networks of 100,000 statements", "networks.ts"],
];
for (const [title, file, ...args] of benches) {
  console.log(`\n== ${title} (bench/${file})`);
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, file), ...args], {
    stdio: "inherit",
  });
  if (status !== 0) process.exitCode = 1;
}
