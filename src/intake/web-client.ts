import type { LookupFunction } from "node:net";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip } from "node:zlib";
import ipaddr from "ipaddr.js";
import type { Agent, Dispatcher } from "undici";
import { AppError } from "../base/index.ts";
import { AddressError, type JudgeAddress, resolveHost } from "./addresses.ts";

/** One HTTP request at a time, to allowed addresses only, within a time and a size. Redirects are the caller's. */
export interface WebClient {
  get: (url: URL, options: RequestOptions) => Promise<Reply>;
  close: () => Promise<void>;
}

export interface RequestOptions {
  userAgent: string;
  accept: string;
  /** Bytes of the body, packed or unpacked. */
  limit: number;
  signal: AbortSignal;
}

export interface Reply {
  status: number;
  /** Values by name in small letters. */
  headers: Record<string, string>;
  /** Unpacked; empty for a redirect or an error. */
  body: Uint8Array;
}

/**
 * The address that was judged is the one that is connected to: judging happens in the socket's own lookup, so a name
 * cannot lead elsewhere a moment later.
 */
export function createWebClient(judge: JudgeAddress): WebClient {
  const lookup: LookupFunction = (host, options, answer) => {
    resolveHost(host, judge).then(
      (found) => (options.all ? answer(null, found) : answer(null, found[0]!.address, found[0]!.family)),
      (error: Error) => answer(error, options.all ? [] : ""),
    );
  };
  // Loaded with the first request: most runs read files.
  let agent: Promise<Agent> | null = null;
  const start = async () => {
    const undici = await import("undici");
    return new undici.Agent({ connect: { lookup }, connections: 2, allowH2: false });
  };
  return {
    async get(url, options) {
      agent ??= start();
      return get(await agent, judge, url, options);
    },
    async close() {
      await (await agent)?.destroy();
    },
  };
}

async function get(agent: Agent, judge: JudgeAddress, url: URL, options: RequestOptions): Promise<Reply> {
  try {
    // A socket looks names up, but not addresses.
    if (isAddress(url.hostname)) await resolveHost(url.hostname, judge);
    const reply = await agent.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: "GET",
      headers: { "user-agent": options.userAgent, accept: options.accept, "accept-encoding": "gzip, br" },
      signal: options.signal,
    });
    return await readReply(reply, options.limit);
  } catch (error) {
    options.signal.throwIfAborted();
    throw asAppError(error);
  }
}

async function readReply(reply: Dispatcher.ResponseData, limit: number): Promise<Reply> {
  const headers = Object.fromEntries(
    Object.entries(reply.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value[0]! : (value ?? ""),
    ]),
  );
  const { statusCode: status, body } = reply;
  if (status !== 200) {
    // The connection is given up rather than read to its end.
    body.on("error", () => {}).destroy();
    return { status, headers, body: new Uint8Array() };
  }
  if (Number(headers["content-length"]) > limit) {
    body.on("error", () => {}).destroy();
    throw new AppError("fetch-too-large", { limit });
  }
  return { status, headers, body: await readBody(unpack(body, headers["content-encoding"]), limit) };
}

function unpack(body: Readable, coding = "identity"): Readable {
  switch (coding.toLowerCase()) {
    case "":
    case "identity":
      return body;
    case "gzip":
    case "x-gzip":
      return pipeInto(body, createGunzip());
    case "br":
      return pipeInto(body, createBrotliDecompress());
    default:
      body.on("error", () => {}).destroy();
      throw new AppError("fetch-compressed", { coding });
  }
}

/** Whatever ends one of the two ends the other, too. */
function pipeInto(body: Readable, unpacker: NodeJS.ReadWriteStream & Readable): Readable {
  body.on("error", (error) => unpacker.destroy(error));
  unpacker.on("close", () => body.destroy());
  return body.pipe(unpacker);
}

async function readBody(stream: Readable, limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    // Leaving the loop destroys the stream, so no more is unpacked.
    if (size > limit) throw new AppError("fetch-too-large", { limit });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function isAddress(host: string): boolean {
  return ipaddr.isValid(host.replace(/^\[|\]$/g, ""));
}

function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const address = findAddressError(error);
  if (address) {
    const { host, address: found, range } = address;
    return new AppError("fetch-address", { host, address: found, range });
  }
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return new AppError("fetch-failed", {
    found: failures[code] ?? (error instanceof Error ? error.message : "no reason"),
  });
}

function findAddressError(error: unknown): AddressError | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if (cause instanceof AddressError) return cause;
  return null;
}

/** What the codes of the system, of zlib and of undici mean. */
const failures: Record<string, string> = {
  ENOTFOUND: "no such host",
  EAI_AGAIN: "no answer from the name service",
  ECONNREFUSED: "that the server refuses connections",
  ECONNRESET: "that the server broke the connection off",
  UND_ERR_SOCKET: "that the server broke the connection off",
  UND_ERR_CONNECT_TIMEOUT: "no connection in time",
  UND_ERR_HEADERS_OVERFLOW: "more headers than any page needs",
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "a reply of another length than it says",
  Z_DATA_ERROR: "packed data that cannot be unpacked",
  Z_BUF_ERROR: "packed data that ends too soon",
  CERT_HAS_EXPIRED: "an expired certificate",
  DEPTH_ZERO_SELF_SIGNED_CERT: "a certificate that nobody vouches for",
  ERR_TLS_CERT_ALTNAME_INVALID: "a certificate for another host",
};
