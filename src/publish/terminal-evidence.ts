import type { Headline, KeptStatement } from "../analysis/index.ts";
import { wrap } from "../base/index.ts";
import type { Brief } from "../brief/index.ts";
import type { Sentence } from "./findings.ts";
import { plainText } from "./inline.ts";
import { Names, sourceName } from "./names.ts";
import { paint } from "./paint.ts";
import { isolate } from "./plain.ts";
import { optionWords } from "./stands.ts";
import type { TableOptions } from "./terminal.ts";
import { count, evidenceWords, longDay, stanceSigns, stanceWords, toneOf, verdictWords } from "./wording.ts";

/** The sentences behind a party's positions on one issue, for a terminal; the words that carry one in brackets. */
export function renderEvidence(
  brief: Brief,
  { party, issue, positions }: Headline,
  sentenceOf: (statement: KeptStatement) => Sentence,
  { width = 100, colours = false }: TableOptions = {},
): string {
  const names = new Names(brief);
  const title = `${isolate(names.party(party))} on ${isolate(names.issue(issue))}`;
  if (positions.length === 0) return `${paint(title, "strong", colours)}: not heard\n`;
  const blocks = positions.flatMap((position) => {
    const { stance, reports, since, hearsayOnly, statements, hearsay } = position;
    const option = isolate(plainText([optionWords(names, position)]));
    const mark = hearsayOnly ? " (hearsay only)" : "";
    return [
      "",
      paint(`${stanceSigns[stance]} ${stanceWords[stance]}: ${option}${mark}`, toneOf(stance), colours),
      paint(`${count(reports, "report")} since ${longDay(since)}`, "quiet", colours),
      ...[...statements, ...hearsay].flatMap((statement) => [
        "",
        ...wrap(`“${bracket(sentenceOf(statement), statement)}”`, width - 2).map((line) => `  ${line}`),
        ...wrap(about(names, statement), width - 2).map((line) => paint(`  ${line}`, "quiet", colours)),
      ]),
    ];
  });
  return `${[paint(title, "strong", colours), ...blocks].join("\n")}\n`;
}

function bracket({ text, start }: Sentence, statement: KeptStatement): string {
  const [from, to] = [statement.start - start, statement.end - start];
  if (from < 0 || to > text.length) return isolate(statement.text);
  return isolate(`${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`);
}

function about(names: Names, statement: KeptStatement): string {
  const { id, stance, evidence, saidOn, article, verdict, confidence, because, hedged } = statement;
  const sure = verdict === "unreviewed" ? `, sureness ${confidence.toFixed(2)}` : "";
  const pieces = [
    stanceWords[stance],
    evidenceWords[evidence],
    names.speakerInFull(statement),
    hedged && "marked as uncertain by the text",
    longDay(saidOn),
    sourceName(article),
    article.url,
    `${verdictWords[verdict]}${sure}: ${because}`,
    id,
  ];
  return pieces
    .filter((piece) => typeof piece === "string")
    .map(isolate)
    .join(" · ");
}
