import type { Meeting } from "../reading/index.ts";
import { encodeDayOrNull } from "./codes.ts";
import type { Ledger } from "./ledger.ts";
import { takeNumbers } from "./numbers.ts";
import type { Tx } from "./tables.ts";

/** Puts an article's meetings in place of those of its last reading; one told in the same words keeps its number. */
export async function recordMeetings(
  tx: Tx,
  ledger: Ledger,
  article: number,
  version: number,
  meetings: Meeting[],
): Promise<void> {
  const { negotiation } = ledger;
  const known = await tx
    .deleteFrom("meetings")
    .where("negotiation", "=", negotiation)
    .where("article", "=", article)
    .returning(["num", "text"])
    .execute();
  if (meetings.length === 0) return;
  const first = await takeNumbers(tx, ledger, "meeting", meetings.length);
  const rows = meetings.map((meeting, index) => {
    const same = known.findIndex(({ text }) => text === meeting.text);
    const num = same < 0 ? first + index : known.splice(same, 1)[0]!.num;
    return { negotiation, num, article, version, ...encodeMeeting(meeting) };
  });
  await tx.insertInto("meetings").values(rows).execute();
}

function encodeMeeting({ start, end, text, place, status, duration, confidence, because, ...rest }: Meeting) {
  const participants = JSON.stringify(rest.participants);
  const date = encodeDayOrNull(rest.date);
  return { start, end, text, participants, place, date, status, duration, confidence, because };
}
