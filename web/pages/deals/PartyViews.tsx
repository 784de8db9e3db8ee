import type { DealView, PackageView } from "../../../src/server/index.ts";
import { deals } from "../../words/deals.ts";
import { tellAmount, worthOf } from "./tell.ts";

const words = deals.party;

interface PartyViewsProps {
  view: DealView;
  chosen: number[];
  found: PackageView | null;
}

/** What the package is worth to each party, whether it could sign, why not, and what it would have to give up. */
export function PartyViews({ view, chosen, found }: PartyViewsProps) {
  const worth = worthOf(view, chosen);
  return (
    <section className="party-views">
      {view.parties.map(({ id, name, reservation }, party) => {
        const own = found?.parties[party];
        const told = tellAmount(worth[party]!);
        return (
          <div key={id} className="card party-view">
            <h2>
              <bdi>{name}</bdi>
            </h2>
            <p>
              <strong className="big">{told}</strong>{" "}
              <span className="soft">
                {own !== undefined && <>{own.accepts ? `✓ ${words.accepts}` : `✕ ${words.refuses}`} · </>}
                {own !== undefined && words.conceded(tellAmount(own.conceded.near))}
              </span>
            </p>
            <svg
              className="worth-bar"
              viewBox="0 0 100 12"
              preserveAspectRatio="none"
              role="img"
              aria-label={words.bar(name, told, tellAmount(reservation.near))}
            >
              <rect className="track" width="100" height="12" />
              <rect className="is" width={Math.max(0, Math.min(100, worth[party]!))} y="2" height="8" />
              <line x1={reservation.near} x2={reservation.near} y1="0" y2="12" className="least" />
            </svg>
            {own !== undefined && <Reasons view={view} own={own} reservation={reservation.near} />}
            <details>
              <summary>{words.parts}</summary>
              <ul className="plain">
                {view.issues.map((issue, at) => {
                  const values = view.values[party]![at]!;
                  return (
                    <li key={issue.id}>
                      <bdi>{issue.name}</bdi>:{" "}
                      {words.of(tellAmount(values[chosen[at]!] ?? 0), tellAmount(Math.max(...values)))}{" "}
                      <span className="soft">
                        <bdi>{issue.options[chosen[at]!]?.name}</bdi>
                      </span>
                    </li>
                  );
                })}
              </ul>
            </details>
          </div>
        );
      })}
    </section>
  );
}

interface ReasonsProps {
  view: DealView;
  own: PackageView["parties"][number];
  reservation: number;
}

function Reasons({ view, own, reservation }: ReasonsProps) {
  const crossed = own.crossed.map(({ issue, option }) => view.issues[issue]!.options[option]!.name);
  const reasons = [
    ...(crossed.length > 0 ? [words.crosses(crossed)] : []),
    ...(own.isBelowReservation ? [words.below(tellAmount(reservation))] : []),
  ];
  if (reasons.length === 0) return null;
  return (
    <ul className="plain">
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}
