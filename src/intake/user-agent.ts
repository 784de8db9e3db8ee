import { readFileSync } from "node:fs";
import { packageRoot } from "../base/index.ts";

/** The name by which robots.txt may speak to this program. */
export const robotName = "Demarche";

/** "Demarche/0.1.0 (+address)", so that a publisher sees who reads, and may answer in robots.txt. */
export function userAgent(): string {
  const text = readFileSync(new URL("package.json", packageRoot), "utf8");
  const { version, homepage } = JSON.parse(text) as { version: string; homepage?: string };
  return `${robotName}/${version} (+${homepage ?? "reads single news pages for a person; obeys robots.txt"})`;
}
