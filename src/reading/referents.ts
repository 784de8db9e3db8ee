import type { Mention } from "./mentions.ts";
import type { Gender, Roster } from "./roster.ts";

/**
 * Whom pronouns stand for. Who was last a subject or a speaker comes first; mentions elsewhere count less.
 * Note: remembers; give it the mentions in the order of the text.
 */
export interface Referents {
  note(mention: Mention, asSubject: boolean): void;
  /** The mention that "he", "she", "it" or "they" at a token stands for, or `null`. */
  resolve(pronoun: string, at: number): Mention | null;
  lastSubject(): Mention | null;
}

const remembered = 12;

export function createReferents(roster: Roster): Referents {
  const recent: { mention: Mention; asSubject: boolean }[] = [];

  const genderOf = (mention: Mention): Gender | null =>
    mention.person ? (roster.people.get(mention.person)?.gender ?? null) : null;

  const fits = (pronoun: string, mention: Mention): boolean => {
    if (pronoun === "he" || pronoun === "she") {
      if (mention.kind !== "person" && mention.kind !== "outsider") return false;
      const gender = genderOf(mention);
      return gender === null || gender === pronoun;
    }
    if (pronoun === "it") return mention.kind === "party";
    return mention.kind !== "person" && mention.kind !== "outsider";
  };

  return {
    note(mention, asSubject) {
      recent.push({ mention, asSubject });
      if (recent.length > remembered) recent.shift();
    },
    resolve(pronoun, at) {
      let fallback: Mention | null = null;
      for (let i = recent.length - 1; i >= 0; i--) {
        const { mention, asSubject } = recent[i];
        if (mention.first > at || !fits(pronoun, mention)) continue;
        if (asSubject) return { ...mention, possessive: false };
        fallback ??= mention;
      }
      return fallback && { ...fallback, possessive: false };
    },
    lastSubject() {
      for (let i = recent.length - 1; i >= 0; i--) if (recent[i].asSubject) return recent[i].mention;
      return null;
    },
  };
}
