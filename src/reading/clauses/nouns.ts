import { nounCues } from "../cues.ts";
import type { Context } from "../grammar.ts";
import type { Stance } from "../statement.ts";
import type { ParsedSentence } from "../voices/parse-sentence.ts";
import { clauseEnd, skipLinks } from "./bounds.ts";
import { type Clause, namedAfter, voicesAt } from "./clause.ts";

/** "its refusal to", "the union's demand for": only where no verb of the clause tells more. */
export function addNouns(context: Context, parsed: ParsedSentence, clauses: Clause[]): void {
  const { tokens } = context;
  const { sentence } = parsed;
  for (let i = sentence.firstToken + 1; i + 1 < sentence.endToken; i++) {
    const cue = nounCues.get(tokens[i].lower);
    if (
      !cue ||
      (cue.words.length > 1 && tokens[i - 1].lower !== cue.words[0]) ||
      (tokens[i].pos === "VERB" && !/^['’]s?$/.test(tokens[i - 1].text))
    )
      continue;
    const link = tokens[i + 1].lower;
    if (!["to", "for", "that", "of", "on", "against", "is", "was", "has", "about", "over"].includes(link))
      continue;
    const holders = ownerBefore(context, i, sentence.firstToken);
    // "refused the union's demand for a rise": what one refuses, another still demands. Yet in "insists that they
    // abandon their bid to join and limit the army", what follows the noun is no wish of those who bid.
    const told = clauses.some(
      ({ first, last, stance, holders: others }) =>
        i >= first &&
        i < last &&
        (!["rejects", "opposes"].includes(stance) || others.some(({ party }) => isHeldBy(party, holders))),
    );
    if (holders.length === 0 || told) continue;
    const voices = voicesAt(parsed, i);
    const first = skipLinks(tokens, i + 2);
    clauses.push({
      rule: "noun",
      cue: cue.phrase,
      holders,
      stance: cue.stance as Stance,
      first,
      last: clauseEnd(context, parsed, first),
      voice: voices[0] ?? null,
      attitude: true,
      hedged: false,
      negated: false,
      cueFirst: i,
      cueLast: i + 1,
    });
  }
}

function isHeldBy(party: string, holders: Clause["holders"]): boolean {
  return holders.some((holder) => holder.party === party);
}

function ownerBefore(context: Context, noun: number, from: number): Clause["holders"] {
  const { tokens, mentionAt, mentions, referents } = context;
  if (tokens[noun + 1]?.lower === "for" || tokens[noun + 1]?.lower === "of") {
    const named = namedAfter(context, noun + 1, "for of");
    if (named) return named;
  }
  for (let i = noun - 1; i >= Math.max(from, noun - 4); i--) {
    const index = mentionAt[i];
    if (index >= 0) {
      const mention = mentions[index];
      return mention.possessive ? mention.parties.map((party) => ({ party, person: mention.person })) : [];
    }
    const { lower, pos } = tokens[i];
    const owner = { its: "it", their: "they", his: "he", her: "she" }[lower];
    if (owner) {
      const mention = referents.resolve(owner, i);
      return mention ? mention.parties.map((party) => ({ party, person: mention.person })) : [];
    }
    if (pos !== "ADJ" && pos !== "NOUN" && pos !== "PART" && pos !== "NUM") return [];
  }
  return [];
}
