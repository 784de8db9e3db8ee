import type { StatementFacts } from "../analysis/index.ts";
import {
  type DuplicateRule,
  findMentions,
  type Mention,
  type NetworkOptions,
  type WindowOptions,
} from "../analysis/networks/index.ts";
import { Names } from "../publish/index.ts";
import type { OptionValues } from "./command.ts";
import { type LedgerReader, selectionOf } from "./findings.ts";
import { numberValue } from "./options.ts";

/** What the commands about networks count, and how. */
export interface NetworkInput {
  mentions: Mention[];
  options: NetworkOptions;
  seed: number;
  /** The name of an actor, option or issue. */
  nameOf: (id: string) => string;
}

export async function readNetworkInput(reader: LedgerReader, values: OptionValues): Promise<NetworkInput> {
  const settings = {
    ...selectionOf(values),
    hearsay: values.hearsay === true,
    undecided: values.undecided === true,
    by: values.by === "issue" ? ("issue" as const) : ("option" as const),
  };
  const { mentions, qualifier } =
    values.actors === "parties"
      ? findMentions<StatementFacts>(await reader.listFacts({}), settings)
      : findMentions(await reader.listStatements({}), {
          ...settings,
          actor: ({ speaker, article }) => (values.actors === "people" ? speaker : article.publisher),
        });
  const compatible = values.compatible === true ? ("3.0" as const) : undefined;
  return {
    mentions,
    options: { qualifier, compatible, duplicates: values.duplicates as DuplicateRule },
    seed: numberValue(values, "seed") ?? 1,
    nameOf: namer(new Names(reader.brief)),
  };
}

export type WindowSize = Pick<WindowOptions, "unit" | "size">;

/** `--unit` and `--size`. */
export function windowSize(values: OptionValues): WindowSize {
  return { unit: values.unit as WindowSize["unit"], size: numberValue(values, "size", 1) ?? 3 };
}

export const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

function namer(names: Names): (id: string) => string {
  return (id) => {
    const [issue = "", option] = id.split("/");
    if (option !== undefined) return names.option(issue, option);
    const spoken = names.speaker(id);
    return spoken === id ? names.issue(id) : spoken;
  };
}
