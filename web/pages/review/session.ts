import type { StatementFields } from "../../../src/publish/index.ts";
import type { QueueItem, QueueView, ReviewInput, StatementVersion } from "../../../src/server/index.ts";
import { ApiError } from "../../api/client.ts";
import type { ReviewApi } from "./api.ts";
import { changesOf } from "./draft.ts";

/** What a reviewer says of a statement: that it is none, or what it says. */
export type Judgement = { kind: "rejected" } | { kind: "right"; fields: StatementFields };

/** A verdict that was not kept, and why; the statement comes again, as it now is. */
export interface Problem {
  item: QueueItem;
  judgement: Judgement;
  /** What the server said, or that it could not be reached. */
  words: string;
  /** Where somebody else was quicker: what it says now, and who says so. */
  now: StatementVersion | null;
}

export interface Done {
  item: QueueItem;
  verdict: ReviewInput["verdict"];
}

export interface SittingState {
  /** `undefined` until the first answer is there. */
  current: QueueItem | null | undefined;
  /** How many wait, this one included. */
  left: number;
  /** Latest first. */
  done: readonly Done[];
  problem: Problem | null;
  /** Why the queue could not be had. */
  error: unknown;
}

/** How many are asked for at once, and how few may be left before more are. */
const portion = 50;
const few = 20;

/**
 * One sitting of a reviewer. What is shown next is always here already: verdicts are shown as kept at once and written
 * one after the other behind; one that can't be kept brings its statement back.
 */
export class Sitting {
  readonly #api: ReviewApi;
  readonly #listeners = new Set<() => void>();
  readonly #skipped = new Set<string>();
  #ahead: QueueItem[] = [];
  #done: Done[] = [];
  #writes: Promise<void> = Promise.resolve();
  readonly #failed = new Set<Done>();
  /** Verdicts that the server has not acknowledged. */
  #unwritten = 0;
  #asking = false;
  #isAll = false;
  #state: SittingState = { current: undefined, left: 0, done: [], problem: null, error: null };

  constructor(api: ReviewApi) {
    this.#api = api;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): SittingState => this.#state;

  /** What comes after the statement that is shown. */
  get next(): QueueItem | undefined {
    return this.#ahead[1];
  }

  /** Asks for statements until enough are ahead. */
  async fill(): Promise<void> {
    if (this.#asking || this.#isAll || this.#ahead.length >= few) return;
    this.#asking = true;
    try {
      const unwritten = this.#unwritten;
      this.#take(await this.#api.queue(portion + this.#skipped.size + unwritten), unwritten);
    } catch (error) {
      this.#tell({ error });
    } finally {
      this.#asking = false;
    }
  }

  judge(item: QueueItem, judgement: Judgement): void {
    const changes = judgement.kind === "right" ? changesOf(item, judgement.fields) : {};
    const verdict = verdictOf(judgement, changes);
    const done: Done = { item, verdict };
    this.#ahead = this.#ahead.filter((each) => each !== item);
    this.#done.unshift(done);
    this.#unwritten++;
    this.#tell({ left: Math.max(0, this.#state.left - 1), problem: null });
    this.#write(async () => {
      try {
        await this.#api.judge(item, verdict, changes);
      } catch (error) {
        this.#bringBack(done, judgement, error);
      } finally {
        this.#unwritten--;
      }
    });
    void this.fill();
  }

  /** Takes the last verdict of this sitting back and shows its statement again. */
  undo(): void {
    const last = this.#done.shift();
    if (last === undefined) return;
    this.#ahead.unshift(last.item);
    this.#tell({ left: this.#state.left + 1, problem: null });
    this.#write(async () => {
      if (this.#failed.has(last)) return;
      try {
        const { edition } = await this.#api.undo();
        this.#replace(last.item, { ...last.item, edition });
      } catch (error) {
        this.#tell({ error });
      }
    });
  }

  /** Leaves it for another time. */
  skip(): void {
    const [item] = this.#ahead;
    if (item === undefined) return;
    this.#skipped.add(item.id);
    this.#ahead = this.#ahead.slice(1);
    this.#tell({ left: Math.max(0, this.#state.left - 1), problem: null });
    void this.fill();
  }

  /** Shows the statement that a problem has brought back, before all others. */
  takeUp({ item }: Problem): void {
    this.#ahead = [item, ...this.#ahead.filter(({ id }) => id !== item.id)];
    this.#tell({ problem: null });
  }

  /** Lets what holds now stand. */
  leave({ item }: Problem): void {
    this.#skipped.add(item.id);
    this.#ahead = this.#ahead.filter(({ id }) => id !== item.id);
    this.#tell({ left: Math.max(0, this.#state.left - 1), problem: null });
  }

  #bringBack(done: Done, judgement: Judgement, error: unknown): void {
    this.#failed.add(done);
    const conflict = conflictIn(error);
    const item = conflict ? { ...done.item, ...conflict.statement } : done.item;
    this.#done = this.#done.filter((each) => each !== done);
    // Right after the one that is shown: nobody's key press may meet a statement that was not there a moment ago.
    const [current, ...rest] = this.#ahead.filter(({ id }) => id !== item.id);
    this.#ahead = current === undefined ? [item] : [current, item, ...rest];
    const words = error instanceof Error ? error.message : String(error);
    this.#tell({ left: this.#state.left + 1, problem: { item, judgement, words, now: conflict } });
  }

  #take({ items, left }: QueueView, unwritten: number): void {
    const known = new Set([
      ...this.#ahead.map(({ id }) => id),
      ...this.#done.map(({ item }) => item.id),
      ...this.#skipped,
    ]);
    const fresh = items.filter(({ id }) => !known.has(id));
    this.#isAll = items.length === left;
    this.#ahead = [...this.#ahead, ...fresh];
    this.#tell({ left: Math.max(this.#ahead.length, left - unwritten - this.#skipped.size), error: null });
  }

  #replace(old: QueueItem, item: QueueItem): void {
    this.#ahead = this.#ahead.map((each) => (each === old ? item : each));
    this.#tell({});
  }

  #write(task: () => Promise<void>): void {
    this.#writes = this.#writes.then(task);
  }

  #tell(change: Partial<SittingState>): void {
    const [current = null] = this.#ahead;
    const isLoaded = this.#state.current !== undefined || current !== null || change.error === null;
    this.#state = {
      ...this.#state,
      ...change,
      current: isLoaded ? current : undefined,
      done: [...this.#done],
    };
    for (const listener of this.#listeners) listener();
  }
}

function verdictOf({ kind }: Judgement, changes: object): ReviewInput["verdict"] {
  if (kind === "rejected") return "rejected";
  return Object.keys(changes).length === 0 ? "confirmed" : "corrected";
}

/** Both versions, where the answer has them. */
function conflictIn(error: unknown) {
  if (!(error instanceof ApiError) || error.status !== 409) return null;
  const { versions } = error.body as {
    versions?: { now: StatementVersion & { statement: Partial<QueueItem> } };
  };
  return versions?.now ?? null;
}
