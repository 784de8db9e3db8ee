import type { Command, OptionSpec } from "../command.ts";
import { selectionOptions } from "../finding-options.ts";
import { formatOption, ledgerOption } from "../options.ts";

const countOptions: OptionSpec[] = [
  {
    flags: "--actors <who>",
    help: "who is tied: the brief's parties, the people who spoke, or the publishers",
    choices: ["parties", "people", "publishers"],
    default: "parties",
  },
  {
    flags: "--duplicates <rule>",
    help: "within what a repetition counts once; a document is a report with all its reprints",
    choices: ["include", "document", "week", "month", "year", "range"],
    default: "document",
  },
  { flags: "--hearsay", help: "count what others say that an actor wants, too" },
  { flags: "--compatible", help: "count as Discourse Network Analyzer 3.0.11.5 does, its errors included" },
];

const normalisationOption: OptionSpec = {
  flags: "--normalisation <how>",
  help: "one-mode: average, jaccard, cosine; two-mode: activity, prominence",
  choices: ["none", "average", "jaccard", "cosine", "activity", "prominence"],
  default: "none",
};

const shared = [...countOptions, ...selectionOptions, ledgerOption];
const seedOption: OptionSpec = { flags: "--seed <number>", help: "of what chance decides", default: "1" };

const windowOptions: OptionSpec[] = [
  {
    flags: "--size <count>",
    help: "units that a window is wide; an even number counts as the next odd one, under a kernel an odd one as the next even",
    default: "3",
  },
  {
    flags: "--unit <unit>",
    help: "the window's unit",
    choices: ["days", "weeks", "months", "years", "events"],
    default: "weeks",
  },
];

export const networkCommand: Command = {
  name: "network",
  summary: "tell who stands with whom, as ties or as a file for network programs",
  options: [
    {
      flags: "--mode <mode>",
      help: "actors by actors, or actors by options",
      choices: ["one-mode", "two-mode"],
      default: "one-mode",
    },
    {
      flags: "--ties <kind>",
      help: "what a tie counts; default: congruence in one mode, subtract in two",
      choices: ["congruence", "conflict", "subtract", "ignore", "combine"],
    },
    {
      flags: "--by <what>",
      help: "columns are options or issues",
      choices: ["option", "issue"],
      default: "option",
    },
    normalisationOption,
    { flags: "--undecided", help: "count undecided statements, halfway between for and against" },
    ...shared,
    {
      flags: "-f, --format <format>",
      help: "table, jsonl: a row for each tie; csv, dl, json: the matrix; graphml, gexf: a file for Gephi or visone",
      choices: ["table", "jsonl", "json", "csv", "dl", "graphml", "gexf"],
    },
  ],
  examples: [
    ["demarche network", "how often each two parties agree"],
    ["demarche network --ties conflict --normalisation average", "who disagrees, by how much each says"],
    ["demarche network --format graphml > network.graphml", "a file for Gephi or visone"],
  ],
  details: "docs/networks.md has the formulas, and where they depart from the established program.",
  load: () => import("./network.ts"),
  subcommands: [
    {
      name: "polarisation",
      summary: "tell how far the actors stand in two blocs, window by window",
      options: [...windowOptions, seedOption, ...shared, formatOption],
      examples: [["demarche network polarisation --unit months --size 3", "three months at a time"]],
      load: () => import("./network-polarisation.ts"),
    },
    {
      name: "windows",
      summary: "tell the ties of each window of time, near statements weighed more under a kernel",
      options: [
        ...windowOptions,
        {
          flags: "--kernel <kernel>",
          help: "how a statement's weight falls with its distance from the window's middle",
          choices: ["none", "uniform", "gaussian", "triangular", "epanechnikov"],
          default: "none",
        },
        {
          flags: "--ties <kind>",
          help: "what a tie counts",
          choices: ["congruence", "conflict", "subtract", "ignore"],
          default: "congruence",
        },
        {
          flags: "--normalisation <how>",
          help: "what a tie is divided by",
          choices: ["none", "average", "jaccard", "cosine"],
          default: "none",
        },
        ...shared,
        formatOption,
      ],
      examples: [
        [
          "demarche network windows --unit weeks --size 5 --kernel gaussian",
          "a smoothed network for each week",
        ],
      ],
      load: () => import("./network-windows.ts"),
    },
    {
      name: "moves",
      summary: "tell who left one bloc for another from one window of time to the next",
      options: [...windowOptions, seedOption, ...shared, formatOption],
      examples: [["demarche network moves --unit months --size 1", "month by month"]],
      load: () => import("./network-moves.ts"),
    },
    {
      name: "backbone",
      summary: "tell which options the network would miss least, one after the other",
      options: [...shared, formatOption],
      examples: [["demarche network backbone --format csv", "the last ones are the backbone"]],
      load: () => import("./network-backbone.ts"),
    },
    {
      name: "blocs",
      summary: "tell who stands in which bloc, by Louvain's method and by the best split in two",
      options: [seedOption, ...shared, formatOption],
      examples: [["demarche network blocs --as-of 2025-12-01", "the blocs of that day"]],
      load: () => import("./network-blocs.ts"),
    },
    {
      name: "options",
      summary: "tell which options divide the actors, and which bridge their blocs",
      options: [seedOption, ...shared, formatOption],
      examples: [["demarche network options", "the most divisive option first"]],
      load: () => import("./network-options.ts"),
    },
  ],
};
