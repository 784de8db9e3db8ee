import { monthNumber, sundayWeekOfYear, weekNumber } from "./calendar.ts";
import { type MentionTable, pick } from "./mention.ts";

/** Within what a repetition counts once: nothing, a document, a calendar week, month or year, or everything. */
export const duplicateRules = ["include", "document", "week", "month", "year", "range"] as const;
export type DuplicateRule = (typeof duplicateRules)[number];

export interface DuplicateOptions {
  rule: DuplicateRule;
  /** Whether another level makes another statement; not so where the qualifier is ignored. */
  compareLevels: boolean;
  /** As the established program has it: weeks and months of all years are one, and big integers are never equal. */
  compatible?: boolean;
}

/**
 * Keeps the first of all mentions with the same row, column and level in the same stretch.
 * Over a whole range: filter before cutting windows, or a repetition counts again in each.
 */
export function dropDuplicates(table: MentionTable, options: DuplicateOptions): MentionTable {
  const { rule, compareLevels, compatible = false } = options;
  if (rule === "include") return table;
  const stretches = numberStretches(table, rule, compatible);
  const levelCount = table.levels.length;
  const seen = new Set<number>();
  const kept: number[] = [];
  for (let place = 0; place < table.rows.length; place++) {
    const mark = compareLevels ? table.marks[place]! : 0;
    if (compatible && compareLevels && isBoxed(table, mark)) {
      kept.push(place);
      continue;
    }
    const cell = (table.rows[place]! * table.columnLabels.length + table.columns[place]!) * levelCount + mark;
    const key = cell * stretches.count + stretches.of[place]!;
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(place);
  }
  return pick(table, kept);
}

/** The established program compares integers as objects, which are the same one only from -128 to 127. */
function isBoxed({ qualifier, levels }: MentionTable, mark: number): boolean {
  const level = Number(levels[mark]);
  return qualifier === "integer" && (level < -128 || level > 127);
}

/** Numbers the stretches from 0 in the order in which they occur, so that a key stays a safe integer. */
function numberStretches(table: MentionTable, rule: DuplicateRule, compatible: boolean) {
  const numbers = new Map<number, number>();
  const of = Int32Array.from(table.times, (time, place) => {
    const stretch = rule === "document" ? table.documents[place]! : stretchOf(time, rule, compatible);
    const number = numbers.get(stretch) ?? numbers.size;
    numbers.set(stretch, number);
    return number;
  });
  return { of, count: Math.max(1, numbers.size) };
}

function stretchOf(time: number, rule: Exclude<DuplicateRule, "document">, compatible: boolean): number {
  switch (rule) {
    case "week":
      return compatible ? sundayWeekOfYear(time) : weekNumber(time);
    case "month":
      return compatible ? new Date(time).getUTCMonth() : monthNumber(time);
    case "year":
      return new Date(time).getUTCFullYear();
    case "include":
    case "range":
      return 0;
    default:
      return rule satisfies never;
  }
}
