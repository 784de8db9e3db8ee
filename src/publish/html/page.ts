import { createHash } from "node:crypto";
import type { Findings } from "../findings.ts";
import { Names } from "../names.ts";
import { heardOthers, oneSidedTitle, sidesOf, tellCounts, tellGaps, tellSelection } from "../overview.ts";
import { longDay } from "../wording.ts";
import { renderEvidence } from "./evidence.ts";
import { renderLegend } from "./legend.ts";
import { html, Markup } from "./markup.ts";
import { script } from "./script.ts";
import {
  renderContradictions,
  renderMeetings,
  renderOneSided,
  renderShifts,
  renderSources,
  renderStands,
} from "./sections.ts";
import { style } from "./style.ts";
import { renderPositions } from "./table.ts";

/**
 * The report as one file: no request leaves it, and its own policy forbids any. It reads without its script,
 * which only closes the panel of evidence with Escape and marks the cell that it belongs to.
 */
export function renderPage(findings: Findings): string {
  const names = new Names(findings.brief);
  const others = heardOthers(findings);
  const sections = [
    section("stands", "Where each party stands", renderStands(findings, names)),
    section("changes", changesTitle(findings), renderShifts(findings, names)),
    section("contradicted", "Contradicting accounts", renderContradictions(findings, names)),
    section("one-sided", oneSidedTitle(findings), renderOneSided(findings)),
    section("meetings", "Meetings", renderMeetings(findings, names)),
    section("sources", "Sources", renderSources(findings)),
  ];
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${writePolicy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${findings.program}">
<title>${findings.brief.negotiation}: positions as of ${longDay(findings.asOf)}</title>
<style>${new Markup(style)}</style>
</head>
<body>
<a class="skip" href="#table">To the table</a>
<header><p class="brand">Demarche</p><nav aria-label="Sections">${navigation.map(([id, label]) => html`<a href="#${id}">${label}</a>`)}</nav></header>
<main>
<section class="top" aria-labelledby="title">
<h1 id="title"><bdi>${findings.brief.negotiation}</bdi></h1>
<p class="lede">As of <strong>${longDay(findings.asOf)}</strong>. ${tellCounts(findings)} ${tellGaps(findings)} ${tellSelection(findings)}</p>
</section>
<section id="table" aria-label="The table">
${renderPositions(findings, names, sidesOf(findings), true)}
${others.length > 0 && html`<details class="others"><summary>Mediators, supporters and observers who have been heard</summary>${renderPositions(findings, names, others, false)}</details>`}
${renderLegend()}
</section>
${sections}
<section id="evidence" aria-labelledby="evidence-title"><h2 id="evidence-title">Evidence</h2>
<p class="note">Every sentence behind the table. The marked words carry the position.</p>
${renderEvidence(findings, names)}</section>
</main>
<footer><p>This report counts what has been said in public and told by the sources above. It weighs nothing and judges no party’s cause. Made by ${findings.program}.</p></footer>
${scriptElement}
</body>
</html>
`.text;
}

// Not in the page's own template: a bundler rewrites tagged templates that hold the end of a script.
const scriptElement = new Markup(`<script>${script}</script>`);

const navigation: [id: string, label: string][] = [
  ["table", "Table"],
  ["stands", "Stands"],
  ["changes", "Changes"],
  ["contradicted", "Contradicted"],
  ["one-sided", "Not heard"],
  ["meetings", "Meetings"],
  ["sources", "Sources"],
  ["evidence", "Evidence"],
];

function section(id: string, title: string, content: Markup): Markup {
  return html`
<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>
${content}</section>`;
}

function changesTitle({ since }: Findings): string {
  return since === null ? "What has changed" : `What has changed since ${longDay(since)}`;
}

/** Nothing but this page's own style and script may load or run. */
function writePolicy(): string {
  return [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    `script-src '${hashOf(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
