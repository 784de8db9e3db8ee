import { AppError, isDay, nearest } from "../base/index.ts";
import type { Brief } from "../brief/index.ts";
import type { Article } from "../intake/index.ts";
import type { Statement } from "../reading/index.ts";
import { evidences, stances } from "./codes.ts";
import type { Correction } from "./reviews.ts";

type Field = keyof Correction & string;

/** What a correction starts from: the fields that decide which values others may have. */
export type Corrected = Pick<Statement, "issue" | "option">;

/** A value that the brief or a list knows: what is kept, and other words that mean it. */
interface Choice {
  value: string;
  words: string[];
}

/** How `KEY=VALUE` is written for "nobody" and "none of the options". */
const none = "none";

/**
 * Makes a correction of `KEY=VALUE` texts. Values are checked against the brief: parties, people, issues and options
 * go by id or name. An error names the nearest valid one.
 */
export function parseCorrection(brief: Brief, pairs: string[], current: Corrected): Correction {
  const given = new Map(pairs.map(parsePair));
  const issue = given.has("issue") ? choose("issue", given.get("issue")!, listIssues(brief)) : current.issue;
  const correction: Correction = {};
  for (const [field, value] of given)
    Object.assign(correction, { [field]: parse[field](value, brief, issue) });
  // Where only the issue is corrected, the option must be one of the new issue's too.
  if (correction.issue !== undefined && correction.option === undefined && current.option !== null) {
    choose("option", current.option, listOptions(brief, issue), none);
  }
  return correction;
}

/**
 * Makes a statement that the reader has missed of `KEY=VALUE` texts: `words`, as they stand in the article, `holder`,
 * `issue` and `stance` are needed; the rest is what is most usual.
 */
export function parseStatement(brief: Brief, article: Article, pairs: string[]): Statement {
  const [wordPairs, others] = [pairs.filter(isWords), pairs.filter((pair) => !isWords(pair))];
  const correction = parseCorrection(brief, others, { issue: "", option: null });
  const { holder, issue, stance } = correction;
  const saidOn = correction.saidOn ?? article.published;
  const missing = Object.entries({ words: wordPairs[0], holder, issue, stance, saidOn });
  const [lacking] = missing.find(([, value]) => value === undefined || value === null) ?? [];
  if (lacking) throw new AppError("review-field-missing", { field: lacking });
  const usual = { option: null, evidence: "first-hand" as const, hedged: false, quoted: false };
  return {
    ...place(article, wordPairs[0]!.slice("words=".length)),
    ...{ ...usual, speaker: holder!, condition: null, confidence: 1, because: "added by hand" },
    ...{ ...correction, holder: holder!, issue: issue!, stance: stance!, saidOn: saidOn! },
  };
}

const isWords = (pair: string): boolean => pair.startsWith("words=");

function place({ id, text }: Article, words: string): Pick<Statement, "start" | "end" | "text"> {
  const count = words === "" ? 0 : text.split(words).length - 1;
  if (count !== 1) throw new AppError("review-place-wrong", { found: words, article: id, count });
  const start = text.indexOf(words);
  return { start, end: start + words.length, text: words };
}

const parse: { [F in Field]: (value: string, brief: Brief, issue: string) => Correction[F] } = {
  holder: (value, brief) => choose("holder", value, listParties(brief)),
  speaker: (value, brief) =>
    value === none ? null : choose("speaker", value, [...listParties(brief), ...listPeople(brief)], none),
  issue: (value, brief) => choose("issue", value, listIssues(brief)),
  option: (value, brief, issue) =>
    value === none ? null : choose("option", value, listOptions(brief, issue), none),
  stance: (value) => choose("stance", value, stances.map(asChoice)) as Statement["stance"],
  evidence: (value) => choose("evidence", value, evidences.map(asChoice)) as Statement["evidence"],
  hedged: (value) => choose("hedged", value, yesOrNo) === "yes",
  quoted: (value) => choose("quoted", value, yesOrNo) === "yes",
  saidOn: (value) => {
    if (!isDay(value)) throw new AppError("day-wrong", { found: value });
    return value;
  },
};

const fields = Object.keys(parse) as Field[];

const asChoice = (value: string): Choice => ({ value, words: [value] });
const yesOrNo: Choice[] = [
  { value: "yes", words: ["yes", "true"] },
  { value: "no", words: ["no", "false"] },
];

const byName = ({ id, name }: { id: string; name: string }): Choice => ({ value: id, words: [id, name] });
const listParties = (brief: Brief): Choice[] => brief.parties.map(byName);
const listPeople = (brief: Brief): Choice[] => brief.parties.flatMap(({ people }) => people.map(byName));
const listIssues = (brief: Brief): Choice[] => brief.issues.map(byName);
const listOptions = (brief: Brief, issue: string): Choice[] =>
  brief.issues.find(({ id }) => id === issue)?.options.map(byName) ?? [];

function parsePair(pair: string): [Field, string] {
  const [key = "", ...rest] = pair.split("=");
  // "said-on" and "saidon" are as good as "saidOn".
  const plain = key.trim().toLowerCase().replaceAll("-", "");
  const field = fields.find((each) => each.toLowerCase() === plain);
  if (field && rest.length > 0) return [field, rest.join("=").trim()];
  throw new AppError("review-field-unknown", {
    found: pair,
    near: didYouMean(nearest(plain, fields)),
    fields: fields.join(", "),
  });
}

function choose(field: Field, found: string, choices: Choice[], besides?: string): string {
  const plain = found.toLowerCase();
  const chosen = choices.find(({ words }) => words.some((word) => word.toLowerCase() === plain));
  if (chosen) return chosen.value;
  const words = choices.flatMap((choice) => choice.words);
  const expected = [...choices.map(({ value }) => value), ...(besides ? [besides] : [])];
  throw new AppError("review-value-unknown", {
    ...{ found, field, near: didYouMean(nearest(found, words)), expected: expected.join(", ") },
  });
}

const didYouMean = (near: string | undefined): string =>
  near === undefined ? "" : `Did you mean '${near}'? `;
