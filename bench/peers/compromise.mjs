// Quotations by compromise. In: a line of JSON {"id", "text"} for each article. Out: its attributions, without sources,
// which it does not look for, and CPU seconds. Usage: node compromise.mjs FOLDER, where it is installed.
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";

const nlp = createRequire(join(process.argv[2], "package.json"))("compromise");

for await (const line of createInterface({ input: process.stdin })) {
  const { id, text } = JSON.parse(line);
  const before = process.cpuUsage();
  const quotations = nlp(text).quotations().json({ offset: true });
  const { user, system } = process.cpuUsage(before);
  const attributions = quotations.map(({ offset: { start, length } }) => ({
    source: [],
    cue: [],
    content: [[start, start + length]],
  }));
  console.log(JSON.stringify({ id, attributions, seconds: (user + system) / 1e6 }));
}
