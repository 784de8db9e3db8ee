import type { DraftCheckView, DraftComparisonView, TiltView, WayView } from "../../../src/publish/index.ts";
import { drafts as words } from "../../words/drafts.ts";

interface DraftSummaryProps {
  check: DraftCheckView;
  comparison: DraftComparisonView | undefined;
}

/** Beside the clauses: counts first, then whose way the contested ones go, red lines, and what a yes would take. */
export function DraftSummary({ check, comparison }: DraftSummaryProps) {
  return (
    <aside className="panel latest draft-summary">
      <TiltPicture check={check} other={comparison} />
      <RedLines check={check} comparison={comparison} />
      <Ways check={check} />
      <p className="soft">{words.note}</p>
      <details>
        <summary>{words.how}</summary>
        {words.howWords.map((line) => (
          <p key={line} className="soft">
            {line}
          </p>
        ))}
      </details>
    </aside>
  );
}

const percent = (share: number): number => Math.round(share * 100);

/**
 * One bar for each party, all in one colour and on one scale: how many of the contested clauses go its way, and how
 * many still may. Numbers stand beside each bar, and the question that it answers above.
 */
function TiltPicture({ check, other }: { check: DraftCheckView; other: DraftComparisonView | undefined }) {
  const { tilt, parties, clauses, cells } = check;
  const counted = clauses.filter(({ settles }) => settles.length > 0).length;
  const unheard = cells.filter(({ answer }) => answer === "unheard").length;
  const nameOf = (id: string) => parties.find((party) => party.id === id)?.name ?? id;
  const [least, most] = [percent(tilt.least ?? 0), percent(tilt.most ?? 0)];
  return (
    <section aria-labelledby="tilt-title">
      <h2 id="tilt-title">{words.tilt.title}</h2>
      <p className="soft">
        {tilt.contested.length === 0 ? words.tilt.none : words.tilt.contested(tilt.contested.length, counted)}
      </p>
      <ul className="tilt-bars">
        {tilt.shares.map((share) => (
          <TiltBar key={share.party} name={nameOf(share.party)} share={share} of={tilt.contested.length} />
        ))}
      </ul>
      <p className="tilt-key soft tiny">
        <i className="solid" aria-hidden="true" /> {words.tilt.solid}{" "}
        <i className="hatched" aria-hidden="true" /> {words.tilt.hatched}
      </p>
      {tilt.tilt === null ? (
        <p className="soft">{words.tilt.nothing(least, most)}</p>
      ) : (
        <p className="soft">
          <strong className="big">{percent(tilt.tilt)}</strong> {words.tilt.points(percent(tilt.tilt))}{" "}
          {words.tilt.interval(tilt.contested.length, least, most, unheard)}
        </p>
      )}
      {other !== undefined && (
        <p className="soft">{words.tilt.other(other.second.title, tellTilt(other.tilts[1]))}</p>
      )}
    </section>
  );
}

function tellTilt({ tilt, contested }: TiltView): string {
  return tilt === null ? words.tilt.otherNone : words.tilt.otherTilt(percent(tilt), contested.length);
}

function TiltBar({ name, share, of }: { name: string; share: TiltView["shares"][number]; of: number }) {
  const [least, most] = [percent(share.least), percent(share.most)];
  const solid = percent(share.share ?? 0);
  return (
    <li>
      <bdi>{name}</bdi>
      <svg
        viewBox="0 0 100 16"
        preserveAspectRatio="none"
        role="img"
        aria-label={words.tilt.bar(name, share.clauses, of, least, most)}
      >
        <rect className="track" width="100" height="16" />
        <rect className="may" x={least} width={most - least} height="16" />
        <rect className="is" width={solid} y="4" height="8" />
      </svg>
      <span className="numbers">
        {words.tilt.share(share.clauses, of)} <small>({words.tilt.range(least, most)})</small>
      </span>
    </li>
  );
}

function RedLines({ check, comparison }: DraftSummaryProps) {
  const nameOf = (id: string) => check.parties.find((party) => party.id === id)?.name ?? id;
  return (
    <section>
      <h2>{words.redLines.title}</h2>
      <ul className="plain">
        {check.ways.map(({ party, redLines }) => (
          <li key={party}>
            <strong>
              <bdi>{nameOf(party)}</bdi>
            </strong>
            : {redLines.length === 0 ? words.redLines.none : words.redLines.clauses(redLines)}
          </li>
        ))}
      </ul>
      {comparison !== undefined && (
        <p className="soft">
          {words.redLines.crossed}: {linesOf(comparison.crossed)}. {words.redLines.cleared}:{" "}
          {linesOf(comparison.cleared)}.
        </p>
      )}
    </section>
  );
}

function linesOf(lines: DraftComparisonView["crossed"]): string {
  if (lines.length === 0) return words.redLines.none;
  return lines.map(({ partyName, clause }) => `${partyName} (${clause})`).join(", ");
}

function Ways({ check: { ways, parties } }: { check: DraftCheckView }) {
  const nameOf = (id: string) => parties.find((party) => party.id === id)?.name ?? id;
  return (
    <section>
      <h2>{words.ways.title}</h2>
      {ways.map((way) => (
        <div key={way.party} className="way">
          <h3>
            <bdi>{nameOf(way.party)}</bdi>
          </h3>
          <ul className="plain">
            {way.mustChange.length === 0 && <li>{words.ways.nothing}</li>}
            {way.changes.map((change) => (
              <ChangeLine key={`${change.clause} ${change.from.option}`} change={change} nameOf={nameOf} />
            ))}
            {way.conditions.length > 0 && <li>{words.ways.conditions(way.conditions)}</li>}
            {way.toAsk.length > 0 && <li className="soft">{words.ways.ask(way.toAsk)}</li>}
          </ul>
        </div>
      ))}
    </section>
  );
}

interface ChangeLineProps {
  change: WayView["changes"][number];
  nameOf: (id: string) => string;
}

function ChangeLine({ change: { clause, from, to, answer, ruledOutBy }, nameOf }: ChangeLineProps) {
  const notes = [
    ...(answer === "unheard" ? [words.ways.unheard] : []),
    ...(ruledOutBy.length > 0 ? [words.ways.ruledOut(ruledOutBy.map(nameOf))] : []),
  ];
  return (
    <li>
      {clause}:{" "}
      {to === null ? words.ways.drop(from.optionName) : words.ways.change(from.optionName, to.optionName)}
      {notes.length > 0 && <span className="soft"> ({notes.join("; ")})</span>}
    </li>
  );
}
