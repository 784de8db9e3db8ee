/** Coded negotiations beside the project: their briefs, articles and codings. Missing in a plain clone. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Brief } from "../src/brief/index.ts";
import type { Statement } from "../src/reading/index.ts";

export const goldRoot = join(import.meta.dirname, "../../shared/gold");
export const hasGold = existsSync(join(goldRoot, "evaluate.mjs"));

export interface GoldArticle {
  id: string;
  title: string;
  publisher: string;
  published: string;
  text: string;
}
export type GoldStatement = Omit<Statement, "text" | "confidence" | "because">;

export interface GoldNegotiation {
  /** "dev/port". */
  name: string;
  dir: string;
  brief: Brief;
  articles: { article: GoldArticle; statements: GoldStatement[] }[];
}

export const devNames = ["port", "coalition", "strait", "river", "real-ukraine", "real-labour"].map(
  (name) => `dev/${name}`,
);
export const trainNames = ["takeover", "shutdown", "greenland", "hormuz", "tech", "unions", "debt"].map(
  (name) => `train/${name}`,
);

const corpusRoot = join(import.meta.dirname, "../corpus");

/** "corpus/herring" and so on: the invented negotiations that the project holds itself. */
export const corpusNames = readdirSync(corpusRoot, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(corpusRoot, entry.name, "gold")))
  .map((entry) => `corpus/${entry.name}`);

/** Every coded negotiation that there is: without those beside the project, the corpus alone. */
export const allNames = [...(hasGold ? [...devNames, ...trainNames] : []), ...corpusNames];

export function loadGold(name: string): GoldNegotiation {
  const dir = name.startsWith("corpus/") ? join(corpusRoot, "..", name) : join(goldRoot, name);
  const read = (path: string) => JSON.parse(readFileSync(join(dir, path), "utf8"));
  const files = readdirSync(join(dir, "articles")).filter((file) => file.endsWith(".json"));
  return {
    name,
    dir,
    brief: loadBrief(join(dir, "brief.yaml")),
    articles: files
      .sort()
      .map((file) => ({ article: read(`articles/${file}`), statements: read(`gold/${file}`).statements })),
  };
}

/** A gold brief with lists where it leaves them out. The gold's briefs are sound, so nothing is checked here. */
export function loadBrief(path: string): Brief {
  const raw = parse(readFileSync(path, "utf8"));
  const entries = (value: object | undefined) => Object.entries(value ?? {});
  return {
    negotiation: raw.negotiation,
    summary: raw.summary ?? "",
    sources: [],
    parties: entries(raw.parties).map(([id, party]) => ({
      ...party,
      id,
      aliases: (party.aliases ?? []).map(String),
      people: (party.people ?? []).map((person: object) => ({ aliases: [], role: "", ...person })),
    })),
    issues: entries(raw.issues).map(([id, issue]) => ({
      ...issue,
      id,
      question: issue.question ?? "",
      terms: (issue.terms ?? []).map(String),
      options: entries(issue.options).map(([key, option]) => ({
        ...option,
        id: key,
        terms: (option.terms ?? []).map(String),
        against: option.against ?? Object.keys(issue.options).filter((other) => other !== key),
      })),
    })),
  };
}
