import type { Brief } from "../../../src/brief/index.ts";

export interface Delegation {
  party: string;
  /** Those who are named, by name; empty where only the party is. */
  people: string[];
}

/** Who met, party by party in the brief's order; whoever the brief does not know stands alone at the end. */
export function participantsByParty(participants: readonly string[], brief: Brief): Delegation[] {
  const left = new Set(participants);
  const known = brief.parties.flatMap(({ id, name, people }) => {
    const present = people.filter((person) => left.delete(person.id)).map((person) => person.name);
    const isNamed = left.delete(id);
    return present.length > 0 || isNamed ? [{ party: name, people: present }] : [];
  });
  return [...known, ...[...left].map((id) => ({ party: id, people: [] }))];
}
