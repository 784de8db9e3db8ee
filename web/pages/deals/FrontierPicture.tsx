import { dot, type PlotOptions, text } from "@observablehq/plot";
import { useMemo, useState } from "react";
import type { DealView, PackageView } from "../../../src/server/index.ts";
import { PlotFigure } from "../../ui/PlotFigure.tsx";
import { deals } from "../../words/deals.ts";
import { worthOf } from "./tell.ts";

const words = deals.frontier;

interface FrontierPictureProps {
  view: DealView;
  chosen: number[];
  found: PackageView | null;
}

/** What the packages of the frontier are worth to two parties; of more, which two is the reader's choice. */
export function FrontierPicture({ view, chosen }: FrontierPictureProps) {
  const [across, setAcross] = useState(0);
  const [up, setUp] = useState(Math.min(1, view.parties.length - 1));
  const options = useMemo(() => chart(view, chosen, across, up), [view, chosen, across, up]);
  const axis = (label: string, value: number, set: (party: number) => void) => (
    <label className="filter">
      {label}
      <select className="field" value={value} onChange={(event) => set(Number(event.target.value))}>
        {view.parties.map(({ id, name }, party) => (
          <option key={id} value={party}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <section className="card frontier" aria-labelledby="frontier-title">
      <h2 id="frontier-title">{words.title}</h2>
      <p className="soft tiny">{words.help}</p>
      {view.parties.length > 2 && (
        <div className="filters">
          {axis(words.across, across, setAcross)}
          {axis(words.up, up, setUp)}
        </div>
      )}
      <PlotFigure
        options={options}
        label={words.label(view.parties[across]!.name, view.parties[up]!.name, view.frontier.length)}
      />
      {view.frontier.length < view.frontierPoints && (
        <p className="soft tiny">{words.shown(view.frontier.length, view.frontierPoints)}</p>
      )}
      {view.slack !== null && <p className="soft tiny">{words.slack}</p>}
    </section>
  );
}

/** Filled: all could sign; hollow: not all. The package in hand is a ring, what rules choose crosses with their names. */
function chart(view: DealView, chosen: number[], across: number, up: number): PlotOptions {
  const place = (worth: readonly number[]) => ({ x: worth[across]!, y: worth[up]! });
  const points = view.frontier.map(({ worth, signed }) => ({ ...place(worth), signed }));
  const rules = rulePoints(view).map(({ names, worth }) => ({ ...place(worth), names }));
  const at = { x: "x", y: "y" };
  return {
    height: 330,
    marginLeft: 44,
    marginBottom: 40,
    marginRight: 24,
    x: { domain: [0, 100], label: view.parties[across]!.name, labelAnchor: "center", labelArrow: "none" },
    y: { domain: [0, 100], label: view.parties[up]!.name, labelArrow: "none" },
    marks: [
      dot(
        points.filter(({ signed }) => !signed),
        { ...at, r: 3, stroke: "var(--edge)" },
      ),
      dot(
        points.filter(({ signed }) => signed),
        { ...at, r: 3.5, fill: "var(--accent)" },
      ),
      dot(rules, { ...at, r: 6, symbol: "times", stroke: "var(--ink)", strokeWidth: 2 }),
      text(rules, { ...at, text: "names", dy: -12, lineWidth: 14, lineAnchor: "bottom", fill: "var(--ink)" }),
      dot([place(worthOf(view, chosen))], { ...at, r: 9, stroke: "var(--accent)", strokeWidth: 2.5 }),
    ],
  };
}

/** Rules that choose the same values share a cross. */
function rulePoints({ solutions }: DealView): { names: string; worth: number[] }[] {
  const chosen = solutions.flatMap(({ rule, choices }) => choices.map(({ worth }) => ({ rule, worth })));
  const groups = Map.groupBy(chosen, ({ worth }) => String(worth));
  return Array.from(groups.values(), (group) => ({
    names: [...new Set(group.map(({ rule }) => rule))].join(", "),
    worth: group[0]!.worth,
  }));
}
