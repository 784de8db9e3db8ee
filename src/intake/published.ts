import type { Day } from "../base/index.ts";
import type { Clues } from "./clues.ts";
import { findDayInUrl, parseStatedTime, type StatedTime, writtenMinutes } from "./stated-time.ts";

const keys = `article:published_time article:published og:published_time og:article:published_time og:pubdate
  datepublished parsely-pub-date sailthru.date pubdate publishdate publish-date publish_date publication_date
  publication-date published_date published_at cxenseparse:recs:publishtime dc.date.issued dcterms.issued
  dc.date.created dcterms.created dc.date dcterms.date article_date_original originalpublicationdate ptime date
  displaydate rnews:datepublished datecreated shareaholic:article_published_time article.published
  article:post_date iso-8601-publish-date weibo:article:create_at`.split(/\s+/);

/**
 * The day of publication in the publisher's own offset: JSON-LD, then meta elements, then the visible page, then
 * the address. Never a day of modification: a page that states no day of publication has none.
 */
export function findPublished(
  clues: Clues,
  linked: string | null,
  url: string | null,
  language: string | null,
): Day | null {
  const visible = (["published", "unknown"] as const).flatMap((sought) =>
    clues.times.filter(({ means }) => means === sought).map(({ when }) => when),
  );
  const modified = new Set(clues.times.filter(({ means }) => means === "modified").map(({ when }) => when));
  const inPage = visible.filter((when) => !modified.has(when)).slice(0, 12);
  const written = [
    ...(linked ? [linked] : []),
    ...keys.flatMap((key) => clues.metas.get(key) ?? []),
    ...inPage,
  ];
  const stated = written.flatMap((text) => parseStatedTime(text, language) ?? []);
  return chooseDay(stated, findDayInUrl(url));
}

/**
 * The first of what a page states, the most trusted first. A time in UTC gives way to the same moment told by
 * another clock: "2025-12-09T02:24Z" to "Dec 8, 2025 at 9:24 pm ET", or to 2025-12-08 in the address.
 */
export function chooseDay(stated: StatedTime[], inUrl: Day | null): Day | null {
  const [first, ...others] = stated;
  if (!first) return inUrl;
  if (first.offset !== 0 || first.clock === null) return first.day;
  const local = others.find((other) => isSameMoment(first, other));
  if (local) return local.day;
  const days = [inUrl, others.find(({ clock }) => clock === null)?.day];
  return days.find((day) => day && couldBeLocal(first, day)) ?? first.day;
}

/** Offsets on Earth, minutes east of UTC. */
const offsets = { west: -12 * 60, east: 14 * 60 };

function isSameMoment(utc: StatedTime, other: StatedTime): boolean {
  if (other.clock === null || other.offset === 0) return false;
  const ahead = writtenMinutes(other) - writtenMinutes(utc);
  if (other.offset !== null) return Math.abs(ahead - other.offset) <= 5;
  // The very same digits are the same note without its "Z".
  if (ahead === 0) return false;
  const remainder = Math.abs(ahead) % 30;
  return ahead >= offsets.west && ahead <= offsets.east && Math.min(remainder, 30 - remainder) <= 2;
}

function couldBeLocal(utc: StatedTime, day: Day): boolean {
  const midnight = Date.parse(day) / 60_000;
  const moment = writtenMinutes(utc);
  return moment + offsets.east >= midnight && moment + offsets.west < midnight + 1440;
}
