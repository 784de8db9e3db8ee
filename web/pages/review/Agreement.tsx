import { useQuery } from "@tanstack/react-query";
import type { Brief } from "../../../src/brief/index.ts";
import type { AgreementView } from "../../../src/server/index.ts";
import { agreementQuery } from "../../api/queries.ts";
import { Failure, Loading } from "../../ui/State.tsx";
import { review } from "../../words/review.ts";
import { ToSettle } from "./ToSettle.tsx";

const words = review.agreement;

/** How far reviewers agree, and the statements on which they don't. */
export function Agreement({ brief }: { brief: Brief }) {
  const { data: view, error, refetch } = useQuery(agreementQuery());
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />;
  if (view === undefined) return <Loading />;
  return (
    <div className="agreement">
      <p className="lede">{words.lede}</p>
      {view.both === 0 ? <p className="soft">{words.none}</p> : <Coefficients view={view} />}
      <h2>{words.settle}</h2>
      {view.toSettle.length === 0 ? (
        <p className="soft">{words.settled}</p>
      ) : (
        <>
          <p className="soft">{words.toSettle(view.toSettle.length)}</p>
          <ul className="settle-list">
            {view.toSettle.map((each) => (
              <li key={each.statement.id}>
                <ToSettle unsettled={each} brief={brief} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Coefficients({ view: { alpha, both, pairs } }: { view: AgreementView }) {
  return (
    <div className="coefficients">
      <p className="alpha card">
        <span className="soft">{words.alpha}</span>
        <strong className="numbers">{tellCoefficient(alpha)}</strong>
        <span className="soft tiny">{alpha === null ? words.notToldHelp : words.alphaHelp(both)}</span>
      </p>
      <table className="pairs">
        <thead>
          <tr>
            <th scope="col">{words.reviewers}</th>
            <th scope="col">{words.agreed}</th>
            <th scope="col">{words.kappa}</th>
          </tr>
        </thead>
        <tbody>
          {pairs
            .filter(({ statements }) => statements > 0)
            .map(({ reviewers: [one, other], statements, agreed, kappa }) => (
              <tr key={`${one} ${other}`}>
                <th scope="row">
                  <bdi>{one}</bdi>, <bdi>{other}</bdi>
                </th>
                <td className="numbers">{words.share(agreed, statements)}</td>
                <td className="numbers">{tellCoefficient(kappa)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}

const tellCoefficient = (value: number | null): string => (value === null ? words.notTold : value.toFixed(2));
