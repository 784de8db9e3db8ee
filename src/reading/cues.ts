import type { Token } from "./document.ts";
import { actions, cueLines, stanceNouns } from "./lexicon/cues.ts";
import { irregularVerbs, reportingVerbs } from "./lexicon/reporting.ts";
import type { Stance } from "./statement.ts";
import { isStopword } from "./words.ts";

/** A cue of the lexicon. `say` cues tell no stance of their own. */
export interface Cue {
  phrase: string;
  words: string[];
  stance: Stance | null;
  /** `after`: holder is the subject, matter follows; `on`: the matter is the subject; `noun`: "its refusal to". */
  kind: "after" | "on" | "noun" | "say";
  weak: boolean;
  /** A deed ("stop", "leave") that tells a stance only as the main verb; under another cue it is part of the matter. */
  action: boolean;
  /** Also a verb of saying. */
  says: boolean;
}

/** A cue found in a text: `tokens[first]` to `tokens[last - 1]`. */
export interface CueHit {
  cue: Cue;
  first: number;
  last: number;
  /** A negation stands between its words ("is not yet ready to"). */
  negatedInside: boolean;
}

interface Node {
  cue: Cue | null;
  next: Map<string, Node>;
}

const root: Node = { cue: null, next: new Map() };
const lemmas = new Map<string, string>(Object.entries(irregularVerbs));

function splitLines(lines: string): string[] {
  return lines
    .split(",")
    .map((phrase) => phrase.trim().replace(/\s+/g, " "))
    .filter(Boolean);
}

/** The inflected forms of a regular verb, each leading back to it. */
function learnForms(verb: string): void {
  if (!/^[a-z]{3,}$/.test(verb)) return;
  const forms = /[^aeiou]y$/.test(verb)
    ? [`${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`]
    : verb.endsWith("e")
      ? [`${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`]
      : [
          `${verb}s`,
          `${verb}es`,
          `${verb}ed`,
          `${verb}ing`,
          `${verb}${verb.at(-1)}ed`,
          `${verb}${verb.at(-1)}ing`,
        ];
  for (const form of forms) if (!lemmas.has(form)) lemmas.set(form, verb);
}

function addCue(
  phrase: string,
  stance: Stance | null,
  kind: Cue["kind"],
  weak: boolean,
  says: boolean,
): void {
  const words = phrase.split(" ");
  for (const word of words) if (kind !== "noun" && !isStopword(word)) learnForms(word);
  if (kind === "noun" && words.length === 1) lemmas.set(`${phrase}s`, lemmas.get(`${phrase}s`) ?? phrase);
  let node = root;
  for (const word of words) {
    let next = node.next.get(word);
    if (!next) {
      next = { cue: null, next: new Map() };
      node.next.set(word, next);
    }
    node = next;
  }
  if (node.cue && says) node.cue.says = true;
  node.cue ??= { phrase, words, stance, kind, weak, action: actions.has(phrase), says };
}

for (const line of cueLines) {
  for (const phrase of splitLines(line.after)) addCue(phrase, line.stance, "after", false, false);
  for (const phrase of splitLines(line.on)) addCue(phrase, line.stance, "on", false, false);
  for (const phrase of splitLines(line.weak)) addCue(phrase, line.stance, "after", true, false);
}
for (const verb of reportingVerbs) addCue(verb, null, "say", false, true);

/** Nouns that tell a stance, by form. */
/** Two-word ones ("red line") under their second word. */
export const nounCues = new Map<string, Cue>();
for (const { stance, nouns } of stanceNouns) {
  for (const noun of splitLines(nouns)) {
    const cue: Cue = {
      phrase: noun,
      words: noun.split(" "),
      stance,
      kind: "noun",
      weak: false,
      action: false,
      says: false,
    };
    const key = noun.slice(noun.lastIndexOf(" ") + 1);
    nounCues.set(key, cue);
    nounCues.set(key.endsWith("y") ? `${key.slice(0, -1)}ies` : `${key}s`, cue);
  }
}

/** The base form of a verb that the lexicon knows, else the word itself. */
export function lemmaOf(lower: string): string {
  return lemmas.get(lower) ?? lower;
}

const skippable = new Set(
  `not n't n’t never also again still yet already now only even long firmly repeatedly publicly simply strongly flatly fully
  really very quite so too broadly deeply totally completely absolutely clearly always once more as much any a an the its their his her no further “ " ‘ ’ such our your this that both all what it them him`.split(
    /\s+/,
  ),
);
const negation = new Set(["not", "n't", "n’t", "never", "no"]);

function closingComma(tokens: Token[], open: number, end: number): number {
  for (let i = open + 1; i < Math.min(end, open + 7); i++) if (tokens[i].text === ",") return i;
  return 0;
}

/** The longest cue that starts at a token; adverbs and articles between its words do not count. */
export function matchCue(tokens: Token[], at: number, end: number): CueHit | null {
  let best: CueHit | null = null;
  // A word that was only stepped over is no part of the cue: "approve the" does not end after "the".
  const walk = (node: Node, i: number, skipped: number, negated: boolean, arrived = true): void => {
    if (arrived && node.cue && (!best || i > best.last))
      best = { cue: node.cue, first: at, last: i, negatedInside: negated };
    if (i >= end || node.next.size === 0) return;
    if (i > at && tokens[i].text === ",") {
      // "Russia is, I believe, fine with it".
      const close = closingComma(tokens, i, end);
      if (close > 0 && skipped < 3) walk(node, close + 1, skipped + 1, negated, false);
      return;
    }
    const next = node.next.get(lemmaOf(tokens[i].lower)) ?? node.next.get(tokens[i].lower);
    if (next) walk(next, i + 1, skipped, negated);
    if (i > at && skipped < 3 && (skippable.has(tokens[i].lower) || tokens[i].pos === "ADV"))
      walk(node, i + 1, skipped + 1, negated || negation.has(tokens[i].lower), false);
  };
  walk(root, at, 0, false);
  return best;
}

/** Adjectives and nouns of judgement without "be": for "described the offer as unacceptable". */
export const judgements: Cue[] = [];
for (const line of cueLines)
  for (const phrase of splitLines(line.on)) {
    const words = phrase.split(" ");
    if (words[0] !== "be" || words.length < 2) continue;
    judgements.push({
      phrase,
      words: words.slice(1),
      stance: line.stance,
      kind: "on",
      weak: false,
      action: false,
      says: false,
    });
  }
judgements.sort((a, b) => b.words.length - a.words.length);
