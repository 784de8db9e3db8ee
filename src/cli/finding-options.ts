import type { OptionSpec } from "./command.ts";

/** Options of the commands that tell findings. Cheap to import: the command table does. */

export const asOfOption: OptionSpec = {
  flags: "--as-of <day>",
  help: "count what was said until this day; default: everything",
};

export const selectionOptions: OptionSpec[] = [
  asOfOption,
  { flags: "--reviewed", help: "count only what a person has confirmed, corrected or added" },
  { flags: "--surer-than <number>", help: "count only readings surer than this (0 to 1), and reviewed ones" },
];

export const partyOption: OptionSpec = {
  flags: "-p, --party <party>",
  help: "only this party: its id, or any name that the brief has for it or its people",
};

export const partOptions: OptionSpec[] = [
  partyOption,
  { flags: "-i, --issue <issue>", help: "only this issue: its id or name" },
];

export const sinceOption: OptionSpec = {
  flags: "--since <day>",
  help: "tell the changes from this day on; default: all",
};
