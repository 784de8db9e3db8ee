import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { renderServerPages } from "../../scripts/docs.ts";
import { main } from "../../src/cli/main.ts";
import { openLedger } from "../../src/ledger/index.ts";
import { type App, createServer } from "../../src/server/index.ts";
import { recordingTerminal } from "../cli/helpers.ts";
import { bearer, freshFolder, token } from "./helpers.ts";

/** Each ```http example of docs/server.md with the ```json that follows it. */
const examples = [
  ...readFileSync("docs/server.md", "utf8").matchAll(/```http\n(\w+) (\S+)\n(.*?)```\n\n```json\n(.*?)```/gs),
].map(([, method, url, body, answer]) => ({ method: method!, url: url!, body: body!, answer: answer! }));

const folder = freshFolder("demarche-docs-");
let app: App;
let close: () => Promise<void>;
beforeAll(async () => {
  const sample = "samples/harbour-pay";
  const terminal = recordingTerminal();
  await main(["add", `${sample}/pages`, "--brief", `${sample}/brief.yaml`, "--ledger", folder], terminal);
  const ledger = await openLedger(folder);
  app = await createServer(ledger, { token, program: "demarche 9.9.9" });
  close = async () => {
    await app.close();
    await ledger.close();
  };
});
afterAll(() => close());

test("docs/server.md has examples of every kind", () => {
  expect(examples.length).toBeGreaterThan(5);
});

test.each(examples)("$method $url answers as docs/server.md tells", async ({ method, url, body, answer }) => {
  const found = await app.inject({
    method: method as "GET" | "POST",
    url,
    headers: { ...bearer, ...(body !== "" && { "content-type": "application/json" }) },
    ...(body !== "" && { payload: body }),
  });
  expect(shorten(found.json(), JSON.parse(answer))).toMatchObject(JSON.parse(answer));
});

/** Lists as long as those of the example: it shows their beginning. */
function shorten(found: unknown, example: unknown): unknown {
  if (Array.isArray(found) && Array.isArray(example)) {
    return example.map((each, index) => shorten(found[index], each));
  }
  if (typeof found !== "object" || found === null || typeof example !== "object" || example === null)
    return found;
  return Object.fromEntries(
    Object.entries(found).map(([key, value]) => [
      key,
      shorten(value, (example as Record<string, unknown>)[key]),
    ]),
  );
}

test("docs/openapi.json and the routes of docs/server.md are fresh (npm run docs)", async () => {
  for (const [file, text] of await renderServerPages()) {
    expect(readFileSync(file, "utf8") === text, `${file} is stale: run npm run docs`).toBe(true);
  }
});

test("every route of the API answers an error in the one shape, and says what it is for", () => {
  const { paths } = JSON.parse(readFileSync("docs/openapi.json", "utf8"));
  for (const [path, operations] of Object.entries<Record<string, { summary: string; responses: object }>>(
    paths,
  )) {
    for (const [method, { summary, responses }] of Object.entries(operations)) {
      expect(summary, `${method} ${path}`).toMatch(/^[A-Z].*[^.]$/);
      expect(Object.keys(responses), `${method} ${path}`).toContain("4XX");
    }
  }
});
