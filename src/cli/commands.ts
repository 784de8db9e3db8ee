import type { Command } from "./command.ts";
import { addCommand } from "./commands/add.command.ts";
import { articlesCommand } from "./commands/articles.command.ts";
import { attributionsCommand } from "./commands/attributions.command.ts";
import { backupCommand } from "./commands/backup.command.ts";
import { briefCommand } from "./commands/brief.command.ts";
import { completionCommand } from "./commands/completion.command.ts";
import { dealsCommand } from "./commands/deals.command.ts";
import { doctorCommand } from "./commands/doctor.command.ts";
import { draftsCommand } from "./commands/drafts.command.ts";
import { evalCommand } from "./commands/eval.command.ts";
import { evidenceCommand } from "./commands/evidence.command.ts";
import { extractCommand } from "./commands/extract.command.ts";
import { gapsCommand } from "./commands/gaps.command.ts";
import { initCommand } from "./commands/init.command.ts";
import { meetingsCommand } from "./commands/meetings.command.ts";
import { networkCommand } from "./commands/network.command.ts";
import { positionsCommand } from "./commands/positions.command.ts";
import { readCommand } from "./commands/read.command.ts";
import { reportCommand } from "./commands/report.command.ts";
import { restoreCommand } from "./commands/restore.command.ts";
import { reviewCommand } from "./commands/review.command.ts";
import { searchCommand } from "./commands/search.command.ts";
import { serveCommand } from "./commands/serve.command.ts";
import { shiftsCommand } from "./commands/shifts.command.ts";
import { sourcesCommand } from "./commands/sources.command.ts";
import { stabilityCommand } from "./commands/stability.command.ts";
import { startCommand } from "./commands/start.command.ts";

/** Commands that belong together, under one heading of the help. */
export interface CommandGroup {
  title: string;
  commands: Command[];
}

/** Every command of the program, in the order of the help, which is the order in which they are used. */
export const commandGroups: CommandGroup[] = [
  { title: "Begin", commands: [startCommand, initCommand, briefCommand] },
  { title: "Keep the record", commands: [addCommand, readCommand, articlesCommand, reviewCommand] },
  {
    title: "What the record shows",
    commands: [
      positionsCommand,
      gapsCommand,
      shiftsCommand,
      meetingsCommand,
      networkCommand,
      evidenceCommand,
      searchCommand,
      sourcesCommand,
      reportCommand,
      serveCommand,
    ],
  },
  { title: "Where they collide", commands: [draftsCommand, dealsCommand, stabilityCommand] },
  { title: "Look after the ledger", commands: [backupCommand, restoreCommand, doctorCommand] },
  { title: "Without a ledger, for pipes", commands: [extractCommand, attributionsCommand, evalCommand] },
  { title: "This program", commands: [completionCommand] },
];

export const commands: Command[] = commandGroups.flatMap((group) => group.commands);
