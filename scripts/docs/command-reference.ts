import type { Command, OptionSpec } from "../../src/cli/command.ts";
import type { CommandGroup } from "../../src/cli/commands.ts";

/** Every command with its options and examples, under the headings of the help. */
export function renderCommands(groups: CommandGroup[]): string {
  return groups
    .flatMap((group) => [
      `## ${group.title}`,
      ...group.commands.flatMap((command) => commandParts(command, "demarche")),
    ])
    .join("\n\n");
}

function commandParts(command: Command, parent: string): string[] {
  const path = `${parent} ${command.name}`;
  return [
    `### ${path}`,
    `${command.summary[0]!.toUpperCase()}${command.summary.slice(1)}.`,
    ...(command.details ? [command.details] : []),
    ...(command.load ? [`\`\`\`\n${usage(command, path)}\n\`\`\``] : []),
    ...(command.options?.length ? [optionTable(command.options)] : []),
    ...(command.load ? [examples(command)] : []),
    ...(command.subcommands ?? []).flatMap((each) => commandParts(each, path)),
  ];
}

function usage(command: Command, path: string): string {
  return [path, command.options?.length ? "[options]" : "", command.args ?? ""].filter(Boolean).join(" ");
}

function optionTable(options: OptionSpec[]): string {
  const rows = options.map((option) => `| \`${option.flags}\` | ${cell(optionHelp(option))} |`);
  return ["| option | |", "| --- | --- |", ...rows].join("\n");
}

function optionHelp(option: OptionSpec): string {
  const notes = [
    option.choices ? `one of ${option.choices.join(", ")}` : "",
    option.default === undefined ? "" : `default: ${option.default}`,
    option.required ? "required" : "",
    option.repeatable ? "may be given more than once" : "",
  ].filter(Boolean);
  return notes.length === 0 ? option.help : `${option.help} (${notes.join("; ")})`;
}

function examples(command: Command): string {
  const lines = command.examples.map(([line, what]) => `# ${what}\n${line}`);
  return `\`\`\`sh\n${lines.join("\n")}\n\`\`\``;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
