import { counts, type KeptStatement, sideOf } from "../../analysis/index.ts";
import {
  deriveDiscourse,
  deriveNetwork,
  derivePolarisation,
  findBlocs,
  findMentions,
  findMoves,
  type Mention,
  type NetworkOptions,
  optionKey,
  rankDivides,
} from "../../analysis/networks/index.ts";
import { listStatements } from "../../ledger/index.ts";
import {
  evidenceRow,
  Names,
  type NetworkNode,
  type NetworkView,
  type NetworkWindow,
  sourceName,
  type TieEvidence,
  tiesOf,
} from "../../publish/index.ts";
import type { LedgerRecord } from "../record.ts";
import type { NetworkChoice, TieChoice, TieInput, WindowChoice } from "../schemas/networks.ts";
import { selectionOf } from "./choose.ts";

export async function deriveNetworkView(record: LedgerRecord, choice: TieChoice): Promise<NetworkView> {
  const { mentions, options, nameOf } = await read(record, choice);
  const { mode, ties, normalisation } = choice;
  const network = deriveNetwork(mentions, { ...options, mode, ties, normalisation });
  const found = findBlocs(deriveDiscourse(mentions, options).congruence);
  const blocOf = new Map(found.actors.map((actor, index) => [actor, found.blocs[index]!]));
  const actors = network.rowLabels.map(
    (id): NetworkNode => ({ id, name: nameOf(id), kind: "actor", bloc: blocOf.get(id) ?? null }),
  );
  const columns = network.columnLabels.map(
    (id): NetworkNode => ({ id, name: nameOf(id), kind: "option", bloc: null }),
  );
  const days = mentions.map(({ time }) => time).sort((a, b) => a - b);
  return {
    mode,
    days: days.length === 0 ? null : { first: dayOf(days[0]!), last: dayOf(days.at(-1)!) },
    statements: network.statements,
    nodes: mode === "one-mode" ? actors : [...actors, ...columns],
    ties: tiesOf(network).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
    divides: rankDivides(mentions, options, (actor) => blocOf.get(actor)).map(({ column, ...rest }) => ({
      ...rest,
      option: column,
      name: nameOf(column),
      for: rest.for.map(nameOf),
      against: rest.against.map(nameOf),
    })),
  };
}

/** The windows that lie wholly within the days of the record, with who has changed blocs from one to the next. */
export async function deriveNetworkWindows(
  record: LedgerRecord,
  choice: WindowChoice,
): Promise<NetworkWindow[]> {
  const { mentions, options, nameOf } = await read(record, choice);
  const { unit, size } = choice;
  const windows = [...derivePolarisation(mentions, { ...options, unit, size })];
  const split = windows.map(({ actors, split }) => ({ actors, blocs: split?.blocs ?? actors.map(() => 0) }));
  return windows.map(({ start, stop, statements, actors, split: found, within, between }, index) => ({
    ...{ from: dayOf(start), until: dayOf(stop), statements, within, between },
    deviation: found?.deviation ?? null,
    blocs:
      found === null
        ? []
        : [0, 1].map((bloc) => actors.filter((_, at) => found.blocs[at] === bloc).map(nameOf)),
    moves:
      index === 0
        ? []
        : findMoves(split[index - 1]!, split[index]!).map(({ actor, left, joined }) => ({
            ...{ actor: nameOf(actor), left: left.map(nameOf), joined: joined.map(nameOf) },
          })),
  }));
}

/** The sentences behind a tie, by option; `b` is another actor, or an option as "issue/option". */
export async function deriveTieEvidence(
  record: LedgerRecord,
  { a, b, ...choice }: TieInput,
): Promise<TieEvidence> {
  const actor = actorOf(choice);
  const all = (await counted(record, choice)).filter((each) => each.option !== null);
  const of = (id: string) => all.filter((statement) => actor(statement) === id);
  const keyOf = ({ issue, option }: KeptStatement) => optionKey(issue, option!);
  const isActor = all.some((statement) => actor(statement) === b);
  const [byA, byB] = [Map.groupBy(of(a), keyOf), Map.groupBy(isActor ? of(b) : [], keyOf)];
  const shared = [...byA.keys()].filter((key) => (isActor ? byB.has(key) : key === b));
  const shown = shared.flatMap((key) => [...byA.get(key)!, ...(byB.get(key) ?? [])]);
  const sentences = await record.sentences(shown);
  const rows = (list: KeptStatement[]) => list.map((statement) => evidenceRow(statement, false, sentences));
  const { nameOf } = naming(record);
  const options = shared.map((key) => {
    const [own, others] = [byA.get(key)!, byB.get(key) ?? []];
    const pairs = own.flatMap((one) => others.map((other) => sideOf(one.stance) === sideOf(other.stance)));
    const { issue, option } = own[0]!;
    return {
      ...{ issue, option: option!, name: nameOf(key) },
      ...{ agree: pairs.filter(Boolean).length, disagree: pairs.filter((same) => !same).length },
      ...{ a: rows(own), b: rows(others) },
    };
  });
  return {
    a: { id: a, name: nameOf(a) },
    b: { id: b, name: nameOf(b) },
    options: options.sort((one, other) => other.agree + other.disagree - one.agree - one.disagree),
  };
}

interface Input {
  mentions: Mention[];
  options: NetworkOptions;
  nameOf: (id: string) => string;
}

async function read(record: LedgerRecord, choice: NetworkChoice): Promise<Input> {
  const { mentions, qualifier } = findMentions(await counted(record, choice), {
    ...selectionOf(choice),
    hearsay: choice.hearsay === true,
    actor: actorOf(choice),
  });
  return { mentions, options: { qualifier, duplicates: choice.duplicates }, ...naming(record) };
}

/** The statements that count, as `findMentions` counts them: those of undecided parties do not. */
async function counted({ ledger }: LedgerRecord, choice: NetworkChoice): Promise<KeptStatement[]> {
  const { source, hearsay = false } = choice;
  const selection = selectionOf(choice);
  return (await listStatements(ledger, {})).filter(
    (statement) =>
      counts(statement, selection) &&
      (hearsay || statement.evidence !== "second-hand") &&
      sideOf(statement.stance) !== "open" &&
      (source === undefined || sourceName(statement.article) === source),
  );
}

function actorOf({ actors }: NetworkChoice): (statement: KeptStatement) => string | null {
  switch (actors) {
    case "parties":
      return ({ holder }) => holder;
    case "people":
      return ({ speaker }) => speaker;
    case "publishers":
      return ({ article }) => sourceName(article);
    default:
      return actors satisfies never;
  }
}

function naming({ brief }: LedgerRecord): Pick<Input, "nameOf"> {
  const names = new Names(brief);
  const optionNames = new Map(
    brief.issues.flatMap(({ id, options }) =>
      options.map((option) => [optionKey(id, option.id), option.name]),
    ),
  );
  return { nameOf: (id) => optionNames.get(id) ?? names.speaker(id) };
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
