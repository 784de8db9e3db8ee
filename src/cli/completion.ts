import type { Command, OptionSpec } from "./command.ts";

export const shells = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof shells)[number];

/** What may follow once the words of `path` have been typed. */
interface Place {
  /** "" for the program itself, " brief check" for a command of a command. */
  path: string;
  commands: Command[];
  options: CompletedOption[];
}

interface CompletedOption {
  /** "-f", "--format". */
  flags: string[];
  help: string;
  takesValue: boolean;
  choices: readonly string[];
}

/**
 * A completion script for one shell, made from the table of commands: commands, options, and the choices of an option.
 * Where none of these fits, the shell completes file names. The scripts are static, so that completing starts no program.
 */
export function renderCompletion(commands: Command[], shell: Shell): string {
  const everywhere: CompletedOption[] = [
    { flags: ["-h", "--help"], help: "print help", takesValue: false, choices: [] },
  ];
  const places = listPlaces({ name: "", summary: "", examples: [], subcommands: commands }, "", everywhere);
  switch (shell) {
    case "bash":
      return renderBash(places);
    case "zsh":
      return renderZsh(places);
    case "fish":
      return renderFish(places);
    default:
      return shell satisfies never;
  }
}

function listPlaces(command: Command, path: string, everywhere: CompletedOption[]): Place[] {
  const commands = command.subcommands ?? [];
  const own = { path, commands, options: [...(command.options ?? []).map(completedOption), ...everywhere] };
  return [own, ...commands.flatMap((each) => listPlaces(each, `${path} ${each.name}`, everywhere))];
}

function completedOption(spec: OptionSpec): CompletedOption {
  const flags = spec.flags.match(/(?<![\w-])--?[a-z][\w-]*/gi) ?? [];
  return {
    flags: [...flags],
    help: spec.help,
    takesValue: /[<[]/.test(spec.flags),
    choices: spec.choices ?? [],
  };
}

/** Every command's full path, as the arms of a shell's `case` that finds how far the typed words lead. */
function pathArms(places: Place[], arm: (path: string) => string): string {
  return places
    .filter((place) => place.path !== "")
    .map((place) => arm(place.path))
    .join("\n");
}

function choiceArms(places: Place[], arm: (patterns: string, choices: string) => string): string {
  const withChoices = places.flatMap((place) =>
    place.options
      .filter((option) => option.choices.length > 0)
      .map((option) =>
        arm(option.flags.map((flag) => `"${place.path}:${flag}"`).join("|"), option.choices.join(" ")),
      ),
  );
  return withChoices.join("\n");
}

function renderBash(places: Place[]): string {
  const wordArms = places.map((place) => {
    const flags = place.options.flatMap((option) => option.flags).join(" ");
    const names = place.commands.map((command) => command.name).join(" ");
    return `    "${place.path}") commands="${names}" options="${flags}" ;;`;
  });
  return `# Completion of demarche for bash. Made by \`demarche completion bash\`.
_demarche() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} typed= word commands= options=
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$typed $word" in
${pathArms(places, (path) => `      "${path}") typed="${path}" ;;`)}
    esac
  done
  case "$typed:$previous" in
${choiceArms(places, (patterns, choices) => `    ${patterns}) COMPREPLY=($(compgen -W "${choices}" -- "$current")); return ;;`)}
  esac
  case "$typed" in
${wordArms.join("\n")}
  esac
  if [[ $current == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$current"))
  else
    COMPREPLY=($(compgen -W "$commands" -- "$current"))
  fi
}
complete -o default -F _demarche demarche
`;
}

function renderZsh(places: Place[]): string {
  const item = (name: string, help: string) => singleQuoted(`${name}:${help}`);
  const wordArms = places.map((place) => {
    const flags = place.options.flatMap((option) => option.flags.map((flag) => item(flag, option.help)));
    const names = place.commands.map((command) => item(command.name, command.summary));
    return `    "${place.path}") commands=(${names.join(" ")}) options=(${flags.join(" ")}) ;;`;
  });
  return `#compdef demarche
# Completion of demarche for zsh. Made by \`demarche completion zsh\`.
_demarche() {
  local typed= word
  local -a commands options
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case "$typed $word" in
${pathArms(places, (path) => `      "${path}") typed="${path}" ;;`)}
    esac
  done
  case "$typed:\${words[CURRENT-1]}" in
${choiceArms(places, (patterns, choices) => `    ${patterns}) compadd -- ${choices}; return ;;`)}
  esac
  case "$typed" in
${wordArms.join("\n")}
  esac
  if [[ \${words[CURRENT]} == -* ]]; then
    _describe option options
  elif (( \${#commands} )); then
    _describe command commands
  else
    _files
  fi
}
if [ "$funcstack[1]" = "_demarche" ]; then _demarche "$@"; else compdef _demarche demarche; fi
`;
}

function renderFish(places: Place[]): string {
  const lines = places.flatMap((place) => {
    const at = `complete -c demarche -n '__demarche_at "${place.path}"'`;
    return [
      ...place.commands.map(
        (command) => `${at} -f -a ${command.name} -d ${singleQuoted(command.summary, "\\'")}`,
      ),
      ...place.options.map((option) => `${at} ${fishOption(option)}`),
    ];
  });
  return `# Completion of demarche for fish. Made by \`demarche completion fish\`.
function __demarche_at
  set -l typed ""
  for word in (commandline -opc)[2..-1]
    switch "$typed $word"
${pathArms(places, (path) => `      case "${path}"\n        set typed "${path}"`)}
    end
  end
  test "$typed" = "$argv[1]"
end
${lines.join("\n")}
`;
}

function fishOption(option: CompletedOption): string {
  const flags = option.flags.map((flag) =>
    flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
  );
  const choices = option.choices.length > 0 ? `-x -a '${option.choices.join(" ")}'` : "-r";
  const help = `-d ${singleQuoted(option.help, "\\'")}`;
  return [...flags, ...(option.takesValue ? [choices] : []), help].join(" ");
}

/** In single quotes for a shell; fish escapes a quote in them otherwise than the rest. */
function singleQuoted(text: string, quote = "'\\''"): string {
  return `'${text.replaceAll("'", quote)}'`;
}
