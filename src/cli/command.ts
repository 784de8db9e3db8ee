import type { ExitStatus } from "../base/index.ts";

/** An option of a command, in commander's notation: flags "--as-of <day>", help "count only what was said until then". */
export interface OptionSpec {
  flags: string;
  help: string;
  default?: string | boolean;
  choices?: readonly string[];
  /** May be given more than once; the value is then always a list. */
  repeatable?: boolean;
  /** The command can't run without it. */
  required?: boolean;
}

/** What a command may touch besides its arguments. Data goes to `out`, talk to `talk`. */
export interface Terminal {
  out: (text: string) => void;
  talk: (text: string) => void;
  /** Whether `out` is a terminal: then rows are shown as a table unless --format says otherwise. */
  isTerminal: boolean;
  /** Whether `talk` is a terminal: then long work shows its progress there. */
  talkIsTerminal?: boolean;
  /** Columns of `out` where it is a terminal; tables are fitted to it. */
  width?: number;
  /** Aborted on Ctrl-C. Long work stops at the next safe point. */
  signal: AbortSignal;
  stdin: () => Promise<Buffer>;
  cwd: string;
}

/** Values by option name in camel case: "--as-of <day>" is `options.asOf`. An option not given and without default is absent. */
export type OptionValues = Record<string, string | boolean | string[] | undefined>;
export type Run = (terminal: Terminal, args: string[], options: OptionValues) => Promise<ExitStatus>;

/** One command: help, docs and completion are made from this, and its code is loaded only when it runs. */
export interface Command {
  name: string;
  summary: string;
  /** In commander's notation: "<file...>". */
  args?: string;
  options?: OptionSpec[];
  /** [command line, what it does] */
  examples: [string, string][];
  /** Longer help. */
  details?: string;
  subcommands?: Command[];
  load?: () => Promise<{ run: Run }>;
}
