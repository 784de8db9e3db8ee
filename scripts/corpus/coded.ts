import { parse } from "yaml";
import { z } from "zod";
import type { Day, Span } from "../../src/base/index.ts";
import { type Meeting, type Statement, stances } from "../../src/reading/index.ts";
import type { BriefIds } from "./brief.ts";
import { isQuoted, locate, splitSentences } from "./spans.ts";

export type CodedStatement = Omit<Statement, "confidence" | "because">;
export type CodedMeeting = Omit<Meeting, "confidence" | "because" | "duration">;

/** What `articles/ID.json` and `gold/ID.json` hold. */
export interface CodedArticle {
  article: { id: string; title: string; publisher: string; published: Day; url: string; text: string };
  gold: { statements: CodedStatement[]; meetings: CodedMeeting[] };
  /** "line 12: what is wrong"; where there are any, the rest is incomplete. */
  problems: string[];
}

const day = z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/);
const headShape = z.strictObject({
  title: z.string(),
  publisher: z.string(),
  published: z.iso.date(),
  url: z.url(),
});

const statementLine =
  /^(?<holder>\S+)(?: by (?<speaker>\S+))? (?<stance>\S+) (?<issue>[^\s/]+)(?:\/(?<option>\S+))?(?<hedged> hedged)?(?: on (?<day>\S+))?$/;
const meetingLine =
  /^meeting (?<status>held|planned|cancelled)(?: on (?<day>\S+))? with (?<who>.+?)(?: at (?<place>.+))?$/;

/** A paragraph of the article's text and the lines of code below it. */
interface Block {
  paragraph: string;
  /** Where the paragraph begins in the article's text. */
  offset: number;
  codes: { line: number; text: string }[];
}

/** Reads a hand-written `coded/ID.md` (format: corpus/README.md) and works out all offsets. */
export function readCoded(id: string, source: string, ids: BriefIds): CodedArticle {
  const [, head, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? [];
  if (head === undefined || body === undefined)
    throw new Error(`${id}: the head between --- lines is missing`);
  const parsed = headShape.safeParse(parse(head));
  if (!parsed.success) throw new Error(`${id}: ${z.prettifyError(parsed.error)}`);
  const problems: string[] = [];
  const { blocks, text } = readBlocks(body, head.split("\n").length + 3, problems);
  const gold: CodedArticle["gold"] = { statements: [], meetings: [] };
  for (const block of blocks) {
    for (const code of block.codes) {
      const read = readCode(code.text, block, ids, parsed.data.published);
      if (typeof read === "string") problems.push(`line ${code.line}: ${read}`);
      else if ("holder" in read) gold.statements.push(read);
      else gold.meetings.push(read);
    }
  }
  problems.push(...doubles(gold.statements));
  gold.statements.sort(byPlace);
  gold.meetings.sort(byPlace);
  return { article: { id, ...parsed.data, text }, gold, problems };
}

/** Note: adds to `problems`. */
function readBlocks(body: string, firstLine: number, problems: string[]): { blocks: Block[]; text: string } {
  const blocks: Block[] = [];
  let rows: string[] = [];
  let text = "";
  const closeParagraph = () => {
    if (rows.length === 0) return;
    const paragraph = rows.join(" ");
    if (text) text += "\n\n";
    blocks.push({ paragraph, offset: text.length, codes: [] });
    text += paragraph;
    rows = [];
  };
  for (const [index, row] of body.split("\n").entries()) {
    if (row.trim() !== "" && !row.startsWith(">")) {
      rows.push(row.trim());
      continue;
    }
    closeParagraph();
    if (!row.startsWith(">")) continue;
    const block = blocks.at(-1);
    const line = firstLine + index;
    if (block) block.codes.push({ line, text: row.slice(1).trim() });
    else problems.push(`line ${line}: found code before the first paragraph`);
  }
  closeParagraph();
  return { blocks, text };
}

/** One line of code, or what is wrong with it. */
function readCode(
  line: string,
  block: Block,
  ids: BriefIds,
  published: Day,
): CodedStatement | CodedMeeting | string {
  const [code = "", content, condition] = line.split(" | ").map((part) => part.trim());
  if (content === undefined) return `found '${line}', expected '> CODE | WORDS OF THE TEXT'`;
  return code.startsWith("meeting ")
    ? readMeeting(code, content, block, ids)
    : readStatement(code, content, condition, block, ids, published);
}

function readStatement(
  code: string,
  words: string,
  outside: string | undefined,
  block: Block,
  ids: BriefIds,
  published: Day,
): CodedStatement | string {
  const fields = statementLine.exec(code)?.groups;
  if (!fields)
    return `found '${code}', expected 'HOLDER [by SPEAKER] STANCE ISSUE[/OPTION] [hedged] [on DAY]'`;
  const { holder = "", speaker, issue = "", option = null } = fields;
  const stance = stances.find((known) => known === fields.stance);
  const saidOn = fields.day ?? published;

  if (!ids.parties.has(holder)) return unknown("party", holder, ids.parties);
  if (!stance) return unknown("stance", fields.stance ?? "", stances);
  if (!ids.options[issue]) return unknown("issue", issue, Object.keys(ids.options));
  if (option !== null && !ids.options[issue].includes(option))
    return unknown("option", option, ids.options[issue]);
  if (speaker && speaker !== "-" && !ids.parties.has(speaker) && !ids.people.has(speaker)) {
    return unknown("speaker", speaker, [...ids.people.keys(), ...ids.parties]);
  }
  if (!day.safeParse(saidOn).success || saidOn > published) {
    return `found day '${saidOn}', expected YYYY-MM-DD or YYYY-MM, not after ${published}`;
  }

  const span = contentSpan(words, block.paragraph);
  if (typeof span === "string") return span;
  const inner = /\{(.*)\}/.exec(outside ?? words)?.[1];
  const conditionSpan = inner === undefined ? null : locate(block.paragraph, inner);
  if (typeof conditionSpan === "string") return conditionSpan;
  if (stance === "accepts-if" && conditionSpan === null) return "accepts-if needs its condition in { }";

  return {
    ...shift(span, block.offset),
    text: block.paragraph.slice(span.start, span.end),
    holder,
    speaker: speaker === "-" ? null : (speaker ?? null),
    issue,
    option,
    stance,
    evidence: evidenceOf(holder, speaker, ids),
    hedged: fields.hedged !== undefined,
    quoted: isQuoted(block.paragraph, span),
    saidOn,
    condition: conditionSpan && shift(conditionSpan, block.offset),
  };
}

function readMeeting(code: string, words: string, block: Block, ids: BriefIds): CodedMeeting | string {
  const fields = meetingLine.exec(code)?.groups;
  if (!fields)
    return `found '${code}', expected 'meeting held|planned|cancelled [on DAY] with WHO, WHO [at PLACE]'`;
  const participants = (fields.who ?? "").split(",").map((who) => who.trim());
  const stranger = participants.find((who) => !ids.parties.has(who) && !ids.people.has(who));
  if (stranger !== undefined) return unknown("participant", stranger, [...ids.people.keys(), ...ids.parties]);
  if (new Set(participants.map((who) => ids.people.get(who) ?? who)).size < 2)
    return "a meeting needs two parties";
  const date = fields.day ?? null;
  if (date !== null && !day.safeParse(date).success)
    return `found day '${date}', expected YYYY-MM-DD or YYYY-MM`;
  const place = fields.place ?? null;
  if (place !== null && !block.paragraph.includes(place))
    return `'${place}' does not stand in the paragraph above`;

  const span = locate(block.paragraph, words);
  if (typeof span === "string") return span;
  const sentence = splitSentences(block.paragraph).find((s) => s.start === span.start && s.end === span.end);
  if (!sentence) return `'${words}' is not a whole sentence`;
  return {
    ...shift(span, block.offset),
    text: block.paragraph.slice(span.start, span.end),
    participants,
    place,
    date,
    status: fields.status as CodedMeeting["status"],
  };
}

function contentSpan(words: string, paragraph: string): Span | string {
  const span = locate(paragraph, words.replace(/[{}]/g, ""));
  if (typeof span === "string") return span;
  const text = paragraph.slice(span.start, span.end);
  if (/^["“”,.;:\s]|["“”,.;:!?\s]$/.test(text)) return `'${text}' begins or ends with punctuation`;
  const whole = splitSentences(paragraph).some(({ start, end }) => start <= span.start && span.end <= end);
  return whole ? span : `'${text}' runs over the end of a sentence`;
}

/** corpus/README.md, "A statement": evidence follows from who speaks for whom. */
function evidenceOf(holder: string, speaker: string | undefined, ids: BriefIds): CodedStatement["evidence"] {
  if (speaker === undefined) return "narrated";
  return (ids.people.get(speaker) ?? speaker) === holder ? "first-hand" : "second-hand";
}

function doubles(statements: CodedStatement[]): string[] {
  const seen = new Set<string>();
  return statements.flatMap(({ start, holder, issue, option, stance, text }) => {
    const key = [start, holder, issue, option, stance].join(" ");
    if (seen.has(key)) return [`'${text}' is coded twice for ${holder} on ${issue}`];
    seen.add(key);
    return [];
  });
}

const byPlace = (a: Span, b: Span) => a.start - b.start || a.end - b.end;
const shift = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

function unknown(kind: string, found: string, known: Iterable<string>): string {
  return `unknown ${kind} '${found}', expected one of ${[...known].join(", ")}`;
}
