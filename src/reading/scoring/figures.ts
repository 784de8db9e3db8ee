import { seededRandom } from "../../base/index.ts";
import { type CodedPair, type CodedStatement, isSamePosition, type Scheme, sideTaken } from "./coding.ts";
import { matchMeetings, matchStatements } from "./match.ts";

/** The fields of a statement that are judged on what was found. */
export const judgedFields = ["side", "option", "stance", "evidence", "speaker", "hedged", "saidOn"] as const;
export type JudgedField = (typeof judgedFields)[number];

/** Counts of hits, of what the gold has and of what was predicted. */
export interface Tally {
  hits: number;
  gold: number;
  predicted: number;
}

/** What one article adds to the figures. */
export interface ArticleTally {
  content: Tally;
  position: Tally;
  meeting: Tally;
  /** How many of the statements found are right in a field. */
  right: Record<JudgedField, number>;
}

/** A figure with the middle 95 of 100 values that it takes when articles are drawn anew; all from 0 to 1. */
export interface Figure {
  measure: string;
  value: number;
  low: number;
  high: number;
  /** What it is counted on: gold items, or statements found. */
  count: number;
}

export function tallyArticle(pair: CodedPair, scheme: Scheme): ArticleTally {
  const { found } = matchStatements(pair, scheme);
  const meetings = matchMeetings(pair);
  const count = { gold: pair.gold.statements.length, predicted: pair.predicted.statements.length };
  const right = Object.fromEntries(
    judgedFields.map((field) => [field, found.filter(([one, other]) => isRight(field, one, other)).length]),
  ) as Record<JudgedField, number>;
  return {
    content: { hits: found.length, ...count },
    position: { hits: found.filter(([one, other]) => isSamePosition(one, other, scheme)).length, ...count },
    meeting: {
      hits: meetings.found.length,
      gold: pair.gold.meetings.length,
      predicted: pair.predicted.meetings.length,
    },
    right,
  };
}

function isRight(field: JudgedField, gold: CodedStatement, predicted: CodedStatement): boolean {
  return field === "side"
    ? sideTaken(gold) === sideTaken(predicted)
    : (gold[field] ?? null) === (predicted[field] ?? null);
}

type Measure = {
  name: string;
  value: (articles: ArticleTally[]) => number;
  count: (articles: ArticleTally[]) => number;
};

const sum = (articles: ArticleTally[], of: (article: ArticleTally) => number): number =>
  articles.reduce((total, article) => total + of(article), 0);

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

const tallied = (["content", "position", "meeting"] as const).flatMap((kind): Measure[] => {
  const total = (articles: ArticleTally[], key: keyof Tally) =>
    sum(articles, (article) => article[kind][key]);
  const count = (articles: ArticleTally[]) => total(articles, "gold");
  return [
    { name: `${kind} precision`, value: (a) => ratio(total(a, "hits"), total(a, "predicted")), count },
    { name: `${kind} recall`, value: (a) => ratio(total(a, "hits"), total(a, "gold")), count },
    {
      name: `${kind} F1`,
      value: (a) => ratio(2 * total(a, "hits"), total(a, "predicted") + total(a, "gold")),
      count,
    },
  ];
});

const found = (articles: ArticleTally[]) => sum(articles, ({ content }) => content.hits);

const measures: Measure[] = [
  ...tallied,
  ...judgedFields.map((field) => ({
    name: `${field} on those found`,
    value: (articles: ArticleTally[]) =>
      ratio(
        sum(articles, ({ right }) => right[field]),
        found(articles),
      ),
    count: found,
  })),
];

/**
 * Every figure of the coding guidelines. The interval is a bootstrap over articles (Efron and Tibshirani, 1993,
 * percentile method): `draws` samples with replacement, the same for the same seed.
 */
export function figuresOf(articles: ArticleTally[], { draws = 1000, seed = 1 } = {}): Figure[] {
  const random = seededRandom(seed);
  const samples = Array.from({ length: draws }, () =>
    articles.map(() => articles[Math.floor(random() * articles.length)]),
  );
  return measures.map(({ name, value, count }) => {
    const values = samples.map(value).sort((a, b) => a - b);
    const at = (share: number) => values[Math.round(share * (values.length - 1))];
    return { measure: name, value: value(articles), low: at(0.025), high: at(0.975), count: count(articles) };
  });
}
