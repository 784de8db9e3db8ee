import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { EvidenceRow, TieEvidence } from "../../../src/publish/index.ts";
import { tieQuery } from "../../api/analysis.ts";
import type { Parameters } from "../../api/client.ts";
import { negotiationQuery } from "../../api/queries.ts";
import { useKeys } from "../../app/keys.tsx";
import { EvidenceCard } from "../../ui/EvidenceCard.tsx";
import { Failure, Loading } from "../../ui/State.tsx";
import { network } from "../../words/network.ts";
import { shownStatement } from "../table/shown-statement.ts";

const words = network.panel;
/** Sentences of one side on one option; enough to judge by. */
const most = 3;

interface TiePanelProps {
  a: string;
  b: string;
  counted: Parameters;
  onClose: () => void;
}

/** What a tie is made of: the options that both speak of, with the sentences of both sides. */
export function TiePanel({ a, b, counted, onClose }: TiePanelProps) {
  const { data: tie, error } = useQuery(tieQuery(a, b, counted));
  const title = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the title is there once the answer is.
  useEffect(() => title.current?.focus({ preventScroll: true }), [tie === undefined]);
  useKeys(network.title, [{ keys: "Escape", words: words.close, run: onClose }]);
  return (
    <aside className="panel" aria-label={words.title(tie?.a.name ?? a, tie?.b.name ?? b)}>
      <header>
        <h2 tabIndex={-1} ref={title}>
          {words.title(tie?.a.name ?? a, tie?.b.name ?? b)}
        </h2>
        <button type="button" className="button quiet round" onClick={onClose} aria-label={words.close}>
          ✕
        </button>
      </header>
      {error !== null && <Failure error={error} />}
      {error === null && tie === undefined && <Loading />}
      {tie?.options.length === 0 && <p className="soft">{words.none}</p>}
      {tie?.options.map((option) => (
        <SharedOption key={`${option.issue}/${option.option}`} option={option} tie={tie} />
      ))}
      {tie !== undefined && tie.options.length > 0 && <p className="soft tiny">{words.repeated}</p>}
    </aside>
  );
}

function SharedOption({ option, tie }: { option: TieEvidence["options"][number]; tie: TieEvidence }) {
  const { agree, disagree } = option;
  const told = [
    ...(agree > 0 ? [words.agree(agree)] : []),
    ...(disagree > 0 ? [words.disagree(disagree)] : []),
  ];
  return (
    <section className="panel-position">
      <h3>
        <bdi>{option.name}</bdi>
      </h3>
      <p className="soft tiny">{told.join("; ")}</p>
      <Side name={tie.a.name} rows={option.a} />
      <Side name={tie.b.name} rows={option.b} />
    </section>
  );
}

function Side({ name, rows }: { name: string; rows: EvidenceRow[] }) {
  const { data: negotiation } = useQuery(negotiationQuery());
  if (rows.length === 0) return null;
  return (
    <>
      <h4>
        <bdi>{name}</bdi>
      </h4>
      <ul>
        {rows.slice(0, most).map((row) => (
          <li key={row.id}>
            <EvidenceCard statement={shownStatement(row, negotiation?.brief)} withStance />
          </li>
        ))}
      </ul>
      {rows.length > most && <p className="soft tiny">{words.more(rows.length - most)}</p>}
    </>
  );
}
