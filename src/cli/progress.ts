import type { Terminal } from "./command.ts";

/** Tells how far long work has come, on one line of a terminal; elsewhere it says nothing. */
export interface Progress {
  /** So many more are done. */
  advance: (count?: number) => void;
  /** Says something above the line. */
  say: (text: string) => void;
  /** Takes the line away. */
  end: () => void;
}

export interface ProgressOptions {
  /** "Reading". */
  doing: string;
  /** "articles". */
  things: string;
  /** How many there are to do, where that is known. */
  total?: number;
  /** Milliseconds from any fixed moment. */
  now?: () => number;
}

/** Milliseconds between two changes of the line. */
const refresh = 100;
const clearLine = "\r\u001b[K";

export function startProgress(terminal: Terminal, options: ProgressOptions): Progress {
  if (!terminal.talkIsTerminal) return { advance: () => {}, say: terminal.talk, end: () => {} };
  const now = options.now ?? (() => performance.now());
  const started = now();
  let done = 0;
  let shown = Number.NEGATIVE_INFINITY;
  return {
    advance: (count = 1) => {
      done += count;
      if (now() - shown < refresh) return;
      shown = now();
      terminal.talk(clearLine + progressLine(options, done, now() - started));
    },
    say: (text) => terminal.talk(clearLine + text),
    end: () => terminal.talk(clearLine),
  };
}

/** "Reading: 120 of 500 articles, 24 a second, 16 s left". */
export function progressLine(options: ProgressOptions, done: number, elapsed: number): string {
  const count = options.total === undefined ? done : `${done} of ${options.total}`;
  const rate = done / Math.max(elapsed / 1000, 0.001);
  const parts = [`${options.doing}: ${count} ${options.things}`, `${rateText(rate)} a second`];
  if (options.total !== undefined && rate > 0) parts.push(`${timeText((options.total - done) / rate)} left`);
  return parts.join(", ");
}

function rateText(rate: number): string {
  return rate < 10 ? rate.toFixed(1) : String(Math.round(rate));
}

function timeText(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
