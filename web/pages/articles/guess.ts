import type { Span } from "../../../src/base/index.ts";
import type { Brief } from "../../../src/brief/index.ts";
import type { ArticleView, StatementFields } from "../../../src/publish/index.ts";
import { likelyInstead } from "../../brief/likely.ts";

/** What words that a person has chosen most likely say: the form starts with it. */
export function guessFields(
  { text, published }: ArticleView["article"],
  span: Span,
  brief: Brief,
): StatementFields {
  const paragraph = {
    start: text.lastIndexOf("\n", span.start) + 1,
    end: text.indexOf("\n", span.end) === -1 ? text.length : text.indexOf("\n", span.end),
  };
  const nothing = { holder: "", speaker: null, issue: "", option: null, evidence: "narrated" as const };
  const likely = likelyInstead(
    {
      ...nothing,
      text: text.slice(span.start, span.end),
      sentence: text.slice(paragraph.start, paragraph.end),
    },
    brief,
  );
  // The first of each is what was read: nothing.
  const [, holder = ""] = likely.holders;
  const [, issue = ""] = likely.issues;
  return {
    holder,
    speaker: likely.speakerOf(holder, "first-hand"),
    issue,
    option: likely.optionsOf(issue)[0] ?? null,
    stance: "demands",
    evidence: "first-hand",
    hedged: false,
    quoted: isQuoted(text.slice(paragraph.start, span.start)),
    saidOn: published ?? "",
  };
}

/** Whether a quotation that began before has not ended yet. */
function isQuoted(before: string): boolean {
  const straight = before.split('"').length - 1;
  return before.lastIndexOf("“") > before.lastIndexOf("”") || straight % 2 === 1;
}
