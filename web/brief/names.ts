import type { Brief } from "../../src/brief/index.ts";
import { review } from "../words/review.ts";

/** Names of the brief's ids, as the pages tell them; an id that the brief knows no more stands for itself. */
export function nameOfParty({ parties }: Brief, id: string): string {
  return parties.find((party) => party.id === id)?.name ?? id;
}

export function nameOfIssue({ issues }: Brief, id: string): string {
  return issues.find((issue) => issue.id === id)?.name ?? id;
}

/** `null` is the issue as such. */
export function nameOfOption({ issues }: Brief, issue: string, id: string | null): string {
  if (id === null) return review.noOption;
  const options = issues.find((each) => each.id === issue)?.options;
  return options?.find((option) => option.id === id)?.name ?? id;
}

/** A person's or party's name. */
export function nameOfSpeaker({ parties }: Brief, id: string | null): string {
  if (id === null) return review.nobody;
  for (const { id: party, name, people } of parties) {
    if (party === id) return name;
    const person = people.find((each) => each.id === id);
    if (person !== undefined) return person.name;
  }
  return id;
}
