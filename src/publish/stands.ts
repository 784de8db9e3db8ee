import type { ArticleRef, KeptStatement, Position } from "../analysis/index.ts";
import type { Findings, Sentence } from "./findings.ts";
import { type Inline, join } from "./inline.ts";
import { type Names, safeLink, sourceName } from "./names.ts";
import { count, longDay, stanceVerbs } from "./wording.ts";

/**
 * A position in one sentence that can be pasted as it is: who stands where, who said so, when, where it is told.
 * "The Players' Guild demands: a rise of 8 per cent, as Ines Marrow, chair of the guild, said on 10 March 2025
 * (Ferrow Courier); 3 reports since 1 March 2025."
 */
export function tellPosition(
  findings: Pick<Findings, "sentenceOf">,
  names: Names,
  position: Position,
): Inline[] {
  const { governing, reports, since, hearsayOnly } = position;
  const party: Inline = { kind: "name", text: names.party(position.party) };
  return join(
    party,
    ` ${stanceVerbs[position.stance]}: `,
    optionWords(names, position),
    tellCondition(findings, governing),
    ", ",
    tellSpeaker(names, governing),
    ` ${longDay(governing.saidOn)}`,
    governing.hedged && ", in words that the text marks as uncertain",
    " (",
    sourceLink(governing.article),
    ")",
    (reports > 1 || since !== governing.saidOn) && `; ${count(reports, "report")} since ${longDay(since)}`,
    hearsayOnly && join("; ", party, " itself has not been heard on it"),
    ".",
  );
}

/** The option in the brief's words; the article's words where it is none of the brief's options. */
export function optionWords(
  names: Names,
  { issue, option, governing }: Pick<Position, "issue" | "option" | "governing">,
): Inline {
  return option === null
    ? { kind: "quote", text: governing.text }
    : { kind: "option", text: names.option(issue, option) };
}

export function sourceLink(article: ArticleRef): Inline {
  return { kind: "source", text: sourceName(article), href: safeLink(article.url) };
}

function tellSpeaker(names: Names, statement: KeptStatement): Inline[] {
  const speaker = names.speakerInFull(statement);
  switch (statement.evidence) {
    case "first-hand":
      return speaker === null || !names.isPerson(statement.speaker!)
        ? ["as it said on"]
        : ["as ", { kind: "name", text: speaker }, ", said on"];
    case "narrated":
      return ["as ", { kind: "name", text: sourceName(statement.article) }, " told, naming no source, on"];
    case "second-hand":
      return ["according to ", speaker === null ? "others" : { kind: "name", text: speaker }, ", on"];
    default:
      return statement.evidence satisfies never;
  }
}

function tellCondition({ sentenceOf }: Pick<Findings, "sentenceOf">, statement: KeptStatement): Inline[] {
  const condition = conditionWords(sentenceOf(statement), statement);
  return condition === null ? [] : [", the condition being ", { kind: "quote", text: condition }];
}

/** The words that state a statement's condition, where they stand in its sentence. */
export function conditionWords(sentence: Sentence, { condition }: KeptStatement): string | null {
  if (condition === null) return null;
  const [start, end] = [condition.start - sentence.start, condition.end - sentence.start];
  return start >= 0 && end <= sentence.text.length ? sentence.text.slice(start, end) : null;
}
