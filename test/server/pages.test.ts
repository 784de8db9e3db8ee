import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bearer, freshFolder, startServer, type TestServer } from "./helpers.ts";

const webRoot = freshFolder("demarche-web-");
let server: TestServer;
let bare: TestServer;
beforeAll(async () => {
  mkdirSync(join(webRoot, "assets"));
  writeFileSync(join(webRoot, "index.html"), "<!doctype html><title>The page</title>");
  writeFileSync(join(webRoot, "assets/app-1a2b.js"), "export {};");
  writeFileSync(join(webRoot, "..", "demarche-beside.txt"), "not for anybody");
  server = await startServer(undefined, { webRoot });
  bare = await startServer(undefined, { webRoot: join(webRoot, "nowhere") });
});
afterAll(async () => {
  await server.close();
  await bare.close();
});

const ask = (url: string, headers: Record<string, string> = { accept: "text/html" }) =>
  server.app.inject({ url, headers: { ...bearer, ...headers } });

test.each(["/", "/articles", "/party/guild?asOf=2025-03-01", "/cite/guild/pay"])(
  "%s is the page, whose router knows the address",
  async (url) => {
    const answer = await ask(url);
    expect(answer).toMatchObject({ statusCode: 200, body: expect.stringContaining("The page") });
    expect(answer.headers["cache-control"]).toBe("no-cache");
  },
);

test("files with a hash in their name are kept for good", async () => {
  const answer = await ask("/assets/app-1a2b.js", {});
  expect(answer.headers).toMatchObject({
    "content-type": expect.stringContaining("javascript"),
    "cache-control": "private, max-age=31536000, immutable",
  });
});

test.each(["/assets/gone-3c4d.js", "/api/nowhere", "/api"])(
  "%s is told as missing, and is no page",
  async (url) => {
    const answer = await ask(url, { accept: "*/*" });
    expect(answer.statusCode).toBe(404);
    expect(answer.json().error).toMatchObject({ code: "route-unknown", found: expect.stringContaining(url) });
  },
);

test.each(["/../demarche-beside.txt", "/..%2fdemarche-beside.txt", "/assets/..%5c..%5cdemarche-beside.txt"])(
  "%s leads out of the folder of pages nowhere",
  async (url) => {
    expect((await ask(url)).body).not.toContain("not for anybody");
  },
);

test("a write to a page's address is refused", async () => {
  const answer = await server.app.inject({ method: "POST", url: "/articles", headers: bearer });
  expect(answer.statusCode).toBe(404);
});

test("where the pages have not been built, a page says how, and the API answers", async () => {
  const page = await bare.app.inject({ url: "/", headers: { ...bearer, accept: "text/html" } });
  expect(page).toMatchObject({ statusCode: 503, body: expect.stringContaining("npm run build") });
  expect(await bare.get("/api/negotiation")).toHaveProperty("revision");
});

test("the description of the API is a page that needs nothing from elsewhere", async () => {
  const page = await ask("/api/docs/");
  expect(page.statusCode).toBe(200);
  expect(page.body).not.toMatch(/(src|href)="(https?:)?\/\//);
  expect(page.headers["content-security-policy"]).not.toContain("unsafe");
});
