import type { ArticleRef, KeptStatement, MergedMeeting, Position, Shift } from "../../analysis/index.ts";
import type { Contradiction, Findings } from "../findings.ts";
import { type Names, safeLink, sourceName } from "../names.ts";
import { countedStatements, heardOthers, oneSided, sidesOf } from "../overview.ts";
import { tellShift } from "../shift-words.ts";
import { optionWords, sourceLink, tellPosition } from "../stands.ts";
import { count, evidenceWords, list, longDay, tellStatus } from "../wording.ts";
import { html, type Markup } from "./markup.ts";
import { evidenceId, inline, link, positionClass, stanceMark } from "./pieces.ts";

/** For each party, each of its positions as a sentence with its source. */
export function renderStands(findings: Findings, names: Names): Markup {
  const parties = [...sidesOf(findings), ...heardOthers(findings)];
  return html`<div class="stands">${parties.map(({ id, name }) => {
    const headlines = findings.headlines.filter(({ party, position }) => party === id && position !== null);
    return html`<section class="stand"><h3><bdi>${name}</bdi></h3>${
      headlines.length === 0
        ? html`<p class="none">Not heard on any issue.</p>`
        : html`<dl>${headlines.map(
            ({ issue, positions }) =>
              html`<div><dt><bdi>${names.issue(issue)}</bdi></dt>${positions.map(
                (position) =>
                  html`<dd class="${positionClass(position)}">${inline(tellPosition(findings, names, position))} ${evidenceLink(position)}</dd>`,
              )}</div>`,
          )}</dl>`
    }</section>`;
  })}</div>`;
}

function evidenceLink({ issue, party }: Pick<Position, "issue" | "party">): Markup {
  return html`<a class="more" href="#${evidenceId(issue, party)}">Sentences</a>`;
}

/** Changes by day, latest first; what was heard for the first time is folded away. */
export function renderShifts(findings: Findings, names: Names): Markup {
  const changes = findings.shifts.filter(({ kind }) => kind !== "first heard");
  const first = findings.shifts.filter(({ kind }) => kind === "first heard");
  return html`${
    changes.length === 0
      ? html`<p class="none">No position has changed${findings.since !== null && " since then"}.</p>`
      : renderDays(names, changes)
  }${
    first.length > 0 &&
    html`<details><summary>${count(first.length, "position")} heard for the first time</summary>${renderDays(names, first)}</details>`
  }`;
}

function renderDays(names: Names, shifts: Shift[]): Markup {
  const days = Map.groupBy(shifts, ({ day }) => day);
  return html`<ol class="changes">${[...days].map(
    ([day, those]) =>
      html`<li><time datetime="${day}">${longDay(day)}</time><div>${those.map((shift) => renderShift(names, shift))}</div></li>`,
  )}</ol>`;
}

function renderShift(names: Names, shift: Shift): Markup {
  return html`<p>${inline(tellShift(names, shift))} ${evidenceLink(shift)}</p>`;
}

export function renderContradictions(findings: Findings, names: Names): Markup {
  if (findings.contradictions.length === 0)
    return html`<p class="none">No accounts contradict each other.</p>`;
  return html`<ul class="accounts">${findings.contradictions.map((contradiction) =>
    renderContradiction(findings, names, contradiction),
  )}</ul>`;
}

function renderContradiction(
  findings: Findings,
  names: Names,
  { position, accounts }: Contradiction,
): Markup {
  return html`<li><h3><bdi>${names.party(position.party)}</bdi> on <bdi>${names.issue(position.issue)}</bdi>: ${inline([optionWords(names, position)])}</h3>
<div class="versus">${[position.governing, ...accounts].map((statement) => renderAccount(findings, names, statement))}</div></li>`;
}

function renderAccount(findings: Findings, names: Names, statement: KeptStatement): Markup {
  const { stance, evidence, saidOn, article } = statement;
  return html`<div class="account ${positionClass({ stance, hearsayOnly: evidence === "second-hand" })}">${stanceMark(stance)}
<p dir="auto"><q>${findings.sentenceOf(statement).text}</q></p>
<p class="meta">${evidenceWords[evidence]}${statement.speaker !== null && html`, <bdi>${names.speaker(statement.speaker)}</bdi>`}, ${longDay(saidOn)}, ${inline([sourceLink(article)])}</p></div>`;
}

/** Issues on which some sides have been heard and others have not; then those on which nobody has. */
export function renderOneSided(findings: Findings): Markup {
  const rows = oneSided(findings);
  const partly = rows.filter(({ heard }) => heard.length > 0);
  const silent = rows.filter(({ heard }) => heard.length === 0);
  if (partly.length === 0 && silent.length === 0)
    return html`<p class="none">Every side has been heard on every issue.</p>`;
  return html`${
    partly.length > 0 &&
    html`<ul class="plain">${partly.map(
      ({ issue, heard, unheard }) =>
        html`<li><strong><bdi>${issue.name}</bdi></strong> heard: ${heard.map(({ id, name }, index) => html`${index > 0 && ", "}<a href="#${evidenceId(issue.id, id)}"><bdi>${name}</bdi></a>`)}; not heard: ${unheard.map(({ name }, index) => html`${index > 0 && ", "}<bdi>${name}</bdi>`)}</li>`,
    )}</ul>`
  }${silent.length > 0 && html`<p>Heard from no side: ${silent.map(({ issue }, index) => html`${index > 0 && ", "}<bdi>${issue.name}</bdi>`)}.</p>`}`;
}

export function renderMeetings(findings: Findings, names: Names): Markup {
  if (findings.meetings.length === 0) return html`<p class="none">No meeting has been told of.</p>`;
  return html`<ol class="meetings">${findings.meetings.map((meeting) => renderMeeting(findings, names, meeting))}</ol>`;
}

function renderMeeting(findings: Findings, names: Names, meeting: MergedMeeting): Markup {
  const { date, place, duration, participants, told, reports } = meeting;
  const people = participants.map((id) => names.speaker(id));
  const facts = [tellStatus(meeting, findings.asOf), place, duration].filter((fact) => fact !== null);
  return html`<li><time${date !== null ? html` datetime="${date}"` : ""}>${date === null ? "Day not told" : longDay(date)}</time>
<div><p><strong><bdi>${people.length > 0 ? list(people) : "Participants not told"}</bdi></strong></p>
<p class="tags">${facts.map((fact) => html`<bdi class="tag">${fact}</bdi>`)}</p>
<details><summary>${count(reports, "report")}</summary><ul class="sentences">${told.map(
    (account) =>
      html`<li><blockquote dir="auto">${findings.sentenceOf(account).text}</blockquote><p class="why">${inline([sourceLink(account.article)])}${account.article.published !== null && `, ${longDay(account.article.published)}`}</p></li>`,
  )}</ul></details></div></li>`;
}

/** Every article, latest first, with what it gave; then what was refused. */
export function renderSources(findings: Findings): Markup {
  const given = Map.groupBy(countedStatements(findings), ({ articleId }) => articleId);
  const articles = findings.articles.toSorted(
    (a, b) => (b.published ?? "").localeCompare(a.published ?? "") || a.id.localeCompare(b.id),
  );
  const carriers = Map.groupBy(findings.articles, ({ report }) => report);
  return html`<ol class="sources">${articles.map((article) =>
    renderSource(article, given.get(article.id)?.length ?? 0, carriers.get(article.report)!.length),
  )}</ol>${
    findings.refusals.length > 0 &&
    html`<h3>Refused pages</h3><ul class="plain">${findings.refusals.map(({ source, reason }) => html`<li><bdi>${source}</bdi>: <bdi>${reason}</bdi></li>`)}</ul>`
  }`;
}

function renderSource(article: ArticleRef, statements: number, carriers: number): Markup {
  const title = html`<bdi>${article.title ?? article.url ?? article.id}</bdi>`;
  return html`<li><span class="day">${article.published === null ? "No date" : longDay(article.published)}</span> <span><bdi>${sourceName(article)}</bdi>: ${link(safeLink(article.url), title)} <span class="meta">${count(statements, "statement")}${carriers > 1 && `; one of ${carriers} prints of one report`}</span></span></li>`;
}
