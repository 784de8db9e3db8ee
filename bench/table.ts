import { deriveGaps, deriveHeadlines, derivePositions, deriveShifts } from "../src/analysis/index.ts";
import { madeUpBrief, madeUpFacts } from "./made-up.ts";

/**
 * How long the table takes: 100,000 statements to positions, headlines, gaps and shifts as of a day.
 * Prints milliseconds of CPU time, the first (cold) and the middle of 15 runs; fails where the middle is above the bar.
 * Usage: node bench/table.ts [COUNT]
 */
const count = Number(process.argv[2] ?? 100_000);
const barMs = 60;

const brief = madeUpBrief();
const facts = madeUpFacts(brief, count);
const asOf = "2025-11-30";

const positions = measure("positions", () => derivePositions(facts, { asOf }));
measure("headlines and gaps", () => [
  deriveHeadlines(brief, positions.result),
  deriveGaps(brief, positions.result),
]);
measure("shifts", () => deriveShifts(facts, { asOf }));
if (positions.middle > barMs) {
  console.error(`positions took ${positions.middle.toFixed(1)} ms; the bar is ${barMs} ms`);
  process.exitCode = 1;
}

function measure<T>(name: string, work: () => T): { result: T; middle: number } {
  const times: number[] = [];
  let result = timed(work, times);
  for (let run = 1; run < 15; run++) result = timed(work, times);
  const cold = times[0]!;
  const middle = times.toSorted((a, b) => a - b)[7]!;
  console.log(
    `${name.padEnd(20)} ${count} statements: first ${cold.toFixed(1)} ms, middle ${middle.toFixed(1)} ms`,
  );
  return { result, middle };
}

function timed<T>(work: () => T, times: number[]): T {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  times.push((user + system) / 1000);
  return result;
}
