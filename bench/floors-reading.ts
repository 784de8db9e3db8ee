/** Floors of reading positions: what a change may not lose. Raised when a change gains, never lowered in passing. */
import { calibrationError, judgeReadings, precisionOfSurerHalf } from "./calibration.ts";
import { allNames, hasGold, loadGold, trainNames } from "./gold.ts";
import { scoreNegotiation } from "./reading.ts";

export interface Floor {
  name: string;
  value: number;
  floor: number;
  ok: boolean;
}

/** Position F1 of each negotiation that is judged by, with weights learned without it. */
const positionFloors: Record<string, number> = {
  "dev/port": 0.77,
  "dev/coalition": 0.62,
  "dev/strait": 0.26,
  "dev/river": 0.2,
  "dev/real-ukraine": 0.33,
  "dev/real-labour": 0.36,
};

/** Mean position F1 of the real negotiations of train/, by weights that saw none of them: what a new one may expect. */
const unseenFloor = 0.27;

/** Accuracy on the statements found, in the plain negotiations. */
const accuracyFloors: Record<string, number> = {
  side: 0.93,
  evidence: 0.92,
  speaker: 0.87,
  hedged: 0.93,
  saidOn: 0.9,
};

/** Empty where the coded negotiations are missing. */
export async function readingFloors(): Promise<Floor[]> {
  if (!hasGold) return [];
  const floors: Floor[] = [];
  const add = (name: string, value: number, floor: number) =>
    floors.push({ name, value: Math.round(value * 1000) / 1000, floor, ok: value >= floor });
  for (const [name, floor] of Object.entries(positionFloors)) {
    const { scores } = scoreNegotiation(loadGold(name));
    add(`position F1, ${name}`, scores.position.f1, floor);
    if (name !== "dev/port" && name !== "dev/coalition") continue;
    for (const [field, least] of Object.entries(accuracyFloors))
      add(`${field}, ${name}`, scores.accuracy[field], least);
  }
  const unseen = trainNames.map((name) => scoreNegotiation(loadGold(name)).scores.position.f1);
  add("position F1, mean of train", unseen.reduce((sum, f1) => sum + f1, 0) / unseen.length, unseenFloor);
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
    { name: "precision of the surer half, plain", value: round(sure), floor: 0.87, ok: sure >= 0.87 },
  ];
}
