import { setTimeout as wait } from "node:timers/promises";

/** Keeps requests to one host apart. */
export class Pace {
  readonly #interval: number;
  /** When the next request to a host may start, on the clock of `performance.now()`. */
  readonly #next = new Map<string, number>();

  /** @param interval Milliseconds between the starts of two requests to one host. */
  constructor(interval: number) {
    this.#interval = interval;
  }

  /** Waits for the host's turn. `crawlDelay`, in seconds, is what its robots.txt asks for. */
  async wait(host: string, crawlDelay = 0, signal?: AbortSignal): Promise<void> {
    const now = performance.now();
    const start = Math.max(now, this.#next.get(host) ?? 0);
    this.#next.set(host, start + Math.max(this.#interval, Math.min(crawlDelay, longestDelay) * 1000));
    if (start > now) await wait(start - now, undefined, signal ? { signal } : {});
  }
}

/** Seconds. A longer delay means that programs are not wanted, which robots.txt can say in so many words. */
const longestDelay = 30;
