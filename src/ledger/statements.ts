import type { KeptStatement, Verdict } from "../analysis/index.ts";
import type { Day } from "../base/index.ts";
import { type ArticleRow, articleColumns, joinArticle, toArticleRef } from "./article-ref.ts";
import { decodeVerdict, encodeDay, encodeVerdict, vouched } from "./codes.ts";
import { Conditions } from "./conditions.ts";
import { editionOf } from "./edition.ts";
import { parseStatementId, statementId } from "./ids.ts";
import type { Ledger } from "./ledger.ts";
import { codeOfName, loadNames, type Names } from "./names.ts";
import { decodeStatement } from "./statement-row.ts";

/** Every field that is given must fit. By default just what counts: neither rejected nor no longer found. */
export interface StatementFilter {
  /** These and no others, whether they count or not. */
  ids?: string[];
  /** Article id. */
  article?: string;
  /** Article ids. */
  articles?: string[];
  party?: string;
  issue?: string;
  /** Option id; `null`: on the issue, but on none of its options. */
  option?: string | null;
  /** Said on that day or later. */
  since?: Day;
  /** Said on or before that day. */
  asOf?: Day;
  /** Only what a person has confirmed, corrected or added. */
  reviewed?: boolean;
  /** These verdicts, whether they count or not. */
  verdicts?: Verdict[];
  limit?: number;
}

/** A kept statement with what only the ledger knows of it. */
export interface LedgerStatement extends KeptStatement {
  /** The version of the article that its span refers to. */
  version: number;
  /** Whether the latest reading finds it; a reviewed statement is kept even where it doesn't. */
  found: boolean;
  edition: string;
}

type Row = [
  ...statement: [
    num: number,
    version: number,
    start: number,
    end: number,
    text: string,
    holder: number,
    speaker: number | null,
    issue: number,
    option: number | null,
    stance: number,
    evidence: number,
    hedged: number,
    quoted: number,
    saidOn: number,
    conditionStart: number | null,
    conditionEnd: number | null,
    confidence: number,
    because: string,
    found: number,
    verdict: number,
  ],
  ...article: ArticleRow,
];

const columns = `s.num, s.version, s."start", s."end", s.text, s.holder, s.speaker, s.issue, s."option", s.stance,
  s.evidence, s.hedged, s.quoted, s.said_on, s.condition_start, s.condition_end, s.confidence, s.because, s.found,
  s.verdict, ${articleColumns}`;

/** Statements with everything that can be shown of them, in the order in which they were said. */
export async function listStatements(
  ledger: Ledger,
  filter: StatementFilter = {},
): Promise<LedgerStatement[]> {
  const where = conditionsOf(ledger, filter);
  const limit = filter.limit === undefined ? "" : ` limit ${Math.trunc(filter.limit)}`;
  const rows = await ledger.store.rows(
    `select ${columns} from statements s ${joinArticle("s")} where ${where.sql} order by s.said_on, s.num${limit}`,
    where.values,
  );
  const names = await loadNames(ledger);
  return rows.map((row) => toStatement(row as Row, names));
}

function conditionsOf({ negotiation }: Ledger, filter: StatementFilter): Conditions {
  const where = new Conditions("s.negotiation = ?", negotiation);
  if (filter.ids) where.addIn("s.num", filter.ids.map(parseStatementId));
  if (filter.verdicts) where.addIn("s.verdict", filter.verdicts.map(encodeVerdict));
  if (!filter.ids && !filter.verdicts) where.add("s.counts = 1");
  if (filter.reviewed) where.addIn("s.verdict", vouched.map(encodeVerdict));
  if (filter.article !== undefined) where.add("articles.id = ?", filter.article);
  if (filter.articles) where.addIn("articles.id", filter.articles);
  if (filter.party !== undefined) where.add(`s.holder = ${codeOfName}`, negotiation, filter.party);
  if (filter.issue !== undefined) where.add(`s.issue = ${codeOfName}`, negotiation, filter.issue);
  if (filter.option === null) where.add(`s."option" is null`);
  else if (filter.option !== undefined) where.add(`s."option" = ${codeOfName}`, negotiation, filter.option);
  if (filter.since !== undefined) where.add("s.said_on >= ?", encodeDay(filter.since));
  if (filter.asOf !== undefined) where.add("s.said_on <= ?", encodeDay(filter.asOf));
  return where;
}

function toStatement(row: Row, names: Names): LedgerStatement {
  const [num, version, start, end, text, holder, speaker, issue, option, stance, ...more] = row;
  const [evidence, hedged, quoted, said_on, condition_start, condition_end, ...last] = more;
  const [confidence, because, found, verdict, ...articleRow] = last;
  const article = toArticleRef(articleRow);
  const said = {
    start,
    end,
    text,
    holder,
    speaker,
    issue,
    option,
    stance,
    evidence,
    hedged,
    quoted,
    said_on,
  };
  const statement = decodeStatement({ ...said, condition_start, condition_end, confidence, because }, names);
  return {
    id: statementId(num),
    ...statement,
    published: article.published,
    articleId: article.id,
    report: article.report,
    verdict: decodeVerdict(verdict),
    article,
    version,
    found: found === 1,
    edition: editionOf(statement, decodeVerdict(verdict), version),
  };
}
