import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Brief, Person, Role } from "../src/brief/index.ts";

interface WrittenPerson {
  id: string;
  name: string;
  role?: string;
  aliases?: string[];
  from?: string;
  until?: string;
}

interface WrittenBrief {
  negotiation: string;
  summary: string;
  parties: Record<string, { name: string; role: Role; aliases?: string[]; people?: WrittenPerson[] }>;
}

const toPerson = ({ role = "", aliases = [], ...person }: WrittenPerson): Person => ({
  ...person,
  role,
  aliases,
});

/** The parties and people of a gold folder's brief; its issues are not needed for days and meetings. */
export function readGoldBrief(file: string): Brief {
  const { negotiation, summary, parties }: WrittenBrief = parse(readFileSync(file, "utf8"));
  return {
    negotiation,
    summary,
    parties: Object.entries(parties).map(([id, { name, role, aliases = [], people = [] }]) => ({
      id,
      name,
      role,
      aliases,
      people: people.map(toPerson),
    })),
    issues: [],
    sources: [],
  };
}
