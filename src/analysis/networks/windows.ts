import { addUnits, type TimeUnit } from "./calendar.ts";
import { makeNetwork, type NetworkOptions, prepare, settle } from "./derive.ts";
import { between, type Mention, type MentionTable, stretch } from "./mention.ts";
import type { Network } from "./network.ts";

export interface WindowOptions extends NetworkOptions {
  /** Calendar units, or so many statements. */
  unit: TimeUnit | "events";
  /** How many units a window is wide. A window has a middle, so an even number counts as the next odd one. */
  size: number;
}

/** A stretch of time and what was said in it. Times are milliseconds since 1970. */
export interface TimeWindow {
  middle: number;
  start: number;
  stop: number;
  table: MentionTable;
}

export interface WindowNetwork extends Omit<TimeWindow, "table"> {
  network: Network;
}

/**
 * A network for each window that lies wholly from start to stop (by default the first and the last statement),
 * the middle moving on by one unit; both ends of a window are inclusive. Repetitions are dropped once, over the
 * whole range. Made one after another as they are asked for, so that hundreds never lie in memory together.
 */
export function* deriveWindows(
  mentions: readonly Mention[],
  options: WindowOptions,
): Generator<WindowNetwork, void> {
  const settled = settle(options);
  const table = prepare(mentions, settled);
  for (const { table: part, ...window } of cutWindows(table, options)) {
    yield { ...window, network: makeNetwork(part, settled) };
  }
}

/** The stretches themselves, for those who derive more than one thing from each. */
export function cutWindows(table: MentionTable, options: WindowOptions): Generator<TimeWindow, void> {
  return options.unit === "events"
    ? eventWindows(table, options.size)
    : calendarWindows(table, { ...options, unit: options.unit });
}

function* calendarWindows(
  table: MentionTable,
  { unit, size, start, stop }: WindowOptions & { unit: TimeUnit },
): Generator<TimeWindow, void> {
  const [first, last] = [start ?? table.times[0], stop ?? table.times.at(-1)];
  if (first === undefined || last === undefined) return;
  const half = Math.floor(size / 2);
  for (let index = 0; ; index++) {
    const middle = addUnits(first, unit, index);
    if (middle > last) return;
    const window = { middle, start: addUnits(middle, unit, -half), stop: addUnits(middle, unit, half) };
    if (window.start < first || window.stop > last) continue;
    yield { ...window, table: between(table, window.start, window.stop) };
  }
}

/** So many statements before and after each one that has them. Those of one time go in the order of the table. */
function* eventWindows(table: MentionTable, size: number): Generator<TimeWindow, void> {
  const half = Math.floor(size / 2);
  for (let place = half; place < table.times.length - half; place++) {
    const [from, to] = [place - half, place + half];
    yield {
      middle: table.times[place]!,
      start: table.times[from]!,
      stop: table.times[to]!,
      table: stretch(table, from, to + 1),
    };
  }
}
