import { bodyWords, comparableName, isTitleWord } from "../common-names.ts";
import type { CapitalRun } from "./capitals.ts";
import type { KnownNames } from "./known-names.ts";
import { asId, isAcronym, surnameOf } from "./people.ts";
import { type Sentence, straight } from "./sentences.ts";
import type { AliasSuggestion, PartySuggestion, ReadArticle } from "./suggestion.ts";
import { byCount, Tally } from "./tally.ts";

const acts =
  /^(?:\s\p{Lu}{2,}\)|\s\(\p{Lu}{2,}\))?,?\s(?:also\s|has\s|have\s)?(?:said|says|wants?|told|demands?|demanded|insists?|insisted|rejects?|rejected|proposes?|proposed|accepts?|accepted|offers?|offered|refuses?|refused|calls?|called|agrees?|agreed|warned|denied|announced|is demanding|is calling)\b/u;

/**
 * Bodies that say or want something in the texts and are not in the brief, most told of first. A name that is no
 * body by its words ("Tarvonia") must do so three times, and be nobody's surname.
 */
export function findParties(
  runs: CapitalRun[],
  articles: ReadArticle[],
  known: KnownNames,
  people: { name: string }[],
): PartySuggestion[] {
  const publishers = articles.map(({ publisher }) => comparableName(publisher ?? ""));
  const surnames = people.flatMap(({ name }) => [name, surnameOf(name)]);
  const taken = new Set([...publishers, ...surnames.map(comparableName)]);
  const names = Map.groupBy(runs.map(whole), (run) => run.words.join(" "));
  const found = [...names].flatMap(([name, seen]): PartySuggestion[] => {
    const isTaken = known.has(name) || taken.has(comparableName(name)) || known.partyAfter(name) !== null;
    const acting = seen.filter((run) => acts.test(run.after)).length;
    if (isTaken || isSomebody(seen[0]!.words) || acting < (isBodyName(seen[0]!.words) ? 1 : 3)) return [];
    const { count, articles, example } = tallyOf(seen);
    return [{ kind: "party", id: asId(name), name, count, articles, example }];
  });
  return byCount(found);
}

/** "Democratic Senator", "President Ann Lee", "I": somebody, but no body. */
function isSomebody(words: string[]): boolean {
  const title = words.findLastIndex(isTitleWord);
  return title === words.length - 1 || (title >= 0 && !isBodyName(words)) || words.join("").length === 1;
}

/** "Ministry" before "of Labour" is "Ministry of Labour". */
function whole(run: CapitalRun): CapitalRun {
  const more = /^\s(?:of|for)\s(?:the\s)?\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)*/u.exec(run.after)?.[0];
  if (!more || !bodyWords.has(run.words.at(-1)!.toLowerCase())) return run;
  return { ...run, words: [...run.words, ...more.trim().split(" ")], after: run.after.slice(more.length) };
}

/** Ends in a word like "Union", begins with one and "of", or is a word in capitals. */
function isBodyName(words: string[]): boolean {
  const [first, second] = words;
  if (words.length === 1) return isAcronym(first!);
  const isOf = second === "of" || second === "for" || words.some((word) => word === "of");
  return (
    bodyWords.has(words.at(-1)!.toLowerCase()) ||
    (isOf && words.some((word) => bodyWords.has(word.toLowerCase())))
  );
}

function tallyOf(runs: CapitalRun[]): Tally {
  const tally = new Tally();
  for (const run of runs) tally.add(run.sentence, Number(acts.test(run.after)));
  return tally;
}

/** Short forms that a text gives in brackets after a party's name: "the Dock Workers' Union (DWU)". */
export function findShortForms(sentences: Sentence[], known: KnownNames): AliasSuggestion[] {
  const tallies = new Map<string, { party: string; tally: Tally }>();
  for (const sentence of sentences) {
    for (const match of sentence.text.matchAll(/\((?:the\s)?(\p{Lu}[\p{Lu}\p{N}&-]{1,9})\)/gu)) {
      const before = sentence.text.slice(0, match.index).trimEnd();
      const party = known.parties.find((each) =>
        [each.name, ...each.aliases].some((name) => before.endsWith(straight(name))),
      );
      const name = match[1]!;
      if (!party || known.has(name)) continue;
      const entry = tallies.get(name) ?? { party: party.id, tally: new Tally() };
      entry.tally.add(sentence);
      tallies.set(name, entry);
    }
  }
  const found = [...tallies].map(([name, { party, tally }]): AliasSuggestion => {
    const { count, articles, example } = tally;
    return { kind: "alias", name, party, person: null, count, articles, example };
  });
  return byCount(found);
}
