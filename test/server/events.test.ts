import { get } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openLedger } from "../../src/ledger/index.ts";
import type { TableView } from "../../src/publish/index.ts";
import { anArticle, aStatement, keep, read } from "../ledger/helpers.ts";
import { bearer, startServer, type TestServer } from "./helpers.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await server.app.listen({ host: "127.0.0.1", port: 0 });
});
afterAll(() => server.close());

/** Reads events until one has the text. */
function listen(until: RegExp): { opened: Promise<void>; heard: Promise<string> } {
  const opened = Promise.withResolvers<void>();
  const heard = Promise.withResolvers<string>();
  const { port } = server.app.server.address() as AddressInfo;
  const request = get({ host: "127.0.0.1", port, path: "/api/events", headers: bearer }, (answer) => {
    let text = "";
    answer.on("data", (part) => {
      text += part;
      opened.resolve();
      if (!until.test(text)) return;
      heard.resolve(text);
      request.destroy();
    });
  });
  return { opened: opened.promise, heard: heard.promise };
}

test("an article that another process adds is told, and shows in what is asked for next", async () => {
  await server.get("/api/positions");
  const { opened, heard } = listen(/event: revision/);
  await opened;
  const other = await openLedger(server.folder);
  const text = "The guild demands ten weeks at most.";
  await keep(other, anArticle({ id: "three", text, published: "2025-03-12" }));
  const tour = { issue: "tour", option: "short", holder: "guild", speaker: "guild", saidOn: "2025-03-12" };
  await read(other, "three", { statements: [aStatement(text, "ten weeks", tour)] });
  await other.close();
  const { revision } = JSON.parse(/data: (.*)/.exec(await heard)![1]!);
  expect(revision).toMatch(/^[\w-]{36}$/);
  await expect
    .poll(async () => (await server.get<TableView>("/api/positions")).cells[2]!.headline?.stance, {
      timeout: 20_000,
    })
    .toBe("demands");
});
