import type { Command } from "../command.ts";
import { formats } from "../options.ts";

export const stabilityCommand: Command = {
  name: "stability",
  summary: "tell which outcomes of a conflict model would last, and what holds them",
  args: "<file>",
  options: [
    { flags: "--outcome <number>", help: "tell about these outcomes, holding or not", repeatable: true },
    { flags: "--all", help: "every outcome, not only those that hold and how things stand now" },
    {
      flags: "--quick",
      help: "leave out what takes long in large models: how sure, and in rows also coalitions, paths and what must change",
    },
    {
      flags: "-f, --format <format>",
      help: "how it is told: in words on a terminal, else as jsonl",
      choices: ["words", ...formats],
    },
  ],
  examples: [
    ["demarche stability model.yaml", "who could break each outcome that holds, and what deters them"],
    ["demarche stability model.yaml --outcome 3", "what must change for outcome 3 to hold"],
    ["demarche stability model.yaml --all --format table", "all outcomes as a table"],
  ],
  details:
    "FILE describes parties, what each can do, and what each prefers: all of it the analyst's assumptions, and the answers with it. docs/stability.md shows how it is written and what the answers mean.",
  load: () => import("./stability.ts"),
};
