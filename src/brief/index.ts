/** brief: what is negotiated. In: the text of a YAML file. Out: a `Brief`, or every error in it at once. Pure. */
export type { Brief, Issue, Option, Party, Person, Role, Source } from "./brief.ts";
export { briefJsonSchema } from "./json-schema.ts";
export { type ParsedBrief, parseBrief, requireBrief } from "./parse-brief.ts";
export { errorAt, inFileOrder, type Place, type Problem } from "./problem.ts";
export { starterBrief } from "./starter.ts";
export { type SuggestOptions, suggestTerms } from "./suggest/index.ts";
export { renderSuggestions } from "./suggest/suggest-yaml.ts";
export type { Suggestion } from "./suggest/suggestion.ts";
export { type Path, readYaml, type YamlTree } from "./yaml-tree.ts";
