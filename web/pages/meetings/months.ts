import type { MeetingRow } from "../../../src/publish/index.ts";
import type { MeetingStatus } from "../../../src/reading/index.ts";

export interface Month {
  /** "2025-12"; `null`: the articles tell no day. */
  month: string | null;
  meetings: MeetingRow[];
}

/** The latest `most` meetings by month, latest first; those without a day at the end. */
export function byMonth(rows: readonly MeetingRow[], most: number): Month[] {
  const months = new Map<string | null, MeetingRow[]>();
  const latestFirst = rows.toSorted((a, b) => compare(b.date ?? "", a.date ?? ""));
  for (const meeting of latestFirst.slice(0, most)) {
    const month = meeting.date?.slice(0, 7) ?? null;
    months.set(month, [...(months.get(month) ?? []), meeting]);
  }
  return [...months].map(([month, meetings]) => ({ month, meetings }));
}

export function countStatuses(rows: readonly MeetingRow[]): { [S in MeetingStatus]: number } {
  const counts = { held: 0, planned: 0, cancelled: 0 };
  for (const { status } of rows) counts[status] += 1;
  return counts;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
