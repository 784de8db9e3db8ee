import fc from "fast-check";
import type { KeptMeeting, StatementFacts } from "../../src/analysis/index.ts";
import type { Brief } from "../../src/brief/index.ts";
import { stances } from "../../src/reading/index.ts";

/** An invented dispute: a theatre, its players' guild, the city that pays, and a mediator. */
export const brief: Brief = {
  negotiation: "Season contract at the Lantern Theatre",
  summary: "The players' guild and the theatre negotiate the next season; the city pays half.",
  parties: [
    {
      id: "guild",
      name: "Players' Guild",
      role: "party",
      aliases: [],
      people: [
        { id: "marrow", name: "Ines Marrow", role: "chair of the guild", aliases: [] },
        { id: "tully", name: "Ben Tully", role: "secretary of the guild", aliases: [] },
      ],
    },
    {
      id: "theatre",
      name: "Lantern Theatre",
      role: "party",
      aliases: [],
      people: [{ id: "oake", name: "Petra Oake", role: "director", aliases: [] }],
    },
    { id: "city", name: "City of Ferrow", role: "party", aliases: [], people: [] },
    {
      id: "mediator",
      name: "Arbitration Office",
      role: "mediator",
      aliases: [],
      people: [{ id: "quill", name: "Sam Quill", role: "arbitrator", aliases: [] }],
    },
  ],
  issues: [
    {
      id: "pay",
      name: "Pay",
      question: "By how much does pay rise?",
      terms: [],
      options: [
        { id: "high", name: "A rise of 8 per cent", terms: [], against: ["low"] },
        { id: "low", name: "A rise of 2 per cent", terms: [], against: ["high"] },
        { id: "bonus", name: "A single payment", terms: [], against: [] },
      ],
    },
    {
      id: "tour",
      name: "Touring",
      question: "How many weeks on the road?",
      terms: [],
      options: [{ id: "short", name: "At most ten weeks", terms: [], against: [] }],
    },
  ],
  sources: [],
};

/** The brief with two parties only. */
export const twoParties: Brief = {
  ...brief,
  parties: brief.parties.filter(({ id }) => id === "guild" || id === "theatre"),
};

let made = 0;

/** A first-hand demand of the guild for the high rise, said and published on 10 March 2025, except where told. */
export function fact(changes: Partial<StatementFacts> = {}): StatementFacts {
  made++;
  const articleId = changes.articleId ?? `article-${made}`;
  return {
    id: `statement-${made}`,
    holder: "guild",
    issue: "pay",
    option: "high",
    stance: "demands",
    evidence: "first-hand",
    saidOn: "2025-03-10",
    published: changes.saidOn ?? "2025-03-10",
    articleId,
    report: articleId,
    verdict: "unreviewed",
    confidence: 0.9,
    ...changes,
  };
}

/** The guild and the theatre meet in Ferrow on 10 March 2025, except where told. */
export function meeting(
  changes: Partial<KeptMeeting> & { published?: string; report?: string } = {},
): KeptMeeting {
  made++;
  const { published = "2025-03-11", report = `article-${made}`, ...rest } = changes;
  return {
    id: `meeting-${made}`,
    start: 0,
    end: 10,
    text: "They met.",
    participants: ["guild", "theatre"],
    place: "Ferrow",
    date: "2025-03-10",
    status: "held",
    duration: null,
    confidence: 0.9,
    because: "met",
    article: { id: `article-${made}`, title: null, publisher: null, url: null, published, report },
    ...rest,
  };
}

const days = fc
  .integer({ min: 0, max: 40 })
  .map((day) => new Date(Date.UTC(2025, 1, 20 + day)).toISOString().slice(0, 10));

/** Any statement of the dispute. Few days, reports and articles, so that ties are common. */
export const anyFact: fc.Arbitrary<StatementFacts> = fc
  .record({
    holder: fc.constantFrom("guild", "theatre"),
    issue: fc.constantFrom("pay", "tour"),
    option: fc.constantFrom("high", "low", null),
    stance: fc.constantFrom(...stances),
    evidence: fc.constantFrom("first-hand" as const, "second-hand" as const, "narrated" as const),
    saidOn: fc.oneof({ weight: 9, arbitrary: days }, { weight: 1, arbitrary: fc.constant("2025-03") }),
    published: fc.oneof({ weight: 9, arbitrary: days }, { weight: 1, arbitrary: fc.constant(null) }),
    articleId: fc.integer({ min: 1, max: 6 }).map((number) => `article-${number}`),
    report: fc.integer({ min: 1, max: 4 }).map((number) => `report-${number}`),
    verdict: fc.constantFrom(
      "unreviewed" as const,
      "confirmed" as const,
      "corrected" as const,
      "rejected" as const,
    ),
    confidence: fc.constantFrom(0.4, 0.7, 0.95),
  })
  .map((facts) => ({ id: "", ...facts }));

/** Up to 40 statements, each with its own id. */
export const anyFacts = fc
  .array(anyFact, { maxLength: 40 })
  .map((facts) => facts.map((one, index) => ({ ...one, id: `s${index}` })));

/** Up to 40 statements in which an article is one report, and all its statements share its day of publication. */
export const anyArticles = fc
  .tuple(anyFacts, fc.array(days, { minLength: 6, maxLength: 6 }))
  .map(([facts, published]) =>
    facts.map((one): StatementFacts => {
      const day = published[Number(one.articleId.at(-1)) - 1]!;
      const saidOn = [one.saidOn, day].sort()[0]!;
      return { ...one, report: one.articleId, published: day, saidOn };
    }),
  );

/** The same list in any order. */
export function shuffled<T>(list: T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length });
}
