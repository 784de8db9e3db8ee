import { roman } from "./draft-lists.ts";

/** The number or letter that a line of a draft starts with. */
export interface Marker {
  /** Markers of one kind are on one level: "number", "letter", "roman", "dotted2". */
  kind: string;
  /** "7", "b", "4.2". */
  sign: string;
  /** Its place in its row: 7 for "7", 2 for "b". */
  place: number;
  /** The line behind it. */
  rest: string;
}

/** A row of points may leave out this many: who reports a draft tells some of them only. */
const longestLeap = 60;

/**
 * The marker of a line; `null` where it starts with none, or with one that does not go on with those that are open
 * ("1992. That year ..." after point 3 is prose). A row starts at 1, a or i, or, as the first of a draft, anywhere.
 */
export function findMarker(line: string, open: readonly Marker[]): Marker | null {
  return readMarkers(line.replace(/^(\*\*|__)/, "")).find((marker) => goesOn(marker, open)) ?? null;
}

/** Whether a line starts with what may be a marker, wherever it stands. */
export function isMarked(line: string): boolean {
  return /^[-*•–]\s/.test(line) || readMarkers(line.replace(/^(\*\*|__)/, "")).length > 0;
}

function goesOn({ kind, place }: Marker, open: readonly Marker[]): boolean {
  if (isWhole(kind) || kind === "article") return true;
  const before = open.find((marker) => marker.kind === kind);
  if (before) return place === 1 || (place > before.place && place - before.place <= leapOf(kind));
  return place === 1 || (kind === "number" && open.length === 0 && place <= longestLeap);
}

/** "4.2" and "[10(a)]" name their whole way, whatever stood before. */
export const isWhole = (kind: string): boolean => kind === "whole label" || kind.startsWith("dotted");

/** Letters and Roman numerals look like words and names, and have to follow each other. */
const leapOf = (kind: string): number => (kind === "number" ? longestLeap : 1);

/** What the start of a line may be read as; "i" is a letter after "h", and a numeral where that fits. */
function readMarkers(line: string): Marker[] {
  const whole = /^\[([^\]\s]{1,20})\]\s+(.*)$/.exec(line);
  if (whole) return [{ kind: "whole label", sign: whole[1]!, place: 1, rest: whole[2]! }];
  const article =
    /^(?:article|section|point|clause|paragraph|§)\s*(\d+|[IVXL]+)\b[.:)]?\**\s*[-–—:]?\s*(.*)$/i.exec(line);
  if (article) {
    const sign = article[1]!;
    return [{ kind: "article", sign, place: Number(sign) || valueOfRoman(sign), rest: article[2]! }];
  }
  const dotted = /^(\d+(?:\.\d+)+)[.):]?\s+(.*)$/.exec(line);
  if (dotted) {
    const parts = dotted[1]!.split(".");
    return [
      { kind: `dotted${parts.length}`, sign: dotted[1]!, place: Number(parts.at(-1)), rest: dotted[2]! },
    ];
  }
  const short = /^\(?(\d{1,3}|[A-Za-z]|[ivxl]+|[IVXL]+)[.)]\**(?:\s+(.*))?$/.exec(line);
  return short ? readShort(short[1]!, short[2] ?? "") : [];
}

function readShort(sign: string, rest: string): Marker[] {
  if (/^\d/.test(sign)) return [{ kind: "number", sign, place: Number(sign), rest }];
  const isUpper = sign === sign.toUpperCase();
  const letter = { kind: isUpper ? "upper letter" : "letter", place: sign.toLowerCase().charCodeAt(0) - 96 };
  const numeral = { kind: isUpper ? "upper roman" : "roman", place: valueOfRoman(sign) };
  const readings = [...(sign.length === 1 ? [letter] : []), ...(numeral.place > 0 ? [numeral] : [])];
  return readings.map((reading) => ({ ...reading, sign, rest }));
}

/** 0 where it is no Roman numeral below 100. */
function valueOfRoman(sign: string): number {
  for (let value = 1; value < 100; value++) if (roman(value) === sign.toUpperCase()) return value;
  return 0;
}
