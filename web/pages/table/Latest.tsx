import { useQuery } from "@tanstack/react-query";
import type { TableView } from "../../../src/publish/index.ts";
import { changesQuery } from "../../api/queries.ts";
import type { Selection } from "../../app/selection.ts";
import { ShiftLine } from "../../ui/ShiftLine.tsx";
import { tellShortDay } from "../../words/locale.ts";
import { table } from "../../words/table.ts";
import { Legend } from "./Legend.tsx";
import "./panel.css";

const words = table.latest;

/** Beside the table while no cell is open: what changed last, and how the table is read. */
export function Latest({ view, selection }: { view: TableView; selection: Selection }) {
  const { data: shifts } = useQuery(changesQuery(selection));
  // All of it at once: what stands below would be pushed down by what comes later.
  if (shifts === undefined) return <aside className="panel latest waiting" aria-label={words.title} />;
  const partyName = (id: string) => view.parties.find((party) => party.id === id)?.name ?? id;
  const issueName = (id: string) => view.issues.find((issue) => issue.id === id)?.name ?? id;
  return (
    <aside className="panel latest" aria-labelledby="latest-title">
      <h2 id="latest-title">{words.title}</h2>
      {shifts.length === 0 && <p className="soft">{words.none}</p>}
      <ol className="changes">
        {shifts.map((shift) => (
          <li key={shift.after}>
            <time dateTime={shift.day}>{tellShortDay(shift.day, view.asOf)}</time>
            <p>
              <ShiftLine
                shift={shift}
                partyName={partyName(shift.party)}
                issueName={issueName(shift.issue)}
              />
            </p>
          </li>
        ))}
      </ol>
      <Legend />
    </aside>
  );
}
