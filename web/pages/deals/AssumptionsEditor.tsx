import { useState } from "react";
import type { DealAnswer, DealView } from "../../../src/server/index.ts";
import { ScrollRegion } from "../../ui/ScrollRegion.tsx";
import { deals } from "../../words/deals.ts";
import { FileButton } from "./FileButton.tsx";

const words = deals.edit;

interface AssumptionsEditorProps {
  text: string;
  keep: (text: string | null) => void;
  problems: DealAnswer["problems"];
  view: DealView | null;
}

/** The assumptions on which everything else on the page stands: named at all times, told and changed on demand. */
export function AssumptionsEditor({ text, keep, problems, view }: AssumptionsEditorProps) {
  const [draft, setDraft] = useState(text);
  return (
    <section className="assumptions" aria-label={words.title}>
      {view !== null && (
        <p>
          <strong>{deals.assumed(view.name)}</strong> <bdi>{view.reason}</bdi>{" "}
          <span className="soft">{deals.assumedWhy}</span>
        </p>
      )}
      {problems.length > 0 && (
        <div role="alert">
          <strong>{words.problems(problems.length)}</strong>
          <ul className="plain">
            {problems.map(({ line, message }) => (
              <li key={`${line} ${message}`}>
                {words.line(line)}: {message}
              </li>
            ))}
          </ul>
        </div>
      )}
      <details open={problems.length > 0 || undefined}>
        <summary>{words.open}</summary>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            keep(draft);
          }}
        >
          <textarea
            className="field"
            aria-label={words.label}
            rows={18}
            spellCheck={false}
            value={draft}
            onChange={(event) => setDraft(event.target.value)}
          />
          <p className="deal-buttons">
            <button type="submit" className="button primary">
              {words.apply}
            </button>
            <FileButton onText={keep}>{deals.start.file}</FileButton>
            <button type="button" className="button" onClick={() => save(text)}>
              {words.save}
            </button>
            <button type="button" className="button quiet" onClick={() => keep(null)}>
              {words.forget}
            </button>
          </p>
        </form>
        {view !== null && <AssumedNumbers view={view} />}
      </details>
    </section>
  );
}

/** Hands the file to the reader, as the browser saves files. */
function save(text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
  link.download = "assumptions.yaml";
  link.click();
  URL.revokeObjectURL(link.href);
}

function AssumedNumbers({ view }: { view: DealView }) {
  const nameOf = (list: { id: string; name: string }[], id: string | null) =>
    list.find((each) => each.id === id)?.name ?? id ?? "";
  return (
    <details>
      <summary>{words.list}</summary>
      <ScrollRegion label={words.list}>
        <table className="candidates">
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
            {view.assumptions.map(({ party, issue, option, what, value, basis }) => {
              const options = view.issues.find(({ id }) => id === issue)?.options ?? [];
              return (
                <tr key={`${party} ${issue} ${option} ${what}`}>
                  <td>{nameOf(view.parties, party)}</td>
                  <td>{nameOf(view.issues, issue)}</td>
                  <td>{nameOf(options, option)}</td>
                  <td>{what}</td>
                  <td className="numbers">{value}</td>
                  <td>{basis}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  );
}
