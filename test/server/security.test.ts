import { afterAll, beforeAll, expect, test } from "vitest";
import { bearer, startServer, type TestServer, token } from "./helpers.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const ask = (url: string, headers: Record<string, string> = {}) => server.app.inject({ url, headers });

test("the token in the address is exchanged for a cookie that lets the browser in", async () => {
  const opened = await ask(`/articles?q=pay&token=${token}`);
  expect(opened).toMatchObject({ statusCode: 303, headers: { location: "/articles?q=pay" } });
  const [cookie] = opened.cookies;
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  expect(cookie!.value).not.toContain(token);
  const headers = { cookie: `${cookie!.name}=${cookie!.value}` };
  expect((await ask("/api/negotiation", headers)).statusCode).toBe(200);
});

test("an address with two slashes leads nowhere else", async () => {
  expect((await ask(`//evil.example/?token=${token}`)).headers.location).toMatch(/^\/(?!\/)/);
});

test.each([
  ["nothing", {}, "/api/negotiation"],
  ["a wrong token", { authorization: "Bearer let-me-out" }, "/api/negotiation"],
  ["a wrong cookie", { cookie: `demarche=${token}` }, "/api/negotiation"],
  ["the token in the address of a wrong one", {}, "/api/negotiation?token=wrong"],
])("with %s nothing is told", async (_what, headers, path) => {
  const answer = await ask(path, headers);
  expect(answer).toMatchObject({ statusCode: 401, cookies: [] });
  expect(answer.json().error).toMatchObject({
    code: "cookie-missing",
    mend: expect.stringContaining("Open"),
  });
});

test("a page without the token says what to do", async () => {
  const answer = await ask("/", { accept: "text/html" });
  expect(answer).toMatchObject({ statusCode: 401, body: expect.stringContaining("demarche serve") });
});

test.each(["evil.example", "evil.example:4747", "127.0.0.1.evil.example", "localhost.evil.example:80"])(
  "a request for the host '%s' is refused, even with the token",
  async (host) => {
    const answer = await ask("/api/negotiation", { ...bearer, host });
    expect(answer.statusCode).toBe(421);
    expect(answer.json().error.code).toBe("host-wrong");
  },
);

test.each([
  { origin: "https://evil.example" },
  { origin: "null" },
  { origin: "http://127.0.0.1:3000" },
  { "sec-fetch-site": "cross-site" },
  { "sec-fetch-site": "same-site" },
] as Record<string, string>[])("another page's request is refused: %o", async (headers) => {
  const answer = await ask("/api/negotiation", { ...bearer, host: "127.0.0.1:4747", ...headers });
  expect(answer.statusCode).toBe(403);
  expect(answer.json().error.code).toBe("origin-wrong");
});

test("a page of this server is answered", async () => {
  const own = { host: "127.0.0.1:4747", origin: "http://127.0.0.1:4747", "sec-fetch-site": "same-origin" };
  expect((await ask("/api/negotiation", { ...bearer, ...own })).statusCode).toBe(200);
});

test("every answer forbids what no page of this server needs", async () => {
  for (const path of ["/api/negotiation", "/", "/api/nowhere", `/?token=${token}`]) {
    const { headers } = await ask(path, bearer);
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["content-security-policy"]).not.toContain("unsafe");
    expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" });
    expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
  }
});
