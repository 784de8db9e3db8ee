/**
 * Trains the scorer that decides which candidates are positions, and writes its weights.
 * npx node training/positions.ts          prints the table, each negotiation scored by weights learned without it
 * npx node training/positions.ts --write  and writes src/reading/weights.ts and bench/folds.json
 *
 * Learns from the project's corpus and the coded negotiations beside it; of those, only numbers come out of it, never a text.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  corpusNames,
  devNames,
  type GoldNegotiation,
  type GoldStatement,
  loadGold,
  trainNames,
} from "../bench/gold.ts";
import { compileRoster, compileTopics, type Scored, scoreArticle, sideOf } from "../src/reading/internals.ts";
import { type Example, type Network, scoreWith, train } from "./network.ts";

interface Sample extends Example {
  negotiation: string;
}

/** Sentence ends as the gold's scorer sees them. */
function sentenceStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/(?:[.!?]["”’)]*\s+(?=["“‘(]?[A-Z0-9])|\n+)/g))
    starts.push(match.index + match[0].length);
  return starts;
}

function sentenceIndex(starts: number[], offset: number): number {
  let low = 0;
  for (const [index, start] of starts.entries()) {
    if (start > offset) break;
    low = index;
  }
  return low;
}

function samplesOf(gold: GoldNegotiation): Sample[] {
  const roster = compileRoster(gold.brief);
  const topics = compileTopics(gold.brief);
  const optionCount = new Map(gold.brief.issues.map((issue) => [issue.id, issue.options.length]));
  const samples: Sample[] = [];
  for (const { article, statements } of gold.articles) {
    const starts = sentenceStarts(article.text);
    const bySentence = Map.groupBy(statements, (statement) => sentenceIndex(starts, statement.start));
    // From what the swift gear finds: learned from what the careful one adds as well, both gears fared worse.
    const { context, candidates } = scoreArticle(article, roster, topics, undefined, "swift");
    for (const candidate of candidates) {
      const topic = topics.topics[candidate.topic];
      const here = bySentence.get(sentenceIndex(starts, context.tokens[candidate.first].start)) ?? [];
      const start = context.tokens[candidate.first].start;
      const end = context.tokens[candidate.last - 1].end;
      const right = candidate.clause.holders.filter((holder) =>
        here.some(
          (statement) =>
            (here.length === 1 || (statement.start < end && start < statement.end)) &&
            matches(statement, holder.party, topic, candidate, optionCount.get(topic.issue) ?? 0),
        ),
      );
      samples.push({
        negotiation: gold.name,
        features: candidate.features,
        cueKey: candidate.cueKey,

        label: right.length === candidate.clause.holders.length ? 1 : 0,
      });
    }
  }
  return samples;
}

function matches(
  statement: GoldStatement,
  party: string,
  topic: { issue: string; option: string | null },
  candidate: Scored,
  options: number,
): boolean {
  if (statement.holder !== party || statement.issue !== topic.issue) return false;
  const own = sideOf(candidate.clause.stance);
  const side = sideOf(statement.stance);
  if (statement.option === topic.option)
    return own === side || (statement.stance === "accepts-if" && own !== "open");
  if (own === "open" && side === "open") return statement.option === null || topic.option === null;
  return (
    options === 2 &&
    statement.option !== null &&
    topic.option !== null &&
    own !== side &&
    own !== "open" &&
    side !== "open"
  );
}

/** The invented ones of dev/ count twice: there are few of them, coded with care, and hard ones among them. */
function balance(samples: Sample[]): Sample[] {
  const counted = ({ negotiation }: Sample) =>
    negotiation.startsWith("dev/") && !negotiation.includes("real");
  return samples.flatMap((sample) => (counted(sample) ? [sample, sample] : [sample]));
}

function main(args: string[]): void {
  const samples = [...devNames, ...trainNames, ...corpusNames].map(loadGold).flatMap(samplesOf);
  console.log(`${samples.length} candidates, ${samples.filter(({ label }) => label).length} right`);
  const folds: Record<string, Network> = {};
  for (const held of args.includes("--all") ? [...devNames, ...trainNames] : devNames) {
    folds[held] = train(balance(samples.filter(({ negotiation }) => negotiation !== held)));
    const own = samples.filter(({ negotiation }) => negotiation === held);
    const loss = own.reduce((sum, sample) => {
      const p = Math.min(1 - 1e-6, Math.max(1e-6, scoreWith(folds[held], sample.features, sample.cueKey)));
      return sum - (sample.label ? Math.log(p) : Math.log(1 - p));
    }, 0);
    console.log(`${held}: log loss ${(loss / own.length).toFixed(4)}`);
  }
  // Real negotiations of train/ are measured by weights that saw none of them (dev/ and the corpus).
  folds.dev = train(balance(samples.filter(({ negotiation }) => !negotiation.startsWith("train/"))));
  // And those of the corpus by weights that saw none of it; calibration.ts learns from how these fare.
  folds.corpus = train(balance(samples.filter(({ negotiation }) => !negotiation.startsWith("corpus/"))));
  const root = join(import.meta.dirname, "..");
  writeFileSync(join(root, "bench/folds.json"), JSON.stringify(folds));
  if (args.includes("--write"))
    writeFileSync(join(root, "src/reading/weights.ts"), weightsFile(train(balance(samples)), samples.length));
}

function weightsFile(network: Network, count: number): string {
  return `// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: learned numbers\nimport type { Network } from "./scorer.ts";\n\n/** Written by training/positions.ts from ${count} candidates of coded negotiations; see docs/reading.md. Do not edit. */\nexport const weights: Network = ${JSON.stringify(network)};\n`;
}

main(process.argv.slice(2));
