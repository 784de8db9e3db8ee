import type { Article } from "../../src/intake/index.ts";
import type { ArticleReader, SourcedArticle } from "../../src/ledger/index.ts";
import { aMeeting, anArticle, aStatement, program, sourced } from "./helpers.ts";

/** Invented pages, each with words of its own around two claims and a meeting. */
export async function* somePages(first: number, count: number): AsyncGenerator<SourcedArticle> {
  for (let page = first; page < first + count; page++) yield sourced(aPage(page));
}

export function aPage(page: number): Article {
  const own = Array.from({ length: 30 }, (_, at) => `word${(page * 31 + at) * 7}`).join(" ");
  const text = `On day ${page} the union demands a rise. ${own}. It rejects the offer. They met in hall ${page}.`;
  return anArticle({ id: `page-${page}`, url: `https://news.example/${page}`, text });
}

/** What a reader would find on such a page: two statements and a meeting. */
export const aReader: ArticleReader = {
  brief: "brief-1",
  program,
  read: ({ text }) => ({
    statements: [
      aStatement(text, "a rise"),
      aStatement(text, "the offer", { option: "low", stance: "rejects" }),
    ],
    meetings: [aMeeting(text, "They met in hall")],
  }),
};
