import type { ArticleRef, KeptMeeting, KeptStatement, StatementFacts } from "../analysis/index.ts";
import { AppError } from "../base/index.ts";
import type { Brief } from "../brief/index.ts";
import {
  type Ledger,
  type LedgerStatement,
  listArticleRefs,
  listFacts,
  listStatements,
  loadArticle,
  loadBrief,
  loadRevision,
} from "../ledger/index.ts";
import { type Sentence, sentenceAround } from "../publish/index.ts";

/** As many selections as a reader is likely to go back and forth between. */
const mostRemembered = 24;

/** The ledger as of one revision, as far as it has been asked for: everything is read at most once. */
export class LedgerRecord {
  readonly ledger: Ledger;
  readonly brief: Brief;
  readonly revision: string;
  readonly #remembered = new Map<string, Promise<unknown>>();
  #facts: Promise<StatementFacts[]> | undefined;
  #articles: Promise<Map<string, ArticleRef>> | undefined;

  constructor(ledger: Ledger, brief: Brief, revision: string) {
    this.ledger = ledger;
    this.brief = brief;
    this.revision = revision;
  }

  facts(): Promise<StatementFacts[]> {
    this.#facts ??= listFacts(this.ledger);
    return this.#facts;
  }

  articles(): Promise<Map<string, ArticleRef>> {
    this.#articles ??= listArticleRefs(this.ledger).then((refs) => new Map(refs.map((ref) => [ref.id, ref])));
    return this.#articles;
  }

  /**
   * What `derive` gave when it was first asked under this key, which names the derivation and all that it depends on
   * beside the record. For what many answers share and costs much.
   */
  async remember<T>(key: unknown[], derive: () => Promise<T>): Promise<T> {
    const name = JSON.stringify(key);
    const known = this.#remembered.get(name);
    if (known !== undefined) return known as Promise<T>;
    if (this.#remembered.size >= mostRemembered) this.#remembered.clear();
    const made = derive();
    this.#remembered.set(name, made);
    return made;
  }

  async statements(ids: string[]): Promise<Map<string, LedgerStatement>> {
    const found = new Map<string, LedgerStatement>();
    // SQLite takes 32,766 values in one statement; far fewer are quicker.
    for (let start = 0; start < ids.length; start += 500) {
      const part = await listStatements(this.ledger, { ids: ids.slice(start, start + 500) });
      for (const statement of part) found.set(statement.id, statement);
    }
    return found;
  }

  /** The sentence around each of these places; each text is read once. */
  async sentences(places: Place[]): Promise<(place: Place) => Sentence> {
    const textOf = await this.texts(places);
    return (place) => sentenceAround(textOf(place) ?? place.text, place);
  }

  /** The text that each of these places stands in; each is read once. */
  async texts(places: Place[]): Promise<(place: Place) => string | undefined> {
    const texts = new Map<string, string>();
    const keyOf = (place: Place) => `${place.article.id} ${versionOf(place) ?? ""}`;
    for (const place of places) {
      const key = keyOf(place);
      if (texts.has(key)) continue;
      texts.set(key, (await loadArticle(this.ledger, place.article.id, versionOf(place))).text);
    }
    return (place) => texts.get(keyOf(place));
  }
}

type Place = KeptStatement | KeptMeeting;

/** A statement's span belongs to the version of the article that it was found in. */
const versionOf = (place: Place): number | undefined => (place as Partial<LedgerStatement>).version;

/** Reads a ledger anew only once it has changed. */
export class RecordReader {
  readonly #ledger: Ledger;
  #record: LedgerRecord | undefined;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  async read(): Promise<LedgerRecord> {
    const revision = await loadRevision(this.#ledger);
    if (this.#record?.revision === revision) return this.#record;
    const kept = await loadBrief(this.#ledger);
    if (kept === undefined) throw new AppError("ledger-no-brief", { folder: this.#ledger.location });
    this.#record = new LedgerRecord(this.#ledger, kept.brief, revision);
    return this.#record;
  }
}
