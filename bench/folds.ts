/** What the reader has learned without the negotiation that it is measured on. Written by training/. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Calibration, Network } from "../src/reading/internals.ts";

/** Weights by negotiation; those of train/ by weights from dev/ and the corpus, those of the corpus by the others. */
const networks: Record<string, Network> = readJson("folds.json") ?? {};
const calibrations: Record<string, Calibration> = readJson("calibrations.json") ?? {};

/** `calibration` is missing until it has been learned: then the program's own is used. */
export function foldOf(name: string): { network: Network; calibration?: Calibration } {
  const network = networks[name] ?? networks[name.startsWith("corpus/") ? "corpus" : "dev"];
  const calibration = calibrations[name];
  return calibration ? { network, calibration } : { network };
}

function readJson<T>(file: string): T | undefined {
  const path = join(import.meta.dirname, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}
