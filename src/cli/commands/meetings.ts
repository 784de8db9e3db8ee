import { mergeMeetings } from "../../analysis/index.ts";
import { exit } from "../../base/index.ts";
import { meetingRows } from "../../publish/index.ts";
import type { Run } from "../command.ts";
import { partOf, selectionOf, withReader } from "../findings.ts";
import { printRows } from "../rows.ts";

const columns = ["date", "participants", "place", "status", "duration", "reports"];

export const run: Run = withReader(async ({ brief, listMeetings }, terminal, _args, options) => {
  const { party } = partOf(brief, options);
  const { asOf } = selectionOf(options);
  const people = brief.parties.find(({ id }) => id === party)?.people.map(({ id }) => id) ?? [];
  const wanted = new Set([party, ...people]);
  const meetings = mergeMeetings(brief, await listMeetings(), { asOf }).filter(
    ({ participants }) => party === undefined || participants.some((id) => wanted.has(id)),
  );
  printRows(terminal, meetingRows(meetings), options, columns);
  return exit.done;
});
