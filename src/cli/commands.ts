import type { Command } from "./command.ts";
import { briefCommand } from "./commands/brief.command.ts";
import { completionCommand } from "./commands/completion.command.ts";
import { extractCommand } from "./commands/extract.command.ts";
import { initCommand } from "./commands/init.command.ts";

/** Commands that belong together, under one heading of the help. */
export interface CommandGroup {
  title: string;
  commands: Command[];
}

/** Every command of the program, in the order of the help, which is the order in which they are used. */
export const commandGroups: CommandGroup[] = [
  { title: "Say what is negotiated", commands: [initCommand, briefCommand] },
  { title: "Without a ledger, for pipes", commands: [extractCommand] },
  { title: "This program", commands: [completionCommand] },
];

export const commands: Command[] = commandGroups.flatMap((group) => group.commands);
