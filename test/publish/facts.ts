import type { StatementFacts } from "../../src/analysis/index.ts";

let made = 0;

/** The facts of a statement on one issue; of their own only what a test is about. */
export function facts(own: Partial<StatementFacts>): StatementFacts {
  made += 1;
  return {
    id: `s${made}`,
    ...{ holder: "guild", issue: "pay", option: "high", stance: "demands", evidence: "first-hand" },
    ...{ saidOn: "2025-03-01", published: null, articleId: `a${made}`, report: `a${made}` },
    ...{ verdict: "unreviewed", confidence: 0.9 },
    ...own,
  };
}
