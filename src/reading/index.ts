/** reading: read. In: an article's text and a brief. Out: statements and meetings. Pure: no files, no network, no clock. */

export { findAttributions, loadAttributionModel } from "./attribution/index.ts";
export { tellOption, tellRule } from "./because.ts";
export {
  createDayFinder,
  type DayFinder,
  type DayKind,
  type DayMention,
  findDays,
  type Said,
} from "./days.ts";
export { type Document, parseDocument, type Sentence, type Token } from "./document.ts";
export {
  createExplainer,
  type ExplainedSentence,
  type ExplainedStatement,
  type LeftOut,
  type LeftReason,
  type OptionWords,
  type SignEffect,
  type Words,
} from "./explain/index.ts";
export { linkOptions, type OptionLink } from "./link-options.ts";
export { findMeetings, type NamedMention } from "./meetings.ts";
export { createReader, type Gear, type ReadableArticle, type Reader, type ReaderOptions } from "./reader.ts";
export type {
  Attribution,
  Evidence,
  Meeting,
  MeetingStatus,
  Reading,
  Stance,
  Statement,
} from "./statement.ts";
export { stances } from "./statement.ts";
