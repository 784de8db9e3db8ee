import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { type Ledger, loadRevision } from "../ledger/index.ts";
import type { InputOf, TaskName } from "./tasks.ts";
import type { LedgerThread, Made } from "./thread.ts";

/** JSON as it goes out, made once however often it is asked for. */
export interface Answer extends Made {
  etag: string;
}

interface Kept extends Answer {
  name: TaskName;
  input: unknown;
  generation: number;
  askedAt: number;
}

/** How long a request waits for the newest answer, in milliseconds, where the one before it may be given. */
const patience = 40;
/** An answer asked for within so many milliseconds is brought up to date as soon as the ledger changes. */
const hotFor = 10_000;
const mostHot = 8;
const mostKept = 200;

/**
 * Findings as JSON, derived in a thread of their own, so that the server goes on answering meanwhile; kept by what was
 * asked and the ledger's revision.
 *
 * While a batch of pages is taken in, the ledger changes faster than a large one can be derived from. A request then
 * gets the answer of a moment ago, unless that is from before the last change that has been told (`generation`):
 * whoever hears of a change, or has made one here, sees it in what is asked for next.
 */
export class Derivations {
  readonly #ledger: Ledger;
  readonly #thread: Pick<LedgerThread, "make">;
  readonly #kept = new Map<string, Kept>();
  readonly #deriving = new Map<string, { generation: number; answer: Promise<Kept> }>();
  /** Counts the changes that have been seen; what is derived belongs to the one during which it was begun. */
  #generation = 0;
  /** Nothing from before it is given any more. */
  #told = 0;
  #restUntil = 0;

  constructor(ledger: Ledger, thread: Pick<LedgerThread, "make">) {
    this.#ledger = ledger;
    this.#thread = thread;
  }

  async answer<N extends TaskName>(name: N, input: InputOf<N>): Promise<Answer> {
    const key = JSON.stringify([name, input]);
    const kept = this.#kept.get(key);
    if (kept) kept.askedAt = Date.now();
    if (kept?.revision === (await loadRevision(this.#ledger))) return kept;
    const mayBeOlder = kept !== undefined && kept.generation >= this.#told;
    if (!mayBeOlder) return this.#derive(key, name, input);
    // A core that derives all the time has no time for anybody else.
    if (Date.now() < this.#restUntil && !this.#deriving.has(key)) return kept;
    return Promise.race([this.#derive(key, name, input), sleep(patience, kept, { ref: false })]);
  }

  /** Brings up to date what was asked for of late; from then on nothing older is given. */
  async renew(): Promise<void> {
    const generation = ++this.#generation;
    const since = Date.now() - hotFor;
    const hot = [...this.#kept]
      .filter(([, { askedAt }]) => askedAt > since)
      .sort(([, one], [, other]) => other.askedAt - one.askedAt)
      .slice(0, mostHot);
    // What can't be derived is told to whoever asks for it.
    await Promise.allSettled(hot.map(([key, { name, input }]) => this.#derive(key, name, input)));
    this.#told = Math.max(this.#told, generation);
  }

  /** After a change made through this server: whatever is derived from here on has it, and nothing else is given. */
  outdate(): void {
    this.#told = ++this.#generation;
  }

  #derive(key: string, name: TaskName, input: unknown): Promise<Kept> {
    const begun = this.#deriving.get(key);
    if (begun && begun.generation >= this.#told && begun.generation === this.#generation) return begun.answer;
    const generation = this.#generation;
    const answer = this.#run(name, input).then((made) =>
      this.#keep(key, { ...made, name, input, generation }),
    );
    const entry = { generation, answer };
    this.#deriving.set(key, entry);
    const end = () => this.#deriving.get(key) === entry && this.#deriving.delete(key);
    answer.then(end, end);
    return answer;
  }

  async #run(name: TaskName, input: unknown): Promise<Answer> {
    const start = Date.now();
    const made = await this.#thread.make(name, input);
    this.#restUntil = 2 * Date.now() - start;
    return { ...made, etag: `"${createHash("sha1").update(made.json).digest("base64url")}"` };
  }

  #keep(key: string, made: Omit<Kept, "askedAt">): Kept {
    const before = this.#kept.get(key);
    // One that was begun earlier may end later.
    if (before && before.generation > made.generation) return before;
    const kept = { ...made, askedAt: before?.askedAt ?? Date.now() };
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > mostKept) this.#kept.delete(oldest!);
    return kept;
  }
}
