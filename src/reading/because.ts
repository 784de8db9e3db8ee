import type { Clause, ClauseRule } from "./clauses/clause.ts";
import type { OptionWords } from "./explain/explanation.ts";

/** What each rule goes by; follows the cue in quotation marks. */
const ruleWords: { [R in ClauseRule]: string } = {
  verb: "with the holder as its subject",
  "weak verb": "as the holder's deed",
  judgement: "as the holder's judgement",
  obligation: "as what the holder says must be",
  modal: "as what the holder says is to come",
  noun: "as a noun of the holder's",
  passive: "in the passive, by the holder",
  listed: "as a point of the holder's draft",
  draft: "in the holder's draft",
  said: "as the holder's own words",
};

const placeWords: { [W in OptionWords["where"]]: string } = {
  content: "",
  sentence: " elsewhere in the sentence",
  around: " in the sentences around it",
};

/** What a statement was read from, in words: the cue and its rule, then the words that tell the option. */
export function tellBecause(clause: Clause, option: OptionWords | null): string {
  return `“${clause.cue}” ${tellRule(clause)}; ${tellOption(option)}`;
}

export function tellRule({ rule, negated }: Pick<Clause, "rule" | "negated">): string {
  return `${ruleWords[rule]}${negated ? ", negated" : ""}`;
}

export function tellOption(option: OptionWords | null): string {
  if (!option) return "the option by what the article is about";
  const words = option.words.map(({ text }) => `“${text}”`).join(", ");
  if (words.toLowerCase() === `“${option.term.toLowerCase()}”`) return `${words}${placeWords[option.where]}`;
  const like = option.exact ? "" : " in other words";
  return `${words}${placeWords[option.where]} for “${option.term}”${like}`;
}
