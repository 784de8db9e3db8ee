import { existsSync, globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

/** A saved page to measure by. */
export interface CorpusPage {
  id: string;
  bytes: Uint8Array;
}

const root = fileURLToPath(new URL("..", import.meta.url));
const shared = `${root}../shared/corpora/pages`;

/** The marked pages that lie beside the project, with the file of their texts and the program that compares; or null. */
export function findMarkedPages(): { pages: CorpusPage[]; truth: string; evaluate: string } | null {
  if (!existsSync(shared)) return null;
  const pages = globSync(`${shared}/html/*.html.gz`)
    .sort()
    .map((file) => ({
      id: basename(file, ".html.gz"),
      bytes: gunzipSync(readFileSync(file)),
    }));
  return { pages, truth: `${shared}/ground-truth.json`, evaluate: `${shared}/evaluate.mjs` };
}

/** The marked pages, or else the pages of the project's samples. */
export function findPages(): CorpusPage[] {
  const samples = globSync(`${root}samples/*/pages/*.html`).sort();
  return (
    findMarkedPages()?.pages ??
    samples.map((file) => ({ id: basename(file, ".html"), bytes: readFileSync(file) }))
  );
}
