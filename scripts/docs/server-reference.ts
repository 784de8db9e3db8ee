import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { version } from "../../src/cli/version.ts";
import { openLedger } from "../../src/ledger/index.ts";
import { createServer } from "../../src/server/index.ts";

interface Operation {
  summary: string;
}

export interface ApiDescription {
  paths: Record<string, Record<string, Operation>>;
}

/** The OpenAPI description of the server, as docs/openapi.json has it. */
export async function describeApi(): Promise<ApiDescription> {
  const folder = mkdtempSync(join(tmpdir(), "demarche-docs-"));
  const ledger = await openLedger(folder, { create: true });
  const app = await createServer(ledger, { token: "none", program: `demarche ${version()}` });
  try {
    await app.ready();
    return JSON.parse(JSON.stringify(app.swagger()));
  } finally {
    await app.close();
    await ledger.close();
    rmSync(folder, { recursive: true });
  }
}

/** A table of all routes for docs/server.md. */
export function renderRoutes({ paths }: ApiDescription): string {
  const rows = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { summary }]) => {
      const route = `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ":$1")}`;
      return `| \`${route}\` | ${summary} |`;
    }),
  );
  return ["| route | answers |", "| --- | --- |", ...rows.sort()].join("\n");
}
