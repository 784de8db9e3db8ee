import type { Brief, Issue, Party } from "../../src/brief/index.ts";
import type { StatementFields } from "../../src/publish/index.ts";
import type { Evidence } from "../../src/reading/index.ts";

/**
 * What a statement may be instead, likeliest first, so that one key mostly suffices to put it right. Told from the
 * words of the sentence alone: no request, no wait.
 */
export interface Likely {
  /** Party ids; the one that was read comes first. */
  holders: readonly string[];
  /** Issue ids; the one that was read comes first. */
  issues: readonly string[];
  /** Option ids of an issue, and `null` for the issue as such; on the issue that was read, the read one comes first. */
  optionsOf: (issue: string) => readonly (string | null)[];
  /** The kind that was read comes first. */
  evidence: readonly Evidence[];
  /** Who says so, where this party's position is told in this way. */
  speakerOf: (holder: string, evidence: Evidence) => string | null;
  /** The party that a speaker speaks for; a party speaks for itself. */
  partyOf: (speaker: string | null) => string | undefined;
}

/** What was read, or what is taken for granted as long as nothing was. */
export type Read = Pick<StatementFields, "holder" | "speaker" | "issue" | "option" | "evidence"> & {
  /** The words that carry the position. */
  text: string;
  sentence: string;
  /** What stands around the sentence. */
  around?: string;
};

export function likelyInstead(statement: Read, brief: Brief): Likely {
  const { holder, issue, option, sentence, around = "", text } = statement;
  const [said, near, far] = [wordsIn(text), wordsIn(sentence), wordsIn(around)];
  const closeness = (words: readonly string[]) =>
    4 * share(words, said) + 2 * share(words, near) + share(words, far);
  return {
    holders: withFirst(holder, ranked(brief.parties, (party) => mention(party, sentence, around)).map(idOf)),
    issues: withFirst(issue, ranked(brief.issues, (each) => fitOfIssue(each, closeness)).map(idOf)),
    optionsOf: (id) => {
      const options = brief.issues.find((each) => each.id === id)?.options ?? [];
      const best = ranked(options, ({ name, terms }) => bestFit([name, ...terms], closeness)).map(idOf);
      return id === issue ? withFirst(option, [...best, null]) : [...best, null];
    },
    evidence: kinds[statement.evidence],
    ...speakersOf(statement, brief),
  };
}

/** What a kind of evidence is most often mistaken for comes next; counted on the corpus. */
const kinds: { [E in Evidence]: readonly Evidence[] } = {
  "first-hand": ["first-hand", "narrated", "second-hand"],
  "second-hand": ["second-hand", "first-hand", "narrated"],
  narrated: ["narrated", "first-hand", "second-hand"],
};

function speakersOf(
  { holder, speaker, evidence, sentence }: Read,
  { parties }: Brief,
): Pick<Likely, "speakerOf" | "partyOf"> {
  const partyOf = (id: string | null) =>
    parties.find((party) => party.id === id || party.people.some((person) => person.id === id))?.id;
  const named = ({ id, people }: Party) =>
    people.find((person) => isNamed([person.name, ...person.aliases], sentence))?.id ?? id;
  return {
    partyOf,
    speakerOf: (of, by) => {
      if (of === holder && by === evidence) return speaker;
      switch (by) {
        case "first-hand": {
          const party = parties.find(({ id }) => id === of);
          return partyOf(speaker) === of || party === undefined ? speaker : named(party);
        }
        case "second-hand":
          return partyOf(speaker) === of ? null : speaker;
        case "narrated":
          return null;
        default:
          return by satisfies never;
      }
    },
  };
}

const idOf = ({ id }: { id: string }): string => id;

type Fit = (words: readonly string[]) => number;

function fitOfIssue({ name, terms, options }: Issue, closeness: Fit): number {
  const own = bestFit([name, ...terms], closeness);
  return own + Math.max(0, ...options.map((option) => bestFit([option.name, ...option.terms], closeness)));
}

const bestFit = (phrases: readonly string[], closeness: Fit): number =>
  Math.max(0, ...phrases.map((phrase) => closeness(wordsIn(phrase))));

/** Sides before those who look on, those named in the sentence before those named around it. */
function mention({ name, aliases, people, role }: Party, sentence: string, around: string): number {
  const names = [name, ...aliases, ...people.flatMap((person) => [person.name, ...person.aliases])];
  return (isNamed(names, sentence) ? 4 : 0) + (isNamed(names, around) ? 1 : 0) + (role === "party" ? 2 : 0);
}

const isNamed = (names: readonly string[], text: string): boolean =>
  names.some((name) => text.toLowerCase().includes(bare(name)));

const bare = (name: string): string => name.toLowerCase().replace(/^the /, "");

function ranked<Item>(items: readonly Item[], score: (item: Item) => number): Item[] {
  return items
    .map((item) => ({ item, score: score(item) }))
    .sort((a, b) => b.score - a.score)
    .map(({ item }) => item);
}

function withFirst<Value>(first: Value, values: readonly Value[]): Value[] {
  return [first, ...values.filter((value) => value !== first)];
}

const small = new Set(
  "the a an of to in on for and or at by with from as is are be it its no not".split(" "),
);

function wordsIn(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !small.has(word));
}

/** How many of these words stand in the others, 0 to 1. */
function share(words: readonly string[], others: readonly string[]): number {
  if (words.length === 0) return 0;
  return words.filter((word) => others.some((other) => isAlike(word, other))).length / words.length;
}

/** The same, or forms of one word: "withdraw", "withdrawal". */
function isAlike(one: string, other: string): boolean {
  const length = Math.max(4, Math.min(one.length, other.length) - 2);
  return one === other || (one.length > 4 && one.slice(0, length) === other.slice(0, length));
}
