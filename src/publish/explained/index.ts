/** How sentences were read, for a terminal. A door of its own, since it loads the reader, which no other page needs. */
import { textWidth, wrap } from "../../base/index.ts";
import type { Brief } from "../../brief/index.ts";
import {
  type ExplainedSentence,
  type ExplainedStatement,
  type LeftOut,
  type LeftReason,
  type SignEffect,
  tellOption,
  tellRule,
  type Words,
} from "../../reading/index.ts";
import { Names } from "../names.ts";
import { paint } from "../paint.ts";
import { isolate, withoutControls } from "../plain.ts";
import type { TableOptions } from "../terminal.ts";
import { evidenceWords, longDay, stanceWords } from "../wording.ts";

type Layout = Required<TableOptions>;

/** Explained sentences for a terminal: each with marks under its parts, then what was taken from it and what was not. */
export function renderExplained(
  brief: Brief,
  sentences: ExplainedSentence[],
  { width = 100, colours = false }: TableOptions = {},
): string {
  const names = new Names(brief);
  const layout: Layout = { width, colours };
  return sentences.map((sentence) => `${tellSentence(names, sentence, layout).join("\n")}\n`).join("\n");
}

function tellSentence(names: Names, sentence: ExplainedSentence, layout: Layout): string[] {
  const { statements, left } = sentence;
  const [first] = statements;
  const shown = first
    ? markedLines(sentence, partsOf(first), layout)
    : wrap(isolate(sentence.text), layout.width);
  return [
    ...shown,
    ...statements.flatMap((each) => ["", ...tellStatement(names, each, layout)]),
    ...(left.length > 0 ? ["", ...tellLeft(names, left, layout)] : []),
  ];
}

/** How each part is marked, in the order in which they win a place that two of them share. */
const marksOfParts = [
  { label: "who", mark: "━" },
  { label: "hedge", mark: "~" },
  { label: "cue", mark: "═" },
  { label: "day", mark: "·" },
  { label: "if", mark: "┄" },
  { label: "content", mark: "─" },
] as const;

interface Part {
  label: string;
  mark: string;
  words: Words;
}

function partsOf({ statement, cue, speaker, condition, hedge, day }: ExplainedStatement): Part[] {
  const found = { who: speaker, hedge, cue, day, if: condition, content: statement };
  return marksOfParts.flatMap((part) => {
    const words = found[part.label];
    return words ? [{ ...part, words }] : [];
  });
}

/** The sentence, and under each of its lines which part the words above belong to. */
function markedLines(sentence: ExplainedSentence, parts: Part[], { width, colours }: Layout): string[] {
  const text = withoutControls(sentence.text);
  const lines: string[] = [];
  let at = 0;
  for (const line of wrap(text, width)) {
    const from = Math.max(at, text.indexOf(line, at));
    at = from + line.length;
    const [marks, labels] = marksUnder(line, sentence.start + from, parts);
    lines.push(line);
    if (marks.trim() !== "") lines.push(paint(marks, "quiet", colours), paint(labels, "quiet", colours));
  }
  return lines;
}

function marksUnder(line: string, start: number, parts: Part[]): [marks: string, labels: string] {
  const columns = textWidth(line);
  const marks = new Array<string>(columns).fill(" ");
  const labels = new Array<string>(columns).fill(" ");
  const column = (offset: number) =>
    textWidth(line.slice(0, Math.min(Math.max(0, offset - start), line.length)));
  for (const part of parts) {
    const [from, to] = [column(part.words.start), column(part.words.end)];
    const free = Array.from({ length: to - from }, (_, i) => from + i).filter((at) => marks[at] === " ");
    if (free.length === 0) continue;
    for (const place of free) marks[place] = part.mark;
    writeLabel(labels, free[0]!, part.label);
  }
  return [marks.join("").trimEnd(), labels.join("").trimEnd()];
}

/** Where a neighbour's label stands already, this one is left out: the list below tells it. */
function writeLabel(labels: string[], at: number, label: string): void {
  const room = [at - 1, ...Array.from(label, (_, i) => at + i), at + label.length];
  if (room.some((place) => (labels[place] ?? " ") !== " ")) return;
  for (const [i, letter] of Array.from(label).entries()) labels[at + i] = letter;
}

function tellStatement(names: Names, explained: ExplainedStatement, layout: Layout): string[] {
  const { statement, cue, condition, hedge, option, sureness } = explained;
  const { holder, stance, issue, confidence, text } = statement;
  const title = `${names.party(holder)} ${stanceWords[stance]} ${optionName(names, statement)} (${names.issue(issue)})`;
  const rows: [string, string | null][] = [
    ["said by", tellSpeaker(names, explained)],
    ["cue", `${quote(cue.text)} ${tellRule(explained)}`],
    ["content", quote(text)],
    ["option", tellOption(option)],
    ["condition", condition && quote(condition.text)],
    ["hedge", hedge && quote(hedge.text)],
    ["day", tellDay(explained)],
    ["sureness", `${confidence.toFixed(2)}${tellEffects(sureness)}`],
  ];
  const titles = wrap(isolate(title), layout.width).map((line) => paint(line, "strong", layout.colours));
  return [...titles, ...list(rows, layout.width)];
}

function tellSpeaker(names: Names, { statement, speaker }: ExplainedStatement): string {
  if (statement.evidence === "narrated") return evidenceWords.narrated;
  const who = statement.speaker === null ? "somebody outside the brief" : names.speaker(statement.speaker);
  const words = speaker && speaker.text !== who ? `, here ${quote(speaker.text)}` : "";
  return `${who}${words} (${evidenceWords[statement.evidence]})`;
}

function tellDay({ statement, day }: ExplainedStatement): string {
  if (statement.saidOn === "") return "not known, since the article bears no day";
  return `${longDay(statement.saidOn)}, ${day ? `from ${quote(day.text)}` : "on which the article appeared, or its occasion"}`;
}

const signWords: { [S in SignEffect["sign"]]: string } = {
  score: "how well the parts fit",
  contradicted: "the article says the contrary, too",
  "words a sentence": "how long its sentences are",
  coverage: "how much of a term is there",
  "nearest rival": "how near another reading came",
  page: "how well the rest of the article is read",
};

/** The two signs that moved it most. */
function tellEffects(sureness: SignEffect[]): string {
  const moved = sureness.filter(({ effect }) => Math.abs(effect) >= 0.1).slice(0, 2);
  if (moved.length === 0) return "";
  return `: ${moved.map(({ sign, effect }) => `${effect > 0 ? "surer" : "less sure"} by ${signWords[sign]}`).join(", ")}`;
}

const reasonWords: { [R in LeftReason]: string } = {
  unsure: "too unsure",
  rival: "less sure than what was taken",
  said: "said in this sentence already",
  "no-topic": "on nothing that the brief asks",
  "no-holder": "held by nobody of the brief, or only supposed, asked or told of the talks",
};

function tellLeft(names: Names, left: LeftOut[], layout: Layout): string[] {
  const rows = left.map(({ words, reason, reading }): [string, string] => {
    const might = reading
      ? `${names.party(reading.holder)} ${stanceWords[reading.stance]} ${optionName(names, reading)}: `
      : "";
    const sure = reading ? ` (${reading.confidence.toFixed(2)})` : "";
    return ["", `${quote(words.text)} ${might}${reasonWords[reason]}${sure}`];
  });
  return [paint("Not taken", "strong", layout.colours), ...list(rows, layout.width)];
}

function optionName(names: Names, { issue, option }: { issue: string; option: string | null }): string {
  return option === null ? "none of the options" : `“${names.option(issue, option)}”`;
}

const quote = (text: string): string => `“${isolate(text)}”`;

/** Names and values in two columns; without names, a list. Values wrap under themselves. */
function list(rows: [string, string | null][], width: number): string[] {
  const shown = rows.filter((row): row is [string, string] => row[1] !== null);
  const indent = 2 + Math.max(...shown.map(([name]) => name.length)) + (shown[0]?.[0] === "" ? 0 : 2);
  return shown.flatMap(([name, value]) => {
    const [first = "", ...more] = wrap(isolate(value), Math.max(20, width - indent));
    return [`  ${name}`.padEnd(indent) + first, ...more.map((line) => " ".repeat(indent) + line)];
  });
}
