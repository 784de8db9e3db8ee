import { existsSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { findAttributions, parseDocument } from "../src/reading/index.ts";

/** What the corpus's scorer gives; percentages. */
interface Score {
  content_iou50: { F1: number };
  "e2e_who_said_it(head)": { F1: number };
  by_type: Record<string, { content: number }>;
}

interface Scorer {
  loadGold: (folder: string) => { doc: string; text: string }[];
  evaluate: (gold: unknown[], predicted: unknown[]) => Score;
}

const corpus = "../shared/corpora/attributions";

/** The figures of attribution on the dev articles, each with the floor that it must not fall below. */
export async function attributionFloors(): Promise<
  { name: string; value: number; floor: number; ok: boolean }[]
> {
  if (!existsSync(`${corpus}/evaluate.mjs`)) return [];
  const scorer: Scorer = await import(pathToFileURL(`${corpus}/evaluate.mjs`).href);
  const gold = scorer.loadGold(`${corpus}/dev`);
  const pairs = (spans: { start: number; end: number }[]) => spans.map(({ start, end }) => [start, end]);
  const predicted = gold.map(({ doc }) => ({
    id: doc,
    attributions: findAttributions(parseDocument(readFileSync(`${corpus}/dev/text/${doc}.txt`, "utf8"))).map(
      ({ source, cue, content }) => ({ source: pairs(source), cue: pairs(cue), content: pairs(content) }),
    ),
  }));
  const score = scorer.evaluate(gold, predicted);
  const floor = (name: string, value: number, least: number) => ({
    name,
    value,
    floor: least,
    ok: value >= least,
  });
  return [
    floor("attributions: content, overlap F1", score.content_iou50.F1, 72),
    floor("attributions: who said it F1", score["e2e_who_said_it(head)"].F1, 64),
    floor("attributions: direct speech, content F1", score.by_type.direct?.content ?? 0, 88),
  ];
}
