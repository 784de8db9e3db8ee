import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Compatible,
  type DuplicateRule,
  deriveDiscourse,
  deriveNetwork,
  deriveWindows,
  findSplit,
  type Kernel,
  type Mention,
  matrixOf,
  measureDeviation,
  type Network,
  type NetworkOptions,
  type Normalisation,
  type Qualifier,
  smoothNetworks,
  type TieKind,
  type TimeUnit,
} from "../../src/analysis/networks/index.ts";
import { type CsvRow, parseCsv } from "./csv.ts";

/**
 * Networks of discourse: every matrix, time slice and polarisation score in dna/reference.json against ours in
 * compatible mode, made from the statements of dna/sample-statements.csv.
 */
export const family = "dna";

interface Checked {
  name: string;
  equal: boolean;
  difference: string | null;
}

/** Options as the cases spell them; what is left out is as in the sample. */
interface CaseOptions {
  networkType?: string;
  variable1?: string;
  variable2?: string;
  qualifier?: string;
  qualifierAggregation: string;
  normalization: string;
  duplicates: string;
  isolates?: boolean;
  start?: string;
  stop?: string;
}

interface MatrixCase {
  options: CaseOptions;
  statements: number;
  rowLabels: string[];
  colLabels: string[];
  matrix: number[][];
}

interface SeriesCase extends CaseOptions {
  kernel: string;
  timeWindow: string;
  windowSize: number;
  indentTime?: boolean;
  mid: string;
  windowStart: string;
  windowStop: string;
  statements?: number;
  labels?: string[];
  rowLabels?: string[];
  colLabels?: string[];
  matrix: number[][];
}

interface Scored {
  Q: number;
  memberships: number[];
}

interface SplitCase {
  /** Tells the settings in words, "duplicates=include" among them. */
  input: string;
  labels: string[];
  dnaReported: Scored;
  minimumDeviation: Scored;
}

interface Reference {
  matrices?: MatrixCase[];
  series?: SeriesCase[];
  polarization?: SplitCase | SplitCase[];
}

/** `dir` is the folder of the family. */
export async function check(folder: string): Promise<Checked[]> {
  const reference = JSON.parse(readFileSync(join(folder, "reference.json"), "utf8")) as Reference;
  const rows = parseCsv(readFileSync(join(folder, "sample-statements.csv"), "utf8"));
  const slices = sliceFinder(rows);
  return [
    ...(reference.matrices ?? []).map((one) => compareMatrix(rows, one)),
    ...(reference.series ?? []).map((one) => compareSlice(slices, one)),
    ...[reference.polarization ?? []].flat().flatMap((one) => compareSplits(rows, one)),
  ];
}

function compareMatrix(rows: CsvRow[], expected: MatrixCase): Checked {
  const { options, rowLabels, colLabels } = expected;
  const network = deriveNetwork(mentionsOf(rows, options), networkOptions(options));
  return told(nameOf(options), compare(network, { ...expected, rowLabels, colLabels }, 1e-12));
}

type FoundSlices = Map<string, { network: Network; start: number; stop: number }>;

/** Slices of one setting are made once, and then looked up by their middle. */
function sliceFinder(rows: CsvRow[]): (expected: SeriesCase) => FoundSlices {
  const made = new Map<string, FoundSlices>();
  return (expected) => {
    const { mid: _m, windowStart: _a, windowStop: _o, statements: _s, matrix: _x, ...rest } = expected;
    const setting = { ...rest, labels: null, rowLabels: null, colLabels: null };
    const key = JSON.stringify(setting);
    const slices: FoundSlices =
      made.get(key) ??
      new Map(
        Array.from(makeSlices(rows, expected), ({ middle, ...slice }) => [
          `${middle}${expected.timeWindow === "events" ? ` ${slice.start} ${slice.stop}` : ""}`,
          slice,
        ]),
      );
    made.set(key, slices);
    return slices;
  };
}

function makeSlices(rows: CsvRow[], expected: SeriesCase) {
  const mentions = mentionsOf(rows, expected);
  const options = networkOptions(expected);
  const size = expected.windowSize;
  if (expected.kernel === "no") {
    return deriveWindows(mentions, { ...options, unit: expected.timeWindow as TimeUnit | "events", size });
  }
  const [kernel, version] = expected.kernel.split("-");
  return smoothNetworks(mentions, {
    ...options,
    kernel: kernel as Kernel,
    unit: expected.timeWindow as TimeUnit,
    size,
    indent: expected.indentTime ?? false,
    compatible: version?.startsWith("3.1") ? "3.1" : "3.0",
  });
}

function compareSlice(slicesOf: (expected: SeriesCase) => FoundSlices, expected: SeriesCase): Checked {
  const { kernel, timeWindow, windowSize, mid } = expected;
  const name = `${nameOf(expected)}, ${kernel} kernel, ${windowSize} ${timeWindow} around ${mid}`;
  const [start, stop] = [instant(expected.windowStart), instant(expected.windowStop)];
  const middle = timeWindow === "events" ? `${instant(mid)} ${start} ${stop}` : `${instant(mid)}`;
  const slice = slicesOf(expected).get(middle);
  if (slice === undefined) return told(name, "no slice with this middle");
  if (slice.start !== start || slice.stop !== stop) {
    return told(name, `from ${isoText(slice.start)} to ${isoText(slice.stop)}`);
  }
  return told(name, compare(slice.network, expected, 1e-9));
}

/** `minimumDeviation` is ours; `dnaReported` is what compatible mode gives. */
function compareSplits(rows: CsvRow[], expected: SplitCase): Checked[] {
  const duplicates = /duplicates=(\w+)/.exec(expected.input)?.[1] ?? "include";
  const options = { qualifierAggregation: "congruence", normalization: "average", duplicates };
  const discourse = deriveDiscourse(mentionsOf(rows, options), networkOptions(options));
  const cases = [
    ["dnaReported", true],
    ["minimumDeviation", false],
  ] as const;
  return cases.map(([name, compatible]) => {
    const { Q, memberships } = expected[name];
    const split = findSplit(discourse, { compatible });
    const blocs = memberships.map((bloc) => Number(bloc !== memberships[0]));
    const found = [split?.deviation, measureDeviation(discourse, blocs), ...(split?.blocs ?? [])];
    const wanted = [Q, Q, ...blocs];
    return told(`polarisation, ${name}`, firstDifference(found, wanted, 1e-12));
  });
}

function compare(
  network: Network,
  expected: Pick<SeriesCase, "statements" | "labels" | "rowLabels" | "colLabels" | "matrix">,
  tolerance: number,
): string | null {
  const rowLabels = expected.rowLabels ?? expected.labels ?? [];
  const columnLabels = expected.colLabels ?? expected.labels ?? [];
  if (expected.statements !== undefined && expected.statements !== network.statements) {
    return `${network.statements} statements, expected ${expected.statements}`;
  }
  if (
    JSON.stringify([network.rowLabels, network.columnLabels]) !== JSON.stringify([rowLabels, columnLabels])
  ) {
    return `rows ${network.rowLabels.join(" | ")}, expected ${rowLabels.join(" | ")}`;
  }
  return firstDifference(matrixOf(network).flat(), expected.matrix.flat(), tolerance);
}

/** NaN is written as null (or text) in the cases. */
function firstDifference(
  found: readonly (number | null | undefined)[],
  expected: readonly (number | string | null)[],
  tolerance: number,
): string | null {
  if (found.length !== expected.length) return `${found.length} values, expected ${expected.length}`;
  const differs = (a: number | null | undefined, b: number | string | null) => {
    if (typeof b !== "number") return !Number.isNaN(a);
    return !(Math.abs((a ?? Number.NaN) - b) <= tolerance * Math.max(1, Math.abs(b)));
  };
  const place = expected.findIndex((value, index) => differs(found[index], value));
  return place === -1 ? null : `value ${place}: ${found[place]}, expected ${expected[place]}`;
}

function told(name: string, difference: string | null): Checked {
  return { name, equal: difference === null, difference };
}

function nameOf(options: CaseOptions): string {
  const { networkType = "onemode", qualifierAggregation, normalization, duplicates } = options;
  return `${networkType} ${qualifierAggregation}, normalisation ${normalization}, duplicates ${duplicates}`;
}

function networkOptions(options: CaseOptions): NetworkOptions & { compatible: Compatible } {
  return {
    mode: options.networkType === "twomode" ? "two-mode" : "one-mode",
    ties: options.qualifierAggregation as TieKind,
    normalisation: (options.normalization === "no" ? "none" : options.normalization) as Normalisation,
    duplicates: (options.duplicates === "acrossrange" ? "range" : options.duplicates) as DuplicateRule,
    qualifier: qualifierOf(options),
    isolates: options.isolates ?? false,
    start: options.start === undefined ? undefined : instant(options.start),
    stop: options.stop === undefined ? undefined : instant(options.stop),
    compatible: "3.0",
  };
}

/** The sample codes agreement; any other variable is text. */
function qualifierOf({ qualifier = "agreement" }: CaseOptions): Qualifier {
  return qualifier === "agreement" ? "boolean" : "text";
}

function mentionsOf(rows: CsvRow[], options: CaseOptions): Mention[] {
  const { variable1 = "organization", variable2 = "concept", qualifier = "agreement" } = options;
  const number = (row: CsvRow, name: string) => Number(row[name] ?? 0);
  const order = ["document_id", "start", "end", "statement_id"];
  return rows
    .toSorted((a, b) => order.reduce((first, name) => first || number(a, name) - number(b, name), 0))
    .filter((row) => row[variable1] && row[variable2])
    .map((row) => ({
      row: row[variable1]!,
      column: row[variable2]!,
      level: qualifierOf(options) === "boolean" ? Number(row[qualifier]) : (row[qualifier] ?? ""),
      document: row.document_id ?? "",
      time: instant(row.date ?? ""),
    }));
}

const instant = (text: string) => Date.parse(`${text}Z`);
const isoText = (time: number) => new Date(time).toISOString().slice(0, 19);
