import type { KeptMeeting } from "../analysis/index.ts";
import type { Day } from "../base/index.ts";
import type { MeetingStatus } from "../reading/index.ts";
import { type ArticleRow, articleColumns, joinArticle, toArticleRef } from "./article-ref.ts";
import { decodeDayOrNull, encodeDay } from "./codes.ts";
import { Conditions } from "./conditions.ts";
import { meetingId } from "./ids.ts";
import type { Ledger } from "./ledger.ts";

export interface MeetingFilter {
  /** Article id. */
  article?: string;
  /** Told of by an article that was published on or before that day. */
  asOf?: Day;
}

type Row = [
  num: number,
  start: number,
  end: number,
  text: string,
  participants: string,
  place: string | null,
  date: number | null,
  status: string,
  duration: string | null,
  confidence: number,
  because: string,
  ...article: ArticleRow,
];

const columns = `m.num, m."start", m."end", m.text, m.participants, m.place, m."date", m.status, m.duration,
  m.confidence, m.because, ${articleColumns}`;

/** Meetings as the articles tell of them, one row for each article that does, by day. */
export async function listMeetings(ledger: Ledger, filter: MeetingFilter = {}): Promise<KeptMeeting[]> {
  const where = new Conditions("m.negotiation = ?", ledger.negotiation);
  if (filter.article !== undefined) where.add("articles.id = ?", filter.article);
  if (filter.asOf !== undefined) {
    where.add("(versions.published is null or versions.published <= ?)", encodeDay(filter.asOf));
  }
  const order = `m."date" is null, m."date", m.num`;
  const rows = await ledger.store.rows(
    `select ${columns} from meetings m ${joinArticle("m")} where ${where.sql} order by ${order}`,
    where.values,
  );
  return rows.map((row) => toMeeting(row as Row));
}

function toMeeting(row: Row): KeptMeeting {
  const [num, start, end, text, participants, place, date, status, duration, ...more] = row;
  const [confidence, because, ...article] = more;
  return {
    id: meetingId(num),
    start,
    end,
    text,
    participants: JSON.parse(participants),
    place,
    date: decodeDayOrNull(date),
    status: status as MeetingStatus,
    duration,
    confidence,
    because,
    article: toArticleRef(article),
  };
}
