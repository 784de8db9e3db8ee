import type { z } from "zod";
import { nearest } from "../base/index.ts";
import { errorAt, type Problem } from "./problem.ts";
import {
  type BriefFile,
  briefFile,
  issueFile,
  optionFile,
  partyFile,
  personFile,
  roles,
  sourceFile,
} from "./schema.ts";
import type { Path, Tree, YamlTree } from "./yaml-tree.ts";

type ZodIssue = z.core.$ZodIssue;

/** Every key that has a meaning somewhere in a brief. */
export const knownKeys: ReadonlySet<string> = new Set(
  [briefFile, partyFile, personFile, issueFile, optionFile, sourceFile].flatMap((schema) =>
    Object.keys(schema.shape),
  ),
);
export const idMaps: ReadonlySet<string> = new Set(["parties", "issues", "options"]);

/** Words that people use for a key, where no letters would lead to it. */
const otherWords: Record<string, string> = {
  description: "summary",
  excludes: "against",
  feeds: "sources",
  keywords: "terms",
  label: "name",
  members: "people",
  names: "aliases",
  persons: "people",
  since: "from",
  title: "name",
  to: "until",
};

/**
 * Checks that every value has its place, kind and form. Besides the problems it returns what is left when the faulty
 * values are taken out, so that the checks of meaning can go on and all errors are reported at once.
 */
export function checkStructure(yaml: YamlTree): { file: BriefFile; problems: Problem[] } {
  let tree: unknown = yaml.tree;
  let parsed = briefFile.safeParse(tree);
  const problems = (parsed.error?.issues ?? []).flatMap((issue) => problemsOf(issue, yaml));
  // Each round takes out what the last one found; what is added in its place may lack keys of its own.
  for (let round = 0; !parsed.success && round < 5; round += 1) {
    tree = structuredClone(tree);
    for (const issue of parsed.error.issues) tree = mend(tree, issue);
    parsed = briefFile.safeParse(tree);
  }
  if (!parsed.success) throw parsed.error;
  return { file: parsed.data, problems };
}

function problemsOf(issue: ZodIssue, yaml: YamlTree): Problem[] {
  const { path } = issue;
  const found = valueAt(yaml.tree, path);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownKey(key, path, yaml));
    case "invalid_value":
      return [errorAt(yaml.valuePlace(path), "brief-role", roleValues(String(found)))];
    default:
      return [found === undefined ? missing(path, yaml) : wrongType(found, path, yaml)];
  }
}

function unknownKey(key: string, path: Path, yaml: YamlTree): Problem {
  const keys = Object.keys(schemaAt(path).shape);
  const other = otherWords[key];
  const near = other && keys.includes(other) ? other : nearest(key, keys);
  const place = path.length === 0 ? "" : ` in ${nameOf(path)}`;
  return errorAt(yaml.keyPlace([...path, key]), "brief-key-unknown", {
    found: key,
    expected: keys.join(", "),
    near,
    place,
  });
}

function roleValues(found: string) {
  return { found, expected: roles.join(", "), near: nearest(found, roles) };
}

function missing(path: Path, yaml: YamlTree): Problem {
  const key = keyOf(path);
  const place = path.length === 1 ? "the brief" : nameOf(path.slice(0, -1));
  return errorAt(yaml.keyPlace(path), "brief-missing", { key, place, expected: expectedFor(path) });
}

function wrongType(found: unknown, path: Path, yaml: YamlTree): Problem {
  const values = { found: kindOf(found), place: subjectOf(path), expected: expectedFor(path) };
  return errorAt(yaml.valuePlace(path), "brief-type", values);
}

function kindOf(value: unknown): string {
  if (typeof value === "string") return `the text '${value}'`;
  return Array.isArray(value) ? "a list" : "a map of keys";
}

/** What a path should hold, in words. */
export function expectedFor(path: Path): string {
  switch (path.length === 0 ? "brief" : keyOf(path)) {
    case "brief":
      return "keys: negotiation, summary, parties, issues";
    case "parties":
      return "at least one party, by id, like 'union: {name: Hill Union}'";
    case "issues":
      return "at least one issue, by id, like 'pay: {name: Pay}'";
    case "options":
      return "options by id, like 'eight: {name: Eight per cent}'";
    case "people":
      return "a list of people, like '- {id: weaver, name: Ada Weaver}'";
    case "sources":
      return "a list of feeds, like '- {name: Courier, url: https://example.org/feed.xml}'";
    case "aliases":
    case "terms":
    case "against":
      return "a list, like [one, two]";
    default:
      return isEntry(path) ? `keys: ${Object.keys(schemaAt(path).shape).join(", ")}` : "a text";
  }
}

/** The part of the schema that describes the map at a path. */
function schemaAt(path: Path) {
  const [top, , list] = path;
  if (path.length === 0) return briefFile;
  if (top === "parties") return list === "people" ? personFile : partyFile;
  if (top === "issues") return list === "options" ? optionFile : issueFile;
  return sourceFile;
}

/** Whether the path leads to a party, person, issue, option or source. */
function isEntry(path: Path): boolean {
  return path.length === 2 || (path.length === 4 && (path[2] === "people" || path[2] === "options"));
}

/** "party 'union'", "option 'eight' of issue 'pay'", "person 2 of party 'union'". */
function nameOf(path: Path): string {
  const [top, entry, list, inner] = path;
  if (top === "sources") return `source ${Number(entry) + 1}`;
  const outer = `${top === "parties" ? "party" : "issue"} '${String(entry)}'`;
  if (list === "people") return `person ${Number(inner) + 1} of ${outer}`;
  return list === "options" ? `option '${String(inner)}' of ${outer}` : outer;
}

/** "'terms' of issue 'pay'", "item 2 of 'terms' of issue 'pay'", "party 'union'", "the brief". */
function subjectOf(path: Path): string {
  if (path.length === 0) return "the brief";
  if (isEntry(path)) return nameOf(path);
  const key = path.at(-1);
  if (typeof key === "number") return `item ${key + 1} of ${subjectOf(path.slice(0, -1))}`;
  return path.length === 1 ? `'${String(key)}'` : `'${String(key)}' of ${nameOf(path.slice(0, -1))}`;
}

function keyOf(path: Path): string {
  return String(path.at(-1) ?? "");
}

function valueAt(tree: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    tree,
  );
}

/** The tree without the value that the issue is about, or with an empty one of the expected kind. */
function mend(tree: unknown, issue: ZodIssue): unknown {
  const { path } = issue;
  if (issue.code === "unrecognized_keys") {
    const holder = valueAt(tree, path) as Record<string, Tree>;
    for (const key of issue.keys) delete holder[key];
    return tree;
  }
  if (path.length === 0) return {};
  const holder = valueAt(tree, path.slice(0, -1)) as Record<PropertyKey, unknown>;
  const key = path.at(-1)!;
  // An id of its own, which clashes with no other.
  if (key === "id") holder[key] = `unnamed-${path.join("-")}`;
  else if (issue.code !== "invalid_type") delete holder[key];
  else if (Array.isArray(holder)) holder[Number(key)] = emptyOf(issue.expected);
  else holder[key] = emptyOf(issue.expected);
  return tree;
}

function emptyOf(expected: string): unknown {
  if (expected === "array") return [];
  return expected === "string" ? "" : {};
}
