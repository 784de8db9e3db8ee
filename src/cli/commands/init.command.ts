import type { Command } from "../command.ts";

export const initCommand: Command = {
  name: "init",
  summary: "make a folder with a commented brief to start from",
  args: "[folder]",
  details:
    "Writes brief.yaml, an invented negotiation that explains every key, and brief.schema.json, by which editors complete and check it. Never overwrites a brief.",
  examples: [
    ["demarche init ferry-talks", "make the folder ferry-talks"],
    ["demarche init", "make a brief in this folder"],
  ],
  load: () => import("./init.ts"),
};
