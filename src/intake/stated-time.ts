import type { Day } from "../base/index.ts";

/** A time as a page states it. */
export interface StatedTime {
  day: Day;
  /** Minutes since midnight, null where only a day was written. */
  clock: number | null;
  /** Minutes east of UTC, null where no offset was written. */
  offset: number | null;
}

/**
 * Reads "2025-12-08T23:30:00-05:00", "Mon, 08 Dec 2025 ...", "8 December 2025", "Dec. 8, 2025 9:24 pm ET",
 * "08.12.2025", "20251208" or seconds since 1970. The day is the one written, whatever the offset.
 */
export function parseStatedTime(written: string, language: string | null): StatedTime | null {
  const text = written.trim().slice(0, 200);
  if (/^1\d{9}(?:\d{3})?$/.test(text)) return parseEpoch(text);
  for (const find of [findIso, findNumeric, findNamed]) {
    const found = find(text, language);
    if (!found) continue;
    const day = toDay(found.year, found.month, found.day);
    return day && isPlausible(day) ? { day, ...findClock(text.replace(found.matched, " ")) } : null;
  }
  return null;
}

/** The day in an address such as /2025/12/08/ or /2025-12-08-title or /2025/dec/08/ or /20251208/. */
export function findDayInUrl(url: string | null): Day | null {
  const pattern =
    /[/_.=-](?:(?<y>(?:19|20)\d\d)(?<sep>[/_.-])(?<m>\d\d?|[a-z]{3})\k<sep>(?<d>\d\d?)|(?<compact>(?:19|20)\d{6}))(?=$|[/_.?#-])/i;
  const { y, m, d, compact } = pattern.exec(url ?? "")?.groups ?? {};
  if (compact)
    return plausibleDay(Number(compact.slice(0, 4)), Number(compact.slice(4, 6)), Number(compact.slice(6)));
  if (!y || !m || !d) return null;
  return plausibleDay(
    Number(y),
    /\d/.test(m) ? Number(m) : englishMonths.indexOf(m.toLowerCase()) + 1,
    Number(d),
  );
}

/** Minutes since 1970 by the clock that was written. */
export function writtenMinutes({ day, clock }: StatedTime): number {
  return Date.parse(day) / 60_000 + (clock ?? 0);
}

interface Found {
  year: number;
  month: number;
  day: number;
  matched: string;
}

function parseEpoch(text: string): StatedTime {
  const minutes = Math.floor(Number(text.slice(0, 10)) / 60);
  return { day: new Date(minutes * 60_000).toISOString().slice(0, 10), clock: minutes % 1440, offset: 0 };
}

function findIso(text: string): Found | null {
  const match =
    /(?<!\d)(\d{4})([-/.])(\d\d?)\2(\d\d?)(?!\d)T?/.exec(text) ??
    /^(\d{4})()(\d\d)(\d\d)(?!\d)T?/.exec(text) ??
    /(\d{4})()年\s?(\d\d?)月\s?(\d\d?)日/.exec(text);
  return (
    match && { year: Number(match[1]), month: Number(match[3]), day: Number(match[4]), matched: match[0] }
  );
}

/** "08.12.2025" is day first; "12/08/2025" is month first where American English is written. */
function findNumeric(text: string, language: string | null): Found | null {
  const match = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/.exec(text);
  if (!match) return null;
  const [a, b, c] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const american = match[2] === "/" && /^en(?:-US)?$/i.test(language ?? "en");
  const monthFirst = b > 12 || (american && a <= 12);
  const [month, day] = monthFirst ? [a, b] : [b, a];
  return { year: c < 100 ? 2000 + c : c, month, day, matched: match[0] };
}

const dayFirst =
  /(?<!\p{L}|\d)(?<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s-]?\s?(?:de |of )?(?<month>\p{L}{3,12})\.?,?[\s-](?:de |del )?(?<year>\d{4})/iu;
const monthFirst = /(?<!\p{L})(?<month>\p{L}{3,12})\.?\s(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s(?<year>\d{4})/iu;

/** "8 December 2025", "December 8, 2025", "8. Dezember 2025", "8 de diciembre de 2025", "8 декабря 2025". */
function findNamed(text: string, language: string | null): Found | null {
  for (const pattern of [dayFirst, monthFirst]) {
    const match = pattern.exec(text);
    const { year, month, day } = match?.groups ?? {};
    const number = month ? monthNumber(month.toLowerCase(), language) : 0;
    if (match && number) return { year: Number(year), month: number, day: Number(day), matched: match[0] };
  }
  return null;
}

function findClock(text: string): Pick<StatedTime, "clock" | "offset"> {
  const match = /(?<!\d)(\d{1,2})[:.]([0-5]\d)(?::\d\d(?:[.,]\d+)?)?\s*([ap])?\.?(?:m\b)?/i.exec(text);
  if (!match) return { clock: null, offset: null };
  const half = match[3]?.toLowerCase();
  const hours = half ? (Number(match[1]) % 12) + (half === "p" ? 12 : 0) : Number(match[1]);
  return {
    clock: hours * 60 + Number(match[2]),
    offset: findOffset(text.slice(match.index + match[0].length)),
  };
}

function findOffset(text: string): number | null {
  const match = /^\s*(Z\b|UTC|GMT)?\s*(?:([+-])(\d\d):?(\d\d))?/i.exec(text);
  if (!match?.[0].trim()) return null;
  if (!match[2]) return 0;
  return (match[2] === "-" ? -1 : 1) * (Number(match[3]) * 60 + Number(match[4]));
}

const englishMonths = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const commonLanguages = "en es fr de it pt ru uk nl pl tr".split(" ");
const monthsByLanguage = new Map<string, string[]>();

/** A month by its name or a shortening of at least three letters, in the page's language or a common one; 0 if none. */
function monthNumber(name: string, language: string | null): number {
  for (const tag of language ? [language, ...commonLanguages] : commonLanguages) {
    const month = monthNames(tag).findIndex(
      (full) => full.startsWith(name) || (name.length === 4 && full.startsWith(name.slice(0, 3))),
    );
    if (month >= 0) return month + 1;
  }
  return 0;
}

/** Names as they stand in a date: "декабря" rather than "декабрь". */
function monthNames(language: string): string[] {
  let names = monthsByLanguage.get(language);
  if (!names) {
    const format = new Intl.DateTimeFormat(language, { day: "numeric", month: "long", timeZone: "UTC" });
    names = englishMonths.map((_, month) => {
      const parts = format.formatToParts(Date.UTC(2025, month, 15));
      return parts.find(({ type }) => type === "month")?.value.toLowerCase() ?? "";
    });
    monthsByLanguage.set(language, names);
  }
  return names;
}

function plausibleDay(year: number, month: number, day: number): Day | null {
  const found = toDay(year, month, day);
  return found && isPlausible(found) ? found : null;
}

function toDay(year: number, month: number, day: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

/** Systems write 0001-01-01 or 1970-01-01 where they know nothing. */
function isPlausible(day: Day): boolean {
  return day > "1971" && day < "2100";
}
