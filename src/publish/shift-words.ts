import type { Shift } from "../analysis/index.ts";
import { type Inline, join } from "./inline.ts";
import type { Names } from "./names.ts";
import { optionWords, sourceLink } from "./stands.ts";
import { shiftVerbs, stanceWords } from "./wording.ts";

/** A shift as a line: "Players' Guild softened on Pay, from demands to undecided: A rise of 8 per cent (Ferrow Courier)". */
export function tellShift(names: Names, shift: Shift): Inline[] {
  const { party, issue, kind, from, to } = shift;
  const change =
    from === null ? stanceWords[to.stance] : `from ${stanceWords[from.stance]} to ${stanceWords[to.stance]}`;
  return join(
    { kind: "name", text: names.party(party) },
    " ",
    { kind: "strong", text: shiftVerbs[kind] },
    " on ",
    { kind: "name", text: names.issue(issue) },
    `, ${change}: `,
    optionWords(names, { ...shift, governing: to }),
    " (",
    sourceLink(to.article),
    to.evidence === "second-hand" && ", hearsay",
    ")",
  );
}
