import { CommanderError } from "commander";
import { AppError, type ExitStatus, exit } from "../base/index.ts";
import type { Command, Terminal } from "./command.ts";
import { type CommandGroup, commandGroups } from "./commands.ts";
import { buildProgram, type Chosen } from "./program.ts";
import { catchInterrupts, openTerminal } from "./terminal.ts";

/**
 * Runs one command line and returns the exit status: 0 done, 1 done but something was refused, 2 usage,
 * 3 could not. Only the code of the command that was asked for is loaded.
 */
export async function main(
  args: string[],
  terminal?: Terminal,
  groups: CommandGroup[] = commandGroups,
): Promise<ExitStatus> {
  const controller = new AbortController();
  const here = terminal ?? openTerminal(controller.signal);
  const chosen = await choose(args, here, groups);
  if (typeof chosen === "number") return chosen;
  const release = terminal ? () => {} : catchInterrupts(controller, here.talk);
  try {
    const { run } = await chosen.command.load!();
    return await run(here, chosen.args, chosen.options);
  } catch (error) {
    return tell(error, here);
  } finally {
    release();
  }
}

/** What the command line asks for; an exit status where it asked for help, or can't be understood. */
async function choose(
  args: string[],
  terminal: Terminal,
  groups: CommandGroup[],
): Promise<Chosen | ExitStatus> {
  let chosen: Chosen | undefined;
  const program = buildProgram(groups, terminal, (choice) => {
    chosen = choice;
  });
  try {
    // `help brief check` is `brief check --help`: commander's own help command knows one level only.
    const line = args[0] === "help" ? [...args.slice(1), "--help"] : args;
    await program.parseAsync(line, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return tellUsage(error, commandPath(args, groups), terminal);
    throw error;
  }
  return chosen!;
}

function tellUsage(error: CommanderError, path: string, terminal: Terminal): ExitStatus {
  if (error.exitCode === 0) return exit.done;
  // commander.help: help has been printed because no command was named.
  if (error.code === "commander.help") return exit.usage;
  const [found, near] = error.message.replace(/^error: /, "").split("\n");
  const mend = near ? `${near.slice(1, -1)} ` : "";
  terminal.talk(`demarche: ${found!.replace(/\.$/, "")}. ${mend}Help: ${path} --help\n`);
  return exit.usage;
}

/** "demarche brief" for the arguments `brief chekc FILE`: as far as they name commands. */
function commandPath(args: string[], groups: CommandGroup[]): string {
  const path = ["demarche"];
  let level: Command[] | undefined = groups.flatMap((group) => group.commands);
  for (const arg of args.filter((each) => !each.startsWith("-"))) {
    const command: Command | undefined = level?.find((each) => each.name === arg);
    if (!command) break;
    path.push(command.name);
    level = command.subcommands;
  }
  return path.join(" ");
}

/** Tells an error in one message. Anything but an `AppError` or the system's refusal is a fault of the program. */
function tell(error: unknown, terminal: Terminal): ExitStatus {
  if (terminal.signal.aborted) {
    terminal.talk(`demarche: ${new AppError("stopped").message}\n`);
    return exit.failed;
  }
  const told = asAppError(error);
  terminal.talk(`demarche: ${told.message}\n`);
  if (told.code === "fault" && error instanceof Error) terminal.talk(`${error.stack}\n`);
  return told.code === "usage" ? exit.usage : exit.failed;
}

function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const found = error instanceof Error ? error.message : String(error);
  if (error instanceof Error && "syscall" in error) return new AppError("system", { found });
  return new AppError("fault", { found });
}
