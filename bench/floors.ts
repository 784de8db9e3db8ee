/**
 * Quality that may not fall, measured on the coded texts and marked pages beside the project: one line a figure.
 * `npm run floors` ends with status 1 where one lies below its floor. Where the texts are missing it says so.
 */
import { attributionFloors } from "./floors-attributions.ts";
import { type Floor, pageFloors } from "./floors-pages.ts";
import { readingFloors } from "./floors-reading.ts";

const floors: Floor[] = [...(await pageFloors()), ...(await attributionFloors()), ...(await readingFloors())];
for (const { name, value, floor, ok } of floors) {
  console.log(`${ok ? "ok  " : "LOW "} ${name.padEnd(42)} ${String(value).padStart(7)}   floor ${floor}`);
}
if (floors.length === 0)
  console.log("No coded texts lie beside the project (../shared): nothing was measured.");
const low = floors.filter(({ ok }) => !ok).length;
console.log(`${floors.length - low} floors held, ${low} missed`);
process.exitCode = low > 0 ? 1 : 0;
