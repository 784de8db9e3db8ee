/** intake: fetch, clean, date. In: a page, file or feed. Out: an `Article`, or a named refusal. */
export type { Article } from "./article.ts";
export type { ClauseText } from "./draft-clauses.ts";
export { type DraftFile, parseDraft } from "./draft-file.ts";
export type { DraftHead } from "./draft-parts.ts";
export { extractArticle, type PageOptions } from "./extract.ts";
export { type ExtractedArticle, type ExtractOptions, extractSources } from "./extract-sources.ts";
export { createFetcher, type FetchedPage, type Fetcher, type FetchOptions, fetchPage } from "./fetch-page.ts";
export { limits } from "./limits.ts";
export { cleanLines } from "./lines.ts";
export { createPagePool, type PagePool, type PoolOptions } from "./pool.ts";
export { isRefusal, type Origin, type Refusal, refuse } from "./refusal.ts";
export type { ArticleSource, ByteSource, RefusedSource, Source } from "./source.ts";
export { type ReadOptions, readSources } from "./sources.ts";
