import type { Command } from "../command.ts";
import { briefOption, formatOption } from "../options.ts";

export const briefCommand: Command = {
  name: "brief",
  summary: "check a brief, find what it lacks, or print its schema",
  details:
    "The brief is the YAML file that names parties, people, issues and options. All its keys: docs/brief.md",
  examples: [["demarche brief check brief.yaml", "tell every error of a brief"]],
  subcommands: [
    {
      name: "check",
      summary: "tell every error of a brief with its line, what was expected and the nearest valid name",
      args: "<file...>",
      details:
        "FILE may be - for standard input. Exit status 0 where all are sound, 3 where one has an error.",
      options: [formatOption],
      examples: [
        ["demarche brief check brief.yaml", "tell every error and warning"],
        ["demarche brief check --format json brief.yaml", "the same for another program"],
      ],
      load: () => import("./brief-check.ts"),
    },
    {
      name: "suggest",
      summary: "propose people, parties, names and terms that pages use and the brief lacks",
      args: "<file...>",
      details:
        "FILE is a text, or an article's JSON. Prints YAML to paste, or rows with --format. They are proposals: read each before you take it.",
      options: [
        { ...briefOption, required: true },
        { flags: "--least <count>", help: "leave out what occurs less often", default: "2" },
        { flags: "--most <count>", help: "print so many of each kind", default: "12" },
        formatOption,
      ],
      examples: [
        ["demarche brief suggest --brief brief.yaml pages/*.json", "what to add, as YAML"],
        [
          "demarche brief suggest --brief brief.yaml --format csv *.txt",
          "the same as a table for a spreadsheet",
        ],
      ],
      load: () => import("./brief-suggest.ts"),
    },
    {
      name: "schema",
      summary: "print the JSON Schema of the brief, by which editors complete and check it",
      examples: [["demarche brief schema > brief.schema.json", "keep the schema beside your briefs"]],
      load: () => import("./brief-schema.ts"),
    },
  ],
};
