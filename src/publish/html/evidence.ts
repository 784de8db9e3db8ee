import type { Headline, KeptStatement, Position } from "../../analysis/index.ts";
import type { Findings, Sentence } from "../findings.ts";
import { type Names, safeLink, sourceName } from "../names.ts";
import { conditionWords, optionWords } from "../stands.ts";
import { count, evidenceWords, longDay, surenessWord, verdictWords } from "../wording.ts";
import { html, type Markup } from "./markup.ts";
import { evidenceId, inline, issueId, link, positionClass, stanceMark } from "./pieces.ts";

/** Statements of one position that stand open; the others are folded away. */
const shown = 5;
/** Statements of one position that the page carries; `demarche evidence` prints all of them. */
const most = 25;

/** The sentences behind every cell of the table, one panel for each cell that has any. */
export function renderEvidence(findings: Findings, names: Names): Markup[] {
  return findings.headlines
    .filter(({ position }) => position !== null)
    .map((headline) => renderPanel(findings, names, headline));
}

function renderPanel(findings: Findings, names: Names, { issue, party, positions }: Headline): Markup {
  const id = evidenceId(issue, party);
  return html`
<article class="panel" id="${id}" aria-labelledby="${id}-title" tabindex="-1">
<h3 id="${id}-title"><bdi>${names.party(party)}</bdi> on <bdi>${names.issue(issue)}</bdi></h3>
<a class="close" href="#closed" aria-label="Close the evidence">Close</a>
${positions.map((position) => renderPosition(findings, names, position))}
<p class="back"><a href="#${issueId(issue)}">Back to the table</a></p>
</article>`;
}

function renderPosition(findings: Findings, names: Names, position: Position): Markup {
  const { statements, hearsay, since, reports } = position;
  return html`<section class="position ${positionClass(position)}">
<h4>${stanceMark(position.stance)} <span class="words">${inline([optionWords(names, position)])}</span></h4>
<p class="meta">${count(reports, "report")} since ${longDay(since)}${position.hearsayOnly && "; hearsay only"}</p>
${renderStatements(findings, names, statements)}
${hearsay.length > 0 && html`<h5>Hearsay beside it</h5>${renderStatements(findings, names, hearsay)}`}
</section>`;
}

function renderStatements(findings: Findings, names: Names, statements: KeptStatement[]): Markup {
  const tellings = groupTellings(statements);
  const items = tellings.slice(0, most).map((telling) => renderTelling(findings, names, telling));
  const left = tellings.length - items.length;
  return html`<ol class="sentences">${items.slice(0, shown)}</ol>${
    items.length > shown &&
    html`<details><summary>${count(tellings.length - shown, "earlier sentence")}</summary><ol class="sentences">${items.slice(shown)}</ol>${
      left > 0 && html`<p class="meta">${count(left, "more sentence")}, not shown here.</p>`
    }</details>`
  }`;
}

/** The same words in reprints of one report are one telling. */
function groupTellings(statements: KeptStatement[]): KeptStatement[][] {
  const groups = Map.groupBy(statements, ({ report, stance, text }) => `${report}\n${stance}\n${text}`);
  return [...groups.values()];
}

function renderTelling(findings: Findings, names: Names, telling: KeptStatement[]): Markup {
  const [statement, ...reprints] = telling as [KeptStatement, ...KeptStatement[]];
  const sentence = findings.sentenceOf(statement);
  const condition = conditionWords(sentence, statement);
  const tags = [
    html`<strong>${stanceMark(statement.stance)}</strong>`,
    evidenceWords[statement.evidence],
    names.speakerInFull(statement),
    longDay(statement.saidOn),
    statement.hedged && "marked as uncertain by the text",
  ];
  return html`<li class="${positionClass({ stance: statement.stance, hearsayOnly: statement.evidence === "second-hand" })}">
<blockquote dir="auto"${cite(statement)}>${highlight(sentence, statement)}</blockquote>
<p class="tags">${tags.filter(Boolean).map((tag) => html`<bdi class="tag">${tag}</bdi>`)}</p>
${condition !== null && html`<p class="why">Condition: <q><bdi>${condition}</bdi></q></p>`}
<p class="why">${sourceLine(statement)}${reprints.length > 0 && html` Reprinted by ${reprints.map(sourceOf).map((source, index) => html`${index > 0 && ", "}${source}`)}.`}</p>
<p class="why">${capitalVerdict(statement)}. <bdi>${statement.because}</bdi></p>
</li>`;
}

function cite({ article }: KeptStatement): Markup | null {
  const href = safeLink(article.url);
  return href === null ? null : html` cite="${href}"`;
}

/** The sentence with the words that carry the position marked. */
function highlight({ text, start }: Sentence, statement: KeptStatement): Markup {
  const [from, to] = [statement.start - start, statement.end - start];
  if (from < 0 || to > text.length) return html`<mark>${statement.text}</mark>`;
  return html`${text.slice(0, from)}<mark>${text.slice(from, to)}</mark>${text.slice(to)}`;
}

function sourceLine({ article }: KeptStatement): Markup {
  const published = article.published === null ? "no date given" : longDay(article.published);
  const title = article.title === null ? null : html`, <cite><bdi>${article.title}</bdi></cite>`;
  return html`${sourceOf({ article })}${title}, ${published}.`;
}

function sourceOf({ article }: Pick<KeptStatement, "article">): Markup {
  return link(safeLink(article.url), html`<bdi>${sourceName(article)}</bdi>`);
}

/** Who vouches for the reading: a person, or the program with its sureness in a word and a number. */
function capitalVerdict({ verdict, confidence }: KeptStatement): Markup {
  if (verdict !== "unreviewed") return html`<span class="checked">✓ ${verdictWords[verdict]}</span>`;
  return html`<span class="machine">${verdictWords[verdict]}</span>, sureness ${surenessWord(confidence)} (${confidence.toFixed(2)})`;
}
