/** What training and measuring reach for inside this room; other rooms import index.ts. */
export { type Calibration, calibrate, signNames } from "./calibration.ts";
export { createDayFinder } from "./days.ts";
export { draftStatements, scoreArticle } from "./reader.ts";
export { compileRoster } from "./roster.ts";
export { inputOf, type Network, scoreWith } from "./scorer.ts";
export { isSamePosition } from "./scoring/coding.ts";
export { matchStatements } from "./scoring/match.ts";
export { sideOf } from "./stances.ts";
export type { Scored } from "./statements.ts";
export { compileTopics } from "./topics.ts";
