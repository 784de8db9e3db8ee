import type { DealView } from "../../../src/server/index.ts";
import { ScrollRegion } from "../../ui/ScrollRegion.tsx";
import { deals } from "../../words/deals.ts";
import { optionNames, tellAmount, worthOf } from "./tell.ts";

const words = deals.candidates;

interface CandidatesProps {
  view: DealView;
  chosen: number[];
  kept: number[][];
  onShow: (chosen: number[]) => void;
  onDrop: (index: number) => void;
}

interface Candidate {
  name: string;
  package: number[];
  note?: string;
  /** Place among those that were kept. */
  kept?: number;
}

/** The package in hand, those that were kept and what each rule chooses, one beside the other. */
export function Candidates({ view, chosen, kept, onShow, onDrop }: CandidatesProps) {
  const candidates: Candidate[] = [
    { name: words.yours, package: chosen },
    ...kept.map((each, index) => ({ name: words.kept(index + 1), package: each, kept: index })),
    ...rulesOf(view),
  ];
  return (
    <div>
      <h2 id="candidates-title">{words.title}</h2>
      <ScrollRegion label={words.title}>
        <table className="candidates">
          <thead>
            <tr>
              <th scope="col">{words.issue}</th>
              {candidates.map((candidate, index) => (
                <th key={`${candidate.name} ${candidate.package}`} scope="col">
                  {candidate.name}
                  {candidate.note !== undefined && <small>{candidate.note}</small>}
                  {index > 0 && (
                    <button
                      type="button"
                      className="button quiet"
                      aria-label={deals.more.showLong(candidate.name)}
                      onClick={() => onShow(candidate.package)}
                    >
                      {deals.more.show}
                    </button>
                  )}
                  {candidate.kept !== undefined && (
                    <button
                      type="button"
                      className="button quiet"
                      aria-label={words.drop(candidate.name)}
                      onClick={() => onDrop(candidate.kept!)}
                    >
                      {words.dropShort}
                    </button>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.issues.map(({ id, name }, issue) => (
              <tr key={id}>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                {candidates.map((each) => (
                  <td
                    key={`${each.name} ${each.package}`}
                    className={each.package[issue] === chosen[issue] ? undefined : "differs"}
                  >
                    <bdi>{optionNames(view, each.package)[issue]}</bdi>
                  </td>
                ))}
              </tr>
            ))}
            {view.parties.map(({ id, name }, party) => (
              <tr key={id} className="worth">
                <th scope="row">
                  {words.worth}: <bdi>{name}</bdi>
                </th>
                {candidates.map((each) => (
                  <td key={`${each.name} ${each.package}`} className="numbers">
                    {tellAmount(worthOf(view, each.package)[party]!)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {view.division !== null && <Division view={view} division={view.division} />}
    </div>
  );
}

/** Of packages that are worth the same to everybody, so many stand for all. */
const mostOfRule = 2;

/** Rules that choose the same package share a column. */
function rulesOf({ solutions }: DealView): Candidate[] {
  const all = solutions.flatMap(({ rule, choices, more }) => {
    const hidden = String(BigInt(more) + BigInt(Math.max(0, choices.length - mostOfRule)));
    return choices.slice(0, mostOfRule).map((choice) => ({ rule, package: choice.package, more: hidden }));
  });
  return Array.from(Map.groupBy(all, (each) => each.package.join()).values(), (group) => {
    const more = group.find((each) => each.more !== "0")?.more;
    return {
      name: [...new Set(group.map(({ rule }) => rule))].join(", "),
      package: group[0]!.package,
      ...(more !== undefined && { note: words.more(more) }),
    };
  });
}

function Division({ view, division }: { view: DealView; division: NonNullable<DealView["division"]> }) {
  const [first, second] = view.parties;
  const shares = view.issues.map(({ name }, issue) =>
    deals.division.share(name, division.shares[issue]!.exact, first!.name, second!.name),
  );
  return (
    <p className="soft division">
      {deals.division.title}: {deals.division.words(tellAmount(division.points.near))} {shares.join("; ")}.
    </p>
  );
}
