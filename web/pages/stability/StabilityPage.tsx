import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { StabilityAnswer } from "../../../src/server/index.ts";
import { stabilityQuery } from "../../api/analysis.ts";
import { Failure, Loading } from "../../ui/State.tsx";
import { shell } from "../../words/shell.ts";
import { stability as words } from "../../words/stability.ts";
import { FileButton } from "../deals/FileButton.tsx";
import { useKeptText } from "../deals/use-kept-text.ts";
import "../deals/deals.css";
import "./stability.css";

/** Which outcomes would last by a model that an analyst has written, told in words. */
export function StabilityPage() {
  const [model, keep] = useKeptText("demarche.model");
  return (
    <div className="page stability-page">
      <title>{`${words.title} · ${shell.name}`}</title>
      <h1>{words.heading}</h1>
      {model === null ? <Start onModel={keep} /> : <Told key={model} model={model} keep={keep} />}
    </div>
  );
}

function Start({ onModel }: { onModel: (text: string) => void }) {
  return (
    <>
      {words.start.map((line) => (
        <p key={line} className="lede">
          {line}
        </p>
      ))}
      <p className="deal-buttons">
        <FileButton onText={onModel}>{words.file}</FileButton>
      </p>
      <ModelForm text="" onModel={onModel} />
    </>
  );
}

function ModelForm({ text, onModel }: { text: string; onModel: (text: string) => void }) {
  const [draft, setDraft] = useState(text);
  return (
    <form
      className="assumptions"
      onSubmit={(event) => {
        event.preventDefault();
        onModel(draft);
      }}
    >
      <textarea
        className="field"
        rows={14}
        spellCheck={false}
        aria-label={words.label}
        placeholder={words.paste}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
      />
      <button type="submit" className="button primary" disabled={draft.trim() === ""}>
        {words.apply}
      </button>
    </form>
  );
}

function Told({ model, keep }: { model: string; keep: (text: string | null) => void }) {
  const [outcome, setOutcome] = useState<number>();
  const { data, error, refetch } = useQuery(stabilityQuery(model, outcome));
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const { view, problems, warnings } = data;
  return (
    <>
      {view !== null && (
        <>
          <p className="lede">
            <strong>
              <bdi>{view.dispute}</bdi>
            </strong>
            . {words.lede(view.outcomes)}
          </p>
          <p className="assumptions">{words.basis(view.basis)}</p>
        </>
      )}
      <Problems list={[...problems, ...warnings]} />
      <details open={problems.length > 0 || undefined}>
        <summary>{words.edit}</summary>
        <ModelForm text={model} onModel={keep} />
        <p className="deal-buttons">
          <FileButton onText={keep}>{words.file}</FileButton>
          <button type="button" className="button quiet" onClick={() => keep(null)}>
            {words.forget}
          </button>
        </p>
      </details>
      {view?.told.map((each) => (
        <Outcome key={each.outcome} told={each} />
      ))}
      {view !== null && (
        <label className="filter">
          {words.ask}
          <input
            className="field"
            type="number"
            min={1}
            max={view.outcomes}
            aria-label={`${words.ask}: ${words.number(view.outcomes)}`}
            placeholder={words.number(view.outcomes)}
            onChange={(event) =>
              setOutcome(event.target.validity.valid ? event.target.valueAsNumber || undefined : undefined)
            }
          />
        </label>
      )}
    </>
  );
}

function Problems({ list }: { list: StabilityAnswer["problems"] }) {
  if (list.length === 0) return null;
  return (
    <div role="alert">
      <strong>{words.problems(list.length)}</strong>
      <ul className="plain">
        {list.map(({ line, message }) => (
          <li key={`${line} ${message}`}>
            {words.line(line)}: {message}
          </li>
        ))}
      </ul>
    </div>
  );
}

type OutcomeView = NonNullable<StabilityAnswer["view"]>["told"][number];

/** The first line of what is told names the outcome, as the heading does; the rest says all there is to say. */
function Outcome({ told: { outcome, isNow, taken, holds, couldBreak, told } }: { told: OutcomeView }) {
  return (
    <section className="card outcome">
      <h2>
        {words.outcome(outcome)}
        {isNow && <span className="tag">{words.now}</span>}
      </h2>
      <p>
        <bdi>{taken}</bdi>
      </p>
      <p>
        <strong>{holds.length > 0 ? words.holds(holds) : words.holdsNot}</strong>
        {couldBreak.length > 0 && `; ${words.couldBreak(couldBreak)}`}
      </p>
      <ul>
        {told.slice(1).map((line) => (
          <li key={line}>{line.trim()}</li>
        ))}
      </ul>
    </section>
  );
}
