import type { z } from "zod";
import { nearest } from "../../base/index.ts";
import { errorAt, inFileOrder, type Path, type Problem, readYaml, type YamlTree } from "../../brief/index.ts";
import { type Assumption, type ConflictModel, impossibleNow } from "./model.ts";
import {
  type AssumptionFile,
  expectedAt,
  idPattern,
  keysAt,
  knownKeys,
  type ModelFile,
  modelFile,
} from "./model-schema.ts";
import { type OptionNames, readCondition } from "./read-condition.ts";

/** A sound model, or every error that was found in the file, in its order; warnings are about the YAML. */
export type ParsedModel =
  | { model: ConflictModel; warnings: Problem[] }
  | { errors: Problem[]; warnings: Problem[] };

/** With more options there are more outcomes than can be worked through: 2 to this power. */
export const mostModelOptions = 18;

/** Reads a conflict model from the text of its YAML file. Never throws. */
export function parseModel(text: string): ParsedModel {
  const yaml = readYaml(text, { knownKeys, idMaps: new Set() });
  const warnings = yaml.problems.filter(({ severity }) => severity === "warning");
  const broken = yaml.problems.filter(({ severity }) => severity === "error");
  if (broken.length > 0) return { errors: inFileOrder(broken), warnings };
  const parsed = modelFile.safeParse(yaml.tree ?? {});
  if (!parsed.success) {
    return { errors: inFileOrder(parsed.error.issues.flatMap((issue) => problemsOf(issue, yaml))), warnings };
  }
  const { model, errors } = new ModelReader(parsed.data, yaml).read();
  return errors.length > 0 ? { errors: inFileOrder(errors), warnings } : { model, warnings };
}

function problemsOf(issue: z.core.$ZodIssue, yaml: YamlTree): Problem[] {
  const { path } = issue;
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(key, path, yaml));
  const found = valueAt(yaml.tree, path);
  const expected = expectedAt(path);
  if (found === undefined) {
    // An item of a list has no key of its own to point at.
    const place = typeof path.at(-2) === "number" ? yaml.valuePlace(path.slice(0, -1)) : yaml.keyPlace(path);
    return [errorAt(place, "model-missing", { key: String(path.at(-1) ?? "dispute"), expected })];
  }
  const near = issue.code === "invalid_value" ? nearest(String(found), issue.values.map(String)) : undefined;
  const values = { found: kindOf(found), key: String(path.at(-1) ?? "the file"), expected, near };
  return [errorAt(yaml.valuePlace(path), "model-value", values)];
}

function unknownKey(found: string, path: Path, yaml: YamlTree): Problem {
  const keys = keysAt(path);
  const values = { found, expected: keys.join(", "), near: nearest(found, keys) };
  return errorAt(yaml.keyPlace([...path, found]), "model-key-unknown", values);
}

function valueAt(tree: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    tree,
  );
}

function kindOf(value: unknown): string {
  if (typeof value === "string") return `the text '${value}'`;
  return Array.isArray(value) ? "a list" : "a map of keys";
}

/** Makes the model of a file whose form is right, and notes what contradicts itself in it. */
class ModelReader {
  private readonly errors: Problem[] = [];
  private readonly file: ModelFile;
  private readonly yaml: YamlTree;
  private names: OptionNames = new Map();

  constructor(file: ModelFile, yaml: YamlTree) {
    this.file = file;
    this.yaml = yaml;
  }

  read(): { model: ConflictModel; errors: Problem[] } {
    const { dispute, summary = "", parties, impossible } = this.file;
    const options = this.readOptions();
    this.names = optionNames(this.file);
    const model = {
      dispute,
      summary,
      options,
      parties: Object.entries(parties).map(([id, { name, prefers, order, misperceives }]) => {
        this.checkPreferences(id);
        const at = (key: string) => ["parties", id, key];
        return {
          id,
          name,
          prefers: this.readAssumptions(prefers, at("prefers")),
          order: this.readAssumptions(order, at("order")),
          misperceives: this.readAssumptions(misperceives, at("misperceives")),
        };
      }),
      impossible: this.readAssumptions(impossible, ["impossible"]),
    };
    this.checkSize(model);
    if (this.errors.length === 0) this.checkNow(model);
    return { model, errors: this.errors };
  }

  private readOptions() {
    return Object.entries(this.file.parties).flatMap(([id, { options }], party) => {
      this.checkId(id, ["parties", id]);
      return Object.entries(options).map(([option, { name, now, moves = "both", why = "" }]) => {
        this.checkId(option, ["parties", id, "options", option]);
        return { id: `${id}.${option}`, name, party, moves, now: now === "yes", why };
      });
    });
  }

  private checkId(found: string, path: Path): void {
    const isWord = ["and", "or", "not", "if", "iff"].includes(found);
    if (idPattern.test(found) && !isWord) return;
    this.errors.push(errorAt(this.yaml.keyPlace(path), "model-id", { found }));
  }

  /** Statements and a ranking by hand contradict one another; without either, a party would prefer nothing. */
  private checkPreferences(id: string): void {
    const { prefers = [], order = [] } = this.file.parties[id]!;
    if (prefers.length > 0 !== order.length > 0) return;
    const found = prefers.length > 0 ? "both 'prefers' and 'order'" : "neither 'prefers' nor 'order'";
    this.errors.push(errorAt(this.yaml.keyPlace(["parties", id]), "model-preferences", { found, party: id }));
  }

  private readAssumptions(list: AssumptionFile[] = [], path: Path): Assumption[] {
    return list.flatMap(({ when, why }, index) => {
      const read = readCondition(when, this.names);
      if ("condition" in read) return [{ text: when, why, condition: read.condition }];
      const place = this.yaml.valuePlace([...path, index, "when"]);
      const { found, expected, near } = read;
      this.errors.push(errorAt(place, "model-condition", { found, condition: when, expected, near }));
      return [];
    });
  }

  private checkSize({ parties, options }: ConflictModel): void {
    const fits = parties.length > 1 && options.length > 0 && options.length <= mostModelOptions;
    if (fits) return;
    const found = `${parties.length} parties and ${options.length} options`;
    const expected = `2 parties or more, and 1 to ${mostModelOptions} options in all`;
    this.errors.push(errorAt(this.yaml.keyPlace(["parties"]), "model-size", { found, expected }));
  }

  private checkNow(model: ConflictModel): void {
    for (const { text } of impossibleNow(model)) {
      const index = model.impossible.findIndex((assumption) => assumption.text === text);
      const place = this.yaml.valuePlace(["impossible", index, "when"]);
      const now = model.options.filter((option) => option.now).map(({ id }) => id);
      this.errors.push(errorAt(place, "model-now", { found: text, now: now.join(", ") || "nothing" }));
    }
  }
}

/** `party.option` for all, and `option` for those whose id one party alone has. */
function optionNames({ parties }: ModelFile): OptionNames {
  const ids = Object.entries(parties).flatMap(([party, { options }]) =>
    Object.keys(options).map((option) => ({ party, option })),
  );
  const names = new Map(ids.map(({ party, option }, index) => [`${party}.${option}`, index]));
  ids.forEach(({ option }, index) => {
    const isAlone = ids.filter((other) => other.option === option).length === 1;
    if (isAlone) names.set(option, index);
  });
  return names;
}
