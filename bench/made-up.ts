import type { StatementFacts } from "../src/analysis/index.ts";
import { seededRandom } from "../src/base/index.ts";
import type { Brief } from "../src/brief/index.ts";
import { stances } from "../src/reading/index.ts";

/** A brief of four parties, ten issues and four options each; none of it stands for anybody. */
export function madeUpBrief(): Brief {
  return {
    negotiation: "Made-up talks",
    summary: "For measuring.",
    parties: [0, 1, 2, 3].map((index) => ({
      id: `party-${index}`,
      name: `Party ${index}`,
      role: index < 3 ? ("party" as const) : ("mediator" as const),
      aliases: [],
      people: [],
    })),
    issues: Array.from({ length: 10 }, (_, issue) => ({
      id: `issue-${issue}`,
      name: `Issue ${issue}`,
      question: `What about issue ${issue}?`,
      terms: [],
      options: [0, 1, 2, 3].map((option) => ({
        id: `o${option}`,
        name: `Option ${option}`,
        terms: [],
        against: [],
      })),
    })),
    sources: [],
  };
}

/** Statements over one year, about ten to an article and three articles to a report; the same ones every time. */
export function madeUpFacts(brief: Brief, count: number): StatementFacts[] {
  const random = seededRandom(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  return Array.from({ length: count }, (_, index) => {
    const article = Math.floor(index / 10);
    const day = Date.UTC(2025, 0, 1 + Math.floor((article * 3650) / count));
    const published = new Date(day).toISOString().slice(0, 10);
    const said = new Date(day - Math.floor(random() ** 3 * 9) * 86_400_000).toISOString().slice(0, 10);
    const issue = pick(brief.issues);
    return {
      id: `s${(index * 7919) % count}`,
      holder: pick(brief.parties).id,
      issue: issue.id,
      option: random() < 0.15 ? null : pick(issue.options).id,
      stance: pick(stances),
      evidence: random() < 0.6 ? "first-hand" : random() < 0.5 ? "narrated" : "second-hand",
      saidOn: random() < 0.02 ? said.slice(0, 7) : said,
      published,
      articleId: `a${article}`,
      report: `r${Math.floor(article / 3)}`,
      verdict: random() < 0.9 ? "unreviewed" : pick(["confirmed", "rejected", "corrected"] as const),
      confidence: random(),
    };
  });
}
