/** What training and measuring reach for inside this room; other rooms import index.ts. */
export { scoreArticle } from "./reader.ts";
export { compileRoster } from "./roster.ts";
export { inputOf, type Network, scoreWith } from "./scorer.ts";
export { sideOf } from "./stances.ts";
export type { Scored } from "./statements.ts";
export { compileTopics } from "./topics.ts";
