import { AppError } from "../base/index.ts";
import type { Gear } from "../reading/index.ts";
import type { OptionSpec, OptionValues } from "./command.ts";

/** Option specs that several commands share, and readers of their values. */

export const formats = ["table", "json", "jsonl", "csv"] as const;
export type Format = (typeof formats)[number];

export const formatOption: OptionSpec = {
  flags: "-f, --format <format>",
  help: "how rows are printed: a table on a terminal, else jsonl",
  choices: formats,
};

export const ledgerOption: OptionSpec = {
  flags: "-l, --ledger <dir>",
  help: "the ledger's folder; default: the nearest .demarche folder upwards",
};

export const briefOption: OptionSpec = {
  flags: "-b, --brief <file>",
  help: "the negotiation's brief, a YAML file",
};

export const gearOption: OptionSpec = {
  flags: "--gear <gear>",
  help: "swift (default); careful hears more voices and mishears more, at little more than half the speed",
  choices: ["swift", "careful"],
};

/** The text given for an option, if any. */
export function textValue(options: OptionValues, name: string): string | undefined {
  const value = options[name];
  return typeof value === "string" ? value : undefined;
}

/** The texts given for a repeatable option, in order. */
export function listValue(options: OptionValues, name: string): string[] {
  const value = options[name];
  return Array.isArray(value) ? value : [];
}

/** A whole number given for an option, at least `least`. */
export function numberValue(options: OptionValues, name: string, least = 0): number | undefined {
  const text = textValue(options, name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() !== "" && Number.isInteger(value) && value >= least) return value;
  throw new AppError("usage", {
    found: `Found '${text}' for ${flagOf(name)}`,
    mend: `Give a whole number, ${least} or more.`,
  });
}

function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** The gear to read in. */
export function gearOf(options: OptionValues): Gear {
  return textValue(options, "gear") === "careful" ? "careful" : "swift";
}
