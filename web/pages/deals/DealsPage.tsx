import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { DealView } from "../../../src/server/index.ts";
import { dealQuery, packageQuery } from "../../api/analysis.ts";
import { Failure, Loading } from "../../ui/State.tsx";
import { deals as words } from "../../words/deals.ts";
import { shell } from "../../words/shell.ts";
import { AssumptionsEditor } from "./AssumptionsEditor.tsx";
import { Candidates } from "./Candidates.tsx";
import { FrontierPicture } from "./FrontierPicture.tsx";
import { PackageBuilder } from "./PackageBuilder.tsx";
import { PackageMore } from "./PackageMore.tsx";
import { PartyViews } from "./PartyViews.tsx";
import { StartPage } from "./StartPage.tsx";
import { optionNames, tellCount } from "./tell.ts";
import { useKeptText } from "./use-kept-text.ts";
import "../table/panel.css";
import "./deals.css";

/** What all could sign, by an analyst's assumptions: one package in hand, and what others would give each party. */
export function DealsPage() {
  const [text, keep] = useKeptText("demarche.assumptions");
  if (text === null) return <StartPage onStart={keep} />;
  return <Assumed text={text} keep={keep} />;
}

interface AssumedProps {
  text: string;
  keep: (text: string | null) => void;
}

function Assumed({ text, keep }: AssumedProps) {
  const { data, error, refetch, isPlaceholderData } = useQuery(dealQuery(text));
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const { view, problems } = data;
  return (
    <div className="page deals-page" aria-busy={isPlaceholderData}>
      <title>{`${words.title} · ${shell.name}`}</title>
      <div className="overview">
        <h1>{words.heading}</h1>
        {view !== null && <Lede view={view} />}
      </div>
      <AssumptionsEditor key={text} {...{ text, keep, problems, view }} />
      {view !== null && <Deal key={shapeOf(view)} view={view} text={text} />}
    </div>
  );
}

/** A package fits assumptions with the same issues and options only. */
const shapeOf = ({ issues }: DealView): string =>
  issues.map(({ id, options }) => [id, ...options.map((option) => option.id)].join()).join(";");

function Lede({ view }: { view: DealView }) {
  const { zone, packages, releases, unknowns, issues } = view;
  return (
    <>
      <p className="lede">{words.lede(tellCount(zone), BigInt(packages).toLocaleString())}</p>
      {zone.atMost === "0" && (
        <div className="lede">
          <p>{releases.length > 0 ? words.releases : words.noRelease}</p>
          <ul className="plain">
            {releases.map(({ redLines }) => (
              <li key={JSON.stringify(redLines)}>
                {redLines
                  .map(
                    ({ party, issue, option }) =>
                      `${view.parties[party]!.name}: ${issues[issue]!.name}, ${issues[issue]!.options[option]!.name}`,
                  )
                  .join("; ")}
              </li>
            ))}
          </ul>
        </div>
      )}
      {unknowns > 0 && <p className="soft tiny">{words.unknowns(unknowns)}</p>}
    </>
  );
}

function Deal({ view, text }: { view: DealView; text: string }) {
  const [chosen, setChosen] = useState(() => startOf(view));
  const [kept, setKept] = useState<number[][]>([]);
  const { data } = useQuery(packageQuery(text, chosen));
  const found = data?.view ?? null;
  const names = optionNames(view, chosen);
  const keepIt = () =>
    setKept((before) => [...before.filter((each) => String(each) !== String(chosen)), chosen]);
  return (
    <>
      <div className="deal-columns">
        <PackageBuilder
          {...{ view, text, chosen, names }}
          onChange={setChosen}
          onKeep={keepIt}
          found={found}
        />
        <PartyViews view={view} chosen={chosen} found={found} />
      </div>
      <div className="deal-columns">
        <FrontierPicture view={view} chosen={chosen} found={found} />
        {found !== null && <PackageMore view={view} found={found} onShow={setChosen} />}
      </div>
      <Candidates
        {...{ view, chosen, kept }}
        onShow={setChosen}
        onDrop={(index) => setKept((before) => before.toSpliced(index, 1))}
      />
    </>
  );
}

/** A place to start from that favours nobody more than a rule does: the first that a rule chooses, else the first of all. */
function startOf(view: DealView): number[] {
  return view.solutions[0]?.choices[0]?.package ?? view.frontier[0]?.package ?? view.issues.map(() => 0);
}
