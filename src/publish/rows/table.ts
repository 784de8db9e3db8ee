import {
  type ArticleRef,
  deriveGaps,
  deriveHeadlines,
  derivePositions,
  type Headline,
  type Position,
  type Selection,
  type Shift,
  type StatementFacts,
  saidDay,
  sideOf,
} from "../../analysis/index.ts";
import type { Day } from "../../base/index.ts";
import type { Brief, Role } from "../../brief/index.ts";
import type { Stance } from "../../reading/index.ts";
import { asOfDay } from "../as-of.ts";
import { Names, sourceName } from "../names.ts";
import { type GapRow, gapRows, type PositionRow, positionRows } from "./findings.ts";

/** A headline with all that a cell of the table shows of it. */
export type HeadlineRow = PositionRow & {
  /** What the cell says: the option's name, or the article's own words where it is none of the brief's options. */
  words: string;
  /** Whether `words` are quoted from the article. */
  quoted: boolean;
  hedged: boolean;
  /** Whether the text states a condition. */
  conditional: boolean;
  speaker: string | null;
  speakerName: string | null;
  /** The article of the statement that governs. */
  source: { article: string; name: string; title: string | null; url: string | null; published: Day | null };
  /** By name, those who tell the position on this option: the governing statement's first. */
  sources: string[];
  /** What the hearsay accounts beside it say. */
  hearsayStances: Stance[];
};

export type CellRow = {
  issue: string;
  party: string;
  /** `null`: the party has not been heard on the issue. */
  headline: HeadlineRow | null;
  /** How many further positions the party has on the issue, on other options. */
  others: number;
};

export type ShiftDay = { day: Day; shifts: number };

export type SaidDay = { day: Day; statements: number };

/** Everything that the table shows, in one answer. */
export type TableView = {
  /** The ledger's revision of which it is. */
  revision: string;
  /** The day that it is told as of; `null` where nothing has been said. */
  asOf: Day | null;
  /** First and last day on which anything was said, whatever is selected. */
  days: { first: Day; last: Day } | null;
  issues: { id: string; name: string; question: string }[];
  /** The sides, and whoever else has been heard, in the brief's order. */
  parties: { id: string; name: string; role: Role }[];
  /** One for each issue and party, in the brief's order. */
  cells: CellRow[];
  /** The same rows as `demarche positions --format json`. */
  positions: PositionRow[];
  /** The same rows as `demarche gaps --format json`. */
  gaps: GapRow[];
  /** How many positions changed on each day, earliest first: the marks on the slider. First words are not counted. */
  shiftDays: ShiftDay[];
  /** How many statements were made on each day, earliest first, whatever is selected. */
  saidDays: SaidDay[];
  /** How many statements were counted, and from how many articles. */
  counted: { statements: number; articles: number; reviewed: number };
};

/** What the table is made of. */
export interface TableRecord {
  brief: Brief;
  revision: string;
  facts: readonly StatementFacts[];
  /** Of all facts, whatever is selected (`tellingDays`). */
  days: readonly SaidDay[];
  /** Of all days, under the same selection. */
  shifts: readonly Shift<StatementFacts>[];
  /** By id. */
  articles: ReadonlyMap<string, ArticleRef>;
  /** What the facts of a statement don't tell. */
  wordsOf: (ids: string[]) => Promise<Map<string, Said>>;
}

/** Of a statement, what only the cell that it governs shows. */
export interface Said {
  text: string;
  speaker: string | null;
  hedged: boolean;
  condition: object | null;
}

/** Which part of the table is asked for, and which statements count. */
export interface TableChoice extends Selection {
  party?: string | undefined;
  issue?: string | undefined;
}

export async function tableView(record: TableRecord, choice: TableChoice): Promise<TableView> {
  const { brief, revision, days, shifts } = record;
  const { party, issue, ...selection } = choice;
  const facts = record.facts.filter((each) => issue === undefined || each.issue === issue);
  const positions = derivePositions(facts, selection);
  const shown = {
    ...brief,
    issues: brief.issues.filter(({ id }) => issue === undefined || id === issue),
    parties: brief.parties.filter(
      ({ id, role }) => (party === undefined || id === party) && (role === "party" || isHeard(positions, id)),
    ),
  };
  const headlines = deriveHeadlines(shown, positions);
  return {
    revision,
    asOf:
      asOfDay(
        selection.asOf,
        days.slice(-1).map(({ day }) => day),
      ) ?? null,
    days: days.length === 0 ? null : { first: days[0]!.day, last: days.at(-1)!.day },
    issues: shown.issues.map(({ id, name, question }) => ({ id, name, question })),
    parties: shown.parties.map(({ id, name, role }) => ({ id, name, role })),
    cells: await cellRows(record, headlines),
    positions: positionRows(shown, headlines),
    // A pair has two parties: those that are not shown count too.
    gaps: gapRows(
      brief,
      deriveGaps({ ...brief, issues: shown.issues }, positions, party === undefined ? undefined : [party]),
    ),
    shiftDays: countShifts(shifts),
    saidDays: [...days],
    counted: countStatements(headlines),
  };
}

const isHeard = (positions: Position<StatementFacts>[], party: string): boolean =>
  positions.some((position) => position.party === party);

async function cellRows(record: TableRecord, headlines: Headline<StatementFacts>[]): Promise<CellRow[]> {
  const names = new Names(record.brief);
  const heading = headlines.flatMap(({ position }) => position ?? []);
  const said = await record.wordsOf(heading.map(({ governing }) => governing.id));
  const rows = positionRows(
    record.brief,
    headlines.map((headline) => ({
      ...headline,
      positions: headline.position === null ? [] : [headline.position],
    })),
  );
  const rowOf = new Map(rows.map((row) => [row.statement, row]));
  return headlines.map(({ issue, party, position, positions }) => ({
    issue,
    party,
    headline:
      position === null
        ? null
        : headlineRow(
            rowOf.get(position.governing.id)!,
            position,
            said.get(position.governing.id)!,
            names,
            record,
          ),
    others: Math.max(0, positions.length - 1),
  }));
}

function headlineRow(
  row: PositionRow,
  position: Position<StatementFacts>,
  said: Said,
  names: Names,
  { articles }: TableRecord,
): HeadlineRow {
  const { governing, hearsay } = position;
  const article = articles.get(governing.articleId)!;
  const { id, title, url, published } = article;
  return {
    ...row,
    words: row.optionName ?? said.text,
    quoted: row.optionName === null,
    hedged: said.hedged,
    conditional: said.condition !== null,
    speaker: said.speaker,
    speakerName: said.speaker === null ? null : names.speaker(said.speaker),
    source: { article: id, name: sourceName(article), title, url, published },
    sources: tellingSources(position, articles),
    hearsayStances: [...new Set(hearsay.map(({ stance }) => stance))],
  };
}

/** Enough to be told in a cell; the evidence lists them all. */
const mostSources = 12;

function tellingSources(
  { statements, side }: Position<StatementFacts>,
  articles: ReadonlyMap<string, ArticleRef>,
): string[] {
  const names = new Set<string>();
  for (const { stance, articleId } of statements) {
    if (names.size === mostSources) break;
    if (sideOf(stance) === side) names.add(sourceName(articles.get(articleId)!));
  }
  return [...names];
}

function countShifts(shifts: readonly Shift<StatementFacts>[]): ShiftDay[] {
  const counts = new Map<Day, number>();
  for (const { day, kind } of shifts) {
    if (kind !== "first heard") counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return [...counts].map(([day, shifts]) => ({ day, shifts })).reverse();
}

/** On which days how much was said, of one issue or all, earliest first. */
export function tellingDays(facts: readonly StatementFacts[], issue?: string): SaidDay[] {
  const counts = new Map<Day, number>();
  for (const each of facts) {
    if (issue !== undefined && each.issue !== issue) continue;
    const day = saidDay(each);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, statements]) => ({ day, statements }));
}

function countStatements(headlines: Headline<StatementFacts>[]): TableView["counted"] {
  const statements = headlines.flatMap(({ positions }) =>
    positions.flatMap((position) => [...position.statements, ...position.hearsay]),
  );
  return {
    statements: statements.length,
    articles: new Set(statements.map(({ articleId }) => articleId)).size,
    reviewed: statements.filter(({ verdict }) => verdict !== "unreviewed").length,
  };
}
