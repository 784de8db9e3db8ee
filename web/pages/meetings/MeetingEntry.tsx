import type { Brief } from "../../../src/brief/index.ts";
import type { MeetingRow } from "../../../src/publish/index.ts";
import { PublisherTag } from "../../ui/PublisherTag.tsx";
import { meetings as words } from "../../words/meetings.ts";
import { participantsByParty } from "./participants.ts";
import { StatusMark } from "./StatusMark.tsx";

interface MeetingEntryProps {
  meeting: MeetingRow;
  brief: Brief;
  /** Last day of the record: a meeting planned for an earlier one should have been told of since. */
  lastDay: string | undefined;
}

/** One meeting: who with whom, where, for how long, whether it was held, and the sentences that tell it. */
export function MeetingEntry({ meeting, brief, lastDay }: MeetingEntryProps) {
  const { place, status, duration, reports, sources, date } = meeting;
  const isUntold = status === "planned" && date !== null && lastDay !== undefined && date < lastDay;
  return (
    <article className={`meeting ${status}`}>
      <Participants meeting={meeting} brief={brief} />
      <p className="meeting-facts">
        <StatusMark status={status}>{isUntold ? words.untold : undefined}</StatusMark>
        {place !== null && <bdi>{place}</bdi>}
        {duration !== null && <bdi>{words.duration(duration)}</bdi>}
        <span className="soft">{words.reports(reports)}</span>
      </p>
      <details>
        <summary data-stop>{words.sources(sources.length)}</summary>
        <ul className="meeting-sources">
          {sources.map((source) => (
            <li key={`${source.article} ${source.text}`}>
              <blockquote dir="auto">{source.text}</blockquote>
              <PublisherTag {...source} />
            </li>
          ))}
        </ul>
      </details>
    </article>
  );
}

function Participants({ meeting, brief }: { meeting: MeetingRow; brief: Brief }) {
  const groups = participantsByParty(meeting.participants, brief);
  if (groups.length === 0) return <h3 className="soft">{words.noParticipants}</h3>;
  return (
    <h3 className="participants">
      {groups.map(({ party, people }, index) => (
        <span key={party}>
          {index > 0 && <span className="soft"> – </span>}
          <bdi>{party}</bdi>
          {people.length > 0 && (
            <span className="people">
              {" "}
              (<bdi>{people.join(", ")}</bdi>)
            </span>
          )}
        </span>
      ))}
    </h3>
  );
}
