import { findCondition } from "../conditions.ts";
import type { Context, Subject, VerbGroup } from "../grammar.ts";
import type { Mention } from "../mentions.ts";
import type { Passage } from "../passages.ts";
import type { ParsedSentence } from "../voices/parse-sentence.ts";
import type { Voice } from "../voices/voice.ts";
import { clauseEnd, trimEnd } from "./bounds.ts";
import { type Clause, voicesAt } from "./clause.ts";

/** "The ferry would stop": what a report tells of a draft without naming it again. */
export function retellsDraft(
  context: Context,
  parsed: ParsedSentence,
  at: number,
  first: number,
  last: number,
): boolean {
  if (context.tokens[at].lower !== "would" || parsed.heard || !context.referents.knowsDraft(at)) return false;
  return findCondition(context.tokens, Math.max(parsed.sentence.firstToken, first - 12), last) === null;
}

export const able = new Set(["can", "could"]);

/** What a draft says of somebody, as its author's proposal; of a draft without an author, nothing. */
export function draftClause(
  context: Context,
  parsed: ParsedSentence,
  subject: Subject,
  group: VerbGroup,
  at: number,
  main: number,
  author: Mention | null | undefined,
): Clause | null {
  if (author?.parties.length !== 1) return null;
  const negated = group.negated !== subject.negated;
  const voices = voicesAt(parsed, at);
  return {
    rule: "draft",
    cue: context.tokens[at].lower,
    holders: [{ party: author.parties[0], person: author.person }],
    stance: negated ? "rejects" : "proposes",
    first: subject.kind === "none" || subject.kind === "draft" ? main : subject.first,
    last: Math.max(clauseEnd(context, parsed, main), main + 1),
    voice: voices[0] ?? null,
    attitude: false,
    hedged: false,
    negated,
    cueFirst: Math.min(group.first, at),
    cueLast: main,
  };
}

export function isDraftContent({ draft }: ParsedSentence, voices: Voice[]): boolean {
  return draft !== null && (draft.whole || voices.length === 0);
}

/** A numbered point of a draft: its author proposes it, or rules it out where it says so. */
export function pointClauses(context: Context, parsed: ParsedSentence, passage: Passage): Clause[] {
  const { sentence } = parsed;
  const last = trimEnd(context.tokens, sentence.firstToken, sentence.endToken);
  if (last - sentence.firstToken < 2) return [];
  const shared = {
    rule: "listed" as const,
    cue: "point of the draft",
    holders: passage.speaker.parties.map((party) => ({ party, person: passage.speaker.person })),
    first: sentence.firstToken,
    last,
    voice: null,
    attitude: false,
    hedged: false,
    negated: false,
    cueFirst: sentence.firstToken,
    cueLast: sentence.firstToken,
  };
  return [
    { ...shared, stance: "proposes" },
    { ...shared, stance: "rejects" },
  ];
}
