import { type Brief, renderSuggestions, requireBrief, suggestTerms } from "../../brief/index.ts";
import type { Article } from "../../intake/index.ts";
import { hashBrief, loadArticle, loadBrief, pageArticles, readUnread } from "../../ledger/index.ts";
import { Names, sentenceAround } from "../../publish/index.ts";
import { createReader, type Reading, type Statement } from "../../reading/index.ts";
import type { LedgerRecord } from "../record.ts";
import type { BriefPreview, ReadStatement, SuggestView } from "../schemas/brief.ts";

/** Milliseconds that a preview may take; it then tells how far it has come. */
const previewTime = 6_000;
/** So many statements of a kind are shown. */
const mostShown = 200;

/** Readings with the brief that holds, so that a second preview need not read with it again. */
const readings = new Map<string, Reading>();
let readingsOf = "";

/**
 * What a brief would change, before it is saved: each article is read with the brief that holds and with the other one,
 * the latest articles first.
 */
export async function previewBrief(
  record: LedgerRecord,
  { source }: { source: string },
): Promise<BriefPreview> {
  const { brief } = requireBrief(source, "brief.yaml");
  const until = performance.now() + previewTime;
  const before = createReader(record.brief);
  const after = createReader(brief);
  const hash = hashBrief(record.brief);
  if (readingsOf !== hash) readings.clear();
  readingsOf = hash;
  const effect = new Effect(record.brief, brief);
  let compared = 0;
  for await (const [id, version] of latestArticles(record)) {
    if (compared > 0 && performance.now() > until) break;
    const article = await loadArticle(record.ledger, id, version);
    const key = `${id}\n${version}`;
    const old = readings.get(key) ?? before.read(article);
    readings.set(key, old);
    effect.add(article, old.statements, after.read(article).statements);
    compared++;
  }
  return { articles: { compared, all: (await record.articles()).size }, ...effect.tell() };
}

async function* latestArticles({ ledger }: LedgerRecord): AsyncGenerator<[id: string, version: number]> {
  for (let after: Awaited<ReturnType<typeof pageArticles>>["end"] | undefined; after !== null; ) {
    const { lines, end } = await pageArticles(ledger, {}, { after, limit: 100 });
    for (const { id, version } of lines) yield [id, version];
    after = end;
  }
}

/** Gathers what comes, goes and moves. */
class Effect {
  readonly #before: Names;
  readonly #after: Names;
  readonly #comes: ReadStatement[] = [];
  readonly #goes: ReadStatement[] = [];
  readonly #moves: { from: ReadStatement; to: ReadStatement }[] = [];
  readonly #counts = { comes: 0, goes: 0, moves: 0, stays: 0 };

  constructor(before: Brief, after: Brief) {
    this.#before = new Names(before);
    this.#after = new Names(after);
  }

  add(article: Article, before: Statement[], after: Statement[]): void {
    const left = new Set(before);
    const fresh: Statement[] = [];
    for (const statement of after) {
      const same = [...left].find((each) => isSame(each, statement));
      if (!same) fresh.push(statement);
      else if (left.delete(same)) this.#counts.stays++;
    }
    for (const statement of fresh) {
      const moved = [...left].find((each) => each.start < statement.end && each.end > statement.start);
      const to = tell(article, statement, this.#after);
      if (moved) {
        left.delete(moved);
        if (++this.#counts.moves <= mostShown)
          this.#moves.push({ from: tell(article, moved, this.#before), to });
      } else if (++this.#counts.comes <= mostShown) this.#comes.push(to);
    }
    for (const gone of left)
      if (++this.#counts.goes <= mostShown) this.#goes.push(tell(article, gone, this.#before));
  }

  tell(): Omit<BriefPreview, "articles"> {
    return { counts: this.#counts, comes: this.#comes, goes: this.#goes, moves: this.#moves };
  }
}

/** The same words mean the same of the same party. */
function isSame(one: Statement, other: Statement): boolean {
  const keys = ["start", "end", "holder", "speaker", "issue", "option", "stance", "evidence"] as const;
  return keys.every((key) => one[key] === other[key]);
}

function tell(article: Article, statement: Statement, names: Names): ReadStatement {
  const { start, end, text, holder, issue, option, stance, evidence } = statement;
  return {
    ...{ article: article.id, title: article.title, published: article.published, start, end, text },
    sentence: sentenceAround(article.text, statement).text,
    ...{
      holder,
      holderName: names.party(holder),
      issue,
      issueName: names.issue(issue),
      option,
      stance,
      evidence,
    },
    optionName: option === null ? null : names.option(issue, option),
  };
}

/** Suggestions are made of so many articles, the latest ones. */
const mostRead = 400;

/** People, names and terms that the articles use and the brief lacks. */
export async function suggestForBrief(
  record: LedgerRecord,
  { source }: { source?: string | undefined },
): Promise<SuggestView> {
  const brief = source === undefined ? record.brief : requireBrief(source, "brief.yaml").brief;
  const articles: Article[] = [];
  for await (const [id, version] of latestArticles(record)) {
    if (articles.push(await loadArticle(record.ledger, id, version)) === mostRead) break;
  }
  const suggestions = suggestTerms(brief, articles);
  return {
    articles: { read: articles.length, all: (await record.articles()).size },
    suggestions: suggestions.map(({ example, ...suggestion }) => ({
      ...{ id: null, role: null, party: null, person: null, issue: null, aliases: [] },
      ...suggestion,
      ...example,
    })),
    yaml: suggestions.length === 0 ? "" : renderSuggestions(brief, suggestions),
  };
}

/** Reads what has not been read with the brief that holds; each few articles are kept as they are done. */
export async function readAgain(
  record: LedgerRecord,
  { program }: { program: string },
): Promise<{ read: number }> {
  const kept = (await loadBrief(record.ledger))!;
  const version = program.split(" ").at(-1)!;
  const reader = { read: createReader(kept.brief).read, brief: kept.hash, program: version };
  const { read } = await readUnread(record.ledger, { reader });
  return { read };
}
