/**
 * Positions measured on the coded negotiations, a row each, and the speed of reading.
 * npx node bench/reading.ts [--errors] [--swift] [NAME...]
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createReader, type Gear } from "../src/reading/index.ts";
import { foldOf } from "./folds.ts";
import { devNames, type GoldNegotiation, goldRoot, hasGold, loadGold, trainNames } from "./gold.ts";

export interface Score {
  precision: number;
  recall: number;
  f1: number;
}
export interface Scores {
  content: Score;
  position: Score;
  meeting: Score;
  accuracy: Record<string, number>;
}

/** Reads a coded negotiation and scores it with the gold's own scorer. */
export function scoreNegotiation(
  gold: GoldNegotiation,
  gear: Gear = "careful",
): { scores: Scores; predictions: string } {
  const reader = createReader(gold.brief, { ...foldOf(gold.name), gear });
  const lines = gold.articles.map(({ article }) =>
    JSON.stringify({ id: article.id, ...reader.read(article) }),
  );
  const predictions = join(mkdtempSync(join(tmpdir(), "demarche-")), "predictions.jsonl");
  writeFileSync(predictions, lines.join("\n"));
  return { scores: JSON.parse(evaluate(gold.dir, predictions, "--json")), predictions };
}

function evaluate(dir: string, predictions: string, flag: string): string {
  const run = spawnSync(process.execPath, [join(goldRoot, "evaluate.mjs"), dir, predictions, flag], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout;
}

/** Words a second of CPU time over all texts, the reader made before. */
function measureSpeed(all: GoldNegotiation[], gear: Gear): { words: number; wordsPerSecond: number } {
  let words = 0;
  let seconds = 0;
  for (const gold of all) {
    const reader = createReader(gold.brief, { gear });
    const before = process.cpuUsage();
    for (const { article } of gold.articles) {
      reader.read(article);
      words += article.text.split(/\s+/).length;
    }
    seconds += process.cpuUsage(before).user / 1e6;
  }
  return { words, wordsPerSecond: words / seconds };
}

function main(args: string[]): void {
  if (!hasGold) {
    console.log("No coded negotiations beside the project; nothing to measure.");
    return;
  }
  const wanted = args.filter((arg) => !arg.startsWith("--"));
  const names =
    wanted.length > 0
      ? wanted.map((name) => (name.includes("/") ? name : `dev/${name}`))
      : [...devNames, ...trainNames];
  const percent = (value: number) => value.toFixed(2);
  console.log("negotiation       content  P    R    F1   meet | side opt  stance evid spkr hedg day");
  const all = names.map(loadGold);
  const gear = args.includes("--swift") ? "swift" : "careful";
  for (const gold of all) {
    const { scores, predictions } = scoreNegotiation(gold, gear);
    if (args.includes("--errors")) console.log(evaluate(gold.dir, predictions, "--errors"));
    const { content, position, meeting, accuracy: a } = scores;
    const row = [content.f1, position.precision, position.recall, position.f1, meeting.f1]
      .map(percent)
      .join(" ");
    console.log(
      `${gold.name.padEnd(18)} ${row} | ${[a.side, a.option, a.stance, a.evidence, a.speaker, a.hedged, a.saidOn].map(percent).join(" ")}`,
    );
  }
  const speed = measureSpeed(all, gear);
  console.log(`${speed.words} words, ${Math.round(speed.wordsPerSecond)} words a second`);
}

if (import.meta.main) main(process.argv.slice(2));
