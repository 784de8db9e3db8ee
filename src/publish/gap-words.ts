import { type Gap, type Headline, type Position, standing } from "../analysis/index.ts";
import type { Findings } from "./findings.ts";
import { type Inline, join } from "./inline.ts";
import type { Names } from "./names.ts";
import { optionWords } from "./stands.ts";

/** Why a gap is what it is, in a sentence or two. Names nobody as the one to move. */
export function tellGap(findings: Pick<Findings, "headlines">, names: Names, gap: Gap): Inline[] {
  const [p, q] = gap.parties.map((party) => {
    const headline = headlineOf(findings, gap.issue, party);
    return { ...headline, positions: standing(headline.positions) };
  });
  return join(tellKind(names, gap, p!, q!), gap.onHearsay && " Rests on hearsay.");
}

export function headlineOf(findings: Pick<Findings, "headlines">, issue: string, party: string): Headline {
  const known = findings.headlines.find((headline) => headline.issue === issue && headline.party === party);
  return known ?? { issue, party, position: null, positions: [] };
}

function tellKind(names: Names, gap: Gap, p: Headline, q: Headline): Inline[] {
  switch (gap.kind) {
    case "unheard":
      return ["Neither has been heard."];
    case "one side only":
      return ["Not heard: ", name(names, p.position === null ? p : q), "."];
    case "agreed":
      return ["Both are for: ", option(names, gap), "."];
    case "bridgeable":
      return tellBridge(names, gap, p, q);
    case "opposed":
      return tellOpposed(names, p, q);
    case "open":
      return ["Neither is for an option of the brief so far."];
    default:
      return gap.kind satisfies never;
  }
}

function tellBridge(names: Names, gap: Gap, p: Headline, q: Headline): Inline[] {
  const [onP, onQ] = [positionOn(p, gap), positionOn(q, gap)];
  const isWantedByP = onP?.side === "for" && (onP.stance !== "accepts-if" || onQ?.side !== "for");
  const [wanting, answering] = isWantedByP ? [p, q] : [q, p];
  const wanted = isWantedByP ? onP : onQ;
  return join(
    name(names, wanting),
    wanted?.stance === "accepts-if" ? " accepts on a condition: " : " is for: ",
    option(names, gap),
    ". ",
    name(names, answering),
    ` ${answerWords(isWantedByP ? onQ : onP)}.`,
    doTheyCollide(names, p, q) && " The options that they put first exclude each other.",
  );
}

function answerWords(position: Position | undefined): string {
  switch (position?.stance) {
    case undefined:
      return "has not spoken of it and has said no to nothing here";
    case "accepts-if":
      return "accepts it on a condition";
    case "undecided":
      return "says neither yes nor no";
    default:
      return "opposes it without ruling it out";
  }
}

/** Neither has said no to what the other is for, and yet both cannot be had: that must not hide behind a kind word. */
function doTheyCollide(names: Names, { position: p }: Headline, { position: q }: Headline): boolean {
  if (p?.side !== "for" || q?.side !== "for" || p.option === null || q.option === null) return false;
  const excludes = (one: string, other: string) =>
    names.findOption(p.issue, one)?.against.includes(other) ?? false;
  return excludes(p.option, q.option) || excludes(q.option, p.option);
}

function tellOpposed(names: Names, p: Headline, q: Headline): Inline[] {
  const clashes = [...findClashes(p, q), ...findClashes(q, p)].sort(
    (a, b) => Number(a.wanted.option === null) - Number(b.wanted.option === null),
  );
  if (clashes.length === 0) {
    const isWanted = [...p.positions, ...q.positions].some(({ side }) => side === "for");
    return isWanted
      ? ["What one is for, the other has not taken up; it has said no to something else."]
      : ["Both only say no."];
  }
  return clashes
    .slice(0, 2)
    .flatMap(({ wanted, refusing }, index) =>
      join(
        index > 0 && " ",
        name(names, refusing),
        " rejects what ",
        name(names, wanted),
        ` ${wanted.stance === "accepts-if" ? "accepts on a condition" : wanted.stance}: `,
        optionWords(names, wanted),
        ".",
      ),
    );
}

function findClashes(one: Headline, other: Headline): { wanted: Position; refusing: Headline }[] {
  return one.positions
    .filter((wanted) => wanted.side === "for")
    .filter((wanted) =>
      other.positions.some(({ option, stance }) => option === wanted.option && stance === "rejects"),
    )
    .map((wanted) => ({ wanted, refusing: other }));
}

function positionOn(headline: Headline, gap: Gap): Position | undefined {
  return headline.positions.find((position) => position.option === gap.option);
}

function option(names: Names, gap: Gap): Inline {
  return { kind: "option", text: names.option(gap.issue, gap.option!) };
}

function name(names: Names, { party }: { party: string }): Inline {
  return { kind: "name", text: names.party(party) };
}
