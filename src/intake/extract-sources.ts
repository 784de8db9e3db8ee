import { createHash } from "node:crypto";
import type { Article } from "./article.ts";
import { inOrder } from "./in-order.ts";
import { createPagePool, type PagePool } from "./pool.ts";
import { isRefusal, type Refusal } from "./refusal.ts";
import type { Source } from "./source.ts";
import { type ReadOptions, readSources } from "./sources.ts";
import { tryExtract } from "./try-extract.ts";

/** An article and what it was made from. */
export interface ExtractedArticle {
  article: Article;
  /** File, URL or "-"; "talks.jsonl:12" for one of many in a file. */
  source: string;
  /** SHA-256 of the source's bytes, in hexadecimal digits. */
  sourceHash: string;
}

export interface ExtractOptions extends ReadOptions {
  /** Threads that read pages. Default: one for each core, up to 4. */
  threads?: number;
  /** Sources for which it answers true are passed over, unread. */
  isKnown?: (source: string, sourceHash: string) => Promise<boolean>;
}

/**
 * The first few pages are read in this thread, because starting another takes as long as reading a dozen. A page of
 * this many bytes costs a few seconds at worst, however it is made; any larger one is read where it can be stopped.
 */
const here = { pages: 8, bytes: 256 * 1024 };

/** Pages that are under way at once; more would only fill memory. */
const ahead = 8;

/** From inputs to articles, in the order given: one input, one result or one refusal. */
export async function* extractSources(
  inputs: string[],
  options: ExtractOptions,
): AsyncGenerator<ExtractedArticle | Refusal> {
  const pool = createPagePool(options.threads ? { threads: options.threads } : {});
  try {
    const read = startHere(pool);
    for await (const result of inOrder(listJobs(inputs, options, read), ahead)) {
      options.signal?.throwIfAborted();
      if (result) yield result;
    }
  } finally {
    await pool.close();
  }
}

/** Reads small pages in this thread at first, then all in the pool's. */
function startHere(pool: PagePool): PagePool["extract"] {
  let left = here.pages;
  return async (bytes, options) => {
    if (left <= 0 || bytes.length > here.bytes) return pool.extract(bytes, options);
    left--;
    return tryExtract(bytes, options);
  };
}

async function* listJobs(
  inputs: string[],
  options: ExtractOptions,
  read: PagePool["extract"],
): AsyncGenerator<() => Promise<ExtractedArticle | Refusal | null>> {
  for await (const source of readSources(inputs, options)) yield () => extract(source, options, read);
}

async function extract(
  source: Source,
  { isKnown }: ExtractOptions,
  read: PagePool["extract"],
): Promise<ExtractedArticle | Refusal | null> {
  if (source.kind === "refused") return source.refusal;
  const sourceHash = hash(source.kind === "article" ? JSON.stringify(source.article) : source.bytes);
  if (await isKnown?.(source.source, sourceHash)) return null;
  if (source.kind === "article") return { article: source.article, source: source.source, sourceHash };
  const { bytes, kind, ...page } = source;
  const outcome = await read(bytes, kind === "unknown" ? page : { ...page, kind });
  return isRefusal(outcome) ? outcome : { article: outcome, source: source.source, sourceHash };
}

function hash(data: Uint8Array | string): string {
  return createHash("sha256").update(data).digest("hex");
}
