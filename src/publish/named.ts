import { AppError, nearest } from "../base/index.ts";
import type { Brief, Issue, Party } from "../brief/index.ts";

/** The party that a user means by an id, a name or another name, of it or of one of its people. */
export function nameParty({ parties }: Brief, word: string): Party {
  const known = parties.map((party) => ({ meant: party, words: wordsOf(party) }));
  return find(word, known) ?? unknown("party-unknown", word, known);
}

/** The issue that a user means by its id or name. */
export function nameIssue({ issues }: Brief, word: string): Issue {
  const known = issues.map((issue) => ({ meant: issue, words: [issue.id, issue.name] }));
  return find(word, known) ?? unknown("issue-unknown", word, known);
}

/** The option that a user means by "issue/option", or by its id alone where one issue only has it; by its name too. */
export function nameOption({ issues }: Brief, word: string): { issue: string; option: string } {
  const known = issues.flatMap((issue) =>
    issue.options.map(({ id, name }) => ({
      issue: issue.id,
      option: id,
      words: [`${issue.id}/${id}`, id, name],
    })),
  );
  for (const place of [0, 1, 2]) {
    const found = known.filter(({ words }) => words[place]!.toLowerCase() === word.toLowerCase());
    if (found.length === 1) return { issue: found[0]!.issue, option: found[0]!.option };
  }
  const near = nearest(
    word,
    known.map(({ words }) => words[0]!),
  );
  throw new AppError("option-unknown", {
    found: word,
    near: near === undefined ? "" : ` Did you mean '${near}'?`,
    known: known[0]?.words[0] ?? "territory/recognition",
  });
}

interface Known<T> {
  meant: T;
  words: string[];
}

function wordsOf({ id, name, aliases, people }: Party): string[] {
  return [id, name, ...aliases, ...people.flatMap((person) => [person.id, person.name, ...person.aliases])];
}

function find<T>(word: string, known: Known<T>[]): T | undefined {
  const plain = word.toLowerCase();
  // What is spelled exactly so goes first: ids may differ in case only.
  const found =
    known.find(({ words }) => words.includes(word)) ??
    known.find(({ words }) => words.some((each) => each.toLowerCase() === plain));
  return found?.meant;
}

function unknown<T extends { id: string }>(
  code: "party-unknown" | "issue-unknown",
  found: string,
  known: Known<T>[],
): never {
  const near = nearest(
    found,
    known.flatMap(({ words }) => words),
  );
  throw new AppError(code, {
    found,
    near: near === undefined ? "" : ` Did you mean '${near}'?`,
    known: known.map(({ meant }) => meant.id).join(", "),
  });
}
