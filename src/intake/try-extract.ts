import { extractArticle, type PageOptions } from "./extract.ts";
import type { Outcome } from "./page-thread.ts";
import { refuse } from "./refusal.ts";

/** As `extractArticle`; a page that trips a library up is a refused page: its reason is kept, and the others go on. */
export function tryExtract(bytes: Uint8Array, options: PageOptions): Outcome {
  try {
    return extractArticle(bytes, options);
  } catch (error) {
    const { id, source = id } = options;
    const found = error instanceof Error ? error.message : String(error);
    return refuse({ id, source }, "page-unreadable", { found });
  }
}
