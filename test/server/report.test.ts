import { afterAll, beforeAll, expect, test } from "vitest";
import { main } from "../../src/cli/main.ts";
import { version } from "../../src/cli/version.ts";
import { recordingTerminal } from "../cli/helpers.ts";
import { bearer, startServer, type TestServer } from "./helpers.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startServer(undefined, { program: `demarche ${version()}` });
});
afterAll(() => server.close());

const ask = (url: string) => server.app.inject({ url, headers: bearer });

async function written(flag: string): Promise<string> {
  const terminal = recordingTerminal({ cwd: server.folder });
  await main(["report", flag], terminal);
  return terminal.printed();
}

test("the report is the one that the command line writes", async () => {
  const [page, text] = [await ask("/api/report.html"), await ask("/api/report.md")];
  expect(page.body).toBe(await written("--html"));
  expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
  expect(text.body).toBe(await written("--markdown"));
  expect(text.headers["content-type"]).toBe("text/markdown; charset=utf-8");
});

test("the page runs its own script in a sandbox, and no other page frames it", async () => {
  const policy = String((await ask("/api/report.html")).headers["content-security-policy"]);
  expect(policy).toMatch(/script-src 'sha256-[\w+/=]+'/);
  expect(policy).toContain("frame-ancestors 'self'; sandbox");
  expect(policy).not.toContain("allow-same-origin");
});

test("what is chosen is what the report tells, and it is kept under its day", async () => {
  const early = await ask("/api/report.md?asOf=2025-03-05&download=true");
  expect(early.headers["content-disposition"]).toBe('attachment; filename="report-2025-03-05.md"');
  expect(early.body).toContain("5 March 2025");
  const bell = await ask("/api/report.md?source=Evening+Bell");
  expect(bell.body).not.toContain("Ferrow Courier");
});
