import { mkdtempSync, rmSync } from "node:fs";
import { get } from "node:http";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { exit } from "../../src/base/index.ts";
import { requireBrief } from "../../src/brief/index.ts";
import { main } from "../../src/cli/main.ts";
import { keepBrief, openLedger } from "../../src/ledger/index.ts";
import { yaml } from "../server/helpers.ts";
import { recordingTerminal } from "./helpers.ts";

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "demarche-serve-"));
  const ledger = await openLedger(join(folder, ".demarche"), { create: true });
  await keepBrief(ledger, yaml, requireBrief(yaml, "brief.yaml").brief);
  await ledger.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs `serve` until `look` is done with the address that it has printed. */
async function whileServing(line: string[], look: (url: URL) => Promise<void>) {
  const stop = new AbortController();
  const terminal = recordingTerminal({ cwd: folder, signal: stop.signal });
  const ended = main(line, terminal);
  await expect.poll(() => terminal.printed(), { timeout: 20_000 }).toMatch(/^http.*\n$/);
  await look(new URL(terminal.printed().trim())).finally(() => stop.abort());
  return { status: await ended, said: terminal.said() };
}

const ask = (url: URL | string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
    get(url, { headers }, (answer) => {
      let body = "";
      answer.on("data", (part) => {
        body += part;
      });
      answer.on("end", () => resolve({ status: answer.statusCode!, headers: answer.headers, body }));
    }).on("error", reject);
  });

test("serve prints an address that lets a browser in, and ends with Ctrl-C", async () => {
  const { status, said } = await whileServing(["serve", "--port", "0"], async (url) => {
    expect(url.hostname).toBe("127.0.0.1");
    const opened = await ask(url);
    expect(opened.status).toBe(303);
    const cookie = String(opened.headers["set-cookie"]).split(";")[0]!;
    const answer = await ask(new URL("/api/negotiation", url), { cookie });
    expect(JSON.parse(answer.body)).toMatchObject({ brief: { negotiation: "Season contract" } });
    // Over a real socket the browser writes the Host header, and a page elsewhere can't.
    expect((await ask(new URL("/api/negotiation", url), { cookie, host: "rebound.example" })).status).toBe(
      421,
    );
    expect(
      (await ask(new URL("/api/negotiation", url), { cookie, origin: "http://evil.example" })).status,
    ).toBe(403);
    expect((await ask(new URL("/api/negotiation", url))).status).toBe(401);
  });
  expect(status).toBe(exit.done);
  expect(said).toContain("Ctrl-C");
});

test("a port that is taken is told where it was asked for", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const { port } = other.address() as AddressInfo;
  const terminal = recordingTerminal({ cwd: folder });
  expect(await main(["serve", "--port", String(port)], terminal)).toBe(exit.failed);
  expect(terminal.said()).toContain(`Found the port ${port} taken`);
  await new Promise((resolve) => other.close(resolve));
});

test("start serves on a terminal, and ends elsewhere, in CI, or where it is told to", async () => {
  const { serves } = await import("../../src/cli/commands/start.ts");
  const [screen, pipe] = [recordingTerminal({ isTerminal: true }), recordingTerminal()];
  vi.stubEnv("CI", undefined);
  expect(serves(screen, {})).toBe(true);
  expect(serves(screen, { serve: false })).toBe(false);
  expect(serves(pipe, {})).toBe(false);
  expect(serves(pipe, { serve: true })).toBe(true);
  vi.stubEnv("CI", "true");
  expect(serves(screen, {})).toBe(false);
  vi.unstubAllEnvs();
});
