import { distance } from "fastest-levenshtein";
import type { Brief, Party, Person } from "../brief.ts";
import { comparableName } from "../common-names.ts";
import { straight } from "./sentences.ts";

/** The names that a brief has already, for looking up what a text calls somebody. */
export interface KnownNames {
  has: (name: string) => boolean;
  /** The party whose name stands nearest to the end of the text, or to its beginning. */
  partyBefore: (text: string) => string | null;
  partyAfter: (text: string) => string | null;
  /** The person whose name differs only in its spelling, "Andrey" for "Andrei". */
  personLike: (name: string) => { party: Party; person: Person } | null;
  parties: Party[];
  ids: Set<string>;
}

export function knownNames(brief: Brief): KnownNames {
  const people = brief.parties.flatMap((party) => party.people.map((person) => ({ party, person })));
  const partyOf = new Map(
    brief.parties.flatMap((party) =>
      [party.name, ...party.aliases].map((name) => [nameKey(name), party.id] as const),
    ),
  );
  const names = new Set([
    ...partyOf.keys(),
    ...people.flatMap(({ person }) => [person.name, ...person.aliases].map(nameKey)),
    ...people.map(({ person }) => nameKey(person.name.split(" ").at(-1)!)),
  ]);
  const pattern = namesPattern([...partyOf.keys()]);
  const partiesIn = (text: string) =>
    [...text.matchAll(pattern)].map((match) => partyOf.get(match[0].toLowerCase())!);
  return {
    has: (name) => names.has(nameKey(name)),
    partyBefore: (text) => partiesIn(text).at(-1) ?? null,
    partyAfter: (text) => partiesIn(text).at(0) ?? null,
    personLike: (name) => people.find(({ person }) => isSpelling(name, person.name)) ?? null,
    parties: brief.parties,
    ids: new Set([...brief.parties.map(({ id }) => id), ...people.map(({ person }) => person.id)]),
  };
}

const nameKey = (name: string) => comparableName(straight(name));

/** Longer names first, so that "port authority" is not read as "port". */
function namesPattern(names: string[]): RegExp {
  const escaped = names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|") || "(?!)"})(?![\\p{L}\\p{N}])`, "giu");
}

/** One of first name and surname is the same, the other differs in two letters at most. */
function isSpelling(name: string, known: string): boolean {
  const [one, other] = [name.toLowerCase().split(" "), known.toLowerCase().split(" ")];
  if (one.length < 2 || one.length !== other.length || name === known) return false;
  const differing = one.map((word, at) => [word, other[at]!] as const).filter(([a, b]) => a !== b);
  return differing.length === 1 && differing.every(([a, b]) => b.length > 3 && distance(a, b) <= 2);
}
