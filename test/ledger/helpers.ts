import type { Article } from "../../src/intake/index.ts";
import { hashText } from "../../src/ledger/hash.ts";
import { type Ledger, recordArticles, recordReading, type SourcedArticle } from "../../src/ledger/index.ts";
import type { Meeting, Reading, Statement } from "../../src/reading/index.ts";

export const program = "0.0.1-test";
export const readWith = { brief: "brief-1", program };
export const by = { reviewer: "Ada" };

export function anArticle(values: Partial<Article> & { id: string }): Article {
  const text = `Nothing but the name of ${values.id} is told in this one.`;
  const about = { title: null, authors: [], publisher: null, published: "2025-12-08", language: "en" };
  return { url: null, ...about, text, ...values };
}

export function sourced(article: Article, source = `${article.id}.html`): SourcedArticle {
  return { article, source, sourceHash: hashText(JSON.stringify([article, source])) };
}

export function keep(ledger: Ledger, ...articles: Article[]) {
  const all = articles.map((article) => sourced(article));
  return recordArticles(ledger, all, program);
}

/** A statement whose content is these words of the text; the union demands high wages unless the values differ. */
export function aStatement(text: string, words: string, values: Partial<Statement> = {}): Statement {
  return {
    ...place(text, words),
    holder: "union",
    speaker: "union",
    issue: "wages",
    option: "high",
    stance: "demands",
    evidence: "first-hand",
    hedged: false,
    quoted: false,
    saidOn: "2025-12-08",
    condition: null,
    confidence: 0.8,
    because: "'demands' with the holder as its subject",
    ...values,
  };
}

export function aMeeting(text: string, words: string, values: Partial<Meeting> = {}): Meeting {
  const about = { place: null, date: null, status: "held" as const, duration: null };
  const told = { ...place(text, words), participants: ["union", "operators"] };
  return { ...told, ...about, confidence: 0.7, because: "'met'", ...values };
}

function place(text: string, words: string) {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`'${words}' is not in '${text}'`);
  return { start, end: start + words.length, text: words };
}

/** Records a reading of a version of an article. */
export function read(
  ledger: Ledger,
  article: string,
  { statements = [], meetings = [] }: Partial<Reading>,
  { version = 1, brief = "brief-1" } = {},
) {
  return recordReading(ledger, { article, version, reading: { statements, meetings } }, { brief, program });
}
