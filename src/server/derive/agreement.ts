import { cohenKappa, krippendorffAlpha } from "../../analysis/agreement/index.ts";
import { listStandingReviews, type StandingReview } from "../../ledger/index.ts";
import { statementFields, statementRow } from "../../publish/index.ts";
import type { LedgerRecord } from "../record.ts";
import type { AgreementView } from "../schemas/reviews.ts";

/** How far the reviewers agree, and the statements on which they don't. */
export async function deriveAgreement(record: LedgerRecord, _choice: object): Promise<AgreementView> {
  const latest = latestByReviewer(await listStandingReviews(record.ledger));
  const units = [...latest.values()].map((reviews) => [...reviews.values()].map(labelOf));
  const reviewers = [...new Set([...latest.values()].flatMap((reviews) => [...reviews.keys()]))].sort();
  const unsettled = [...latest].filter(([, reviews]) => new Set([...reviews.values()].map(labelOf)).size > 1);
  const statements = await record.statements(unsettled.map(([id]) => id));
  const sentenceOf = await record.sentences([...statements.values()]);
  return {
    reviewers: reviewers.map((reviewer) => ({
      reviewer,
      statements: [...latest.values()].filter((reviews) => reviews.has(reviewer)).length,
    })),
    both: units.filter((labels) => labels.length > 1).length,
    alpha: krippendorffAlpha(units),
    pairs: pairsOf(reviewers).map(([one, other]) => {
      const judged = [...latest.values()].filter((reviews) => reviews.has(one) && reviews.has(other));
      const labels = judged.map((reviews): [string, string] => [
        labelOf(reviews.get(one)!),
        labelOf(reviews.get(other)!),
      ]);
      const agreed = labels.filter(([a, b]) => a === b).length;
      return { reviewers: [one, other], statements: judged.length, agreed, kappa: cohenKappa(labels) };
    }),
    toSettle: unsettled.map(([id, reviews]) => ({
      statement: statementRow(statements.get(id)!, sentenceOf),
      verdicts: [...reviews].map(([reviewer, { action, outcome }]) => ({
        reviewer,
        verdict: action,
        fields: action === "rejected" ? null : statementFields(outcome),
      })),
    })),
  };
}

type ByReviewer = Map<string, StandingReview>;

/** Each reviewer's last word on each statement that was read; what people have added has nothing to agree on. */
function latestByReviewer(reviews: StandingReview[]): Map<string, ByReviewer> {
  const latest = new Map<string, ByReviewer>();
  for (const review of reviews) {
    if (review.action === "added") continue;
    const byReviewer = latest.get(review.statement) ?? new Map<string, StandingReview>();
    latest.set(review.statement, byReviewer.set(review.reviewer, review));
  }
  return latest;
}

/**
 * What a reviewer has made of what the machine read: "right", "rejected", or what it should be. Somebody who confirms
 * another's correction so agrees with that one, and not with the machine.
 */
function labelOf({ action, outcome, asRead }: StandingReview): string {
  if (action === "rejected") return "rejected";
  const fields = JSON.stringify(statementFields(outcome));
  if (action === "confirmed" && asRead === null) return "right";
  return asRead !== null && fields === JSON.stringify(statementFields(asRead)) ? "right" : fields;
}

const pairsOf = (names: string[]): [string, string][] =>
  names.flatMap((one, index) => names.slice(index + 1).map((other): [string, string] => [one, other]));
