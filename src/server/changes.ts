import { type Ledger, loadRevision } from "../ledger/index.ts";

export interface Change {
  /** The ledger's revision that answers have reached. */
  revision: string;
}

type Listener = (change: Change) => void;

/**
 * Sees that the ledger has changed, whoever wrote to it, by asking for its revision: one row by its key, a few
 * microseconds. Before it tells, it lets `prepare` bring up to date what most will ask for again.
 */
export class Changes {
  readonly #ledger: Ledger;
  readonly #listeners = new Set<Listener>();
  readonly #prepare: () => Promise<void>;
  #revision: string | undefined;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;

  constructor(ledger: Ledger, prepare: () => Promise<void>) {
    this.#ledger = ledger;
    this.#prepare = prepare;
  }

  async start(every: number): Promise<void> {
    this.#revision = await loadRevision(this.#ledger);
    this.#timer = setInterval(() => void this.look(), every);
    // A server that is closed must not be kept alive by its looking.
    this.#timer.unref();
  }

  /** Looks now; of several at a time one looks for all. */
  look(): Promise<void> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
    });
    return this.#looking;
  }

  async #look(): Promise<void> {
    const revision = await loadRevision(this.#ledger).catch(() => this.#revision);
    if (revision === undefined || revision === this.#revision) return;
    await this.#prepare();
    this.#revision = revision;
    for (const listener of this.#listeners) listener({ revision });
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#looking;
  }
}
