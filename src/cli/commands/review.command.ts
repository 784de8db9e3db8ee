import type { Command } from "../command.ts";
import { formatOption, ledgerOption } from "../options.ts";

export const reviewCommand: Command = {
  name: "review",
  summary: "confirm, correct or reject a statement, or add one that was missed",
  args: "[id] [values...]",
  options: [
    { flags: "--confirm", help: "it is right as it stands" },
    { flags: "--reject", help: "it is no statement, or not this party's: it no longer counts" },
    { flags: "--correct <key=value>", help: "it counts with this value instead", repeatable: true },
    { flags: "--add <article>", help: "add a statement to this article; values follow as KEY=VALUE" },
    { flags: "--undo", help: "take back the latest review that was not taken back" },
    { flags: "--log", help: "tell what has been said about it so far" },
    { flags: "--note <text>", help: "a reason, kept with the review" },
    { flags: "--by <name>", help: "who reviews; default: the name you are signed in with" },
    formatOption,
    ledgerOption,
  ],
  examples: [
    ["demarche review s17 --confirm", "vouch for it: `--reviewed` then counts it"],
    ["demarche review s17 --correct stance=rejects --correct option=none", "put two fields right"],
    ["demarche review s17 --undo", "as it was before the latest review"],
    [
      "demarche review --add talks 'words=a rise of 8 per cent' holder=union issue=wages stance=demands",
      "add a statement, with its words as they stand in the article",
    ],
  ],
  details:
    "`demarche evidence PARTY ISSUE` shows the ids of statements.\n" +
    "KEY is holder, speaker, issue, option, stance, evidence, hedged, quoted or saidOn; 'none' is no\n" +
    "speaker or no option. Reviews are never overwritten: undoing one is one more entry in the log.\n" +
    "They stay with their sentence when the brief or the program changes.",
  load: () => import("./review.ts"),
};
