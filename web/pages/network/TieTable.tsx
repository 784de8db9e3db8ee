import { useState } from "react";
import type { NetworkView } from "../../../src/publish/index.ts";
import { network } from "../../words/network.ts";
import type { NetworkSearch } from "./search.ts";

const words = network.table;
const atFirst = 20;

interface TieTableProps {
  view: NetworkView;
  search: NetworkSearch;
  onOpen: (a: string, b: string) => void;
}

/** The ties as a table, the strongest first: what the picture shows, for every reader and every keyboard. */
export function TieTable({ view, search, onOpen }: TieTableProps) {
  const [isAll, setAll] = useState(false);
  const shown = isAll ? view.ties : view.ties.slice(0, atFirst);
  const most = Math.max(1e-9, ...view.ties.map(({ weight }) => Math.abs(weight)));
  const nameOf = (id: string) => view.nodes.find((node) => node.id === id)?.name ?? id;
  return (
    <section aria-labelledby="ties-title">
      <h2 id="ties-title">{words.title}</h2>
      <table className="tie-table">
        <thead>
          <tr>
            <th scope="col">{words.from}</th>
            <th scope="col">{words.to}</th>
            <th scope="col">{words.weight}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ from, to, weight }) => (
            <tr key={`${from}\n${to}`} className={search.a === from && search.b === to ? "open" : undefined}>
              <td>
                <bdi>{nameOf(from)}</bdi>
              </td>
              <td>
                <bdi>{nameOf(to)}</bdi>
              </td>
              <td>
                <button
                  type="button"
                  className="button quiet numbers"
                  aria-label={words.open(nameOf(from), nameOf(to), tellWeight(weight))}
                  onClick={() => onOpen(from, to)}
                >
                  {tellWeight(weight)}
                </button>
                <svg className="tie-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={(Math.abs(weight) / most) * 100} height="8" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!isAll && view.ties.length > atFirst && (
        <button type="button" className="button" onClick={() => setAll(true)}>
          {words.showAll(view.ties.length)}
        </button>
      )}
    </section>
  );
}

function tellWeight(weight: number): string {
  return Number.isInteger(weight) ? String(weight) : weight.toFixed(2);
}
