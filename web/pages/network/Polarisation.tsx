import { lineY, type PlotOptions, ruleY, text } from "@observablehq/plot";
import { useMemo } from "react";
import type { NetworkWindow } from "../../../src/publish/index.ts";
import { PlotFigure } from "../../ui/PlotFigure.tsx";
import { ScrollRegion } from "../../ui/ScrollRegion.tsx";
import { list } from "../../words/findings.ts";
import { tellShortDay } from "../../words/locale.ts";
import { network } from "../../words/network.ts";

const words = network.polarisation;

/** How far the actors stand in two blocs, window by window; the numbers as a table, and who changed blocs. */
export function Polarisation({ windows }: { windows: NetworkWindow[] }) {
  const options = useMemo(() => chart(windows), [windows]);
  const moves = windows.flatMap(({ from, until, moves: list }) =>
    list.map((move) => ({ from, until, ...move })),
  );
  return (
    <section className="polarisation" aria-labelledby="polarisation-title">
      <h2 id="polarisation-title">{words.title}</h2>
      <p className="soft">{words.help}</p>
      <PlotFigure options={options} label={words.chart(windows.length)} />
      <details>
        <summary>{words.table}</summary>
        <ScrollRegion label={words.table}>
          <WindowTable windows={windows} />
        </ScrollRegion>
      </details>
      <h3>{words.moves}</h3>
      {moves.length === 0 && <p className="soft">{words.noMoves}</p>}
      <ul className="plain">
        {moves.map(({ from, until, actor, left, joined }) => (
          <li key={`${from} ${actor}`}>
            <span className="soft tiny">
              {tellShortDay(from)} – {tellShortDay(until)}
            </span>{" "}
            <bdi>{words.move(actor, left, joined)}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}

function WindowTable({ windows }: { windows: NetworkWindow[] }) {
  const share = (value: number | null) => (value === null ? "" : value.toFixed(2));
  return (
    <table className="tie-table">
      <thead>
        <tr>
          {Object.values(words.columns).map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {windows.map(({ from, until, blocs, within, between, statements }) => (
          <tr key={from}>
            <td>{tellShortDay(from)}</td>
            <td>{tellShortDay(until)}</td>
            <td>
              <bdi>{blocs.map((bloc) => list(bloc)).join(" | ")}</bdi>
            </td>
            <td className="numbers">{share(within)}</td>
            <td className="numbers">{share(between)}</td>
            <td className="numbers">{statements}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Two lines, named where they end; one solid and one dashed, so that no colour is needed to tell them apart. */
function chart(windows: NetworkWindow[]): PlotOptions {
  const points = windows.map(({ from, until, within, between }) => ({
    day: new Date((Date.parse(from) + Date.parse(until)) / 2),
    within,
    between,
  }));
  const lines = [
    { y: "within", name: words.within, dash: "", dy: -8 },
    { y: "between", name: words.between, dash: "5 4", dy: 14 },
  ] as const;
  return {
    height: 190,
    marginLeft: 48,
    marginRight: 20,
    y: { domain: [0, 1], label: null, ticks: 3, tickFormat: "%" },
    x: { label: null, ticks: 5, type: "utc" },
    marks: [
      ruleY([0], { stroke: "var(--line)" }),
      ...lines.flatMap(({ y, name, dash, dy }) => [
        lineY(points, {
          x: "day",
          y,
          stroke: "var(--accent)",
          strokeWidth: 2,
          strokeDasharray: dash,
          marker: "dot",
        }),
        text(points.filter((point) => point[y] !== null).slice(0, 1), {
          ...{ x: "day", y, dy, text: () => name, textAnchor: "start", fill: "var(--ink)", fontSize: 12 },
        }),
      ]),
    ],
  };
}
