/** explain: how a sentence was read. In: a brief and an article. Out: its sentences with their parts, taken and left. */
export { createExplainer } from "./explain.ts";
export type {
  ExplainedSentence,
  ExplainedStatement,
  LeftOut,
  LeftReason,
  OptionWords,
  SignEffect,
  Words,
} from "./explanation.ts";
