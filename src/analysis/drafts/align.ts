import type { Brief } from "../../brief/index.ts";
import type { Clause, Draft, Settled } from "./draft.ts";

/** Clauses of two drafts that speak of the same: usually one of each. Never both lists with more than one. */
export interface Aligned {
  from: Clause[];
  to: Clause[];
}

/** Below this two clauses are not about the same thing. */
const leastAlike = 0.3;
/** Share of a clause's words that another has to hold to have taken it in. */
const takenIn = 0.6;

/** Says how much two clauses have in common, in 0..1. */
type Likeness = (one: Clause, other: Clause) => number;

/**
 * Aligns the clauses of two drafts by their words and by the options that they settle; numbers and order play no part.
 * Pairs first, each time the two clauses most alike; then what is left joins a pair that has taken in its words (merged,
 * split); the rest stands alone. In the order of the first draft, then of the second.
 */
export function alignDrafts(brief: Brief, first: Draft, second: Draft): Aligned[] {
  const likeness = measureLikeness(brief, [...first.clauses, ...second.clauses]);
  const aligned = pairUp(first.clauses, second.clauses, likeness);
  for (const clause of first.clauses)
    if (!aligned.some(({ from }) => from.includes(clause))) join(clause, "from");
  for (const clause of second.clauses) if (!aligned.some(({ to }) => to.includes(clause))) join(clause, "to");
  return aligned.sort(byPlace(first, second));

  function join(clause: Clause, side: "from" | "to"): void {
    const other = side === "from" ? "to" : "from";
    const host = aligned.find(
      (pair) => pair[other].length === 1 && pair[side].length > 0 && isTakenIn(clause, pair[other][0]!),
    );
    if (host) host[side].push(clause);
    else aligned.push(side === "from" ? { from: [clause], to: [] } : { from: [], to: [clause] });
  }
}

function pairUp(first: Clause[], second: Clause[], likeness: Likeness): Aligned[] {
  const links = first
    .flatMap((from) => second.map((to) => ({ from, to, alike: likeness(from, to) })))
    .filter(({ alike }) => alike >= leastAlike)
    .sort((a, b) => b.alike - a.alike);
  const taken = new Set<Clause>();
  return links.flatMap(({ from, to }) => {
    if (taken.has(from) || taken.has(to)) return [];
    taken.add(from).add(to);
    return [{ from: [from], to: [to] }];
  });
}

/** Half by words (rarer ones weigh more), half by options: the same, excluding each other, or of one issue. */
function measureLikeness(brief: Brief, clauses: Clause[]): Likeness {
  const spread = new Map<string, number>();
  for (const clause of clauses)
    for (const word of wordsOf(clause)) spread.set(word, (spread.get(word) ?? 0) + 1);
  const weigh = (words: Iterable<string>) =>
    Array.from(words).reduce((sum, word) => sum + Math.log(1 + clauses.length / spread.get(word)!), 0);
  return (one, other) => {
    const [a, b] = [wordsOf(one), wordsOf(other)];
    const both = weigh(a) + weigh(b);
    const byWords = both === 0 ? 0 : (2 * weigh(sharedOf(a, b))) / both;
    const isMapped = one.settles.length > 0 && other.settles.length > 0;
    return isMapped ? (byWords + likenessOfOptions(brief, one.settles, other.settles)) / 2 : byWords;
  };
}

function likenessOfOptions(brief: Brief, one: Settled[], other: Settled[]): number {
  return Math.max(...one.flatMap((a) => other.map((b) => likenessOfTwo(brief, a, b))));
}

function likenessOfTwo(brief: Brief, a: Settled, b: Settled): number {
  if (a.issue !== b.issue) return 0;
  if (a.option === b.option) return 1;
  const options = brief.issues.find(({ id }) => id === a.issue)?.options ?? [];
  const excludes = (one: string, other: string) =>
    options.find(({ id }) => id === one)?.against.includes(other) === true;
  return excludes(a.option, b.option) || excludes(b.option, a.option) ? 0.8 : 0.3;
}

function isTakenIn(clause: Clause, host: Clause): boolean {
  const [words, held] = [wordsOf(clause), wordsOf(host)];
  return words.size > 1 && sharedOf(words, held).length / words.size >= takenIn;
}

const sharedOf = (a: Set<string>, b: Set<string>): string[] => [...a].filter((word) => b.has(word));

/** The words of a clause but the shortest, which are mostly grammar; "NATO's" is "nato". */
function wordsOf({ text }: Clause): Set<string> {
  const words =
    text
      .toLowerCase()
      .replace(/['’]s\b/g, "")
      .match(/[\p{L}\p{N}]+(?:[.,]\d+)*/gu) ?? [];
  return new Set(words.filter((word) => word.length > 3 || /\d/.test(word)));
}

function byPlace(first: Draft, second: Draft): (a: Aligned, b: Aligned) => number {
  const place = ({ from, to }: Aligned) =>
    from[0] ? first.clauses.indexOf(from[0]) : first.clauses.length + second.clauses.indexOf(to[0]!);
  return (a, b) => place(a) - place(b);
}
