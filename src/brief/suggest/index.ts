import type { Brief } from "../brief.ts";
import { findCapitals } from "./capitals.ts";
import { knownNames } from "./known-names.ts";
import { findParties, findShortForms } from "./parties.ts";
import { findPeople } from "./people.ts";
import { splitSentences } from "./sentences.ts";
import type { ReadArticle, Suggestion } from "./suggestion.ts";
import { findTerms } from "./terms.ts";

export interface SuggestOptions {
  /** What occurs less often is left out. */
  least?: number;
  /** So many of each kind: people, parties, other names, and terms of one issue. */
  most?: number;
}

/**
 * People, parties, other names and issue terms that the articles use and the brief lacks; people first, then
 * parties, other names and terms, each by how many articles use them. They are proposals: an analyst chooses.
 */
export function suggestTerms(
  brief: Brief,
  articles: ReadArticle[],
  { least = 2, most = 12 }: SuggestOptions = {},
): Suggestion[] {
  const known = knownNames(brief);
  const sentences = articles.flatMap(splitSentences);
  const capitals = findCapitals(sentences);
  const people = findPeople(capitals, known);
  const names = [...people.filter(({ kind }) => kind === "alias"), ...findShortForms(sentences, known)];
  const terms = Map.groupBy(findTerms(brief, sentences, least), ({ issue }) => issue);
  const kinds: Suggestion[][] = [
    people.filter(({ kind }) => kind === "person"),
    findParties(capitals.runs, articles, known, people),
    names,
    ...brief.issues.map(({ id }) => terms.get(id) ?? []),
    terms.get(null) ?? [],
  ];
  return kinds.flatMap((kind) => kind.filter(({ count }) => count >= least).slice(0, most));
}
