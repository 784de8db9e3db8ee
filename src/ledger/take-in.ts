import { fillMessage } from "../base/index.ts";
import type { Article } from "../intake/index.ts";
import type { Reading } from "../reading/index.ts";
import { listArticles, listUnread, loadArticle, type UnreadArticle } from "./articles.ts";
import type { Ledger } from "./ledger.ts";
import { type RecordedArticle, recordArticles, type SourcedArticle } from "./record-articles.ts";
import { type ArticleReading, type ReadWith, recordReadings } from "./record-reading.ts";
import { type Refused, recordRefusals } from "./refusals.ts";

/** Reads an article with one brief; pure. */
export interface ArticleReader extends ReadWith {
  read: (article: Article) => Reading;
}

export interface TakeInOptions {
  reader: ArticleReader;
  /** Ends the work after the transaction that is under way; what is done is kept, and taken up next time. */
  signal?: AbortSignal;
  /** Told after each transaction what it acknowledged. */
  onKept?: (kept: Kept) => void;
}

/** What one transaction has put on the disk. */
export interface Kept {
  articles: RecordedArticle[];
  refusals: Refused[];
  /** Ids of the articles that were read. */
  read: string[];
}

/** A count of each outcome, for the log and the last line. */
export interface TakenIn {
  new: number;
  changed: number;
  known: number;
  refused: number;
  read: number;
  statements: number;
  meetings: number;
}

/** So many articles share a transaction, or as many as have come within `groupTime` milliseconds. */
const groupSize = 16;
const groupTime = 500;

/**
 * Keeps what a stream of pages brings, articles and refusals, and reads the articles, a few in each transaction.
 * May be cut off anywhere and run again: what was kept is known by then, and what was not read is read.
 */
export async function takeIn(
  ledger: Ledger,
  sources: AsyncIterable<SourcedArticle | Refused>,
  options: TakeInOptions,
): Promise<TakenIn> {
  const total = noneYet();
  for await (const group of inGroups(sources, options.signal)) {
    await keepGroup(ledger, group, options, total);
    if (options.signal?.aborted) return total;
  }
  await readUnread(ledger, options, total);
  return total;
}

/** Reads every article whose latest version has not been read with this brief by this program; `again` reads all. */
export async function readUnread(
  ledger: Ledger,
  options: TakeInOptions & { again?: boolean },
  total: TakenIn = noneYet(),
): Promise<TakenIn> {
  const unread = options.again
    ? (await listArticles(ledger)).map(({ id, version }) => ({ article: id, version }))
    : await listUnread(ledger, options.reader);
  for (let at = 0; at < unread.length && !options.signal?.aborted; at += groupSize) {
    await readGroup(ledger, unread.slice(at, at + groupSize), options, total);
  }
  return total;
}

const noneYet = (): TakenIn => ({
  new: 0,
  changed: 0,
  known: 0,
  refused: 0,
  read: 0,
  statements: 0,
  meetings: 0,
});

async function* inGroups<T>(items: AsyncIterable<T>, signal?: AbortSignal): AsyncGenerator<T[]> {
  let group: T[] = [];
  let started = performance.now();
  for await (const item of items) {
    if (group.length === 0) started = performance.now();
    group.push(item);
    const isDue = group.length === groupSize || performance.now() - started >= groupTime;
    if (!isDue && !signal?.aborted) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

async function keepGroup(
  ledger: Ledger,
  group: (SourcedArticle | Refused)[],
  options: TakeInOptions,
  total: TakenIn,
): Promise<void> {
  const refusals = group.filter((each): each is Refused => !isSourced(each));
  const sourced = group.filter(isSourced);
  await recordRefusals(ledger, refusals);
  const articles = await recordArticles(ledger, sourced, options.reader.program);
  total.refused += refusals.length;
  for (const { outcome } of articles) total[outcome]++;
  options.onKept?.({ articles, refusals, read: [] });
  const toRead = articles.filter(({ outcome }) => outcome !== "known");
  await readGroup(
    ledger,
    toRead.map(({ id, version }) => ({ article: id, version })),
    options,
    total,
  );
}

const isSourced = (each: SourcedArticle | Refused): each is SourcedArticle => "article" in each;

async function readGroup(
  ledger: Ledger,
  articles: UnreadArticle[],
  { reader, onKept }: TakeInOptions,
  total: TakenIn,
): Promise<void> {
  const readings: ArticleReading[] = [];
  const refusals: Refused[] = [];
  for (const { article, version } of articles) {
    const result = tryReading(reader, await loadArticle(ledger, article, version));
    if ("reason" in result) refusals.push(result);
    else readings.push({ article, version, reading: result });
  }
  await recordRefusals(ledger, refusals);
  const recorded = await recordReadings(ledger, readings, reader);
  const done = recorded.filter(({ outcome }) => outcome === "recorded");
  total.refused += refusals.length;
  total.read += done.length;
  for (const { statements, meetings } of done) {
    total.statements += statements;
    total.meetings += meetings;
  }
  onKept?.({ articles: [], refusals, read: done.map(({ article }) => article) });
}

/** An article on which the reader fails is a result like any other: it is listed, and the rest goes on. */
function tryReading(reader: ArticleReader, article: Article): Reading | Refused {
  try {
    return reader.read(article);
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    const code = "reading-failed";
    return { source: article.id, code, reason: fillMessage(code, { id: article.id, found }) };
  }
}
