/** Floors of reading positions: what a change may not lose. Raised when a change gains, never lowered in passing. */
import type { Gear } from "../src/reading/index.ts";
import { calibrationError, judgeReadings, precisionOfSurerHalf } from "./calibration.ts";
import { allNames, hasGold, loadGold, trainNames } from "./gold.ts";
import { scoreNegotiation } from "./reading.ts";

export interface Floor {
  name: string;
  value: number;
  floor: number;
  ok: boolean;
}

/** Position F1 of each negotiation that is judged by, with weights learned without it, in either gear. */
const positionFloors: Record<string, Record<Gear, number>> = {
  "dev/port": { careful: 0.77, swift: 0.77 },
  "dev/coalition": { careful: 0.63, swift: 0.62 },
  "dev/strait": { careful: 0.26, swift: 0.26 },
  "dev/river": { careful: 0.19, swift: 0.19 },
  "dev/real-ukraine": { careful: 0.33, swift: 0.33 },
  "dev/real-labour": { careful: 0.36, swift: 0.36 },
};

/** Mean position F1 of the real negotiations of train/, by weights that saw none of them: what a new one may expect. */
const unseenFloors: Record<Gear, number> = { careful: 0.28, swift: 0.26 };

/** Accuracy on the statements found, in the plain negotiations. */
const accuracyFloors: Record<string, number> = {
  side: 0.93,
  evidence: 0.92,
  speaker: 0.87,
  hedged: 0.93,
  saidOn: 0.9,
};

function positionF1(name: string, gear: Gear): number {
  return scoreNegotiation(loadGold(name), gear).scores.position.f1;
}

/** Empty where the coded negotiations are missing. */
export async function readingFloors(): Promise<Floor[]> {
  if (!hasGold) return [];
  const floors: Floor[] = [];
  const add = (name: string, value: number, floor: number) =>
    floors.push({ name, value: Math.round(value * 1000) / 1000, floor, ok: value >= floor });
  for (const [name, floor] of Object.entries(positionFloors)) {
    const { scores } = scoreNegotiation(loadGold(name));
    add(`position F1, ${name}`, scores.position.f1, floor.careful);
    add(`position F1, ${name}, swift`, positionF1(name, "swift"), floor.swift);
    if (name !== "dev/port" && name !== "dev/coalition") continue;
    for (const [field, least] of Object.entries(accuracyFloors))
      add(`${field}, ${name}`, scores.accuracy[field], least);
  }
  for (const gear of ["careful", "swift"] as const) {
    const unseen = trainNames.map((name) => positionF1(name, gear));
    const mean = unseen.reduce((sum, f1) => sum + f1, 0) / unseen.length;
    add(`position F1, mean of train, ${gear}`, mean, unseenFloors[gear]);
  }
  return [...floors, ...calibrationFloors()];
}

/** On negotiations that neither the weights nor the calibration have seen. */
function calibrationFloors(): Floor[] {
  const judged = allNames.map(loadGold).flatMap(judgeReadings);
  const plain = judged.filter(({ negotiation }) => ["dev/port", "dev/coalition"].includes(negotiation));
  const round = (value: number) => Math.round(value * 1000) / 1000;
  const [error, sure] = [calibrationError(judged), precisionOfSurerHalf(plain)];
  return [
    { name: "calibration error (a ceiling)", value: round(error), floor: 0.05, ok: error <= 0.05 },
    { name: "precision of the surer half, plain", value: round(sure), floor: 0.86, ok: sure >= 0.86 },
  ];
}
