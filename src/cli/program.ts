import { Argument, Command as CommanderCommand, InvalidArgumentError, Option } from "commander";
import type { Command, OptionSpec, OptionValues } from "./command.ts";
import type { CommandGroup } from "./commands.ts";
import { version } from "./version.ts";

/** What the user asked for, once the command line has been understood. */
export interface Chosen {
  command: Command;
  args: string[];
  options: OptionValues;
}

/** Where help and complaints about the command line go. */
export interface Voice {
  out: (text: string) => void;
  talk: (text: string) => void;
  width?: number | undefined;
}

/** Makes commander's program from the table of commands; `choose` is called with the command that was asked for. */
export function buildProgram(
  groups: CommandGroup[],
  voice: Voice,
  choose: (chosen: Chosen) => void,
): CommanderCommand {
  const program = new CommanderCommand("demarche")
    .description("Follows a negotiation through its public record: who wants what, who said so and when.")
    .version(version(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print help for a command")
    .addHelpCommand(helpCommand(groups))
    .configureOutput(outputTo(voice))
    .exitOverride()
    // Else options after a subcommand reach its command without their place among the words, and are taken for its own.
    .enablePositionalOptions()
    .addHelpText("after", "\nFor one command, with its options and examples: demarche help COMMAND");
  for (const group of groups) {
    for (const command of group.commands) addCommand(program, command, choose).helpGroup(`${group.title}:`);
  }
  return program;
}

function helpCommand(groups: CommandGroup[]): CommanderCommand {
  const last = groups.at(-1)?.title ?? "This program";
  return new CommanderCommand("help")
    .argument("[command...]")
    .description("print help for a command, with examples")
    .helpGroup(`${last}:`);
}

function outputTo(voice: Voice) {
  return {
    writeOut: voice.out,
    writeErr: voice.talk,
    getOutHelpWidth: () => voice.width ?? 100,
    getErrHelpWidth: () => voice.width ?? 100,
    // Complaints are told by main(), together with the mend.
    outputError: () => {},
  };
}

function addCommand(parent: CommanderCommand, spec: Command, choose: (chosen: Chosen) => void) {
  const made = parent.command(spec.name).summary(spec.summary).description(describe(spec));
  for (const argument of spec.args?.split(" ") ?? []) made.addArgument(new Argument(argument));
  for (const option of spec.options ?? []) made.addOption(makeOption(option));
  made.addHelpText("after", examplesText(spec));
  for (const subcommand of spec.subcommands ?? []) addCommand(made, subcommand, choose);
  if (spec.subcommands) made.helpCommand(false);
  // Options after a subcommand are its own, even where the command has ones of the same name.
  if (spec.subcommands && spec.load) made.enablePositionalOptions();
  if (spec.load) made.action(() => choose({ command: spec, args: made.args, options: made.opts() }));
  return made;
}

function describe(spec: Command): string {
  const sentence = `${spec.summary[0]!.toUpperCase()}${spec.summary.slice(1)}.`;
  return spec.details ? `${sentence}\n\n${spec.details}` : sentence;
}

function makeOption(spec: OptionSpec): Option {
  const option = new Option(spec.flags, spec.help);
  if (spec.default !== undefined) option.default(spec.default);
  option.makeOptionMandatory(spec.required === true);
  if (spec.choices) option.choices(spec.choices);
  if (spec.repeatable) option.argParser<string[]>((value, given) => [...(given ?? []), checked(spec, value)]);
  return option;
}

function checked(spec: OptionSpec, value: string): string {
  if (spec.choices && !spec.choices.includes(value)) {
    throw new InvalidArgumentError(`Allowed choices are ${spec.choices.join(", ")}.`);
  }
  return value;
}

function examplesText(spec: Command): string {
  const lines = spec.examples.map(([line, what]) => `  # ${what}\n  ${line}`);
  return lines.length === 0 ? "" : `\nExamples:\n${lines.join("\n")}`;
}
