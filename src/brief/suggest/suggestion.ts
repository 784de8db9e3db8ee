import type { Article } from "../../intake/index.ts";

/** What is needed of an article to find names and terms in it. */
export type ReadArticle = Pick<Article, "id" | "text" | "publisher">;

/** Where something was found, to judge it by. */
export interface Example {
  /** Id of the article. */
  article: string;
  sentence: string;
}

interface Found {
  name: string;
  /** How often it occurs, and in how many articles. */
  count: number;
  articles: number;
  example: Example;
}

/** Somebody who speaks or bears a title and is not in the brief. */
export interface PersonSuggestion extends Found {
  kind: "person";
  id: string;
  role: string;
  /** The party that stands beside the name most often; `null` where none does. */
  party: string | null;
  aliases: string[];
}

/** A body that is not in the brief. */
export interface PartySuggestion extends Found {
  kind: "party";
  id: string;
}

/** Another name for a party or person of the brief. */
export interface AliasSuggestion extends Found {
  kind: "alias";
  party: string;
  person: string | null;
}

/** Words that stand near an issue's terms; with `issue: null` words of demands and offers that touch no issue. */
export interface TermSuggestion extends Found {
  kind: "term";
  issue: string | null;
}

export type Suggestion = PersonSuggestion | PartySuggestion | AliasSuggestion | TermSuggestion;
