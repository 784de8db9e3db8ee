import { Link } from "@tanstack/react-router";
import type { Brief } from "../../../src/brief/index.ts";
import type { ArticleView } from "../../../src/publish/index.ts";
import { nameOfSpeaker } from "../../brief/names.ts";
import { articles } from "../../words/articles.ts";
import { list } from "../../words/findings.ts";
import { tellDay } from "../../words/locale.ts";

const words = articles.reader;

interface MeetingListProps {
  meetings: ArticleView["meetings"];
  brief: Brief;
  article: string;
}

/** Meetings that the article tells of, each with its sentence. */
export function MeetingList({ meetings, brief, article }: MeetingListProps) {
  return (
    <section className="meeting-list">
      <h2>{words.meetings}</h2>
      <ul>
        {meetings.map(({ id, participants, place, date, status, duration, text, start, end }) => (
          <li key={id}>
            <p>
              <strong>
                <bdi>{list(participants.map((each) => nameOfSpeaker(brief, each)))}</bdi>
              </strong>
            </p>
            <p className="tags">
              <span className="tag">{words.status[status]}</span>
              {date !== null && (
                <time className="tag" dateTime={date}>
                  {tellDay(date)}
                </time>
              )}
              {place !== null && <bdi className="tag">{place}</bdi>}
              {duration !== null && <bdi className="tag">{duration}</bdi>}
              <Link
                to="/articles/$id"
                params={{ id: article }}
                search={{ at: start, to: end }}
                className="tag"
              >
                {words.showInText}
              </Link>
            </p>
            <blockquote dir="auto">{text}</blockquote>
          </li>
        ))}
      </ul>
    </section>
  );
}
