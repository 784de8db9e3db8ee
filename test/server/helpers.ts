import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LightMyRequestResponse } from "fastify";
import { afterAll } from "vitest";
import { requireBrief } from "../../src/brief/index.ts";
import { keepBrief, type Ledger, openLedger } from "../../src/ledger/index.ts";
import { type App, createServer, type ServerSettings } from "../../src/server/index.ts";
import { aMeeting, anArticle, aStatement, keep, read } from "../ledger/helpers.ts";

export const yaml = `
negotiation: Season contract
parties:
  guild:
    name: Players' Guild
    role: party
    aliases: [the guild]
    people:
      - {id: marrow, name: Ines Marrow, role: chair of the guild, aliases: [Marrow]}
  theatre:
    name: Lantern Theatre
    role: party
    aliases: [the theatre]
  office:
    name: Arbitration Office
    role: mediator
    people:
      - {id: quill, name: Sam Quill, role: arbitrator, aliases: [Quill]}
issues:
  pay:
    name: Pay
    question: By how much does pay rise?
    terms: [pay]
    options:
      high: {name: A rise of 8 per cent, terms: [8 per cent]}
      bonus: {name: A single payment, terms: [single payment]}
  tour:
    name: Touring
    question: How many weeks on the road?
    terms: [tour]
    options:
      short: {name: At most ten weeks, terms: [ten weeks]}
`;

export const first = "We demand a rise of 8 per cent, Ines Marrow said. The theatre rejects such a rise.";
export const second =
  "The guild met the theatre in Ferrow. The guild has not decided on 8 per cent. The theatre likes it, Sam Quill said.";

export const token = "let-me-in";

/** A server of a small ledger in a folder of its own. */
export interface TestServer {
  app: App;
  ledger: Ledger;
  folder: string;
  /** GET with the token, as JSON. */
  get: <T>(path: string) => Promise<T>;
  send: (method: "POST" | "PUT" | "DELETE", path: string, body?: object) => Promise<LightMyRequestResponse>;
  close: () => Promise<void>;
}

export const bearer = { authorization: `Bearer ${token}` };

/** An empty folder that is taken away when all tests of the file have ended. */
export function freshFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), name));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export async function startServer(
  fill: (ledger: Ledger) => Promise<void> = fillLedger,
  settings: Partial<ServerSettings> = {},
): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), "demarche-server-"));
  const ledger = await openLedger(join(folder, ".demarche"), { create: true });
  await fill(ledger);
  const app = await createServer(ledger, { token, program: "demarche 9.9.9", pollEvery: 20, ...settings });
  return {
    app,
    ledger,
    folder,
    get: async (path) => {
      const answer = await app.inject({ url: path, headers: bearer });
      if (answer.statusCode !== 200) throw new Error(`${answer.statusCode}: ${answer.body}`);
      return answer.json();
    },
    send: (method, url, body) =>
      app.inject({ method, url, headers: bearer, ...(body !== undefined && { payload: body }) }),
    close: async () => {
      await app.close();
      await ledger.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Two pages: a demand, a refusal, an open word, hearsay and a meeting. */
export async function fillLedger(ledger: Ledger): Promise<void> {
  await keepBrief(ledger, yaml, requireBrief(yaml, "brief.yaml").brief);
  const courier = { publisher: "Ferrow Courier", url: "https://courier.example/1" };
  await keep(
    ledger,
    anArticle({ id: "one", text: first, published: "2025-03-01", ...courier }),
    anArticle({ id: "two", text: second, published: "2025-03-10", publisher: "Evening Bell" }),
  );
  const pay = { issue: "pay", option: "high", holder: "guild", speaker: "guild" };
  const theatre = { ...pay, holder: "theatre", speaker: "theatre" };
  const [early, late] = [{ saidOn: "2025-03-01" }, { saidOn: "2025-03-10" }];
  await read(ledger, "one", {
    statements: [
      aStatement(first, "a rise of 8 per cent", { ...pay, ...early, speaker: "marrow", confidence: 0.9 }),
      aStatement(first, "such a rise", { ...theatre, ...early, stance: "rejects", confidence: 0.5 }),
    ],
  });
  await read(ledger, "two", {
    statements: [
      aStatement(second, "8 per cent", { ...pay, ...late, stance: "undecided", confidence: 0.7 }),
      aStatement(second, "likes it", {
        ...{ ...theatre, ...late, speaker: "quill", stance: "accepts", evidence: "second-hand" },
      }),
    ],
    meetings: [
      aMeeting(second, "The guild met the theatre in Ferrow.", {
        participants: ["guild", "theatre"],
        place: "Ferrow",
        date: "2025-03-09",
      }),
    ],
  });
}
