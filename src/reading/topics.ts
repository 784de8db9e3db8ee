import type { Brief } from "../brief/index.ts";
import { type Document, parseDocument, type Token } from "./document.ts";
import { thesaurus } from "./lexicon/thesaurus.ts";
import { findQuantities, type Range, rangeOf } from "./quantities.ts";
import { isStopword, stemOf } from "./words.ts";

/** One answer to an issue, or the issue itself (`option` is null), as the linker sees it. */
export interface Topic {
  issue: string;
  option: string | null;
  issueIndex: number;
  range: Range | null;
  /** Stems of its name and terms. */
  stems: Set<string>;
  /** Its name or terms speak of stopping or giving up something. */
  negative: boolean;
}

/** A name or term: found in a text by how much of its rare words is there. */
interface Term {
  topic: number;
  /** As the brief has it. */
  text: string;
  isName: boolean;
  weight: number;
}

/** The issues and options of a brief, compiled for linking: words lead to units, units to terms, terms to topics. */
export interface Topics {
  topics: Topic[];
  terms: Term[];
  /** Term and weight of each unit (one content word of one term). */
  unitTerm: number[];
  unitWeight: number[];
  byStem: Map<string, number[]>;
  byConcept: Map<number, number[]>;
}

/** What a text's tokens have to do with the units of a brief; made once for each article. */
export interface TokenUnits {
  /** For each token its units, and how surely it means each (1 for the same word, less for a synonym). */
  units: (Int32Array | null)[];
  strengths: (Float32Array | null)[];
}

/** How well a run of tokens fits each topic. */
export interface Fit {
  /** Best term: coverage times the weight of its words found. */
  term: Float64Array;
  coverage: Float64Array;
  name: Float64Array;
  nameCoverage: Float64Array;
  /** Weight of the rarest word found as it stands in the brief, not as a synonym. */
  exact: Float64Array;
  /** Sum over all terms. */
  total: Float64Array;
}

const synonymStrength = 0.7;
const negativeWords = new Set(
  "no not never ban moratorium without halt stop freeze end drop give renounce against nobody".split(" "),
);
const vague = new Set(
  [
    "new",
    "general",
    "person",
    "work",
    "time",
    "part",
    "year",
    "day",
    "full",
    "first",
    "present",
    "big",
    "great",
    "good",
    "country",
    "government",
    "peace",
  ].map(stemOf),
);

interface ConceptNode {
  concepts: number[];
  next: Map<string, ConceptNode>;
}
const conceptRoot: ConceptNode = { concepts: [], next: new Map() };
for (const [concept, line] of thesaurus.trim().split("\n").entries()) {
  for (const phrase of line.split(",")) {
    let node = conceptRoot;
    for (const word of phrase
      .trim()
      .toLowerCase()
      .split(/[\s-]+/)) {
      const stem = stemOf(word);
      let next = node.next.get(stem);
      if (!next) {
        next = { concepts: [], next: new Map() };
        node.next.set(stem, next);
      }
      node = next;
    }
    if (!node.concepts.includes(concept)) node.concepts.push(concept);
  }
}

/** The concepts that each token belongs to, by itself or in a phrase; hyphens and articles inside phrases do not count. */
function conceptsOf(tokens: Token[]): (number[] | null)[] {
  const found: (number[] | null)[] = tokens.map(() => null);
  for (let i = 0; i < tokens.length; i++) {
    let node: ConceptNode | undefined = conceptRoot;
    const path: number[] = [];
    for (let j = i; j < tokens.length && j < i + 7 && node; j++) {
      const { lower, text } = tokens[j];
      if (
        j > i &&
        (text === "-" ||
          lower === "the" ||
          lower === "a" ||
          lower === "its" ||
          lower === "their" ||
          lower === "his")
      )
        continue;
      node = node.next.get(stemOf(lower));
      if (!node) break;
      path.push(j);
      if (node.concepts.length > 0)
        for (const at of path) found[at] = [...(found[at] ?? []), ...node.concepts];
    }
  }
  return found;
}

export function compileTopics(brief: Brief): Topics {
  const compiled: Topics = {
    topics: [],
    terms: [],
    unitTerm: [],
    unitWeight: [],
    byStem: new Map(),
    byConcept: new Map(),
  };
  const partyStems = partyStemsOf(brief);
  const drafts = draftTerms(brief, compiled.topics);
  const frequency = new Map<string, Set<number>>();
  for (const draft of drafts)
    for (const stem of draft.stems) {
      compiled.topics[draft.topic].stems.add(stem);
      const owners = frequency.get(stem) ?? new Set();
      frequency.set(stem, owners.add(draft.topic));
    }
  const scale = Math.log(1 + compiled.topics.length);
  for (const draft of drafts) {
    const term = compiled.terms.length;
    let weight = 0;
    const seen = new Set<string>();
    for (const [i, stem] of draft.stems.entries()) {
      if (seen.has(stem)) continue;
      seen.add(stem);
      const rarity = Math.log(1 + compiled.topics.length / (frequency.get(stem)?.size ?? 1)) / scale;
      const unitWeight = rarity * (partyStems.has(stem) ? 0.35 : 1) * (vague.has(stem) ? 0.4 : 1);
      const unit = compiled.unitTerm.length;
      compiled.unitTerm.push(term);
      compiled.unitWeight.push(unitWeight);
      weight += unitWeight;
      append(compiled.byStem, stem, unit);
      if (!partyStems.has(stem))
        for (const concept of draft.concepts[i] ?? []) append(compiled.byConcept, concept, unit);
    }
    compiled.terms.push({ topic: draft.topic, text: draft.text, isName: draft.isName, weight: weight || 1 });
  }
  return compiled;
}

function append<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

interface DraftTerm {
  topic: number;
  text: string;
  isName: boolean;
  stems: string[];
  concepts: (number[] | null)[];
}

function draftTerms(brief: Brief, topics: Topic[]): DraftTerm[] {
  const drafts: DraftTerm[] = [];
  const add = (topic: number, text: string, isName: boolean) => {
    const { tokens } = parseDocument(text);
    const concepts = conceptsOf(tokens);
    const kept = tokens
      .map((token, i) => ({ token, concepts: concepts[i] }))
      .filter(({ token }) => !isStopword(token.lower) && token.pos !== "PUNCT");
    if (kept.length === 0) return;
    drafts.push({
      topic,
      text,
      isName,
      stems: kept.map(({ token }) => stemOf(token.lower)),
      concepts: kept.map((entry) => entry.concepts),
    });
  };
  for (const [issueIndex, issue] of brief.issues.entries()) {
    const own = topics.length;
    topics.push({
      issue: issue.id,
      option: null,
      issueIndex,
      range: null,
      stems: new Set(),
      negative: false,
    });
    add(own, issue.name, true);
    for (const term of issue.terms) add(own, term, false);
    for (const option of issue.options) {
      const topic = topics.length;
      const nameTokens = parseDocument(option.name).tokens;
      topics.push({
        issue: issue.id,
        option: option.id,
        issueIndex,
        range: rangeOf(nameTokens),
        stems: new Set(),
        negative: nameTokens.some(({ lower }) => negativeWords.has(lower)),
      });
      add(topic, option.name, true);
      for (const term of option.terms) add(topic, term, false);
    }
  }
  return drafts;
}

/** Names of parties and people stand in half of all sentences, so they say little about the matter. */
function partyStemsOf(brief: Brief): Set<string> {
  const stems = new Set<string>();
  for (const party of brief.parties)
    for (const name of [
      party.name,
      ...party.aliases,
      ...party.people.flatMap((person) => [person.name, ...person.aliases]),
    ])
      for (const { lower } of parseDocument(name).tokens) stems.add(stemOf(lower));
  return stems;
}

export function unitsOf(document: Document, topics: Topics): TokenUnits {
  const { tokens } = document;
  const concepts = conceptsOf(tokens);
  const result: TokenUnits = { units: tokens.map(() => null), strengths: tokens.map(() => null) };
  const strengthOf = new Map<number, number>();
  for (let i = 0; i < tokens.length; i++) {
    if (isStopword(tokens[i].lower) && concepts[i] === null) continue;
    strengthOf.clear();
    for (const concept of concepts[i] ?? [])
      for (const unit of topics.byConcept.get(concept) ?? []) strengthOf.set(unit, synonymStrength);
    for (const unit of topics.byStem.get(stemOf(tokens[i].lower)) ?? []) strengthOf.set(unit, 1);
    if (strengthOf.size === 0) continue;
    result.units[i] = Int32Array.from(strengthOf.keys());
    result.strengths[i] = Float32Array.from(strengthOf.values());
  }
  return result;
}

/** How well `tokens[first..last)` fits each topic. */
export function fitTopics(topics: Topics, found: TokenUnits, first: number, last: number): Fit {
  const count = topics.topics.length;
  const best = new Map<number, number>();
  for (let i = first; i < last; i++) {
    const units = found.units[i];
    const strengths = found.strengths[i];
    if (!units || !strengths) continue;
    for (let j = 0; j < units.length; j++)
      if (strengths[j] > (best.get(units[j]) ?? 0)) best.set(units[j], strengths[j]);
  }
  const sums = new Map<number, number>();
  const exact = new Float64Array(count);
  for (const [unit, strength] of best) {
    const term = topics.unitTerm[unit];
    sums.set(term, (sums.get(term) ?? 0) + strength * topics.unitWeight[unit]);
    const { topic } = topics.terms[term];
    if (strength === 1 && topics.unitWeight[unit] > exact[topic]) exact[topic] = topics.unitWeight[unit];
  }
  const fit: Fit = {
    term: new Float64Array(count),
    coverage: new Float64Array(count),
    name: new Float64Array(count),
    nameCoverage: new Float64Array(count),
    exact,
    total: new Float64Array(count),
  };
  for (const [index, sum] of sums) {
    const { topic, isName, weight } = topics.terms[index];
    const coverage = sum / weight;
    const score = coverage * sum;
    fit.total[topic] += score;
    if (isName) {
      fit.name[topic] = Math.max(fit.name[topic], score);
      fit.nameCoverage[topic] = Math.max(fit.nameCoverage[topic], coverage);
    } else {
      fit.term[topic] = Math.max(fit.term[topic], score);
      fit.coverage[topic] = Math.max(fit.coverage[topic], coverage);
    }
  }
  return fit;
}

/** 1 where a number of the run lies in the option's range, -1 where one of its unit lies outside, else 0. */
export function rangeFit(topic: Topic, tokens: Token[], first: number, last: number): number {
  if (!topic.range) return 0;
  const { min, max, unit } = topic.range;
  let fit = 0;
  for (const quantity of findQuantities(tokens, first, last)) {
    if (quantity.unit !== unit) continue;
    if (quantity.value >= min && quantity.value <= max) return 1;
    fit = -1;
  }
  return fit;
}
