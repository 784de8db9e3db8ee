/**
 * scoring: how well two codings of the same articles agree, by the guidelines of the corpus (corpus/GUIDELINES.md):
 * a reader against a careful coder, or two coders. In: pairs of codings. Out: figures with intervals, and errors by cause.
 */
export { type ErrorCause, errorCauses, findErrors, type ReadingError } from "./causes.ts";
export type { CodedMeeting, CodedPair, CodedStatement, Coding, Scheme } from "./coding.ts";
export { type ArticleTally, type Figure, figuresOf, judgedFields, tallyArticle } from "./figures.ts";
