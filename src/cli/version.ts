import { readFileSync } from "node:fs";
import { packageRoot } from "../base/index.ts";

/** The program's version, from its package.json. */
export function version(): string {
  const text = readFileSync(new URL("package.json", packageRoot), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}
