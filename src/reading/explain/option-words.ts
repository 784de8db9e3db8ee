import type { Document } from "../document.ts";
import type { Run } from "../statements.ts";
import type { TokenUnits, Topics } from "../topics.ts";
import type { OptionWords, Words } from "./explanation.ts";

/** The article as it was read, as far as explaining needs it. */
export interface LinkedText {
  document: Document;
  topics: Topics;
  units: TokenUnits;
}

export function wordsAt(document: Document, { first, last }: Run): Words {
  const [start, end] = [document.tokens[first].start, document.tokens[last - 1].end];
  return { start, end, text: document.text.slice(start, end) };
}

/** The words that speak for a topic: in the content, else in the rest of its sentence, else around it. */
export function findOptionWords(
  text: LinkedText,
  topic: number,
  content: Run,
  sentenceIndex: number,
): OptionWords | null {
  const { sentences } = text.document;
  const at = (index: number): Run | null =>
    sentences[index] && { first: sentences[index].firstToken, last: sentences[index].endToken };
  const around = [-1, -2, 1].map((step) => at(sentenceIndex + step));
  const places: [OptionWords["where"], Run | null][] = [
    ["content", content],
    ["sentence", at(sentenceIndex)],
    ...around.map((run): [OptionWords["where"], Run | null] => ["around", run]),
  ];
  for (const [where, run] of places) {
    const found = run && bestTerm(text, topic, run);
    if (found) return { where, ...found };
  }
  return null;
}

/** The name or term of the topic that most of whose weight is found in a run of tokens. */
function bestTerm({ document, topics, units }: LinkedText, topic: number, run: Run) {
  const found = new Map<number, { tokens: number[]; weight: number; exact: boolean }>();
  for (let i = run.first; i < run.last; i++) {
    for (const [j, unit] of (units.units[i] ?? []).entries()) {
      const term = topics.unitTerm[unit];
      if (topics.terms[term].topic !== topic) continue;
      const strength = units.strengths[i]![j];
      const so = found.get(term) ?? { tokens: [], weight: 0, exact: true };
      so.tokens.push(i);
      so.weight += (strength * topics.unitWeight[unit]) / topics.terms[term].weight;
      so.exact &&= strength === 1;
      found.set(term, so);
    }
  }
  const [best] = [...found].sort(([, one], [, other]) => other.weight - one.weight);
  if (!best) return null;
  const [term, { tokens, exact }] = best;
  return { words: joinRuns(document, [...new Set(tokens)]), term: topics.terms[term].text, exact };
}

/** Neighbours as one run of words, with a small word between them: "3 per cent". */
function joinRuns(document: Document, tokens: number[]): Words[] {
  const runs: Run[] = [];
  for (const at of tokens) {
    const before = runs.at(-1);
    if (before && at <= before.last + 1) before.last = at + 1;
    else runs.push({ first: at, last: at + 1 });
  }
  return runs.map((run) => wordsAt(document, run));
}
