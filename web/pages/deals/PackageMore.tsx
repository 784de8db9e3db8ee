import type { DealView, PackageView, WorthView } from "../../../src/server/index.ts";
import { deals } from "../../words/deals.ts";
import { tellAmount, tellCount } from "./tell.ts";

const words = deals.more;

interface PackageMoreProps {
  view: DealView;
  found: PackageView;
  onShow: (chosen: number[]) => void;
}

/** Where to go from the package in hand: what exceeds it, which swaps are worth making, what all could sign nearby. */
export function PackageMore({ view, found, onShow }: PackageMoreProps) {
  const isBest = found.exceededBy.atMost === "0";
  return (
    <section className="card package-more">
      <p>{isBest ? words.best : words.exceeded(tellCount(found.exceededBy))}</p>
      {found.better.length > 0 && (
        <>
          <h2>{words.better}</h2>
          <Packages view={view} from={found} packages={found.better} onShow={onShow} />
        </>
      )}
      {found.swaps.length > 0 && (
        <>
          <h2>{words.swaps}</h2>
          <Packages view={view} from={found} packages={found.swaps} onShow={onShow} />
        </>
      )}
      {found.nearest === null ? (
        <p className="soft">{words.nearestNone}</p>
      ) : (
        found.nearest.changes > 0 && (
          <>
            <p>{words.nearest(found.nearest.changes, tellCount(found.nearest.packages))}</p>
            <Packages view={view} from={found} packages={[found.nearest]} onShow={onShow} />
          </>
        )
      )}
    </section>
  );
}

interface PackagesProps {
  view: DealView;
  from: WorthView;
  packages: readonly WorthView[];
  onShow: (chosen: number[]) => void;
}

/** Each by what it changes, and what that gives to whom. */
function Packages({ view, from, packages, onShow }: PackagesProps) {
  return (
    <ul className="plain packages">
      {packages.map((each) => {
        const changes = view.issues.flatMap(({ name, options }, issue) => {
          const [before, after] = [from.package[issue]!, each.package[issue]!];
          return before === after ? [] : [words.swap(name, options[before]!.name, options[after]!.name)];
        });
        const gains = view.parties.map(({ name }, party) => {
          const gain = each.worth[party]! - from.worth[party]!;
          return `${name} ${gain < 0 ? "−" : "+"}${tellAmount(Math.abs(gain))}`;
        });
        return (
          <li key={each.package.join()}>
            <span>
              {changes.join("; ")} <span className="soft">({gains.join(", ")})</span>
            </span>
            <button
              type="button"
              className="button quiet"
              aria-label={words.showLong(changes.join("; "))}
              onClick={() => onShow(each.package)}
            >
              {words.show}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
