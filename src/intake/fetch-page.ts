import { AppError } from "../base/index.ts";
import { type JudgeAddress, judgeAddress } from "./addresses.ts";
import { limits } from "./limits.ts";
import { Pace } from "./pace.ts";
import { type Refusal, refuse } from "./refusal.ts";
import { RobotsCache } from "./robots.ts";
import { userAgent } from "./user-agent.ts";
import { createWebClient, type Reply, type WebClient } from "./web-client.ts";

/** A page from the web, as the server sent it. */
export interface FetchedPage {
  bytes: Uint8Array;
  /** Address at the end of the redirects. */
  url: string;
  /** Charset that the server named. */
  charset?: string;
}

export interface FetchOptions {
  /** Whether this machine and its network may be asked. Default: no. */
  allowPrivate?: boolean;
  /** Milliseconds for one page with its redirects; waiting for a host's turn does not count. Default: 20,000. */
  time?: number;
  /** Bytes, packed or unpacked. Default: 5 MB. */
  size?: number;
  /** Default: 5. */
  redirects?: number;
  /** Milliseconds between two requests to one host. Default: 1,000. */
  interval?: number;
  /** Answers which addresses are not public. Default: every range but public unicast. */
  judge?: JudgeAddress;
}

/** Fetches pages, politely: robots.txt is obeyed, and a host is asked at most once a second. */
export interface Fetcher {
  /** `id` names the page in a refusal. Rejects only when the signal is aborted. */
  fetchPage: (url: string, options: { id: string; signal?: AbortSignal }) => Promise<FetchedPage | Refusal>;
  close: () => Promise<void>;
}

export function createFetcher(options: FetchOptions = {}): Fetcher {
  return new PoliteFetcher(options);
}

/** Fetches one page; for several, a fetcher keeps what it learns about their hosts. */
export async function fetchPage(
  url: string,
  { id = url, signal, ...options }: FetchOptions & { id?: string; signal?: AbortSignal } = {},
): Promise<FetchedPage | Refusal> {
  const fetcher = createFetcher(options);
  try {
    return await fetcher.fetchPage(url, { id, ...(signal && { signal }) });
  } finally {
    await fetcher.close();
  }
}

/** Asks one address and answers with the reply, redirects included. */
type Ask = (url: URL) => Promise<Reply>;

class PoliteFetcher implements Fetcher {
  readonly #time: number;
  readonly #size: number;
  readonly #redirects: number;
  readonly #client: WebClient;
  readonly #agent = userAgent();
  readonly #pace: Pace;
  readonly #robots = new RobotsCache((url) => this.#fetchRobots(url));

  constructor(options: FetchOptions) {
    const {
      time = 20_000,
      size = limits.bytes,
      redirects = 5,
      interval = 1000,
      judge = judgeAddress,
    } = options;
    this.#time = time;
    this.#size = size;
    this.#redirects = redirects;
    this.#client = createWebClient(options.allowPrivate ? () => null : judge);
    this.#pace = new Pace(interval);
  }

  async fetchPage(
    url: string,
    { id, signal }: { id: string; signal?: AbortSignal },
  ): Promise<FetchedPage | Refusal> {
    try {
      return await this.#fetch(parseUrl(url), signal);
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof AppError)) throw error;
      return refuse({ id, source: url }, error.code, error.values);
    }
  }

  async close(): Promise<void> {
    await this.#client.close();
  }

  async #fetch(start: URL, signal?: AbortSignal): Promise<FetchedPage> {
    const budget = new Budget(this.#time, signal);
    const { url, reply } = await this.#follow(start, async (hop) => {
      const rules = await this.#robots.of(hop);
      if (!rules.allows(hop.href)) throw new AppError("fetch-robots", { robots: `${hop.origin}/robots.txt` });
      await this.#pace.wait(hop.host, rules.crawlDelay, signal);
      return this.#ask(hop, pageTypes, budget);
    });
    if (reply.status !== 200) throw new AppError("fetch-status", { status: reply.status });
    const { type, charset } = readContentType(reply.headers["content-type"]);
    if (!isReadable(type)) throw new AppError("fetch-type", { type });
    return { bytes: reply.body, url: url.href, ...(charset && { charset }) };
  }

  async #fetchRobots(url: URL): Promise<{ status: number; text: string }> {
    const budget = new Budget(this.#time);
    const { reply } = await this.#follow(url, (hop) => this.#ask(hop, "text/plain", budget));
    return { status: reply.status, text: new TextDecoder().decode(reply.body) };
  }

  /** Every hop is asked anew, so its scheme, its address and its robots.txt are looked at anew. */
  async #follow(start: URL, ask: Ask): Promise<{ url: URL; reply: Reply }> {
    let url = start;
    for (let hop = 0; hop <= this.#redirects; hop++) {
      const reply = await ask(url);
      const { location } = reply.headers;
      if (reply.status < 300 || reply.status > 399 || !location) return { url, reply };
      url = parseUrl(location, url);
    }
    throw new AppError("fetch-redirects", { limit: this.#redirects });
  }

  #ask(url: URL, accept: string, budget: Budget): Promise<Reply> {
    return budget.spend((signal) =>
      this.#client.get(url, { userAgent: this.#agent, accept, limit: this.#size, signal }),
    );
  }
}

const pageTypes = "text/html,application/xhtml+xml,text/plain;q=0.8,application/json;q=0.7,*/*;q=0.1";

function isReadable(type: string): boolean {
  return /^(?:text\/(?:html|plain|markdown|xml)|application\/(?:xhtml\+xml|xml|json|ld\+json|x-ndjson)|)$/.test(
    type,
  );
}

function readContentType(header = ""): { type: string; charset: string | undefined } {
  const charset = /charset="?([^";\s]+)/i.exec(header)?.[1];
  return { type: header.split(";")[0]!.trim().toLowerCase(), charset };
}

function parseUrl(text: string, base?: URL): URL {
  const url = URL.parse(text, base?.href);
  if (!url) throw new AppError("fetch-failed", { found: `the address '${text}'` });
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new AppError("fetch-scheme", { scheme: url.protocol });
  return url;
}

/** Time for one page, spent over all its requests. */
class Budget {
  readonly #time: number;
  readonly #stop: AbortSignal | undefined;
  #left: number;

  constructor(time: number, stop?: AbortSignal) {
    this.#time = time;
    this.#left = time;
    this.#stop = stop;
  }

  async spend<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const started = performance.now();
    const timeout = AbortSignal.timeout(Math.max(1, Math.ceil(this.#left)));
    try {
      return await work(this.#stop ? AbortSignal.any([timeout, this.#stop]) : timeout);
    } catch (error) {
      if (timeout.aborted) throw new AppError("fetch-timeout", { seconds: this.#time / 1000 });
      throw error;
    } finally {
      this.#left -= performance.now() - started;
    }
  }
}
