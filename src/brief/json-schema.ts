import { z } from "zod";
import { briefFile } from "./schema.ts";

/**
 * The JSON Schema of the brief's file (draft 2020-12), by which editors complete and check it.
 * YAML reads `1934` as a number where the brief means a text, so numbers may stand where texts do.
 */
export function briefJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(briefFile, {
    io: "input",
    override: ({ jsonSchema }) => {
      const isFreeText = jsonSchema.type === "string" && !jsonSchema.enum && !jsonSchema.pattern;
      if (isFreeText) Object.assign(jsonSchema, { type: ["string", "number"] });
    },
  });
}
