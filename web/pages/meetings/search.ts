import type { MeetingStatus } from "../../../src/reading/index.ts";
import { textIn, withoutAbsent } from "../../app/selection.ts";

/** The address of the meetings: those of a party, or of a status, alone. */
export interface MeetingsSearch {
  party?: string | undefined;
  status?: MeetingStatus | undefined;
}

const statuses: readonly MeetingStatus[] = ["held", "planned", "cancelled"];

export function parseMeetingsSearch(search: Record<string, unknown>): MeetingsSearch {
  return withoutAbsent({
    party: textIn(search.party),
    status: statuses.find((status) => status === search.status),
  });
}
