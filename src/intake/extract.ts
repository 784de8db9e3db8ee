import type { Article } from "./article.ts";
import { extractBody } from "./body.ts";
import { nameBinary } from "./bytes.ts";
import { decodeText, findUtf16 } from "./charset.ts";
import { guessLanguage } from "./language.ts";
import { limits } from "./limits.ts";
import { describePage } from "./metadata.ts";
import { type Origin, type Refusal, refuse } from "./refusal.ts";
import { skimPage } from "./skim.ts";
import { extractText } from "./text-file.ts";

export interface PageOptions {
  /** The file's base name without extension, or the article's own id. */
  id: string;
  /** Where the bytes came from, for the words of a refusal. Default: the URL, else the id. */
  source?: string;
  /** Address that the page was fetched from. */
  url?: string | null;
  /** Charset that the server named. */
  charset?: string;
  /** A text file is kept as it is but for its furniture lines; by default told from the bytes. */
  kind?: "page" | "text";
}

/** Fewer characters than this are no article: a cookie notice, a "page moved", one byte. */
const shortestArticle = 25;

/**
 * The article in a page or a text file, or the reason why there is none. Looks at nothing but the bytes:
 * no files, no network, no clock.
 */
export function extractArticle(bytes: Uint8Array, options: PageOptions): Article | Refusal {
  const origin = { id: options.id, source: options.source ?? options.url ?? options.id };
  // 1. Bytes to text.
  if (bytes.length === 0) return refuse(origin, "page-empty");
  if (bytes.length > limits.bytes)
    return refuse(origin, "page-too-large", { bytes: bytes.length, limit: limits.bytes });
  const binary = findUtf16(bytes) ? null : nameBinary(bytes);
  if (binary) return refuse(origin, "page-binary", { found: binary });
  const text = decodeText(bytes, options.charset);
  // 2. Text to article.
  const isPage = options.kind ? options.kind === "page" : looksLikeMarkup(text);
  const url = options.url ?? null;
  return isPage ? extractPage(text, origin, url) : complete(extractText(text, origin.id, url), origin);
}

/** The order matters: the skim bounds what the parser gets, and the body is found before its lines are judged. */
function extractPage(html: string, origin: Origin, givenUrl: string | null): Article | Refusal {
  const skim = skimPage(html);
  if ("over" in skim)
    return skim.over === "elements"
      ? refuse(origin, "page-too-many-elements", { limit: limits.elements })
      : refuse(origin, "page-too-deep", { limit: limits.depth });
  const metadata = describePage(skim.clues, givenUrl);
  const text = extractBody(skim.trimmed, metadata.title);
  // A page that breaks off in its footer has lost nothing of its story; any other may have.
  const { brokenOffIn } = skim;
  if (brokenOffIn && !(brokenOffIn.outsideStory && text.length >= 1000))
    return refuse(origin, "page-broken-off", { element: brokenOffIn.element });
  return complete({ id: origin.id, ...metadata, text }, origin);
}

function complete(article: Article, origin: Origin): Article | Refusal {
  const { text } = article;
  if (text.length < shortestArticle) return refuse(origin, "page-without-text", { length: text.length });
  return { ...article, language: article.language ?? guessLanguage(text) };
}

function looksLikeMarkup(text: string): boolean {
  return /<(?:!doctype|html|head|body|article|div|p|title|meta|table|span|h1)\b/i.test(text.slice(0, 20_000));
}
