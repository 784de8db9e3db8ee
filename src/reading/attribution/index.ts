/** attribution: who is said to say, want or believe what. In: a document. Out: source, cue and content spans. */

export { type AttributionModel, AttributionReader, type FindOptions } from "./find-attributions.ts";
export { findAttributions, loadAttributionModel } from "./load-model.ts";
