import { useMemo, useState } from "react";
import type { Brief } from "../../../src/brief/index.ts";
import type {
  ClauseView,
  DraftCellView,
  DraftChangeView,
  DraftCheckView,
  DraftComparisonView,
} from "../../../src/publish/index.ts";
import { drafts as words } from "../../words/drafts.ts";
import { AnswerMark } from "./AnswerMark.tsx";
import { SettleDialog } from "./SettleDialog.tsx";
import type { DraftSearch } from "./search.ts";

interface ClauseGridProps {
  check: DraftCheckView;
  comparison: DraftComparisonView | undefined;
  brief: Brief;
  search: DraftSearch;
  onOpen: (clause: string, party: string) => void;
}

/** Clauses by parties: the text, what it settles, what each party has said to that, what the other draft makes of it. */
export function ClauseGrid({ check, comparison, brief, search, onOpen }: ClauseGridProps) {
  const [isAll, setAll] = useState(false);
  const [settling, setSettling] = useState<ClauseView>();
  const cells = useMemo(
    () => new Map(check.cells.map((cell) => [`${cell.clause}\n${cell.party}`, cell])),
    [check.cells],
  );
  const uncounted = check.clauses.filter(({ settles }) => settles.length === 0).length;
  const shown = isAll ? check.clauses : check.clauses.filter(({ settles }) => settles.length > 0);
  return (
    <>
      <table className="clause-grid">
        <caption className="aside">{words.grid}</caption>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {words.clause}
            </th>
            {check.parties.map(({ id, name }) => (
              <th key={id} scope="col">
                <bdi>{name}</bdi>
              </th>
            ))}
            {comparison !== undefined && <th scope="col">{words.other(comparison.second.title)}</th>}
          </tr>
        </thead>
        <tbody>
          {shown.map((clause) => (
            <tr key={clause.label} className={clause.contested ? "contested" : undefined}>
              <td className="clause-label">{clause.label}</td>
              <th scope="row" className="clause-text">
                <bdi>{clause.text}</bdi>
                <ClauseSettles clause={clause} onSettle={() => setSettling(clause)} />
              </th>
              {check.parties.map(({ id, name }) => (
                <td key={id} data-label={name}>
                  <AnswerCell
                    {...{ clause: clause.label, party: name, cell: cells.get(`${clause.label}\n${id}`) }}
                    isOpen={search.clause === clause.label && search.party === id}
                    onOpen={() => onOpen(clause.label, id)}
                  />
                </td>
              ))}
              {comparison !== undefined && (
                <td data-label={words.other(comparison.second.title)}>
                  <OtherDraft change={changeOf(comparison, clause.label)} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {comparison !== undefined && <NewClauses comparison={comparison} />}
      {uncounted > 0 && (
        <label className="filter check">
          <input type="checkbox" checked={isAll} onChange={(event) => setAll(event.target.checked)} />
          {words.showUncounted(uncounted)}
        </label>
      )}
      {settling !== undefined && (
        <SettleDialog
          clause={settling}
          draft={check.draft.id}
          brief={brief}
          onClose={() => setSettling(undefined)}
        />
      )}
    </>
  );
}

function ClauseSettles({ clause, onSettle }: { clause: ClauseView; onSettle: () => void }) {
  const { label, settles, mappedBy } = clause;
  const told = settles.map(({ issueName, optionName }) => `${issueName} · ${optionName}`).join("; ");
  return (
    <small className={mappedBy === null ? "settles proposed" : "settles"}>
      <bdi title={mappedBy === null ? words.proposed : words.mappedBy(mappedBy)}>
        {told || words.settlesNothing}
      </bdi>
      <button
        type="button"
        className="button quiet no-print"
        aria-label={words.settle.openFor(label)}
        onClick={onSettle}
      >
        {words.settle.open}
      </button>
    </small>
  );
}

interface AnswerCellProps {
  clause: string;
  party: string;
  cell: DraftCellView | undefined;
  isOpen: boolean;
  onOpen: () => void;
}

function AnswerCell({ clause, party, cell, isOpen, onOpen }: AnswerCellProps) {
  if (cell === undefined) return null;
  const marks = [
    cell.hearsayOnly && words.hearsayOnly,
    cell.contradicting && words.contradicting,
    cell.ownDraft && words.ownDraft,
  ].filter((mark) => mark !== false);
  return (
    <button
      type="button"
      className="answer-cell"
      aria-expanded={isOpen}
      aria-label={words.cell(
        party,
        clause,
        [words.answers[cell.answer], cell.condition ?? "", ...marks].filter(Boolean).join(", "),
      )}
      onClick={onOpen}
    >
      <AnswerMark answer={cell.answer} condition={cell.condition} />
      {marks.length > 0 && <small>{marks.join(", ")}</small>}
    </button>
  );
}

function changeOf({ changes }: DraftComparisonView, label: string): DraftChangeView | undefined {
  return changes.find(({ from }) => from.some((clause) => clause.label === label));
}

function OtherDraft({ change }: { change: DraftChangeView | undefined }) {
  if (change === undefined) return null;
  const { kind, to, towards, awayFrom } = change;
  const text = to.map((clause) => clause.text).join(" ");
  return (
    <div className="other-draft">
      {text === "" || kind === "same" ? (
        <span className="soft">{words.changes[kind]}</span>
      ) : (
        <bdi>{text}</bdi>
      )}
      {towards.length > 0 && <strong>{words.towards(towards.map(({ partyName }) => partyName))}</strong>}
      {awayFrom.length > 0 && <strong>{words.awayFrom(awayFrom.map(({ partyName }) => partyName))}</strong>}
    </div>
  );
}

function NewClauses({ comparison: { changes, second } }: { comparison: DraftComparisonView }) {
  const added = changes.filter(({ kind }) => kind === "new").flatMap(({ to }) => to);
  if (added.length === 0) return null;
  return (
    <section className="new-clauses" aria-label={`${words.newClauses}: ${second.title}`}>
      <h2>{words.newClauses}</h2>
      <ul>
        {added.map(({ label, text }) => (
          <li key={label}>
            <span className="clause-label">{label}</span> <bdi>{text}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
