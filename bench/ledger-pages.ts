import type { SourcedArticle } from "../src/ledger/index.ts";
import { type Evidence, type Reading, stances } from "../src/reading/index.ts";

export interface Page {
  sourced: SourcedArticle;
  reading: Reading;
}

const evidences: Evidence[] = ["first-hand", "second-hand", "narrated"];

/**
 * Invented pages of 400 words, each with so many statements of 6 parties on 12 issues with 4 options each, over two
 * years. Every fourth page is a reprint of the one before it. By a fixed rule: always the same pages.
 */
export function makePages(count: number, statementsEach: number): Page[] {
  const random = randomNumbers(20251208);
  let text = "";
  return Array.from({ length: count }, (_, page) => {
    text = page % 4 === 3 ? `CITY (Agency) - ${text}` : writeText(random);
    return makePage(page, text, statementsEach, random);
  });
}

type Random = (below: number) => number;

function makePage(page: number, text: string, statementsEach: number, random: Random): Page {
  const published = dayOf(random(730));
  const about = { title: `Page ${page}`, authors: [], publisher: `Paper ${page % 40}`, language: "en" };
  const article = { id: `page-${page}`, url: `https://news.example/${page}`, published, text, ...about };
  const starts = Array.from({ length: statementsEach }, (_, each) => each * 120);
  const statements = starts.map((start) => {
    const end = start + 60 + random(40);
    const said = { start, end, text: text.slice(start, end) };
    const issue = random(12);
    const matter = {
      issue: `issue-${issue}`,
      option: random(9) === 0 ? null : `option-${issue}-${random(4)}`,
    };
    const holder = `party-${random(6)}`;
    return {
      ...{ ...said, ...matter, holder, speaker: holder, hedged: random(5) === 0, quoted: random(3) === 0 },
      ...{ stance: stances[random(7)]!, evidence: evidences[random(3)]!, saidOn: published, condition: null },
      ...{ confidence: random(1000) / 1000, because: "'demands' with the holder as its subject" },
    };
  });
  const source = `pages/page-${page}.html`;
  const sourceHash = page.toString(16).padStart(64, "0");
  return { sourced: { article, source, sourceHash }, reading: { statements, meetings: [] } };
}

/** Some words are much more frequent than others, as in any language. */
function writeText(random: Random): string {
  const words = Array.from({ length: 400 }, () => `w${Math.floor(random(90) ** 2 * (random(10) / 10))}`);
  return words.join(" ");
}

const dayOf = (day: number): string => new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10);

/** A linear congruential generator (Numerical Recipes). */
function randomNumbers(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
