import type { Brief, Party, Person } from "../brief/index.ts";
import { parseDocument } from "./document.ts";
import {
  femaleNames,
  femaleRoles,
  femaleTitles,
  maleNames,
  maleRoles,
  maleTitles,
  officialNouns,
  partyKinds,
} from "./lexicon/people.ts";

import { isStopword } from "./words.ts";

export type Gender = "he" | "she";

/** One name of a party or person, as a run of tokens. */
export interface RosterName {
  words: string[];
  /** Words in lower case in the brief ("the union") match in any case, others only as they are written or in capitals. */
  party: string;
  person: string | null;
  /** "the union": counts only with an article before it, or an official's noun after it. */
  needsArticle: boolean;
}

/** Somebody of the brief with what the text can call them by. */
export interface RosterPerson {
  person: Person;
  party: string;
  gender: Gender | null;
  /** Words of the office, "foreign minister", without what follows "of". */
  office: string[];
}

/** The parties and people of a brief, compiled for finding them in texts. */
export interface Roster {
  /** By first word in lower case; longer names first. */
  names: Map<string, RosterName[]>;
  people: Map<string, RosterPerson>;
  parties: Map<string, Party>;
  /** For each party the words of its names and people, lower case: "the union" and "Kolsund" are one voice. */
  words: Map<string, Set<string>>;
  /** Ids of the parties with the role `party`: "both sides" are these. */
  sides: string[];
}

export function compileRoster(brief: Brief): Roster {
  const roster: Roster = {
    names: new Map(),
    people: new Map(),
    words: new Map(brief.parties.map((party) => [party.id, nameWords(party)])),
    parties: new Map(brief.parties.map((party) => [party.id, party])),
    sides: brief.parties.filter((party) => party.role === "party").map((party) => party.id),
  };
  for (const party of brief.parties) {
    addName(roster, party.name, party.id, null);
    for (const alias of party.aliases) addName(roster, alias, party.id, null);
    for (const person of party.people) addPerson(roster, party, person);
  }
  addKindNouns(roster, brief);
  for (const names of roster.names.values()) names.sort((a, b) => b.words.length - a.words.length);
  return roster;
}

/** "the companies" for the party called "the employers": nouns of one kind, where just one party is of that kind. */
function addKindNouns(roster: Roster, brief: Brief): void {
  for (const nouns of partyKinds) {
    const owners = brief.parties.filter((party) =>
      [party.name, ...party.aliases].some((name) =>
        name
          .toLowerCase()
          .split(/[^\p{L}]+/u)
          .some((word) => nouns.has(word)),
      ),
    );
    if (owners.length !== 1) continue;
    for (const noun of nouns) if (!roster.names.has(noun)) addName(roster, `the ${noun}`, owners[0].id, null);
  }
}

function nameWords(party: Party): Set<string> {
  const people = party.people.flatMap((person) => [person.name, ...person.aliases]);
  const words = [party.name, ...party.aliases, ...people]
    .join(" ")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return new Set(words.filter((word) => word.length > 2 && !isStopword(word)));
}

function addPerson(roster: Roster, party: Party, person: Person): void {
  const words = wordsOf(person.name);
  roster.people.set(person.id, {
    person,
    party: party.id,
    gender: genderOf(words, person.role),
    office: officeOf(person.role),
  });
  addName(roster, person.name, party.id, person.id);
  for (const alias of person.aliases) addName(roster, alias, party.id, person.id);
  const surname = words[words.length - 1];
  if (words.length > 1 && !sharedSurname(roster, surname, person.id))
    addName(roster, surname, party.id, person.id);
}

/** A surname that two people bear stands for the one whose alias it is, never for a guess. */
function sharedSurname(roster: Roster, surname: string, person: string): boolean {
  for (const [id, other] of roster.people)
    if (id !== person && wordsOf(other.person.name).at(-1) === surname) return true;
  return false;
}

function addName(roster: Roster, name: string, party: string, person: string | null): void {
  const all = wordsOf(name);
  const hasArticle = all[0]?.toLowerCase() === "the";
  const words = hasArticle ? all.slice(1) : all;
  if (words.length === 0) return;
  const lowered = words.every((word) => word === word.toLowerCase());
  const key = words[0].toLowerCase();
  const names = roster.names.get(key) ?? [];
  const twin = names.some(
    (other) => other.words.join(" ") === words.join(" ") && other.party === party && other.person === person,
  );
  if (!twin) names.push({ words, party, person, needsArticle: lowered && hasArticle });
  roster.names.set(key, names);
}

/** A name's tokens, cut the way that texts are cut. */
export function wordsOf(name: string): string[] {
  return parseDocument(name).tokens.map((token) => token.text);
}

function genderOf(nameWords: string[], role: string): Gender | null {
  const first = nameWords[0]?.toLowerCase() ?? "";
  const roleWords = role.toLowerCase().split(/\W+/);
  if (femaleTitles.has(first) || roleWords.some((word) => femaleRoles.has(word))) return "she";
  if (maleTitles.has(first) || roleWords.some((word) => maleRoles.has(word))) return "he";
  if (femaleNames.has(first)) return "she";
  if (maleNames.has(first)) return "he";
  return null;
}

/** "foreign minister of Russia until 2024" gives ["foreign", "minister"]. */
function officeOf(role: string): string[] {
  const words = role
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .filter(Boolean);
  const stop = words.findIndex((word) =>
    ["of", "for", "from", "until", "and", "in", "on", "to"].includes(word),
  );
  const head = stop < 0 ? words : words.slice(0, stop);
  return head.some((word) => officialNouns.has(word)) ? head : [];
}
