// Attributions by this program. In: a line of JSON {"id", "text"} for each article. Out: its attributions and CPU seconds.
import { createInterface } from "node:readline";
import { findAttributions, parseDocument } from "../../src/reading/index.ts";

const pairs = (spans) => spans.map(({ start, end }) => [start, end]);

for await (const line of createInterface({ input: process.stdin })) {
  const { id, text } = JSON.parse(line);
  const before = process.cpuUsage();
  const found = findAttributions(parseDocument(text));
  const { user, system } = process.cpuUsage(before);
  const attributions = found.map(({ source, cue, content }) => ({
    source: pairs(source),
    cue: pairs(cue),
    content: pairs(content),
  }));
  console.log(JSON.stringify({ id, attributions, seconds: (user + system) / 1e6 }));
}
