import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { corpusNames, type GoldStatement, loadGold } from "../../bench/gold.ts";
import { requireBrief } from "../../src/brief/index.ts";
import { keepBrief, type Ledger, type LedgerStatement, listStatements } from "../../src/ledger/index.ts";
import { createReader, type Statement } from "../../src/reading/index.ts";
import { createNearness } from "../../src/reading/scoring/match.ts";
import { keep, read } from "../ledger/helpers.ts";

/**
 * A reviewer who knows the corpus's gold by heart, for sessions in which the machine is right 60 times in 100. What is
 * judged is what the reader really reads in the corpus: everything that it reads right, and as much as needed of what
 * it reads wrong, evenly taken.
 */

/** The fields that have a key of their own. */
export const keyed = ["holder", "issue", "option", "stance", "evidence"] as const;

export interface Judged {
  article: string;
  read: Statement;
  /** What it should say; `null`: it is no statement. */
  gold: GoldStatement | null;
}

export interface Session {
  negotiation: string;
  judged: Judged[];
}

/** Sessions over the negotiations of the corpus, with 200 statements in all. */
export function planSessions(statements = 200, share = 0.6): Session[] {
  const all = corpusNames.map((name) => ({ negotiation: name, judged: readAndMatch(name) }));
  const right = Math.min(statements * share, all.flatMap(({ judged }) => judged.filter(isRight)).length);
  const takeRight = everyNth(all.flatMap(({ judged }) => judged.filter(isRight)).length, right);
  const takeWrong = everyNth(
    all.flatMap(({ judged }) => judged.filter((each) => !isRight(each))).length,
    statements - right,
  );
  return all.map(({ negotiation, judged }) => ({
    negotiation,
    judged: judged.filter((each) => (isRight(each) ? takeRight() : takeWrong())),
  }));
}

export const isRight = ({ read: found, gold }: Judged): boolean =>
  gold !== null && keyed.every((field) => found[field] === gold[field]);

/** Says yes to `wanted` of `all` questions, evenly. */
function everyNth(all: number, wanted: number): () => boolean {
  let asked = 0;
  return () => {
    asked++;
    return Math.floor((asked * wanted) / all) > Math.floor(((asked - 1) * wanted) / all);
  };
}

function readAndMatch(name: string): Judged[] {
  const { brief, articles } = loadGold(name);
  const { read: readArticle } = createReader(brief);
  return articles.flatMap(({ article, statements: gold }) => {
    const { statements } = readArticle(article);
    const partners = match(article.text, statements, gold);
    return statements.map((found) => ({
      article: article.id,
      read: found,
      gold: partners.get(found) ?? null,
    }));
  });
}

/** The nearest and most alike first; one partner at most for each. */
function match(text: string, found: Statement[], gold: GoldStatement[]): Map<Statement, GoldStatement> {
  const nearness = createNearness(text);
  const pairs = found.flatMap((one) =>
    gold.map((other) => {
      const near = nearness(other, one);
      const alike = keyed.filter((field) => one[field] === other[field]).length;
      return { one, other, score: near === 0 ? 0 : 2 * near + alike };
    }),
  );
  const partners = new Map<Statement, GoldStatement>();
  const taken = new Set<GoldStatement>();
  for (const { one, other } of pairs.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score)) {
    if (partners.has(one) || taken.has(other)) continue;
    partners.set(one, other);
    taken.add(other);
  }
  return partners;
}

/** Fills the ledger of a session: its articles, and of what was read in them just what is judged. */
export async function fillSessionLedger({ negotiation, judged }: Session, ledger: Ledger): Promise<void> {
  const { dir, articles } = loadGold(negotiation);
  const yaml = readFileSync(join(dir, "brief.yaml"), "utf8");
  await keepBrief(ledger, yaml, requireBrief(yaml, "brief.yaml").brief);
  for (const { article } of articles) {
    const about = { url: null, authors: [], publisher: null, language: "en" };
    await keep(ledger, { ...about, ...article });
    const statements = judged.filter((each) => each.article === article.id).map((each) => each.read);
    await read(ledger, article.id, { statements });
  }
}

/** What the reviewer knows of each statement of the ledger, by its id. */
export async function learn(ledger: Ledger, { judged }: Session): Promise<Map<string, Judged>> {
  const keyOf = (article: string, { start, end, holder, issue, option }: Statement) =>
    JSON.stringify([article, start, end, holder, issue, option]);
  const byKey = new Map(judged.map((each) => [keyOf(each.article, each.read), each]));
  const known = (await listStatements(ledger)).map((statement: LedgerStatement) => [
    statement.id,
    byKey.get(keyOf(statement.articleId, statement))!,
  ]);
  return new Map(known as [string, Judged][]);
}

const fieldKeys = [
  ["holder", "h"],
  ["issue", "i"],
  ["option", "o"],
  ["evidence", "e"],
] as const;
const digits = ["demands", "proposes", "accepts", "accepts-if", "undecided", "opposes", "rejects"];

/**
 * Looks at the page as a person does and names the next key: that of the first field which is not yet as it should be,
 * and at last the verdict.
 */
export async function nextKey(page: Page, known: Map<string, Judged>): Promise<{ id: string; key: string }> {
  const shown = await page.evaluate(() => {
    const question = document.querySelector<HTMLElement>("[data-statement]");
    const fields = [...(question?.querySelectorAll<HTMLElement>("[data-field]") ?? [])];
    const stances = [...(question?.querySelectorAll(".scale button") ?? [])];
    return {
      id: question?.dataset.statement ?? "",
      fields: Object.fromEntries(fields.map(({ dataset }) => [dataset.field, dataset.value])),
      stance: stances.findIndex((button) => button.getAttribute("aria-current") === "true"),
    };
  });
  const gold = known.get(shown.id)?.gold ?? null;
  if (gold === null) return { id: shown.id, key: "n" };
  const wrong = fieldKeys.find(([field]) => (gold[field] ?? "") !== shown.fields[field]);
  if (wrong !== undefined) return { id: shown.id, key: wrong[1] };
  const stance = digits.indexOf(gold.stance);
  return { id: shown.id, key: stance === shown.stance ? "y" : String(stance + 1) };
}
