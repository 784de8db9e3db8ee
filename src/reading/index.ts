/** reading: read. In: an article's text and a brief. Out: statements and meetings. Pure: no files, no network, no clock. */

export { type Document, parseDocument, type Sentence, type Token } from "./document.ts";
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
