import { resolve } from "node:path";
import { createFetcher, type Fetcher } from "./fetch-page.ts";
import { inOrder } from "./in-order.ts";
import { expandPath, type NamedPath } from "./input-paths.ts";
import { readPath, understand } from "./read-path.ts";
import { isRefusal, type Origin, refuse } from "./refusal.ts";
import { refused, type Source } from "./source.ts";
import { idOfPath, idOfUrl, SourceIds } from "./source-ids.ts";

export interface ReadOptions {
  /** Folder that paths start from. */
  cwd: string;
  /** Reads standard input to its end, for the input "-". */
  stdin: () => Promise<Uint8Array>;
  /** Whether pages may be fetched from this machine and its network. Default: no. */
  allowPrivate?: boolean;
  /** Once it is aborted, reading ends with its reason as the error. */
  signal?: AbortSignal;
  /** Fetches pages instead of a fetcher made for this reading. */
  fetcher?: Fetcher;
}

/** What one input gives: lines of articles are read as they are asked for, everything else is in memory. */
type Loaded = Source[] | AsyncGenerator<Source>;

/** Inputs that are read before their turn; more would only fill memory. */
const ahead = 6;

/**
 * The sources that inputs name, in order: paths, folders, glob patterns, web addresses, and "-" for standard input.
 * What cannot be read is a refused source, and the others go on. Ids are base names, made different from each other.
 */
export async function* readSources(inputs: string[], options: ReadOptions): AsyncGenerator<Source> {
  const fetcher = options.fetcher ?? createFetcher({ allowPrivate: options.allowPrivate ?? false });
  try {
    for await (const loaded of inOrder(listJobs(inputs, options, fetcher), ahead)) {
      for await (const source of loaded) {
        options.signal?.throwIfAborted();
        yield source;
      }
    }
  } finally {
    if (!options.fetcher) await fetcher.close();
  }
}

async function* listJobs(
  inputs: string[],
  { cwd, stdin, signal }: ReadOptions,
  fetcher: Fetcher,
): AsyncGenerator<() => Promise<Loaded>> {
  const ids = new SourceIds();
  for (const input of inputs) {
    if (input === "-") {
      const origin = { id: ids.take("stdin"), source: input };
      yield async () => understand(await stdin(), origin);
    } else if (/^[a-z][a-z\d+.-]+:\/\//i.test(input)) {
      const origin = { id: ids.take(idOfUrl(input)), source: input };
      yield () => loadUrl(origin, fetcher, signal);
    } else {
      for await (const named of expandPath(input, cwd)) {
        const origin = { id: ids.take(idOfPath(named.path)), source: named.path };
        yield () => loadPath(named, origin, cwd);
      }
    }
  }
}

async function loadPath({ path, lacking }: NamedPath, origin: Origin, cwd: string): Promise<Loaded> {
  if (lacking) return [refused(refuse(origin, lacking, { file: path }))];
  return readPath(resolve(cwd, path), origin);
}

async function loadUrl(origin: Origin, fetcher: Fetcher, signal?: AbortSignal): Promise<Loaded> {
  const fetched = await fetcher.fetchPage(origin.source, { id: origin.id, ...(signal && { signal }) });
  if (isRefusal(fetched)) return [refused(fetched)];
  const { bytes, url, charset } = fetched;
  return (await understand(bytes, origin)).map((source) =>
    "bytes" in source ? { ...source, url: source.url ?? url, ...(charset && { charset }) } : source,
  );
}
