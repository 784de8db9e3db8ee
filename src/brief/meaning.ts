import { isDay, nearest } from "../base/index.ts";
import { checkNames } from "./names.ts";
import { errorAt, type Place, type Problem, warningAt } from "./problem.ts";
import { type BriefFile, type IssueFile, idPattern, type PersonFile } from "./schema.ts";
import { expectedFor } from "./structure.ts";
import type { Path, YamlTree } from "./yaml-tree.ts";

/** Checks what no single value shows: ids and names that clash, days out of order, references to nothing. */
export function checkMeaning(file: BriefFile, yaml: YamlTree): Problem[] {
  return [
    ...checkNotEmpty("parties", yaml),
    ...checkNotEmpty("issues", yaml),
    ...checkSides(file, yaml),
    ...checkIdForms(file, yaml),
    ...checkIdsOnce(file, yaml),
    ...checkNames(file, yaml),
    ...listPeople(file).flatMap(({ person, path }) => checkDays(person, path, yaml)),
    ...checkIssues(file, yaml),
    ...checkSources(file, yaml),
  ];
}

/** `parties: {}`; a key without anything after it has been reported as missing. */
function checkNotEmpty(key: "parties" | "issues", yaml: YamlTree): Problem[] {
  const value = (yaml.tree as Record<string, unknown> | undefined)?.[key];
  if (typeof value !== "object" || Array.isArray(value) || Object.keys(value!).length > 0) return [];
  const values = { key, place: "the brief", expected: expectedFor([key]) };
  return [errorAt(yaml.keyPlace([key]), "brief-missing", values)];
}

/** A mediator, supporter or observer is no side. */
function checkSides(file: BriefFile, yaml: YamlTree): Problem[] {
  const parties = Object.values(file.parties);
  const sides = parties.filter((party) => (party.role ?? "party") === "party").length;
  if (parties.length === 0 || sides > 1) return [];
  return [
    warningAt(yaml.keyPlace(["parties"]), "brief-sides", { count: sides === 0 ? "no party" : "one party" }),
  ];
}

function listPeople(file: BriefFile): { person: PersonFile; path: Path }[] {
  return Object.entries(file.parties).flatMap(([party, entry]) =>
    (entry.people ?? []).map((person, index) => ({ person, path: ["parties", party, "people", index] })),
  );
}

function checkIdForms(file: BriefFile, yaml: YamlTree): Problem[] {
  const keys: Path[] = [
    ...Object.keys(file.parties).map((party) => ["parties", party]),
    ...Object.keys(file.issues).map((issue) => ["issues", issue]),
    ...Object.entries(file.issues).flatMap(([issue, { options = {} }]) =>
      Object.keys(options).map((option) => ["issues", issue, "options", option]),
    ),
  ];
  return [
    ...keys.flatMap((path) => checkIdForm(String(path.at(-1)), yaml.keyPlace(path))),
    ...listPeople(file).flatMap(({ person, path }) =>
      checkIdForm(person.id, yaml.valuePlace([...path, "id"])),
    ),
  ];
}

function checkIdForm(found: string, place: Place): Problem[] {
  return idPattern.test(found) ? [] : [errorAt(place, "brief-id", { found, near: asId(found) })];
}

function asId(text: string): string {
  const id = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
  return id.replace(/^-|-$/g, "") || "other-id";
}

/** A statement's speaker is a person's id or a party's, so that the two share one list. */
function checkIdsOnce(file: BriefFile, yaml: YamlTree): Problem[] {
  const parties = Object.keys(file.parties);
  const lines = new Map(parties.map((party) => [party, yaml.keyPlace(["parties", party]).line]));
  return listPeople(file).flatMap(({ person, path }) => {
    const place = yaml.valuePlace([...path, "id"]);
    const line = lines.get(person.id);
    if (line === undefined) lines.set(person.id, place.line);
    return line === undefined ? [] : [errorAt(place, "brief-id-twice", { found: person.id, line })];
  });
}

function checkDays(person: PersonFile, path: Path, yaml: YamlTree): Problem[] {
  const { from, until } = person;
  const wrong = (["from", "until"] as const).filter((key) => person[key] && !isDay(person[key]));
  if (wrong.length > 0) {
    return wrong.map((key) =>
      errorAt(yaml.valuePlace([...path, key]), "brief-date", { found: person[key], key }),
    );
  }
  if (!from || !until) return [];
  const length = Math.min(from.length, until.length);
  if (from.slice(0, length) <= until.slice(0, length)) return [];
  return [errorAt(yaml.valuePlace([...path, "from"]), "brief-date-order", { found: from, until })];
}

function checkIssues(file: BriefFile, yaml: YamlTree): Problem[] {
  return Object.entries(file.issues).flatMap(([issue, entry]) => {
    if (Object.keys(entry.options ?? {}).length > 0) return checkAgainst(issue, entry, yaml);
    return [warningAt(yaml.keyPlace(["issues", issue]), "brief-no-options", { issue })];
  });
}

function checkAgainst(issue: string, entry: IssueFile, yaml: YamlTree): Problem[] {
  const options = Object.keys(entry.options ?? {});
  return Object.entries(entry.options ?? {}).flatMap(([option, { against = [] }]) =>
    against.flatMap((found, index) => {
      const place = yaml.valuePlace(["issues", issue, "options", option, "against", index]);
      if (found === option) return [errorAt(place, "brief-against-self", { found, issue })];
      if (options.includes(found)) return [];
      const values = { found, issue, options: options.join(", "), near: nearest(found, options) };
      return [errorAt(place, "brief-against-unknown", values)];
    }),
  );
}

function checkSources(file: BriefFile, yaml: YamlTree): Problem[] {
  return (file.sources ?? []).flatMap(({ url }, index) => {
    if (url === "" || /^https?:$/.test(URL.parse(url)?.protocol ?? "")) return [];
    return [errorAt(yaml.valuePlace(["sources", index, "url"]), "brief-url", { found: url })];
  });
}
