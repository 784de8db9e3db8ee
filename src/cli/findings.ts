import type { ArticleRef, KeptMeeting, KeptStatement, Selection, StatementFacts } from "../analysis/index.ts";
import { AppError, type Day, isDay } from "../base/index.ts";
import type { Brief } from "../brief/index.ts";
import type { KeptDraft } from "../ledger/index.ts";
import { nameIssue, nameParty, type PublicRecord, type Refusal, sentenceAround } from "../publish/index.ts";
import type { OptionValues, Run, Terminal } from "./command.ts";
import { textValue } from "./options.ts";
import { version } from "./version.ts";

/** What the commands that tell findings need of a ledger; ledger-reader.ts reads it from one. */
export interface LedgerReader {
  brief: Brief;
  /** The facts of every statement that counts, or only those of a party or an issue. */
  listFacts: (filter: PartOf) => Promise<StatementFacts[]>;
  listStatements: (filter: PartOf) => Promise<KeptStatement[]>;
  listMeetings: () => Promise<KeptMeeting[]>;
  listArticles: () => Promise<ArticleRef[]>;
  listRefusals: () => Promise<Refusal[]>;
  /** A draft by its id, or one version of it by ID@VERSION. */
  loadDraft: (name: string) => Promise<KeptDraft>;
  /** The text that the span of a statement or meeting belongs to. */
  loadText: (place: KeptStatement | KeptMeeting) => Promise<string>;
}

/** Limits by id; without, all. */
export interface PartOf {
  party?: string | undefined;
  issue?: string | undefined;
}

/** An action on an open ledger as a command's `run`; the ledger is closed again, whatever happens. */
export function withReader(
  action: (
    reader: LedgerReader,
    terminal: Terminal,
    args: string[],
    options: OptionValues,
  ) => ReturnType<Run>,
): Run {
  return async (terminal, args, options) => {
    const { openReader } = await import("./ledger-reader.ts");
    const { close, ...reader } = await openReader(terminal, options);
    try {
      return await action(reader, terminal, args, options);
    } finally {
      await close();
    }
  };
}

/** `--party` and `--issue` as ids. */
export function partOf(brief: Brief, options: OptionValues): PartOf {
  const [party, issue] = [textValue(options, "party"), textValue(options, "issue")];
  return {
    party: party === undefined ? undefined : nameParty(brief, party).id,
    issue: issue === undefined ? undefined : nameIssue(brief, issue).id,
  };
}

export function selectionOf(options: OptionValues): Selection {
  const surerThan = textValue(options, "surerThan");
  return {
    asOf: dayValue(options, "asOf"),
    reviewed: options.reviewed === true,
    surerThan: surerThan === undefined ? undefined : probability(surerThan),
  };
}

/** A day or month given for an option. */
export function dayValue(options: OptionValues, name: string): Day | undefined {
  const day = textValue(options, name);
  if (day !== undefined && !isDay(day)) throw new AppError("day-wrong", { found: day });
  return day;
}

function probability(text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && value >= 0 && value <= 1) return value;
  throw new AppError("usage", {
    found: `Found '${text}' for --surer-than`,
    mend: "Give a number from 0 to 1, like 0.7.",
  });
}

/** Everything that a report is made of. */
export async function readRecord(reader: LedgerReader): Promise<PublicRecord> {
  const [statements, meetings] = [await reader.listStatements({}), await reader.listMeetings()];
  return {
    brief: reader.brief,
    statements,
    meetings,
    articles: await reader.listArticles(),
    refusals: await reader.listRefusals(),
    sentenceOf: await readSentences(reader, [...statements, ...meetings]),
    program: `demarche ${version()}`,
  };
}

/** Reads the text around each place, and finds its sentence once it is asked for. */
export async function readSentences(
  reader: LedgerReader,
  places: (KeptStatement | KeptMeeting)[],
): Promise<PublicRecord["sentenceOf"]> {
  const texts = new Map<string, string>();
  for (const place of places) texts.set(place.id, await reader.loadText(place));
  return (place) => sentenceAround(texts.get(place.id) ?? place.text, place);
}
