import { parseSelection, type Selection, textIn, withoutAbsent } from "../../app/selection.ts";

const actorKinds = ["parties", "people", "publishers"] as const;
const modes = ["one-mode", "two-mode"] as const;
const tieKinds = ["congruence", "conflict", "subtract", "ignore"] as const;
const normalisations = ["none", "average"] as const;

/** The address of the page of networks; `from` and `to` are the window of time, `a` and `b` the open tie. */
export interface NetworkSearch extends Selection {
  actors?: (typeof actorKinds)[number] | undefined;
  mode?: (typeof modes)[number] | undefined;
  ties?: (typeof tieKinds)[number] | undefined;
  normalisation?: (typeof normalisations)[number] | undefined;
  hearsay?: true | undefined;
  /** "3 weeks" */
  window?: string | undefined;
  a?: string | undefined;
  b?: string | undefined;
}

export function parseNetworkSearch(search: Record<string, unknown>): NetworkSearch {
  const [a, b] = [textIn(search.a), textIn(search.b)];
  return withoutAbsent({
    ...parseSelection(search),
    actors: oneOf(actorKinds, search.actors),
    mode: oneOf(modes, search.mode),
    ties: oneOf(tieKinds, search.ties),
    normalisation: oneOf(normalisations, search.normalisation),
    hearsay: search.hearsay === true || undefined,
    window: textIn(search.window),
    ...(a !== undefined && b !== undefined && { a, b }),
  });
}

function oneOf<T extends string>(list: readonly T[], value: unknown): T | undefined {
  return list.find((each) => each === value);
}

/** What every question to the server has in common. */
export function countedOf({ actors, hearsay, ...search }: NetworkSearch) {
  const { mode: _m, ties: _t, normalisation: _n, window: _w, a: _a, b: _b, ...selection } = search;
  return { ...selection, actors, hearsay };
}

export function tieChoiceOf(search: NetworkSearch) {
  const { mode, ties, normalisation } = search;
  const known = mode === "two-mode" && (ties === "congruence" || ties === "conflict") ? undefined : ties;
  return {
    ...countedOf(search),
    mode,
    ties: known,
    normalisation: mode === "two-mode" ? undefined : normalisation,
  };
}

/** The series is of the whole record, whichever window is shown. */
export function windowChoiceOf(search: NetworkSearch) {
  const { from: _from, to: _to, ...counted } = countedOf(search);
  const [size = "3", unit = "weeks"] = (search.window ?? "3 weeks").split(" ");
  return { ...counted, size, unit };
}
