import { AppError } from "../base/index.ts";
import type { Brief, Issue, Option, Party, Person } from "./brief.ts";
import { checkMeaning } from "./meaning.ts";
import { errorAt, inFileOrder, type Problem } from "./problem.ts";
import type { BriefFile, IssueFile, PartyFile, PersonFile } from "./schema.ts";
import { checkStructure, idMaps, knownKeys } from "./structure.ts";
import { readYaml } from "./yaml-tree.ts";

/** A sound brief with what there is to know about it, or every error of an unsound one; both in the file's order. */
export type ParsedBrief = { brief: Brief; warnings: Problem[] } | { errors: Problem[]; warnings: Problem[] };

/**
 * Reads a brief from the text of its YAML file. Never throws.
 * @example const parsed = parseBrief(text); if ("errors" in parsed) show(parsed.errors); else read(parsed.brief);
 */
export function parseBrief(text: string): ParsedBrief {
  const yaml = readYaml(text, { knownKeys, idMaps });
  if (yaml.tree === undefined && yaml.problems.length === 0) {
    return { errors: [errorAt({ line: 1, column: 1 }, "brief-empty", {})], warnings: [] };
  }
  const structure = checkStructure(yaml);
  const meaning = checkMeaning(structure.file, yaml);
  const problems = inFileOrder([
    ...yaml.problems,
    ...believable([...structure.problems, ...meaning], yaml.problems),
  ]);
  const errors = problems.filter((problem) => problem.severity === "error");
  const warnings = problems.filter((problem) => problem.severity === "warning");
  return errors.length > 0 ? { errors, warnings } : { brief: makeBrief(structure.file), warnings };
}

/** The brief of a YAML text; throws an `AppError` that lists all errors where there are any. */
export function requireBrief(text: string, file: string): { brief: Brief; warnings: Problem[] } {
  const parsed = parseBrief(text);
  if (!("errors" in parsed)) return parsed;
  const list = parsed.errors.map((error) => `${file}:${error.line}:${error.column}: ${error.message}`);
  throw new AppError("brief-invalid", { count: list.length, file, list: list.join("\n") });
}

/** Once the YAML is broken in one line, what follows may be misread and nothing can be called missing. */
function believable(problems: Problem[], yamlProblems: Problem[]): Problem[] {
  const broken = yamlProblems
    .filter((problem) => problem.code === "brief-yaml")
    .map((problem) => problem.line);
  if (broken.length === 0) return problems;
  const first = Math.min(...broken);
  return problems.filter((problem) => problem.line < first && problem.code !== "brief-missing");
}

function makeBrief(file: BriefFile): Brief {
  return {
    negotiation: file.negotiation,
    summary: file.summary ?? "",
    parties: Object.entries(file.parties).map(makeParty),
    issues: Object.entries(file.issues).map(makeIssue),
    sources: file.sources ?? [],
  };
}

function makeParty([id, party]: [string, PartyFile]): Party {
  return {
    id,
    name: party.name,
    role: party.role ?? "party",
    aliases: unique(party.aliases),
    people: (party.people ?? []).map(makePerson),
  };
}

function makePerson({ id, name, role = "", aliases, from, until }: PersonFile): Person {
  return { id, name, role, aliases: unique(aliases), ...(from && { from }), ...(until && { until }) };
}

function makeIssue([id, issue]: [string, IssueFile]): Issue {
  return {
    id,
    name: issue.name,
    question: issue.question ?? "",
    terms: unique(issue.terms),
    options: makeOptions(issue.options ?? {}),
  };
}

/**
 * Options exclude one another both ways. Two that say nothing do; where one of them lists what it is against,
 * that decides.
 */
function makeOptions(options: NonNullable<IssueFile["options"]>): Option[] {
  const entries = Object.entries(options);
  return entries.map(([id, option]) => ({
    id,
    name: option.name,
    terms: unique(option.terms),
    against: entries
      .filter(([other, { against }]) => other !== id && exclude(id, option.against, other, against))
      .map(([other]) => other),
  }));
}

function exclude(
  a: string,
  againstA: string[] | undefined,
  b: string,
  againstB: string[] | undefined,
): boolean {
  if (!againstA && !againstB) return true;
  return Boolean(againstA?.includes(b) || againstB?.includes(a));
}

function unique(list: string[] = []): string[] {
  return [...new Set(list)];
}
