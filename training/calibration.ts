/**
 * Learns how sure a reading is: from the scores and signs of what was read to the share of it that was right.
 * Run it after the weights have changed (training/positions.ts), and `node bench/calibration.ts --picture` after it:
 * npm run train:calibration
 *
 * Each negotiation is read with weights that were learned without it. Writes src/reading/calibration-weights.ts,
 * learned from all of them, and bench/calibrations.json: for each negotiation what all the others teach.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Matrix, solve } from "ml-matrix";
import { foldOf } from "../bench/folds.ts";
import { allNames, type GoldNegotiation, loadGold } from "../bench/gold.ts";
import {
  type Calibration,
  calibrate,
  compileRoster,
  compileTopics,
  createDayFinder,
  draftStatements,
  isSamePosition,
  matchStatements,
  scoreArticle,
  signNames,
} from "../src/reading/internals.ts";

interface Example {
  negotiation: string;
  signs: number[];
  right: 0 | 1;
}

/** Everything that was read in a coded negotiation, however unsure, and whether the gold has it. */
function examplesOf({ name, brief, articles }: GoldNegotiation): Example[] {
  const roster = compileRoster(brief);
  const topics = compileTopics(brief);
  const scheme = Object.fromEntries(
    brief.issues.map(({ id, options }) => [id, options.map((each) => each.id)]),
  );
  return articles.flatMap(({ article, statements }) => {
    const scored = scoreArticle(article, roster, topics, foldOf(name).network, "careful");
    const days = createDayFinder(scored.context.document, article.published);
    const { drafted, signs } = draftStatements(scored, topics, days);
    const predicted = drafted.map(({ statement }) => statement);
    const { found } = matchStatements(
      {
        id: article.id,
        text: article.text,
        gold: { statements, meetings: [] },
        predicted: { statements: predicted, meetings: [] },
      },
      scheme,
    );
    const right = new Set(
      found.filter(([gold, read]) => isSamePosition(gold, read, scheme)).map(([, read]) => read),
    );
    return signs.map(
      (own, i): Example => ({ negotiation: name, signs: own, right: right.has(predicted[i]) ? 1 : 0 }),
    );
  });
}

/** Logistic regression by Newton's method, with a slight pull to zero (L2 of 1) on all but the bias. */
function learn(examples: Example[]): Calibration {
  const width = signNames.length;
  const mean = signNames.map((_, i) => average(examples.map(({ signs }) => signs[i])));
  const scale = signNames.map(
    (_, i) => 1 / Math.sqrt(average(examples.map(({ signs }) => (signs[i] - mean[i]) ** 2))),
  );
  const rows = examples.map(({ signs }) => [...signs.map((sign, i) => (sign - mean[i]) * scale[i]), 1]);
  const params = new Array<number>(width + 1).fill(0);
  for (let step = 0; step < 25; step++) {
    const gradient = params.map((param, i) => (i < width ? param : 0));
    const hessian = Matrix.diag(params.map((_, i) => (i < width ? 1 : 0)));
    for (const [at, row] of rows.entries()) {
      const p = 1 / (1 + Math.exp(-row.reduce((sum, value, i) => sum + value * params[i], 0)));
      for (const [i, value] of row.entries()) {
        gradient[i] += (p - examples[at].right) * value;
        for (const [j, other] of row.entries())
          hessian.set(i, j, hessian.get(i, j) + p * (1 - p) * value * other);
      }
    }
    const change = solve(hessian, Matrix.columnVector(gradient)).to1DArray();
    for (const i of params.keys()) params[i] -= change[i];
  }
  const round = (value: number) => Math.round(value * 1e4) / 1e4;
  return {
    mean: mean.map(round),
    scale: scale.map(round),
    weights: params.slice(0, width).map(round),
    bias: round(params[width]),
  };
}

const average = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function main(): void {
  const examples = allNames.map(loadGold).flatMap(examplesOf);
  const folds: Record<string, Calibration> = {};
  let loss = 0;
  for (const name of allNames) {
    folds[name] = learn(examples.filter(({ negotiation }) => negotiation !== name));
    for (const { signs, right } of examples.filter(({ negotiation }) => negotiation === name))
      loss -= Math.log(Math.abs(1 - right - calibrate(folds[name], signs)));
  }
  const own = learn(examples);
  const root = join(import.meta.dirname, "..");
  writeFileSync(join(root, "bench/calibrations.json"), `${JSON.stringify(folds, null, 1)}\n`);
  writeFileSync(join(root, "src/reading/calibration-weights.ts"), weightsFile(own, examples.length));
  console.log(
    `${examples.length} readings, log loss ${(loss / examples.length).toFixed(4)} on negotiations not learned from`,
  );
  for (const [i, sign] of signNames.entries()) console.log(`${sign.padEnd(18)} ${own.weights[i].toFixed(2)}`);
}

function weightsFile(calibration: Calibration, count: number): string {
  return `import type { Calibration } from "./calibration.ts";\n\n/** Written by training/calibration.ts from ${count} readings of coded negotiations; see docs/reading.md. Do not edit. */\nexport const calibration: Calibration = ${JSON.stringify(calibration)};\n`;
}

main();
