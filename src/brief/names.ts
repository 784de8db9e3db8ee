import { comparableName, isCommonName } from "./common-names.ts";
import { errorAt, type Place, type Problem, warningAt } from "./problem.ts";
import type { BriefFile, PersonFile } from "./schema.ts";
import type { Path, YamlTree } from "./yaml-tree.ts";

/** One use of a name: whose, since and until when, and where it stands in the file. */
interface NameUse {
  name: string;
  /** Person or party, as the messages call it: "Ada Weaver (union)". */
  bearer: string;
  party: string;
  person?: PersonFile;
  place: Place;
}

/**
 * Names that do not tell who is meant. A proper name in two parties is an error, and a description in two parties
 * ("the president") a warning; so is any name of two people of one party. People whose times do not overlap may
 * share a name: the day of the article decides.
 */
export function checkNames(file: BriefFile, yaml: YamlTree): Problem[] {
  const uses = Map.groupBy(listNames(file, yaml), (use) => comparableName(use.name));
  return [...uses.values()].flatMap((same) =>
    same.slice(1).flatMap((use, index) => clash(use, same.slice(0, index + 1))),
  );
}

function listNames(file: BriefFile, yaml: YamlTree): NameUse[] {
  return Object.entries(file.parties).flatMap(([party, entry]) => {
    const path = ["parties", party];
    const use = (name: string, at: Path, bearer: string, person?: PersonFile): NameUse[] =>
      name === "" ? [] : [{ name, bearer, party, place: yaml.valuePlace(at), ...(person && { person }) }];
    const aliases = (names: string[] | undefined, at: Path, bearer: string, person?: PersonFile) =>
      (names ?? []).flatMap((name, index) => use(name, [...at, "aliases", index], bearer, person));
    return [
      ...use(entry.name, [...path, "name"], `party '${party}'`),
      ...aliases(entry.aliases, path, `party '${party}'`),
      ...(entry.people ?? []).flatMap((person, index) => {
        const at = [...path, "people", index];
        const bearer = `person '${person.id}' of '${party}'`;
        return [
          ...use(person.name, [...at, "name"], bearer, person),
          ...aliases(person.aliases, at, bearer, person),
        ];
      }),
    ];
  });
}

function clash(use: NameUse, earlier: NameUse[]): Problem[] {
  const other = earlier.find((each) => each.bearer !== use.bearer && atTheSameTime(each, use));
  if (!other) return [];
  const values = { found: use.name, first: other.bearer, line: other.place.line, second: use.bearer };
  if (other.party === use.party)
    return [warningAt(use.place, "brief-alias-within", { ...values, party: use.party })];
  if (isCommonName(use.name) || isCommonName(other.name))
    return [warningAt(use.place, "brief-alias-common", values)];
  return [errorAt(use.place, "brief-alias-shared", values)];
}

function atTheSameTime(a: NameUse, b: NameUse): boolean {
  return !endsBefore(a.person, b.person) && !endsBefore(b.person, a.person);
}

/** A month that one leaves and another takes over in is no overlap. */
function endsBefore(a: PersonFile | undefined, b: PersonFile | undefined): boolean {
  if (!a?.until || !b?.from) return false;
  const isMonth = a.until.length === 7 || b.from.length === 7;
  return isMonth ? a.until.slice(0, 7) <= b.from.slice(0, 7) : a.until < b.from;
}
