import type { Command } from "../command.ts";
import { selectionOptions } from "../finding-options.ts";
import { formatOption, ledgerOption } from "../options.ts";

const byOption = { flags: "--by <name>", help: "who says so; default: the name you are signed in with" };
const partyOption = {
  flags: "-p, --party <party>",
  help: "compare this party too, beside the sides; may be given more than once",
  repeatable: true,
};

export const draftsCommand: Command = {
  name: "drafts",
  summary: "keep proposed texts, set them against the positions, and compare them",
  details: "Rules, words and columns: docs/drafts.md. DRAFT is a draft's id, or ID@2 for its second version.",
  examples: [
    ["demarche drafts add first-draft.md", "split a draft into clauses and keep it"],
    ["demarche drafts check first-draft", "who accepts what of it"],
  ],
  subcommands: [
    {
      name: "list",
      summary: "list the drafts, the latest version of each, by day",
      options: [formatOption, ledgerOption],
      examples: [["demarche drafts list", "ids, titles, days, and how many clauses are mapped"]],
      load: () => import("./drafts-list.ts"),
    },
    {
      name: "add",
      summary: "split a draft into clauses, propose what each would settle, and keep it",
      args: "<file>",
      options: [
        { flags: "--id <id>", help: "default: the file's name without extension" },
        { flags: "--title <text>", help: "default: the file's title" },
        { flags: "--proposed-by <party>", help: "a party of the brief, or anybody, in words" },
        { flags: "--day <day>", help: "when it was published" },
        { flags: "--amends <draft>", help: "it tells only its changes to this draft" },
        byOption,
        formatOption,
        ledgerOption,
      ],
      examples: [
        ["demarche drafts add second.md --day 2025-03-14", "keep it; the same again changes nothing"],
        ["demarche drafts add counter.txt --amends second", "keep a text that tells only its changes"],
      ],
      details:
        "FILE is a text, Markdown, HTML, Word document (.docx) or PDF. In a text or Markdown, lines between '---' at\n" +
        "its top may give id, title, by, day, url, source, amends, and under `settles:` the options of clauses,\n" +
        "which then need no proposal.\n" +
        "A changed file makes a new version and keeps the old.",
      load: () => import("./drafts-add.ts"),
    },
    {
      name: "map",
      summary: "say which options a clause would settle",
      args: "<draft> <clause> <option...>",
      options: [byOption, formatOption, ledgerOption],
      examples: [
        ["demarche drafts map first-draft 4 pay/high", "clause 4 settles this option"],
        ["demarche drafts map first-draft '10(a)' none", "this one settles no option: it does not count"],
      ],
      details:
        "OPTION is ISSUE/OPTION, an option's id or name, or none. What was said before stays in the log.",
      load: () => import("./drafts-map.ts"),
    },
    {
      name: "check",
      summary: "tell which party accepts which clause, by what it has said, and what each yes would take",
      args: "<draft>",
      options: [
        ...selectionOptions,
        partyOption,
        { flags: "--summary", help: "a row for each party instead of one for each clause and party" },
        formatOption,
        ledgerOption,
      ],
      examples: [
        ["demarche drafts check first-draft", "clauses by parties, counts, shares, tilt"],
        ["demarche drafts check first-draft --as-of 2025-12-01 --format csv", "by what was said until then"],
        [
          "demarche drafts check first-draft --summary --format json",
          "counts, red lines, tilt, fewest changes",
        ],
      ],
      load: () => import("./drafts-check.ts"),
    },
    {
      name: "compare",
      summary: "tell what one draft makes of another, and towards whom it moves",
      args: "<first> <second>",
      options: [...selectionOptions, formatOption, ledgerOption],
      examples: [
        ["demarche drafts compare first-draft counter", "clauses moved, split, merged, dropped and new"],
        ["demarche drafts compare first-draft@1 first-draft@2", "two versions of one draft"],
      ],
      load: () => import("./drafts-compare.ts"),
    },
    {
      name: "export",
      summary: "print a draft with what its clauses settle, as a file that `drafts add` reads",
      args: "<draft>",
      options: [ledgerOption],
      examples: [["demarche drafts export first-draft > first-draft.md", "Markdown with the mapping on top"]],
      load: () => import("./drafts-export.ts"),
    },
  ],
};
