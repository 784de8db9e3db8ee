import { z } from "zod";
import type {
  Inline,
  PairView,
  PartyView,
  PositionTold,
  SourceRow,
  TimelineView,
} from "../../publish/index.ts";
import { person } from "./negotiation.ts";
import { daysRange, gapRow, meetingRow, positionRow, role, shiftRow, stance } from "./rows.ts";

const text = z.string().nullable();
const count = z.int().nonnegative();

/** A run of text, and what it is. */
const inline = z.union([
  z.string(),
  z.object({ kind: z.enum(["strong", "name", "option", "quote"]), text: z.string() }),
  z.object({ kind: z.literal("source"), text: z.string(), href: text }),
]) satisfies z.ZodType<Inline>;

const prose = { prose: z.array(inline), text: z.string() };
const positionTold = positionRow.extend({ ...prose, article: z.string() }) satisfies z.ZodType<PositionTold>;
const gapTold = gapRow.extend(prose);
const party = z.object({ id: z.string(), name: z.string(), role });
const issue = { id: z.string(), name: z.string(), question: z.string() };
const head = { revision: z.string(), asOf: text };

export const partyView = z.object({
  ...head,
  party: party.extend({ people: z.array(person) }),
  issues: z.array(z.object({ ...issue, positions: z.array(positionTold), gaps: z.array(gapTold) })),
}) satisfies z.ZodType<PartyView>;

const both = z.array(positionTold);

export const pairView = z.object({
  ...head,
  parties: z.tuple([party, party]),
  issues: z.array(
    z.object({
      ...issue,
      gap: gapTold,
      headlines: z.tuple([positionTold.nullable(), positionTold.nullable()]),
      positions: z.tuple([both, both]),
    }),
  ),
}) satisfies z.ZodType<PairView>;

export const sourceRow = z.object({
  source: z.string(),
  articles: count,
  reprints: count,
  statements: count,
  firstHand: count,
  first: count,
  shared: count,
  contradicted: count,
  firstDay: text,
  lastDay: text,
}) satisfies z.ZodType<SourceRow>;

const within = { first: z.string(), last: z.string() };
const lane = { party: z.string(), issue: z.string(), ...within };

export const timelineView = z.object({
  revision: z.string(),
  days: daysRange.describe("first and last day of the record, whatever is asked for"),
  step: z.int().positive().describe("how many days are put together into one mark"),
  statements: z.array(
    z.object({
      ...lane,
      tone: z.enum(["for", "if", "open", "against"]),
      statements: count,
      hearsay: count,
      stance: stance.nullable(),
    }),
  ),
  shifts: z.array(
    z.object({ ...lane, shifts: count, kind: shiftRow.shape.kind, from: stance.nullable(), to: stance }),
  ),
  meetings: z.array(
    z.object({
      ...within,
      status: meetingRow.shape.status,
      meetings: count,
      participants: z.array(z.string()),
      place: text,
    }),
  ),
  drafts: z.array(z.object({ id: z.string(), title: z.string(), day: z.string() })),
}) satisfies z.ZodType<TimelineView>;
