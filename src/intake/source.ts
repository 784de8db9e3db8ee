import type { Article } from "./article.ts";
import type { Refusal } from "./refusal.ts";

/** One input, read but not yet understood: bytes of a page or a text, an article as it is, or why there is neither. */
export type Source = ByteSource | ArticleSource | RefusedSource;

export interface ByteSource {
  /** `unknown` is told from the bytes. */
  kind: "page" | "text" | "unknown";
  id: string;
  /** Path, URL or "-" for standard input. */
  source: string;
  bytes: Uint8Array;
  url: string | null;
  /** Charset that the server or the envelope named. */
  charset?: string;
}

export interface ArticleSource {
  kind: "article";
  source: string;
  article: Article;
}

export interface RefusedSource {
  kind: "refused";
  refusal: Refusal;
}

export function refused(refusal: Refusal): RefusedSource {
  return { kind: "refused", refusal };
}
