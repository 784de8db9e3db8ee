import type { Brief } from "../brief.ts";
import { bodyWords, titleWords } from "../common-names.ts";
import type { Sentence } from "./sentences.ts";
import type { TermSuggestion } from "./suggestion.ts";
import { byCount, Tally } from "./tally.ts";

/** G² at p = 0.01 and p = 0.05 for one degree of freedom: a word alone must go with the issue more strongly than a phrase. */
const leastStrength = { word: 6.63, phrase: 3.84 };

/**
 * Phrases of one to three words that stand in the sentences of one issue far more often than in all others
 * (log-likelihood ratio G², Dunning, Computational Linguistics 19, 1993), and are no term of the brief.
 * With `issue: null` those of demands and offers that name no issue at all.
 */
export function findTerms(brief: Brief, sentences: Sentence[], least: number): TermSuggestion[] {
  const topics = compileTopics(brief);
  const known = knownWords(brief);
  const phrases = new Map<string, Map<string | null, Tally>>();
  const sizes = new Map<string | null, number>();
  for (const sentence of sentences) {
    const issues = topics.filter(({ pattern }) => pattern.test(sentence.text)).map(({ issue }) => issue);
    const places = issues.length > 0 ? issues : [isWish(sentence.text) ? null : "elsewhere"];
    for (const place of places) sizes.set(place, (sizes.get(place) ?? 0) + 1);
    for (const phrase of phrasesOf(sentence.text, known)) addTo(phrases, phrase, places, sentence);
  }
  const found = [...phrases].flatMap(([name, tallies]) =>
    strongest(name, tallies, sizes, sentences.length, least),
  );
  return withoutParts(byCount(found.filter((term) => term.issue !== "elsewhere")));
}

function compileTopics(brief: Brief) {
  return brief.issues.map((issue) => {
    const terms = [...issue.terms, ...issue.options.flatMap((option) => option.terms), issue.name];
    const escaped = terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    return {
      issue: issue.id,
      pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})s?(?![\\p{L}\\p{N}])`, "iu"),
    };
  });
}

/** Words that the brief has in any of its names and terms; a phrase made of these alone tells nothing new. */
function knownWords(brief: Brief): Set<string> {
  const texts = [
    ...brief.parties.flatMap((party) => [party.name, ...party.aliases]),
    ...brief.parties.flatMap(({ people }) => people.flatMap((person) => [person.name, ...person.aliases])),
    ...brief.issues.flatMap((issue) => [issue.name, ...issue.terms]),
    ...brief.issues.flatMap(({ options }) => options.flatMap((option) => option.terms)),
  ];
  return new Set(
    texts.flatMap((text) =>
      text
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .flatMap((word) => [word, `${word}s`, word.replace(/s$/, "")]),
    ),
  );
}

const wish =
  /\b(?:demand|want|insist|propos|offer|reject|refus|accept|agree|call(?:s|ed|ing)? for|must|oppos|urg)/;

function isWish(text: string): boolean {
  return wish.test(text);
}

/**
 * Noun phrases, found by what stands around them: a run of one to three content words after an article, preposition,
 * possessive or number and before another small word or the clause's end (after RAKE: Rose et al., Text Mining, 2010).
 * Each once a sentence.
 */
function phrasesOf(text: string, known: Set<string>): Set<string> {
  const phrases = new Set<string>();
  for (const clause of text.split(/[^\p{L}\p{N}\s'’%,.-]+|[,.](?=\s|$)/u)) {
    let run: string[] = [];
    let opener = "";
    for (const word of [...clause.split(/\s+/).filter(Boolean), ""]) {
      if (isContent(word)) {
        run.push(word);
        continue;
      }
      if (isPhrase(run, opener) && !run.every((each) => known.has(each))) phrases.add(run.join(" "));
      run = [];
      opener = word.toLowerCase();
    }
  }
  return phrases;
}

function isContent(word: string): boolean {
  return /^(?:\p{Ll}[\p{L}-]{2,}|\p{N}+-\p{L}+)$/u.test(word) && !smallWords.has(word) && !isWish(word);
}

function isPhrase(run: string[], opener: string): boolean {
  const last = run.at(-1) ?? "";
  const opens = phraseOpeners.has(opener) || isWish(opener) || /^\p{N}|['’]s?$/u.test(opener);
  return (
    run.length <= 3 &&
    opens &&
    /^\p{Ll}/u.test(last) &&
    !/(?:ly|ed|ing|ous|ive|able|ary|ional|ical)$/.test(last)
  );
}

const phraseOpeners = new Set(
  "a an the its their his her our your any all no some more further such every each full of on over that and or beside than by in about for against with without from into under to".split(
    " ",
  ),
);

function addTo(
  phrases: Map<string, Map<string | null, Tally>>,
  phrase: string,
  places: (string | null)[],
  sentence: Sentence,
): void {
  const tallies = phrases.get(phrase) ?? new Map<string | null, Tally>();
  phrases.set(phrase, tallies);
  for (const place of places) {
    const tally = tallies.get(place) ?? new Tally();
    tallies.set(place, tally);
    tally.add(sentence);
  }
}

/** The issue with which the phrase goes most strongly, if it goes with one. */
function strongest(
  name: string,
  tallies: Map<string | null, Tally>,
  sizes: Map<string | null, number>,
  total: number,
  least: number,
): (TermSuggestion & { issue: string | null })[] {
  const all = [...tallies.values()].reduce((sum, tally) => sum + tally.count, 0);
  const ranked = [...tallies]
    .map(([issue, tally]) => ({
      issue,
      tally,
      strength: logLikelihood(tally.count, all, sizes.get(issue)!, total),
    }))
    .sort((a, b) => b.strength - a.strength);
  const [best] = ranked;
  if (!best) return [];
  const { count, articles, example } = best.tally;
  const isWord = !name.includes(" ");
  const isStrong = best.strength >= leastStrength[isWord ? "word" : "phrase"];
  if (!isStrong || count < (isWord ? least + 1 : least)) return [];
  return [{ kind: "term", issue: best.issue, name, count, articles, example }];
}

/** G² of a phrase that occurs `inside` times in the `size` sentences of an issue and `all` times in `total` sentences; 0 where it is rarer there than elsewhere. */
export function logLikelihood(inside: number, all: number, size: number, total: number): number {
  const outside = all - inside;
  const rest = Math.max(total - size, 1);
  if (inside / size <= outside / rest) return 0;
  const expectedInside = (size * all) / (size + rest);
  const expectedOutside = (rest * all) / (size + rest);
  const part = (seen: number, expected: number) => (seen === 0 ? 0 : seen * Math.log(seen / expected));
  return 2 * (part(inside, expectedInside) + part(outside, expectedOutside));
}

/** "pension" is left out where "guaranteed pension" is as frequent, for the same issue. */
function withoutParts(terms: TermSuggestion[]): TermSuggestion[] {
  return terms.filter(
    (term) =>
      !terms.some(
        (longer) =>
          longer !== term &&
          longer.issue === term.issue &&
          ` ${longer.name} `.includes(` ${term.name} `) &&
          longer.count * 1.5 >= term.count,
      ),
  );
}

const smallWords = new Set([
  ...titleWords,
  ...bodyWords,
  ..."about above across added after again against ago agreed all almost along already also although always among and another any anyone are around asked away back became because become been before began behind being below best better between big both but call called came can cannot close come could day days did does doing done down during each early either end enough even ever every everyone expected far few first five for four from full gave get gets give given going gone good got great had half has have having held her here him his hold hour hours how however into issue issues its itself just keep kept know known last late later least less let like likely little long made main make many march may meanwhile might million month months more morning most much must near need needed never new news next nine nobody none not nothing now number off offer offered office often old once one only open other others our out over own part past people per place plan point position public put question reached ready really reporters right said same say saying says second see seen sent set seven several shall she should show side sides since six some soon statement still such take taken talk talks ten than that the their them then there these they thing things think third this those though three through time times today together told too took toward towards tuesday turn two under until upon use used very via want wanted wants was way ways week weeks well went were what when where whether which while who whole whom whose why will with within without won word words work would year years yes yet you your".split(
    " ",
  ),
]);
