import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import schema from "../../../brief.schema.json" with { type: "json" };
import type { Brief } from "../../../src/brief/index.ts";
import { placeIn } from "./yaml-place.ts";

/** As much of JSON Schema as the brief's own uses. */
interface Schema {
  description?: string;
  enum?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
}

/** Completes keys by the brief's schema, and values where it or the brief's own ids tell what may stand there. */
export function completeBrief(briefNow: () => Brief | undefined) {
  return (context: CompletionContext): CompletionResult | null => {
    const { path, kind, from } = placeIn(context.state.doc.toString(), context.pos);
    if (from === context.pos && !context.explicit) return null;
    const found = schemaAt(path);
    const keys = kind === "key" ? keysOf(found) : [];
    // An item of a list may be either: the schema has keys for the one, values for the other.
    const options = keys.length > 0 ? keys : valuesOf(found, path, briefNow());
    return options.length === 0 ? null : { from, options, validFor: /^[\w.-]*$/ };
  };
}

function schemaAt(path: readonly string[]): Schema | undefined {
  return path.reduce<Schema | undefined>((at, key) => {
    if (key === "[]") return at?.items;
    const rest = at?.additionalProperties;
    return at?.properties?.[key] ?? (typeof rest === "object" ? rest : undefined);
  }, schema as Schema);
}

function keysOf(found: Schema | undefined): Completion[] {
  return Object.entries(found?.properties ?? {}).map(([label, { description }]) => ({
    label,
    apply: `${label}: `,
    type: "property",
    ...(description !== undefined && { info: description }),
  }));
}

function valuesOf(
  found: Schema | undefined,
  path: readonly string[],
  brief: Brief | undefined,
): Completion[] {
  if (found?.enum) return found.enum.map((label) => ({ label, type: "enum" }));
  if (!path.includes("against")) return [];
  const [, issueId, , optionId] = path;
  const issue = brief?.issues.find(({ id }) => id === issueId);
  return (issue?.options ?? [])
    .filter(({ id }) => id !== optionId)
    .map(({ id, name }) => ({ label: id, detail: name, type: "constant" }));
}
