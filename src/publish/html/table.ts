import { type Gap, type Headline, type Position, worstGap } from "../../analysis/index.ts";
import type { Issue, Party } from "../../brief/index.ts";
import type { Findings } from "../findings.ts";
import { headlineOf, tellGap } from "../gap-words.ts";
import type { Names } from "../names.ts";
import { tellHearsay } from "../overview.ts";
import { optionWords } from "../stands.ts";
import { count, gapWords, roleWords, shortDay } from "../wording.ts";
import { gapSign } from "./gap-sign.ts";
import { html, type Markup } from "./markup.ts";
import { evidenceId, inline, issueId, positionClass, stanceMark } from "./pieces.ts";
import { widest } from "./style.ts";

/** Issues by parties, each cell with its headline, each row with its gap. */
export function renderPositions(
  findings: Findings,
  names: Names,
  parties: Party[],
  withGaps: boolean,
): Markup {
  return html`<div class="frame"><table role="table" class="positions columns-${Math.min(parties.length, widest)}">
<caption class="aside">Issues by parties, as of <bdi>${findings.asOf}</bdi></caption>
<colgroup><col class="issue">${parties.map(() => html`<col>`)}${withGaps && html`<col class="gap">`}</colgroup>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Issue</th>${parties.map(
    ({ name, role }) =>
      html`<th role="columnheader" scope="col"><bdi class="party">${name}</bdi> <span>${roleWords[role]}</span></th>`,
  )}${withGaps && html`<th role="columnheader" scope="col">Gap</th>`}</tr></thead>
<tbody role="rowgroup">${findings.brief.issues.map((issue) => renderIssue(findings, names, issue, parties, withGaps))}</tbody>
</table></div>`;
}

function renderIssue(
  findings: Findings,
  names: Names,
  issue: Issue,
  parties: Party[],
  withGaps: boolean,
): Markup {
  return html`
<tr role="row"${withGaps ? html` id="${issueId(issue.id)}"` : ""}><th role="rowheader" scope="row"><bdi>${issue.name}</bdi><small><bdi>${issue.question}</bdi></small></th>${parties.map(
    (party) => renderCell(findings, names, party, headlineOf(findings, issue.id, party.id)),
  )}${withGaps && renderGaps(findings, names, issue)}</tr>`;
}

function renderCell(findings: Findings, names: Names, party: Party, headline: Headline): Markup {
  const { position, positions, issue } = headline;
  const content =
    position === null
      ? html`<div class="cell unheard">Not heard</div>`
      : html`<a class="cell ${positionClass(position)}" href="#${evidenceId(issue, party.id)}">${stanceMark(position.stance)}${reading(position)}
<span class="words ${isChecked(position) ? "" : "machine"}">${inline([optionWords(names, position)])}</span>
<span class="meta">${reports(position)} ${since(findings, position)}</span>${beside(names, positions)}<span class="aside">Show the sentences</span></a>`;
  return html`<td role="cell" data-label="${party.name}">${content}</td>`;
}

/** Dots for up to five reports, and the number in words; hollow where it is hearsay. */
function reports({ reports, hearsayOnly }: Position): Markup {
  const dots = (hearsayOnly ? "○" : "●").repeat(Math.min(reports, 5));
  return html`<span class="dots" aria-hidden="true">${dots}</span> ${count(reports, "report")}`;
}

function since(findings: Findings, position: Position): string {
  return `since ${shortDay(position.since, findings.asOf)}`;
}

function reading(position: Position): Markup | null {
  if (position.hearsayOnly) return html`<span class="mark">hearsay only</span>`;
  return isChecked(position) ? html`<span class="mark">reviewed</span>` : null;
}

/** The party's other positions on the issue, as sign and option, and hearsay beside the headline. */
function beside(names: Names, positions: Position[]): Markup {
  const others = positions.slice(1);
  const hearsay = tellHearsay(positions);
  const left = others.length - listed;
  return html`${others.slice(0, listed).map((position) => renderOther(names, position))}${
    left > 0 && html`<span class="meta">${count(left, "more position")}</span>`
  }${hearsay !== "" && html`<span class="meta"><span class="dots" aria-hidden="true">○</span> ${hearsay}</span>`}`;
}

/** Further positions that a cell lists below its headline. */
const listed = 3;

function renderOther(names: Names, position: Position): Markup {
  return html`<span class="other ${positionClass(position)}">${stanceMark(position.stance)} ${inline([optionWords(names, position)])}${position.hearsayOnly && " (hearsay only)"}</span>`;
}

export function isChecked({ governing }: Position): boolean {
  return governing.verdict !== "unreviewed";
}

/** The worst pair in full, every other pair of parties that have been heard in a line. */
function renderGaps(findings: Findings, names: Names, issue: Issue): Markup {
  const gaps = findings.gaps.filter((gap) => gap.issue === issue.id);
  const worst = worstGap(gaps);
  if (worst === null) return html`<td role="cell" data-label="Gap"></td>`;
  // Pairs with somebody unheard follow from the cells.
  const others = gaps.filter(
    (gap) => gap !== worst && gap.kind !== "one side only" && gap.kind !== "unheard",
  );
  return html`<td role="cell" data-label="Gap" class="gap">${gapSign(worst.kind)}<strong>${gapWords[worst.kind]}</strong>
${gaps.length > 1 && html`<small class="pair">${pairOf(names, worst)}</small>`}
<small>${inline(tellGap(findings, names, worst))}</small>${
    gaps.some(({ contradicting }) => contradicting) &&
    html`<small><a class="flag" href="#contradicted">Contradicting accounts</a></small>`
  }${others.map((gap) => html`<small class="pair">${gapWords[gap.kind]}: ${pairOf(names, gap)}</small>`)}</td>`;
}

function pairOf(names: Names, { parties: [p, q] }: Gap): Markup {
  return html`<bdi>${names.party(p)}</bdi> – <bdi>${names.party(q)}</bdi>`;
}
