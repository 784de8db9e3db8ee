import type { EvidenceRow, TableView } from "../../../src/publish/index.ts";
import { useCopy } from "../../ui/Toast.tsx";
import { citation } from "../../words/citation.ts";
import { table } from "../../words/table.ts";
import { cellAddress } from "./address.ts";
import type { TableSearch } from "./search.ts";
import { speakerName } from "./shown-statement.ts";

/** Copies a cell as a sentence with its source, and a link that shows the cell as of the same day again. */
export function useCite({ view, search, brief, rows }: CiteInput): () => void {
  const copy = useCopy();
  return () => {
    const { issue = "", party = "" } = search;
    const headline = view.cells.find((cell) => cell.issue === issue && cell.party === party)?.headline;
    const governing = rows?.find(({ id }) => id === headline?.statement);
    if (!headline || governing === undefined || view.asOf === null) return;
    const text = citation({
      party: view.parties.find(({ id }) => id === party)?.name ?? party,
      headline,
      speaker: governing.speaker === null ? null : speakerName(governing.speaker, brief),
      asOf: view.asOf,
      link: new URL(cellAddress({ ...search, asOf: view.asOf })(issue, party), location.href).href,
    });
    void copy(text, table.panel.cited);
  };
}

interface CiteInput {
  view: TableView;
  search: TableSearch;
  brief: Parameters<typeof speakerName>[1];
  rows: EvidenceRow[] | undefined;
}
