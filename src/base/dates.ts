/** A calendar day `YYYY-MM-DD`, or a month `YYYY-MM` where no more is known. Sorts as text. */
export type Day = string;

/** Whether the text is a day or month that the calendar has: "2025-02-30" is none. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 1)];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 0;
}
