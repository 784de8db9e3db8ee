import type { Selection, StatementFacts } from "../../analysis/index.ts";
import { nameIssue, nameParty, sourceName } from "../../publish/index.ts";
import type { LedgerRecord } from "../record.ts";
import type { Choice } from "../schemas/choice.ts";

/** Which statements count, in the analysis's words. */
export function selectionOf({ asOf, from, to, reviewed, firstHand, surerThan }: Choice): Selection {
  const until = asOf !== undefined && to !== undefined ? (asOf < to ? asOf : to) : (asOf ?? to);
  return { asOf: until, from, reviewed, firstHand, surerThan };
}

/** Party and issue as ids, by any name that the brief has for them. */
export function partOf(
  { brief }: LedgerRecord,
  { party, issue }: Choice,
): { party?: string; issue?: string } {
  return {
    ...(party !== undefined && { party: nameParty(brief, party).id }),
    ...(issue !== undefined && { issue: nameIssue(brief, issue).id }),
  };
}

/** The facts of one source alone, where one is asked for. */
export async function factsOf(record: LedgerRecord, { source }: Choice): Promise<StatementFacts[]> {
  const facts = await record.facts();
  if (source === undefined) return facts;
  const articles = await record.articles();
  const own = new Set([...articles.values()].filter((ref) => sourceName(ref) === source).map(({ id }) => id));
  return facts.filter(({ articleId }) => own.has(articleId));
}
