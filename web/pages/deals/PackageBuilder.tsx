import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { DealView, PackageView } from "../../../src/server/index.ts";
import { draftPackage, draftsQuery } from "../../api/analysis.ts";
import { deals } from "../../words/deals.ts";

const words = deals.builder;

interface PackageBuilderProps {
  view: DealView;
  text: string;
  chosen: number[];
  names: string[];
  found: PackageView | null;
  onChange: (chosen: number[]) => void;
  onKeep: () => void;
}

/** One package, issue by issue: a slider over the options in the brief's order, and a list to pick from. */
export function PackageBuilder({ view, text, chosen, names, found, onChange, onKeep }: PackageBuilderProps) {
  const set = (issue: number, option: number) => onChange(chosen.with(issue, option));
  return (
    <section className="card builder" aria-labelledby="builder-title">
      <h2 id="builder-title">{words.title}</h2>
      {view.issues.map(({ id, name, options }, issue) => (
        <div key={id} className="builder-issue">
          <bdi className="builder-name">{name}</bdi>
          <input
            type="range"
            min={0}
            max={options.length - 1}
            value={chosen[issue]}
            aria-label={words.slider(name)}
            aria-valuetext={names[issue]}
            disabled={options.length < 2}
            onChange={(event) => set(issue, event.target.valueAsNumber)}
          />
          <select
            className="field"
            aria-label={words.option(name)}
            value={chosen[issue]}
            onChange={(event) => set(issue, Number(event.target.value))}
          >
            {options.map((option, place) => (
              <option key={option.id} value={place}>
                {option.name}
              </option>
            ))}
          </select>
        </div>
      ))}
      {found?.isFeasible === false && <p className="flag">{words.infeasible}</p>}
      <p className="deal-buttons">
        <button type="button" className="button" onClick={onKeep}>
          {words.keep}
        </button>
      </p>
      <DraftPicker {...{ view, text, chosen, onChange }} />
    </section>
  );
}

function DraftPicker({
  view,
  text,
  chosen,
  onChange,
}: Pick<PackageBuilderProps, "view" | "text" | "chosen" | "onChange">) {
  const { data: drafts = [] } = useQuery(draftsQuery());
  const [told, setTold] = useState<string[]>([]);
  if (drafts.length === 0) return null;
  const issueNames = (ids: string[]) =>
    ids.map((id) => view.issues.find((issue) => issue.id === id)?.name ?? id);
  const take = async (id: string) => {
    if (id === "") return;
    try {
      const { view: found, draft } = await draftPackage(text, chosen, id);
      if (found !== null) onChange(found.package);
      const open = draft?.open ?? [];
      const several = draft?.several ?? [];
      setTold([
        ...(open.length > 0 ? [words.draftOpen(issueNames(open))] : []),
        ...(several.length > 0 ? [words.draftSeveral(issueNames(several))] : []),
      ]);
    } catch (error) {
      setTold([error instanceof Error ? error.message : String(error)]);
    }
  };
  return (
    <div className="draft-picker">
      <label className="filter">
        {words.draft}
        <select className="field" value="" onChange={(event) => void take(event.target.value)}>
          <option value="">{words.draftNone}</option>
          {drafts.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <div role="status">
        {told.map((line) => (
          <p key={line} className="soft tiny">
            {line}
          </p>
        ))}
      </div>
    </div>
  );
}
