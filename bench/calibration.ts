/**
 * How sure the reader is against how often it is right, on negotiations that neither weights nor calibration saw.
 * npx node bench/calibration.ts [--picture]    the second writes docs/pictures/reliability.svg
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { createReader } from "../src/reading/index.ts";
import { isSamePosition, matchStatements } from "../src/reading/internals.ts";
import { foldOf } from "./folds.ts";
import { allNames, type GoldNegotiation, hasGold, loadGold } from "./gold.ts";

export interface Judged {
  negotiation: string;
  confidence: number;
  right: boolean;
}

/** A tenth of the scale: what was read with about this confidence. */
export interface Bin {
  count: number;
  /** Mean confidence and share that was right. */
  confidence: number;
  right: number;
}

/** Everything that the reader says about a coded negotiation, judged by its gold. */
export function judgeReadings({ name, brief, articles }: GoldNegotiation): Judged[] {
  const reader = createReader(brief, foldOf(name));
  const scheme = Object.fromEntries(
    brief.issues.map(({ id, options }) => [id, options.map((each) => each.id)]),
  );
  return articles.flatMap(({ article, statements }) => {
    const predicted = reader.read(article);
    const gold = { statements, meetings: [] };
    const { found } = matchStatements({ id: article.id, text: article.text, gold, predicted }, scheme);
    const right = new Set(
      found.filter(([one, read]) => isSamePosition(one, read, scheme)).map(([, read]) => read),
    );
    return predicted.statements.map((statement) => ({
      negotiation: name,
      confidence: statement.confidence,
      right: right.has(statement as never),
    }));
  });
}

const share = (judged: Judged[]): number => judged.filter(({ right }) => right).length / judged.length;
const mean = (judged: Judged[]): number =>
  judged.reduce((sum, { confidence }) => sum + confidence, 0) / judged.length;

export function binsOf(judged: Judged[]): Bin[] {
  const bins = Map.groupBy(judged, ({ confidence }) => Math.min(9, Math.floor(confidence * 10)));
  return [...bins]
    .sort(([one], [other]) => one - other)
    .map(([, within]) => ({ count: within.length, confidence: mean(within), right: share(within) }));
}

/** Expected calibration error: the mean distance between confidence and share right, over ten bins by their size. */
export function calibrationError(judged: Judged[]): number {
  return binsOf(judged).reduce(
    (sum, { count, confidence, right }) => sum + (count / judged.length) * Math.abs(confidence - right),
    0,
  );
}

/** The share right of the surer half of what was read. */
export function precisionOfSurerHalf(judged: Judged[]): number {
  const ranked = judged.toSorted((one, other) => other.confidence - one.confidence);
  return share(ranked.slice(0, Math.ceil(ranked.length / 2)));
}

function main(args: string[]): void {
  if (!hasGold) console.log("Without the coded negotiations beside the project: the corpus alone.");
  const all = allNames.map(loadGold).map(judgeReadings);
  console.log("negotiation          read  confidence  right  surer half  calibration error");
  for (const judged of [...all, all.flat()]) {
    const name = judged.length === all.flat().length ? "all" : judged[0]!.negotiation;
    const figures = [mean(judged), share(judged), precisionOfSurerHalf(judged), calibrationError(judged)];
    const [sure, right, half, error] = figures.map((value) => value.toFixed(2));
    console.log(
      `${name.padEnd(20)} ${String(judged.length).padStart(4)}  ${sure!.padStart(10)}  ${right!.padStart(5)}  ${half!.padStart(10)}  ${error!.padStart(17)}`,
    );
  }
  if (!args.includes("--picture")) return;
  const file = join(import.meta.dirname, "../docs/pictures/reliability.svg");
  writeFileSync(file, drawReliability(all.flat()));
}

/** Share right against confidence: on the line they are the same; a dot's area is how much was read so surely. */
function drawReliability(judged: Judged[]): string {
  const { document } = parseHTML("<html><body></body></html>");
  const bins = binsOf(judged);
  const share = { domain: [0, 1], tickFormat: "%", ticks: 5, grid: true };
  const plot = Plot.plot({
    document: document as never,
    width: 520,
    height: 460,
    marginLeft: 56,
    marginBottom: 48,
    style: { background: "white", fontSize: "13px" },
    x: { ...share, label: "confidence" },
    y: { ...share, label: "right" },
    r: { range: [3, 16] },
    marks: [
      Plot.line(
        [
          [0, 0],
          [1, 1],
        ],
        { stroke: "#999", strokeDasharray: "5 4" },
      ),
      Plot.line(bins, { x: "confidence", y: "right", stroke: "#3b5b7a" }),
      Plot.dot(bins, { x: "confidence", y: "right", r: "count", fill: "#3b5b7a", stroke: "white" }),
      Plot.text(bins, { x: "confidence", y: "right", text: "count", dx: 20, dy: 12, fill: "#333" }),
    ],
  });
  plot.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  // Plot's style is for pages that it draws into; a picture wants a title in its place.
  plot.querySelector("style")!.outerHTML =
    "<title>How often readings are right, by how sure they are</title>";
  return `${plot.outerHTML}\n`;
}

if (import.meta.main) main(process.argv.slice(2));
