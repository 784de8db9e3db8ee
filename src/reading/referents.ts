import type { Mention } from "./mentions.ts";
import type { Gender, Roster } from "./roster.ts";

/**
 * Whom pronouns stand for. Who was last a subject or a speaker comes first; mentions elsewhere count less.
 * Note: remembers; give it the mentions in the order of the text. Questions may come later, for any place.
 */
export interface Referents {
  note(mention: Mention, at: number, asSubject: boolean): void;
  /** The mention that "he", "she", "it" or "they" at a token stands for, or `null`. */
  resolve(pronoun: string, at: number): Mention | null;
  noteAuthor(mention: Mention, at: number): void;
  /** A draft is spoken of; `author` is whoever made it, where the text tells. */
  noteDraft(author: Mention | null, at: number): void;
  /** The draft that "it" at a token stands for: the last subject, where that was one. */
  draft(at: number): { author: Mention | null } | null;
  /** Whether a draft is spoken of before a token. */
  knowsDraft(at: number): boolean;
  /** Who last put something on the table before a token. */
  author(at: number): Mention | null;
}

/** How many mentions back a pronoun reaches. */
const reach = 14;
/** Tokens for which a draft stays what "it" means. */
const draftReach = 60;

export function createReferents(roster: Roster): Referents {
  const noted: { mention: Mention; at: number; asSubject: boolean }[] = [];

  const genderOf = (mention: Mention): Gender | null =>
    mention.person ? (roster.people.get(mention.person)?.gender ?? null) : null;

  const fits = (pronoun: string, mention: Mention): boolean => {
    if (pronoun === "he" || pronoun === "she") {
      if (mention.kind !== "person" && mention.kind !== "outsider") return false;
      const gender = genderOf(mention);
      return gender === null || gender === pronoun;
    }
    // "the party": that of whoever was spoken of.
    if (pronoun === "group") return mention.parties.length === 1;
    if (pronoun === "it") return mention.kind === "party";
    return mention.kind !== "person" && mention.kind !== "outsider";
  };

  /** Index after the last mention noted before a token; the notes are in order but for those of one sentence. */
  const endBefore = (at: number): number => {
    let low = 0;
    let high = noted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (noted[middle].at < at) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  const authors: { mention: Mention; at: number }[] = [];

  const drafts: { author: Mention | null; at: number }[] = [];

  return {
    noteDraft(author, at) {
      drafts.push({ author, at });
    },
    draft(at) {
      const last = drafts.findLast((draft) => draft.at < at);
      if (!last || at - last.at > draftReach) return null;
      for (let i = endBefore(at) - 1; i >= 0 && noted[i].at > last.at; i--)
        if (noted[i].asSubject) return null;
      return last;
    },
    knowsDraft: (at) => drafts.length > 0 && drafts[0].at < at,
    noteAuthor(mention, at) {
      authors.push({ mention, at });
    },
    author(at) {
      for (let i = authors.length - 1; i >= 0; i--)
        if (authors[i].at < at) return { ...authors[i].mention, possessive: false };
      return null;
    },
    note(mention, at, asSubject) {
      noted.push({ mention, at, asSubject });
    },
    resolve(pronoun, at) {
      let fallback: Mention | null = null;
      const end = endBefore(at);
      for (let i = end - 1; i >= Math.max(0, end - reach); i--) {
        const { mention, asSubject } = noted[i];
        if (!fits(pronoun, mention)) continue;
        if (asSubject)
          return { ...mention, person: pronoun === "group" ? null : mention.person, possessive: false };
        fallback ??= mention;
      }
      return fallback && { ...fallback, possessive: false };
    },
  };
}
