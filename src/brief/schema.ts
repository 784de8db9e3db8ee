import { z } from "zod";

/**
 * The brief's file: what each key means and what it may hold. From it come the checks, the types, the JSON Schema
 * for editors and the reference in docs/brief.md; the descriptions are the words of all four.
 */

export const roles = ["party", "mediator", "supporter", "observer"] as const;

const text = (description: string) => z.string().meta({ description });
const list = (description: string, example: string[]) =>
  z
    .array(z.string())
    .optional()
    .meta({ description, examples: [example] });
const day = (description: string) =>
  z
    .string()
    .optional()
    .meta({ description, pattern: "^\\d{4}-\\d{2}(-\\d{2})?$", examples: ["2025-12-08"] });

/** Ids stand in addresses and on command lines. Checked with the meaning, so that what is under a wrong id is read too. */
export const idPattern = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;
// For editors, not all of which know \p{L}.
const id = z.string().meta({ pattern: "^\\S+$" });

export const personFile = z
  .strictObject({
    id: id.meta({
      description: "Short name of the person, once in the brief.",
      examples: ["weaver"],
    }),
    name: text("Full name, as the press writes it first."),
    role: text(
      "What the person is, in words: 'chief negotiator of the union'. Titles in it are recognised.",
    ).optional(),
    aliases: list("Other names: surname, other spellings, titles, descriptions.", [
      "Weaver",
      "the union's leader",
    ]),
    from: day("First day on which the person speaks for this party, or the month."),
    until: day("Last day on which the person speaks for this party, or the month."),
  })
  .meta({ description: "Somebody who speaks for the party." });

export const partyFile = z
  .strictObject({
    name: text("Full name of the party."),
    role: z.enum(roles).optional().meta({
      description:
        "party: a side of the negotiation. mediator: between the sides. supporter: stands behind a side. observer: looks on.",
      default: "party",
    }),
    aliases: list(
      "Other names: short forms, capitals, the people of a country, buildings that stand for it.",
      ["the union", "the dockers"],
    ),
    people: z.array(personFile).optional().meta({ description: "Those who speak for the party." }),
  })
  .meta({ description: "A side of the negotiation, or somebody beside it." });

export const optionFile = z
  .strictObject({
    name: text("The answer in a few words; it heads a line of the table."),
    terms: list("Words by which texts name this answer.", ["eight per cent", "8%"]),
    against: z.array(z.string()).optional().meta({
      description:
        "Ids of the options of the same issue that this one excludes, both ways. Left out, it excludes all the others; [] excludes none.",
    }),
  })
  .meta({ description: "One possible answer to the issue." });

export const issueFile = z
  .strictObject({
    name: text("The issue in a few words; it heads a part of the table."),
    question: text("The question that the options answer.").optional(),
    terms: list("Words by which texts name the issue.", ["pay", "wages", "raise"]),
    options: z
      .record(id, optionFile)
      .optional()
      .meta({ description: "Possible answers, by id. Ids are unique within the issue." }),
  })
  .meta({ description: "A question on the agenda." });

export const sourceFile = z
  .strictObject({
    name: text("Name of the source, as it is shown."),
    url: text("Address of an RSS or Atom feed, https or http.").meta({
      examples: ["https://example.org/feed.xml"],
    }),
  })
  .meta({ description: "A feed that is followed." });

export const briefFile = z
  .strictObject({
    negotiation: text("Title of the negotiation; it heads every report."),
    summary: text("Who negotiates about what, in a sentence or two.").optional(),
    parties: z.record(id, partyFile).meta({
      minProperties: 1,
      description: "Everybody whose position counts, by id: the sides, mediators, supporters, observers.",
    }),
    issues: z
      .record(id, issueFile)
      .meta({ minProperties: 1, description: "What they negotiate about, by id." }),
    sources: z.array(sourceFile).optional().meta({ description: "Feeds that `demarche watch` follows." }),
  })
  .meta({
    title: "Demarche brief",
    description: "What is negotiated: parties, their people and other names, issues, options and terms.",
  });

export type BriefFile = z.infer<typeof briefFile>;
export type PartyFile = z.infer<typeof partyFile>;
export type PersonFile = z.infer<typeof personFile>;
export type IssueFile = z.infer<typeof issueFile>;
export type OptionFile = z.infer<typeof optionFile>;
