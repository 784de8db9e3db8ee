import { createRequire } from "node:module";
import type { Document } from "../document.ts";
import type { Attribution } from "../statement.ts";
import { type AttributionModel, AttributionReader, type FindOptions } from "./find-attributions.ts";
import { unpackModel } from "./pack.ts";

/** The bytes of a model that `npm run train:attributions` made, ready to read with. */
export function loadAttributionModel(bytes: Uint8Array): AttributionModel {
  return unpackModel(bytes);
}

let reader: AttributionReader | undefined;

/**
 * Who is said to say, want or believe what, in the order of the text. A model that was learned from marked
 * news reads it (MODEL.md); it is loaded at the first call. Linear in the length of the text; never throws.
 */
export function findAttributions(document: Document, options: FindOptions = {}): Attribution[] {
  reader ??= new AttributionReader(loadAttributionModel(ownModel()));
  return reader.find(document, options);
}

/** The weights are a module of their own that is only asked for here: most commands never need them. */
function ownModel(): Uint8Array {
  const ending = import.meta.url.endsWith(".ts") ? "ts" : "js";
  const module: { weights: string } = createRequire(import.meta.url)(`./weights.${ending}`);
  return Buffer.from(module.weights, "base64");
}
