import { type LineKind, lineRules } from "./line-rules.ts";

/** What kind of furniture a line is by its wording alone, or null for prose. */
export function judgeLine(line: string): LineKind | null {
  const text = line.trim();
  const isSentence = /[.!?]["'”’»)]*$/.test(text);
  const found = lineRules.find(
    ({ longest, pattern, sparesSentences }) =>
      text.length <= longest && !(sparesSentences && isSentence) && pattern.test(text),
  );
  return found?.kind ?? null;
}

/**
 * A text without its furniture: advertisement notes, video titles, newsletter offers, links to other stories,
 * credits, author notes. Only whole lines go, never a part of a paragraph; what stays has a blank line between.
 */
export function cleanLines(text: string): string {
  return keepProse(splitLines(text), (line) => line).join("\n\n");
}

export function splitLines(text: string): string[] {
  return text
    .split(/\s*\n\s*/)
    .map((line) => line.trim())
    .filter((line) => line.length > 0);
}

/** The items whose line is prose, in order. */
export function keepProse<T>(items: T[], lineOf: (item: T) => string): T[] {
  const lines = items.map(lineOf);
  const isVideoTitle = isTimeline(lines) ? () => false : (line: string) => videoTitle.test(line);
  return items.filter((_, i) => judgeLine(lines[i]!) === null && !isVideoTitle(lines[i]!));
}

/** "2:13 Council votes on the harbour plan": a running time, then a title, which has no full stop. */
const videoTitle =
  /^\d{1,2}:[0-5]\d(?::[0-5]\d)?\s+(?!(?:[ap]\.?m\b|GMT|UTC|[CEMP][DS]?T\b|CES?T\b|BST|h\b|Uhr\b|noon|hours?\b))\S.{5,180}[^.;:,]$/iu;

/** The hours of a live page run one way through the day; running times of videos are few, short and in no order. */
function isTimeline(lines: string[]): boolean {
  const clocks = lines.flatMap((line) => /^\d{1,2}:[0-5]\d(?!\d)/.exec(line)?.[0] ?? []);
  const minutes = clocks.map((clock) => Number(clock.split(":")[0]) * 60 + Number(clock.split(":")[1]));
  const rises = minutes.every((minute, i) => i === 0 || minute >= minutes[i - 1]!);
  const falls = minutes.every((minute, i) => i === 0 || minute <= minutes[i - 1]!);
  const looksLikeHours = clocks.some((clock) => clock.length === 5);
  return (rises || falls) && clocks.length >= (looksLikeHours ? 3 : 5);
}
