import { expect, test } from "vitest";
import { madeUpBrief, madeUpFacts } from "../../bench/made-up.ts";
import { derivePositions, type StatementFacts } from "../../src/analysis/index.ts";
import { queueForReview } from "../../src/analysis/review/index.ts";

const brief = madeUpBrief();

function fact(id: string, values: Partial<StatementFacts> = {}): StatementFacts {
  return {
    ...{ id, holder: "party-0", issue: "issue-0", option: "o0", stance: "demands", evidence: "first-hand" },
    ...{ saidOn: "2025-03-01", published: "2025-03-01", articleId: `a-${id}`, report: `r-${id}` },
    ...{ verdict: "unreviewed", confidence: 0.5 },
    ...values,
  };
}

function queue(facts: StatementFacts[], most = 10) {
  const isDue = ({ verdict }: StatementFacts) => verdict === "unreviewed";
  return queueForReview(brief, facts, derivePositions(facts), { isDue, most });
}

test("what a cell alone rests on comes before what others say too, and before the past", () => {
  const { due, first } = queue([
    fact("s1", { saidOn: "2025-01-01", published: "2025-01-01", stance: "rejects" }),
    fact("s2"),
    fact("s3", { holder: "party-1", stance: "rejects", saidOn: "2025-03-02", published: "2025-03-02" }),
    fact("s4", { holder: "party-1", stance: "rejects" }),
    fact("s5", { verdict: "confirmed", issue: "issue-1" }),
    fact("s6", { verdict: "rejected", issue: "issue-2" }),
  ]);
  expect(due).toBe(4);
  expect(first.map(({ id, impact }) => [id, impact])).toEqual([
    ["s2", "cell"],
    ["s3", "date"],
    ["s1", "none"],
    ["s4", "none"],
  ]);
  expect(first[0]!.without).toEqual({ option: "o0", stance: "rejects" });
});

test("of two that would change as much, the less certain comes first", () => {
  const { first } = queue([
    fact("s1", { confidence: 0.9 }),
    fact("s2", { confidence: 0.4, issue: "issue-1" }),
  ]);
  expect(first.map(({ id }) => id)).toEqual(["s2", "s1"]);
});

test("a page of the queue is the beginning of all of it", () => {
  const facts = madeUpFacts(brief, 3000);
  const all = queue(facts, 3000);
  expect(all.first).toHaveLength(all.due);
  expect(queue(facts, 40).first).toEqual(all.first.slice(0, 40));
});

test("what changes the gap or the cell tells what the cell would say instead, and it is so", () => {
  const facts = madeUpFacts(brief, 1500);
  for (const { id, impact, without } of queue(facts, 200).first.slice(0, 60)) {
    if (impact !== "gap" && impact !== "cell") continue;
    const { holder, issue } = facts.find((each) => each.id === id)!;
    const left = derivePositions(
      facts.filter((each) => each.id !== id && each.holder === holder && each.issue === issue),
    );
    const found = left.map(({ option, stance }) => `${option} ${stance}`);
    if (without === null) expect(left).toEqual([]);
    else expect(found).toContain(`${without!.option} ${without!.stance}`);
  }
});
