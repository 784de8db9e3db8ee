/** intake: fetch, clean, date. In: a page, file or feed. Out: an `Article`, or a named refusal. */
export type { Article } from "./article.ts";
