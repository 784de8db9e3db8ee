import type { Day } from "../base/index.ts";
import type { Brief } from "../brief/index.ts";
import type { MeetingStatus } from "../reading/index.ts";
import { daysBetween, firstDay, lastDay } from "./days.ts";
import type { KeptMeeting } from "./evidence.ts";
import { type Account, accountOf, isSameMeeting, mapParties } from "./meeting-match.ts";
import type { MergedMeeting } from "./position.ts";
import { byText } from "./strand.ts";

/** One meeting while it is being put together. */
interface Cluster {
  /** The account that others are compared with: that of the first telling, so that likeness is not handed on. */
  account: Account;
  told: KeptMeeting[];
}

/**
 * Puts the accounts of one meeting together, however many articles tell it and in whatever order they came.
 * Two accounts are of one meeting where nothing that both tell (day, place, people) speaks against it.
 * `asOf` counts the meetings held until then, and those told of until then. Earliest first, undated ones last.
 */
export function mergeMeetings(
  brief: Brief,
  meetings: Iterable<KeptMeeting>,
  { asOf }: { asOf?: Day | undefined } = {},
): MergedMeeting[] {
  const partyOf = mapParties(brief);
  const clusters: Cluster[] = [];
  const counted = [...meetings].filter((meeting) => asOf === undefined || isKnown(meeting, lastDay(asOf)));
  for (const meeting of counted.sort(mostTellingFirst)) {
    const account = accountOf(meeting, partyOf);
    const cluster = nearest(clusters, account);
    if (cluster) cluster.told.push(meeting);
    else clusters.push({ account, told: [meeting] });
  }
  return clusters
    .map(({ told }) => describe(brief, told))
    .sort((a, b) => byText(a.date ?? "9", b.date ?? "9") || byText(a.told[0]!.id, b.told[0]!.id));
}

function isKnown({ date, article }: KeptMeeting, day: Day): boolean {
  if (date === null && article.published === null) return true;
  return [date, article.published].some((known) => known !== null && firstDay(known) <= day);
}

/** Accounts that name a day before those that name a month or nothing, so that the vague ones find the exact ones. */
function mostTellingFirst(a: KeptMeeting, b: KeptMeeting): number {
  return (
    (b.date?.length ?? 0) - (a.date?.length ?? 0) ||
    Number(b.place !== null) - Number(a.place !== null) ||
    b.participants.length - a.participants.length ||
    byText(a.date ?? "", b.date ?? "") ||
    byText(a.id, b.id)
  );
}

/** The cluster that the account fits; of several, the one nearest in time. */
function nearest(clusters: readonly Cluster[], account: Account): Cluster | undefined {
  const day = account.date ?? account.published;
  const distance = ({ account: { date, published } }: Cluster) => {
    const other = date ?? published;
    return day === null || other === null ? 0 : Math.abs(daysBetween(other, day));
  };
  return clusters
    .filter((cluster) => isSameMeeting(cluster.account, account))
    .reduce<Cluster | undefined>(
      (best, cluster) => (best && distance(best) <= distance(cluster) ? best : cluster),
      undefined,
    );
}

function describe(brief: Brief, told: KeptMeeting[]): MergedMeeting {
  return {
    participants: joinParticipants(brief, told),
    place: mostTold(told, ({ place }) => place),
    date: mostTold(told, ({ date }) =>
      date !== null && date.length === told[0]!.date?.length ? date : null,
    ),
    status: joinStatus(told),
    duration: mostTold(told, ({ duration }) => duration),
    reports: new Set(told.map(({ article }) => article.report)).size,
    told: told.toSorted(latestArticleFirst),
  };
}

function latestArticleFirst(a: KeptMeeting, b: KeptMeeting): number {
  return byText(b.article.published ?? "", a.article.published ?? "") || byText(a.id, b.id);
}

/** Everybody named by any account, in the brief's order; a party where none of its people is named. */
function joinParticipants(brief: Brief, told: KeptMeeting[]): string[] {
  const named = new Set(told.flatMap(({ participants }) => participants));
  return brief.parties.flatMap(({ id, people }) => {
    const present = people.filter((person) => named.has(person.id)).map((person) => person.id);
    return present.length > 0 ? present : named.has(id) ? [id] : [];
  });
}

/** What most reports say; of equals the longer, which tells more, then the first in the alphabet. */
function mostTold(told: KeptMeeting[], pick: (meeting: KeptMeeting) => string | null): string | null {
  const values = Map.groupBy(told, pick);
  const reports = (value: string) => new Set(values.get(value)!.map(({ article }) => article.report)).size;
  const [first] = [...values.keys()]
    .filter((value) => value !== null)
    .sort((a, b) => reports(b) - reports(a) || b.length - a.length || byText(a, b));
  return first ?? null;
}

/** A meeting that one account has seen held was held; otherwise the latest word on whether it is still to be. */
function joinStatus(told: KeptMeeting[]): MeetingStatus {
  if (told.some(({ status }) => status === "held")) return "held";
  return told.toSorted(latestArticleFirst)[0]!.status;
}
