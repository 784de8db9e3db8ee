import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createInterface } from "node:readline";
import type { Article } from "./article.ts";
import { decodeText } from "./charset.ts";
import { kindOfFile } from "./input-paths.ts";
import { limits } from "./limits.ts";
import { readMhtml } from "./mhtml.ts";
import { isRefusal, nthOrigin, type Origin, type Refusal, refuse } from "./refusal.ts";
import { refused, type Source } from "./source.ts";

/** Bytes of a file that holds more than its page: pictures in an .mhtml, many articles in a .json. */
const largestArchive = 64 * 1024 * 1024;

/** Checking articles needs a library that reading pages does without. */
const loadArticleJson = () => import("./article-json.ts");

/** What a file holds. Lines of articles are read one by one, however long the file. */
export async function readPath(path: string, origin: Origin): Promise<Source[] | AsyncGenerator<Source>> {
  const kind = kindOfFile(path);
  if (kind === "articles") return readLines(path, origin);
  try {
    const limit = kind === "page" || kind === "text" ? limits.bytes : largestArchive;
    const { size } = await stat(path);
    if (size > limit) return [refused(refuse(origin, "page-too-large", { bytes: size, limit }))];
    const bytes = await readFile(path);
    return kind === "page" || kind === "text"
      ? [{ kind, ...origin, bytes, url: null }]
      : await understand(bytes, origin);
  } catch (error) {
    return [refused(unreadable(error, origin))];
  }
}

/** Bytes of which only they themselves tell what they are: standard input, a reply, a file without an extension. */
export async function understand(bytes: Uint8Array, origin: Origin): Promise<Source[]> {
  const start = Buffer.from(bytes.subarray(0, 2000)).toString("latin1").trimStart();
  if (/^(?:From|MIME-Version|Subject|Date|Snapshot-Content-Location):/i.test(start)) {
    const page = readMhtml(bytes);
    if (page) return [{ kind: "page", ...origin, ...page }];
  }
  if (!/^[{[]/.test(start.replace(/^\xef\xbb\xbf/, "")))
    return [{ kind: "unknown", ...origin, bytes, url: null }];
  const { parseArticles } = await loadArticleJson();
  const results = parseArticles(decodeText(bytes), origin);
  return results.map((result, i) => toSource(result, results.length > 1 ? nthOrigin(origin, i + 1) : origin));
}

async function* readLines(path: string, origin: Origin): AsyncGenerator<Source> {
  try {
    const { parseArticle } = await loadArticleJson();
    let number = 0;
    for await (const line of createInterface({
      input: createReadStream(path),
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      number++;
      if (!line.trim()) continue;
      const lineOrigin = nthOrigin(origin, number);
      yield toSource(parseArticle(line, lineOrigin), lineOrigin);
    }
  } catch (error) {
    yield refused(unreadable(error, origin));
  }
}

function toSource(result: Article | Refusal, { source }: Origin): Source {
  return isRefusal(result) ? refused(result) : { kind: "article", source, article: result };
}

function unreadable(error: unknown, origin: Origin): Refusal {
  if (!(error instanceof Error && "code" in error)) throw error;
  return refuse(origin, "file-unreadable", { found: String(error.code) });
}
