import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Document } from "../../src/reading/index.ts";
import { type Attribution, parseDocument } from "../../src/reading/index.ts";

/** An article with the attributions that an annotator marked in it. */
export interface MarkedArticle {
  id: string;
  document: Document;
  attributions: Attribution[];
}

/**
 * Reads a folder with `text/STEM.txt` and `attributions/STEM_ANNOTATOR.ann` (BRAT standoff);
 * where an article has several annotators the first counts.
 */
export function readCorpus(folder: string): MarkedArticle[] {
  if (!existsSync(join(folder, "attributions")))
    throw new Error(
      `Found no folder 'attributions' in '${folder}'. Give a folder with text/ and attributions/.`,
    );
  const first = new Map<string, string>();
  for (const file of readdirSync(join(folder, "attributions")).sort()) {
    const id = file.replace(/_[^_]*$/, "");
    if (file.endsWith(".ann") && !first.has(id)) first.set(id, file);
  }
  return [...first].map(([id, file]) => {
    const text = readFileSync(join(folder, "text", `${id}.txt`), "utf8");
    const marks = readFileSync(join(folder, "attributions", file), "utf8");
    return { id, document: parseDocument(text), attributions: parseStandoff(marks, text) };
  });
}

const roles = { Source: "source", Cue: "cue", Content: "content" } as const;

/** BRAT counts code points; the offsets that come back are those of the string. */
export function parseStandoff(marks: string, text: string): Attribution[] {
  const units = codePointOffsets(text);
  const spans = new Map<string, { start: number; end: number }[]>();
  const found: Attribution[] = [];
  for (const line of marks.split("\n")) {
    const mark = /^(T\d+)\t\S+ ([\d ;]+)\t/.exec(line);
    if (mark)
      spans.set(
        mark[1],
        mark[2].split(";").map((pair) => {
          const [start, end] = pair.split(" ").map((offset) => units[Number(offset)]);
          return { start, end };
        }),
      );
    const relation = /^E\d+\t(.*)$/.exec(line);
    if (!relation) continue;
    const attribution: Attribution = { source: [], cue: [], content: [] };
    for (const part of relation[1].trim().split(/\s+/)) {
      const [name, id] = part.split(":");
      const role = roles[name.replace(/\d+$/, "") as keyof typeof roles];
      if (role) attribution[role].push(...(spans.get(id) ?? []));
    }
    if (attribution.cue.length > 0 && attribution.content.length > 0) found.push(attribution);
  }
  return found;
}

function codePointOffsets(text: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    offsets.push(at);
    at += character.length;
  }
  offsets.push(at);
  return offsets;
}
