import type { Clause } from "./clauses/clause.ts";
import type { Evidence } from "./statement.ts";

/** Who says so and how near that is to the holder, by rules 2, 8, 9, 18 and 24 of the coding guidelines. */
export function evidenceOf(
  clause: Clause,
  holder: { party: string; person: string | null },
): { evidence: Evidence; speaker: string | null } {
  const { voice } = clause;
  if (voice) {
    const speaker = voice.person ?? voice.parties[0] ?? null;
    const own = voice.parties.includes(holder.party);
    if (own && voice.parties.length > 1) return { evidence: "first-hand", speaker: holder.party };
    return { evidence: own ? "first-hand" : "second-hand", speaker };
  }
  if (clause.attitude) return { evidence: "narrated", speaker: null };
  return { evidence: "first-hand", speaker: holder.person ?? holder.party };
}
