import {
  deriveOneModes,
  deriveWindows,
  type Mention,
  type NetworkOptions,
  smoothNetworks,
} from "../src/analysis/networks/index.ts";
import { seededRandom } from "../src/base/index.ts";

/**
 * How long networks take: 100,000 statements of 500 actors on 200 options over two years. Prints seconds of CPU time;
 * fails where the four one-mode networks take a second, or 700 windows ten.
 * Usage: node bench/networks.ts [COUNT]
 */
const count = Number(process.argv[2] ?? 100_000);
const day = 86_400_000;
const span = 731;
const mentions = madeUpMentions(count);

measure("four one-mode networks", 1, () => Object.values(deriveOneModes(mentions)).length);
measure(
  "the same, jaccard",
  1,
  () => Object.values(deriveOneModes(mentions, { normalisation: "jaccard" })).length,
);
const windows: NetworkOptions = { duplicates: "document", normalisation: "average" };
measure("windows of 31 days", 10, () =>
  countAll(deriveWindows(mentions, { ...windows, unit: "days", size: 31 })),
);
measure("epanechnikov of 30 days", 10, () =>
  countAll(smoothNetworks(mentions, { ...windows, kernel: "epanechnikov", unit: "days", size: 30 })),
);

function measure(name: string, bar: number, work: () => number): void {
  const before = process.cpuUsage();
  const networks = work();
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  console.log(`${name.padEnd(24)} ${networks} networks: ${seconds.toFixed(2)} s, bar ${bar} s`);
  if (seconds > bar) process.exitCode = 1;
}

function countAll(networks: Iterable<unknown>): number {
  let made = 0;
  for (const _ of networks) made++;
  return made;
}

function madeUpMentions(size: number): Mention[] {
  const random = seededRandom(11);
  const below = (limit: number) => Math.floor(random() * limit);
  return Array.from({ length: size }, (_, index) => ({
    row: `actor-${below(500)}`,
    column: `option-${below(200)}`,
    level: below(2),
    document: `report-${Math.floor(index / 3)}`,
    time: Date.UTC(2024, 0, 1) + below(span) * day,
  }));
}
