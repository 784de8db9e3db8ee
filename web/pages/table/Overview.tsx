import type { GapKind } from "../../../src/analysis/index.ts";
import type { TableView } from "../../../src/publish/index.ts";
import { overview as words } from "../../words/overview.ts";

/** The negotiation's name, and what the table holds in a sentence or two. */
export function Overview({ view, negotiation }: { view: TableView; negotiation: string }) {
  const worst = view.gaps.filter((gap) => gap.worst);
  const kinds = Map.groupBy(worst, ({ kind }) => kind);
  const counts = words.order.flatMap((kind): [GapKind, number][] =>
    kinds.has(kind) ? [[kind, kinds.get(kind)!.length]] : [],
  );
  return (
    <div className="overview">
      <h1>
        <bdi>{negotiation}</bdi>
      </h1>
      <p className="lede">
        {words.counts(view.issues.length, roleCounts(view), view.counted)}{" "}
        {words.gaps(counts, worst.filter(({ contradicting }) => contradicting).length)}
      </p>
    </div>
  );
}

function roleCounts({ parties }: TableView) {
  return [...Map.groupBy(parties, ({ role }) => role)].map(([role, members]) => ({
    role,
    count: members.length,
  }));
}
