import {
  type Gap,
  type Headline,
  type KeptStatement,
  type MergedMeeting,
  type Position,
  type Shift,
  worstGap,
} from "../../analysis/index.ts";
import type { Issue, Party } from "../../brief/index.ts";
import type { Contradiction, Findings } from "../findings.ts";
import { headlineOf, tellGap } from "../gap-words.ts";
import { Names } from "../names.ts";
import {
  heardOthers,
  oneSided,
  oneSidedTitle,
  sidesOf,
  tellCounts,
  tellGaps,
  tellHearsay,
  tellSelection,
} from "../overview.ts";
import { tellShift } from "../shift-words.ts";
import { optionWords, sourceLink, tellPosition } from "../stands.ts";
import {
  capitalize,
  count,
  evidenceWords,
  gapWords,
  list,
  longDay,
  shortDay,
  stanceSigns,
  stanceWords,
  tellStatus,
} from "../wording.ts";
import { escapeMarkdown } from "./escape.ts";
import { markdown, renderList } from "./pieces.ts";

/** The report as Markdown, for wikis, mail and chat. Tables are GitHub's. */
export function renderMarkdown(findings: Findings): string {
  const names = new Names(findings.brief);
  const blocks = [
    `# ${escapeMarkdown(findings.brief.negotiation)}`,
    [
      `As of **${longDay(findings.asOf)}**.`,
      tellCounts(findings),
      tellGaps(findings),
      tellSelection(findings),
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
    "## The table",
    renderTable(findings, names, sidesOf(findings)),
    "## Where each party stands",
    ...[...sidesOf(findings), ...heardOthers(findings)].map((party) => renderStand(findings, names, party)),
    findings.since === null ? "## What has changed" : `## What has changed since ${longDay(findings.since)}`,
    renderShifts(findings, names),
    "## Contradicting accounts",
    renderContradictions(findings, names),
    `## ${oneSidedTitle(findings)}`,
    renderOneSided(findings),
    "## Meetings",
    renderList(
      findings.meetings.map((meeting) => renderMeeting(findings, names, meeting)),
      "No meeting has been told of.",
    ),
    "## Sentences",
    ...findings.headlines
      .filter(({ position }) => position !== null)
      .map((headline) => renderEvidence(findings, names, headline)),
    "## Sources",
    renderSources(findings),
    `Counted, not weighed; judges no party’s cause. Made by ${escapeMarkdown(findings.program)}.`,
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function renderTable(findings: Findings, names: Names, parties: Party[]): string {
  const head = ["Issue", ...parties.map(({ name }) => escapeMarkdown(name)), "Gap"];
  const rows = findings.brief.issues.map((issue) => [
    `**${escapeMarkdown(issue.name)}**`,
    ...parties.map(({ id }) => renderCell(findings, names, headlineOf(findings, issue.id, id))),
    renderGap(findings, names, issue),
  ]);
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function renderCell(findings: Findings, names: Names, { position, positions }: Headline): string {
  if (position === null) return "not heard";
  const { reports, since } = position;
  const hearsay = tellHearsay(positions);
  const lines = [
    ...positions.map((each) => stanceAndOption(names, each)),
    `${count(reports, "report")} since ${shortDay(since, findings.asOf)}`,
    ...(hearsay === "" ? [] : [hearsay]),
  ];
  return lines.join("<br>");
}

function stanceAndOption(names: Names, position: Position): string {
  const { stance, hearsayOnly } = position;
  const words = markdown([optionWords(names, position)]);
  return `${stanceSigns[stance]} ${stanceWords[stance]}: ${words}${hearsayOnly ? " (hearsay only)" : ""}`;
}

function renderGap(findings: Findings, names: Names, issue: Issue): string {
  const gaps = findings.gaps.filter((gap) => gap.issue === issue.id);
  const worst = worstGap(gaps);
  if (worst === null) return "";
  const pair = gaps.length > 1 ? ` (${pairOf(names, worst)})` : "";
  const accounts = gaps.some(({ contradicting }) => contradicting) ? "<br>Contradicting accounts" : "";
  return `**${gapWords[worst.kind]}**${pair}<br>${markdown(tellGap(findings, names, worst))}${accounts}`;
}

function pairOf(names: Names, { parties }: Gap): string {
  return parties.map((party) => escapeMarkdown(names.party(party))).join(" – ");
}

function renderStand(findings: Findings, names: Names, { id, name }: Party): string {
  const positions = findings.headlines
    .filter(({ party }) => party === id)
    .flatMap((headline) => headline.positions);
  const sentences = positions.map(
    (position) =>
      `**${escapeMarkdown(names.issue(position.issue))}.** ${markdown(tellPosition(findings, names, position))}`,
  );
  return `### ${escapeMarkdown(name)}\n\n${renderList(sentences, "Not heard on any issue.")}`;
}

function renderShifts({ shifts }: Findings, names: Names): string {
  const changes = shifts.filter(({ kind }) => kind !== "first heard");
  const first = shifts.filter(({ kind }) => kind === "first heard");
  const told = renderList(
    changes.map((shift) => renderShift(names, shift)),
    "No position has changed.",
  );
  if (first.length === 0) return told;
  return `${told}\n\nHeard for the first time:\n\n${renderList(
    first.map((shift) => renderShift(names, shift)),
    "",
  )}`;
}

function renderShift(names: Names, shift: Shift): string {
  return `${longDay(shift.day)}: ${markdown(tellShift(names, shift))}`;
}

function renderContradictions(findings: Findings, names: Names): string {
  const blocks = findings.contradictions.map(({ position, accounts }: Contradiction) => {
    const title = `**${escapeMarkdown(names.party(position.party))}** on ${escapeMarkdown(names.issue(position.issue))}: ${markdown([optionWords(names, position)])}`;
    const told = [position.governing, ...accounts].map(
      (statement) => `  - ${renderStatement(findings, names, statement)}`,
    );
    return [`- ${title}`, ...told].join("\n");
  });
  return blocks.length === 0 ? "No accounts contradict each other." : blocks.join("\n");
}

function renderOneSided(findings: Findings): string {
  const rows = oneSided(findings).map(({ issue, heard, unheard }) => {
    const namesOf = (parties: Party[]) => list(parties.map(({ name }) => escapeMarkdown(name))) || "nobody";
    return `**${escapeMarkdown(issue.name)}** heard: ${namesOf(heard)}; not heard: ${namesOf(unheard)}`;
  });
  return renderList(rows, "Every side has been heard on every issue.");
}

function renderMeeting(findings: Findings, names: Names, meeting: MergedMeeting): string {
  const { date, place, duration, participants, told, reports } = meeting;
  const people = list(participants.map((id) => escapeMarkdown(names.speaker(id)))) || "participants not told";
  const facts = [tellStatus(meeting, findings.asOf), place, duration]
    .filter((fact) => fact !== null)
    .map(escapeMarkdown);
  const sources = [...new Set(told.map(({ article }) => markdown([sourceLink(article)])))];
  const day = date === null ? "Day not told" : longDay(date);
  return `${day}: ${people}. ${facts.join(", ")}. ${count(reports, "report")}: ${sources.join(", ")}`;
}

function renderEvidence(findings: Findings, names: Names, { party, issue, positions }: Headline): string {
  const title = `### ${escapeMarkdown(names.party(party))} on ${escapeMarkdown(names.issue(issue))}`;
  const parts = positions.map((position) => {
    const told = [...position.statements, ...position.hearsay].slice(0, sentencesShown);
    return `${stanceAndOption(names, position)}\n\n${renderList(
      told.map((statement) => renderStatement(findings, names, statement)),
      "",
    )}`;
  });
  return [title, ...parts].join("\n\n");
}

/** Sentences of one position; `demarche evidence` prints all of them. */
const sentencesShown = 10;

function renderStatement(findings: Findings, names: Names, statement: KeptStatement): string {
  const { stance, evidence, speaker, saidOn, article, verdict, confidence } = statement;
  const { text, start } = findings.sentenceOf(statement);
  const [from, to] = [statement.start - start, statement.end - start];
  const isInside = from >= 0 && to <= text.length;
  const sentence = isInside
    ? [text.slice(0, from), "**", text.slice(from, to), "**", text.slice(to)]
    : ["", "**", statement.text, "**", ""];
  const words = sentence.map((part) => (part === "**" ? part : escapeInside(part))).join("");
  const facts = [
    capitalize(stanceWords[stance]),
    evidenceWords[evidence],
    speaker === null ? null : escapeMarkdown(names.speaker(speaker)),
    longDay(saidOn),
    verdict === "unreviewed"
      ? `read by the program, sureness ${confidence.toFixed(2)}`
      : `${verdict} by a person`,
  ].filter((fact) => fact !== null);
  return `“${words}” ${facts.join(", ")} (${markdown([sourceLink(article)])})`;
}

/** Keeps the spaces at the ends, which belong to the sentence. */
function escapeInside(text: string): string {
  const [, before, inner, after] = /^(\s*)(.*?)(\s*)$/su.exec(text)!;
  return `${before && " "}${escapeMarkdown(inner!)}${after && " "}`;
}

function renderSources({ articles, refusals }: Findings): string {
  const items = articles
    .toSorted((a, b) => (b.published ?? "").localeCompare(a.published ?? "") || a.id.localeCompare(b.id))
    .map((article) => {
      const title = article.title === null ? "" : `: ${escapeMarkdown(article.title)}`;
      const day = article.published === null ? "no date" : longDay(article.published);
      return `${markdown([sourceLink(article)])}${title}, ${day}`;
    });
  const refused = refusals.map(
    ({ source, reason }) => `Refused: ${escapeMarkdown(source)}: ${escapeMarkdown(reason)}`,
  );
  return renderList([...items, ...refused], "No article has been read.");
}
