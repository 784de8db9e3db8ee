import { z } from "zod";
import type {
  CellRow,
  EvidenceRow,
  GapRow,
  HeadlineRow,
  MeetingRow,
  PositionRow,
  ShiftRow,
  TableView,
} from "../../publish/index.ts";
import type { Evidence, Stance } from "../../reading/index.ts";

/** The rows of src/publish/rows as schemas; the type of each is the one that the command line prints. */

export const stance = z.enum([
  "demands",
  "proposes",
  "accepts",
  "accepts-if",
  "undecided",
  "opposes",
  "rejects",
]) satisfies z.ZodType<Stance>;
export const side = z.enum(["for", "open", "against"]);
export const evidenceKind = z.enum(["first-hand", "second-hand", "narrated"]) satisfies z.ZodType<Evidence>;
export const verdict = z.enum(["unreviewed", "confirmed", "corrected", "rejected", "added"]);
export const role = z.enum(["party", "mediator", "supporter", "observer"]);

const text = z.string().nullable();
const ofOption = { option: text, optionName: text };
const count = z.int().nonnegative();

const position = {
  issue: z.string(),
  party: z.string(),
  ...ofOption,
  stance,
  side,
  headline: z.boolean(),
  since: z.string(),
  saidOn: z.string(),
  evidence: evidenceKind,
  reports: count,
  hearsayOnly: z.boolean(),
  hearsay: count,
  contradicting: count,
  reviewed: z.boolean(),
  statement: z.string(),
};

export const positionRow = z.object(position) satisfies z.ZodType<PositionRow>;

export const gapRow = z
  .object({
    issue: z.string(),
    parties: z.tuple([z.string(), z.string()]),
    kind: z.enum(["unheard", "one side only", "agreed", "bridgeable", "opposed", "open"]),
    ...ofOption,
    onHearsay: z.boolean(),
    contradicting: z.boolean(),
    worst: z.boolean(),
  })
  .meta({ id: "GapRow" }) satisfies z.ZodType<GapRow>;

export const shiftRow = z
  .object({
    day: z.string(),
    party: z.string(),
    issue: z.string(),
    ...ofOption,
    kind: z.enum(["first heard", "reversed", "softened", "hardened", "changed"]),
    from: stance.nullable(),
    to: stance,
    hearsay: z.boolean(),
    before: text,
    after: z.string(),
  })
  .meta({ id: "ShiftRow" }) satisfies z.ZodType<ShiftRow>;

const source = { publisher: text, title: text, url: text, published: text };

export const meetingRow = z
  .object({
    date: text,
    participants: z.array(z.string()),
    place: text,
    status: z.enum(["held", "planned", "cancelled"]),
    duration: text,
    reports: count,
    sources: z.array(z.object({ article: z.string(), text: z.string(), ...source })),
  })
  .meta({ id: "MeetingRow" }) satisfies z.ZodType<MeetingRow>;

export const evidenceRow = z
  .object({
    id: z.string(),
    edition: text,
    option: text,
    stance,
    governs: z.boolean(),
    evidence: evidenceKind,
    speaker: text,
    saidOn: z.string(),
    text: z.string(),
    sentence: z.string(),
    article: z.string(),
    start: count,
    end: count,
    sentenceStart: count,
    condition: text,
    hedged: z.boolean(),
    ...source,
    report: z.string(),
    verdict,
    confidence: z.number(),
    because: z.string(),
  })
  .meta({ id: "EvidenceRow" }) satisfies z.ZodType<EvidenceRow>;

const headlineRow = z.object({
  ...position,
  words: z.string(),
  quoted: z.boolean(),
  hedged: z.boolean(),
  conditional: z.boolean(),
  speaker: text,
  speakerName: text,
  source: z.object({ article: z.string(), name: z.string(), title: text, url: text, published: text }),
  sources: z.array(z.string()),
  hearsayStances: z.array(stance),
}) satisfies z.ZodType<HeadlineRow>;

const cellRow = z.object({
  issue: z.string(),
  party: z.string(),
  headline: headlineRow.nullable(),
  others: count,
}) satisfies z.ZodType<CellRow>;

export const daysRange = z.object({ first: z.string(), last: z.string() }).nullable();

export const tableView = z
  .object({
    revision: z.string(),
    asOf: text,
    days: daysRange,
    issues: z.array(z.object({ id: z.string(), name: z.string(), question: z.string() })),
    parties: z.array(z.object({ id: z.string(), name: z.string(), role })),
    cells: z.array(cellRow),
    positions: z.array(positionRow),
    gaps: z.array(gapRow),
    shiftDays: z.array(z.object({ day: z.string(), shifts: count })),
    saidDays: z.array(z.object({ day: z.string(), statements: count })),
    counted: z.object({ statements: count, articles: count, reviewed: count }),
  })
  .meta({ id: "TableView" }) satisfies z.ZodType<TableView>;
