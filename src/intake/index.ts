/** intake: fetch, clean, date. In: a page, file or feed. Out: an `Article`, or a named refusal. */
export type { Article } from "./article.ts";
export { extractArticle, type PageOptions } from "./extract.ts";
export { limits } from "./limits.ts";
export { cleanLines } from "./lines.ts";
export { isRefusal, type Origin, type Refusal, refuse } from "./refusal.ts";
