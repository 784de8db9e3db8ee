import type { ArticleRef, KeptMeeting, KeptStatement } from "../../src/analysis/index.ts";
import {
  deriveFindings,
  type FindingsOptions,
  type PublicRecord,
  sentenceAround,
} from "../../src/publish/index.ts";
import { brief } from "../analysis/build.ts";

/** What the invented papers wrote about the Lantern Theatre. */
const pages: {
  id: string;
  publisher: string | null;
  url: string | null;
  published: string | null;
  text: string;
}[] = [
  {
    id: "courier-0301",
    publisher: "Ferrow Courier",
    url: "https://courier.example/2025/03/01/season",
    published: "2025-03-01",
    text: 'The guild wants more. "We demand a rise of 8 per cent," Ines Marrow said. The theatre rejects any rise of 8 per cent.',
  },
  {
    id: "evening-0310",
    publisher: "Evening Bell",
    url: "https://bell.example/talks?id=7&page=2",
    published: "2025-03-10",
    text: "Guild and theatre met for five hours on Monday. The guild would take a single payment if the tour is cut. The theatre is fine with it, Mr. Quill said.\n\nNobody spoke of a date.",
  },
  {
    id: "courier-0312",
    publisher: "Ferrow Courier",
    url: "https://courier.example/2025/03/12/no",
    published: "2025-03-12",
    text: "The theatre said it has not decided on a single payment. The guild no longer insists on 8 per cent.",
  },
];

export function articleRef(id: string): ArticleRef {
  const { publisher, url, published } = pages.find((page) => page.id === id)!;
  return { id, title: `Title of ${id}`, publisher, url, published, report: id };
}

let made = 0;

/** A statement whose content is these words of the page. */
export function kept(page: string, words: string, changes: Partial<KeptStatement> = {}): KeptStatement {
  const article = changes.article ?? articleRef(page);
  made++;
  return {
    id: `statement-${made}`,
    ...place(page, words),
    holder: "guild",
    speaker: "guild",
    issue: "pay",
    option: "high",
    stance: "demands",
    evidence: "first-hand",
    hedged: false,
    quoted: false,
    saidOn: article.published ?? "2025-03-01",
    published: article.published,
    condition: null,
    confidence: 0.91,
    because: "'demand' with the holder as its subject",
    articleId: article.id,
    report: article.report,
    verdict: "unreviewed",
    article,
    ...changes,
  };
}

export function place(page: string, words: string) {
  const text = pages.find(({ id }) => id === page)!.text;
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`'${words}' is not on page ${page}`);
  return { start, end: start + words.length, text: words };
}

export function statements(): KeptStatement[] {
  const theatre = { holder: "theatre", speaker: "theatre" };
  return [
    kept("courier-0301", "a rise of 8 per cent", { speaker: "marrow", verdict: "confirmed" }),
    kept("courier-0301", "any rise of 8 per cent", { ...theatre, stance: "rejects" }),
    kept("evening-0310", "a single payment if the tour is cut", {
      option: "bonus",
      stance: "accepts-if",
      condition: place("evening-0310", "if the tour is cut"),
      hedged: true,
    }),
    kept("evening-0310", "is fine with it", {
      ...theatre,
      speaker: "quill",
      option: "bonus",
      stance: "accepts",
      evidence: "second-hand",
    }),
    kept("courier-0312", "a single payment", { ...theatre, option: "bonus", stance: "undecided" }),
    kept("courier-0312", "no longer insists on 8 per cent", {
      stance: "undecided",
      evidence: "narrated",
      speaker: null,
    }),
  ];
}

export function aMeeting(): KeptMeeting {
  return {
    id: "meeting-1",
    ...place("evening-0310", "Guild and theatre met for five hours on Monday."),
    participants: ["guild", "theatre"],
    place: "Ferrow",
    date: "2025-03-10",
    status: "held",
    duration: "five hours",
    confidence: 0.9,
    because: "'met'",
    article: articleRef("evening-0310"),
  };
}

/** The record of the dispute, with whatever a test changes. */
export function aRecord(changes: Partial<PublicRecord> = {}): PublicRecord {
  return {
    brief,
    statements: statements(),
    meetings: [aMeeting()],
    articles: pages.map(({ id }) => articleRef(id)),
    refusals: [{ source: "pages/empty.html", reason: "Found no text" }],
    sentenceOf: (where) => {
      const page = pages.find(({ id }) => id === where.article.id);
      return page ? sentenceAround(page.text, where) : { text: where.text, start: where.start };
    },
    program: "demarche 0.0.1-test",
    ...changes,
  };
}

export function findingsOf(changes: Partial<PublicRecord> = {}, options: Partial<FindingsOptions> = {}) {
  return deriveFindings(aRecord(changes), { asOf: "2025-03-15", ...options });
}
