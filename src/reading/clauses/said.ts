import type { Token } from "../document.ts";
import type { Context } from "../grammar.ts";
import { isTalkOfTalks } from "../talk.ts";
import type { ParsedSentence } from "../voices/parse-sentence.ts";
import { skipLinks, trimEnd } from "./bounds.ts";
import { type Clause, voicesAt } from "./clause.ts";
import { tellsErrand } from "./modals.ts";

/** "has neither the legal nor the moral right to give up land": index of what there is no right to, or 0. */
function deniedRight(tokens: Token[], first: number, last: number): number {
  for (let i = first; i + 2 < last; i++) {
    if (tokens[i].lower !== "right" || tokens[i + 1].lower !== "to") continue;
    for (let j = i - 1; j >= Math.max(first, i - 7); j--)
      if (["no", "neither", "not", "n't"].includes(tokens[j].lower)) return i + 2;
  }
  return 0;
}

/** What a party is heard to say without any cue: weighed by its matter alone. */
export function addSaid(context: Context, parsed: ParsedSentence, clauses: Clause[]): void {
  for (const voice of parsed.voices) {
    if (voice.parties.length === 0) continue;
    const inside = clauses.filter(
      ({ first, last, cueLast }) => first < voice.last && voice.first < Math.max(last, cueLast),
    );
    const covered = inside.some(({ holders }) => holders.some(({ party }) => voice.parties.includes(party)));
    if (covered) continue;
    const first = skipLinks(context.tokens, voice.first);
    const last = trimEnd(context.tokens, first, voice.last);
    if (
      last - first < 3 ||
      context.tokens[first].lower === "you" ||
      tellsErrand(context.tokens, first, last) ||
      isTalkOfTalks(context.tokens, first, last)
    )
      continue;
    const negated = context.tokens
      .slice(first, last)
      .some(
        ({ lower }) =>
          lower === "not" ||
          lower === "n't" ||
          lower === "never" ||
          lower === "no" ||
          lower === "nobody" ||
          lower === "neither",
      );
    const outer = voicesAt(parsed, first)[0] ?? voice;
    const denied = deniedRight(context.tokens, first, last);
    for (const stance of denied ? (["rejects"] as const) : (["demands", "rejects"] as const))
      clauses.push({
        rule: denied ? "judgement" : "said",
        // Whoever tells what others want may want something too, yet less often.
        cue: denied ? "no right to" : inside.length > 0 ? `${voice.cue} of others` : voice.cue,
        holders: voice.parties.map((party) => ({ party, person: voice.person })),
        stance,
        first: denied || first,
        last,
        voice: outer,
        attitude: false,
        hedged: false,
        negated,
        cueFirst: voice.cueFirst,
        cueLast: voice.cueLast,
      });
  }
}
