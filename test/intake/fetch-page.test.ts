import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createFetcher, type FetchOptions, fetchPage, isRefusal } from "../../src/intake/index.ts";
import { page, story } from "./pages.ts";

/** A server that misbehaves in a way of its own at each path. */
const misbehaviour: Record<string, RequestListener> = {
  "/story": (_, reply) => reply.setHeader("content-type", "text/html; charset=windows-1251").end(story()),
  "/packed": (_, reply) => reply.setHeader("content-encoding", "gzip").end(gzipSync(story())),
  "/moved": (_, reply) => reply.writeHead(301, { location: "/story" }).end(),
  "/loop": (_, reply) => reply.writeHead(302, { location: "/loop" }).end(),
  "/inside": (_, reply) => reply.writeHead(302, { location: "http://10.0.0.1/secret" }).end(),
  "/mapped": (_, reply) => reply.writeHead(302, { location: "http://[::ffff:169.254.169.254]/meta" }).end(),
  "/named": (_, reply) => reply.writeHead(302, { location: `http://localhost:${port()}/story` }).end(),
  "/elsewhere": (_, reply) => reply.writeHead(302, { location: "file:///etc/passwd" }).end(),
  "/silent": () => {},
  "/drip": (_, reply) => {
    const drip = setInterval(() => reply.write("<p>"), 50);
    reply.on("close", () => clearInterval(drip));
  },
  "/endless": (_, reply) => {
    const pour = () => {
      while (!reply.destroyed && reply.write("<p>more</p>".repeat(5000))) {}
    };
    reply.on("drain", pour);
    pour();
  },
  "/huge": (_, reply) => reply.writeHead(200, { "content-length": "99999999" }).write("<p>"),
  "/bomb": (_, reply) =>
    reply.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(50_000_000, "a"))),
  "/torn": (_, reply) =>
    reply.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(story()).subarray(0, 90)),
  "/strange": (_, reply) => reply.writeHead(200, { "content-encoding": "zip" }).end("PK"),
  "/picture": (_, reply) => reply.setHeader("content-type", "image/png").end("PNG"),
  "/gone": (_, reply) => reply.writeHead(404).end("no"),
  "/broken": (_, reply) => {
    reply.write("<html>");
    reply.destroy();
  },
  "/private/story": (_, reply) => reply.end(story()),
  "/into-private": (_, reply) => reply.writeHead(302, { location: "/private/story" }).end(),
  "/robots.txt": (_, reply) =>
    reply.end("User-agent: Demarche\nDisallow: /private/\n\nUser-agent: *\nDisallow: /\n"),
};

let server: Server;
const seen: { path: string; agent: string | undefined; at: number }[] = [];
const port = () => (server.address() as AddressInfo).port;
const origin = () => `http://127.0.0.1:${port()}`;

beforeAll(async () => {
  server = createServer((request, reply) => {
    seen.push({ path: request.url ?? "", agent: request.headers["user-agent"], at: performance.now() });
    const behave = misbehaviour[request.url ?? ""];
    if (behave) behave(request, reply);
    else reply.writeHead(404).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Only the test's own server stands for the public web. */
const publicWeb: FetchOptions = {
  judge: (address) => (address === "127.0.0.1" ? null : "not the test's server"),
  interval: 0,
  time: 2000,
  size: 1_000_000,
};

const fetchHere = (path: string, options: FetchOptions = {}) =>
  fetchPage(origin() + path, { id: "it", ...publicWeb, ...options });

test("a page comes with its bytes, its address and its charset", async () => {
  const fetched = await fetchHere("/moved");
  expect(fetched).toMatchObject({ url: `${origin()}/story`, charset: "windows-1251" });
  expect(!isRefusal(fetched) && Buffer.from(fetched.bytes).toString()).toBe(story());
});

test("a packed page is unpacked", async () => {
  const fetched = await fetchHere("/packed");
  expect(!isRefusal(fetched) && Buffer.from(fetched.bytes).toString()).toBe(story());
});

test.each([
  ["/loop", "fetch-redirects"],
  ["/inside", "fetch-address"],
  ["/mapped", "fetch-address"],
  ["/elsewhere", "fetch-scheme"],
  ["/silent", "fetch-timeout"],
  ["/drip", "fetch-timeout"],
  ["/endless", "fetch-too-large"],
  ["/huge", "fetch-too-large"],
  ["/bomb", "fetch-too-large"],
  ["/torn", "fetch-failed"],
  ["/strange", "fetch-compressed"],
  ["/picture", "fetch-type"],
  ["/gone", "fetch-status"],
  ["/broken", "fetch-failed"],
  ["/private/story", "fetch-robots"],
  ["/into-private", "fetch-robots"],
])("a server that answers %s gives the refusal %s", async (path, code) => {
  const started = performance.now();
  const refusal = await fetchHere(path);
  expect(refusal).toMatchObject({ id: "it", source: origin() + path, code });
  expect(isRefusal(refusal) && refusal.reason).toMatch(/: found .*expected .*\. [A-Z]/);
  expect(performance.now() - started).toBeLessThan(10_000);
});

test("a name is judged by the address that it leads to", async () => {
  const judge = () => "a loopback address";
  expect(await fetchPage(`http://localhost:${port()}/story`, { judge })).toMatchObject({
    code: "fetch-address",
  });
});

test.each([
  "http://127.0.0.1/",
  "http://2130706433/",
  "http://[::1]/",
  "http://localhost/",
  "http://169.254.169.254/",
])("%s is not asked without leave", async (url) =>
  expect(await fetchPage(url)).toMatchObject({ code: "fetch-address" }),
);

test("with leave, this machine is asked", async () => {
  const fetched = await fetchPage(`${origin()}/named`, { allowPrivate: true, interval: 0 });
  expect(isRefusal(fetched)).toBe(false);
});

test.each(["ftp://a.example/x", "file:///etc/passwd", "http://"])("%s is no web address", async (url) => {
  expect(await fetchPage(url)).toMatchObject({ code: expect.stringMatching(/fetch-(?:scheme|failed)/) });
});

test("requests to one host are kept apart, and robots.txt is read once", async () => {
  seen.length = 0;
  const fetcher = createFetcher({ ...publicWeb, interval: 150 });
  await Promise.all([1, 2, 3].map((n) => fetcher.fetchPage(`${origin()}/story`, { id: `${n}` })));
  await fetcher.close();
  const pages = seen.filter(({ path }) => path === "/story").map(({ at }) => at);
  expect(seen.filter(({ path }) => path === "/robots.txt")).toHaveLength(1);
  expect(pages[1]! - pages[0]!).toBeGreaterThan(120);
  expect(pages[2]! - pages[1]!).toBeGreaterThan(120);
});

test("the program says who it is", async () => {
  seen.length = 0;
  await fetchHere("/story");
  expect(seen.map(({ agent }) => agent)).toEqual(
    seen.map(() => expect.stringMatching(/^Demarche\/\d+\.\d+\.\d+ \(\+.+\)$/)),
  );
});

test("a site whose robots.txt fails is closed, and one without it is open", async () => {
  const other = createServer((request, reply) => {
    if (request.url === "/robots.txt") reply.writeHead(status).end();
    else reply.end(page("<p>open</p>"));
  });
  let status = 503;
  other.listen(0, "127.0.0.1");
  await once(other, "listening");
  const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
  expect(await fetchPage(url, publicWeb)).toMatchObject({ code: "fetch-robots" });
  status = 404;
  expect(isRefusal(await fetchPage(url, publicWeb))).toBe(false);
  other.closeAllConnections();
  other.close();
});

test("stopping the work is no refusal", async () => {
  const controller = new AbortController();
  const fetched = fetchPage(`${origin()}/silent`, { ...publicWeb, time: 20_000, signal: controller.signal });
  setTimeout(() => controller.abort(), 100);
  await expect(fetched).rejects.toThrow(/abort/i);
});
