import { isMap, isSeq, type Node, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from "yaml";
import type { SuggestView } from "../../../src/server/index.ts";

type Suggestion = SuggestView["suggestions"][number];

/** Text to be put into the brief at a place. */
export interface Insertion {
  at: number;
  text: string;
}

/**
 * Where a suggestion belongs in the brief, and how it is spelled there. Only inserts: comments, order and spelling of
 * the rest stay as they are. `undefined` where the brief has no such place, or the suggestion none.
 */
export function insertionOf(source: string, suggestion: Suggestion): Insertion | undefined {
  const { kind, name, party, person, issue, id } = suggestion;
  switch (kind) {
    case "alias":
      if (party === null) return undefined;
      return person === null
        ? intoList(source, ["parties", party], "aliases", spell(name))
        : intoList(source, ["parties", party, "people", person], "aliases", spell(name));
    case "term":
      return issue === null ? undefined : intoList(source, ["issues", issue], "terms", spell(name));
    case "person":
      return party === null
        ? undefined
        : intoList(source, ["parties", party], "people", personItem(suggestion));
    case "party":
      return intoMap(source, ["parties"], `${id}: {name: ${spell(name)}, role: observer}`);
    default:
      return kind satisfies never;
  }
}

function personItem({ id, name, role, aliases }: Suggestion): string {
  const title = role ? `, role: ${spell(role)}` : "";
  const others = aliases.length > 0 ? `, aliases: [${aliases.map(spell).join(", ")}]` : "";
  return `{id: ${id}, name: ${spell(name)}${title}${others}}`;
}

/** Adds an item to the list under `key` of the map at `path`; makes the list where there is none. */
function intoList(source: string, path: readonly string[], key: string, item: string): Insertion | undefined {
  const map = mapAt(source, path);
  if (map === undefined) return undefined;
  const list = map.get(key, true) as Node | undefined;
  return isSeq(list) ? intoSeq(source, list, item) : pairInto(source, map, `${key}: [${item}]`);
}

function intoMap(source: string, path: readonly string[], pair: string): Insertion | undefined {
  const map = mapAt(source, path);
  return map && pairInto(source, map, pair);
}

/** People are a list: the step after it is a person's id. */
function mapAt(source: string, path: readonly string[]): YAMLMap | undefined {
  let at: unknown = parseDocument(source, { uniqueKeys: false }).contents;
  for (const key of path) {
    if (isMap(at)) at = at.get(key, true);
    else if (isSeq(at)) at = at.items.find((item) => isMap(item) && item.get("id") === key);
  }
  return isMap(at) ? at : undefined;
}

function intoSeq(source: string, list: YAMLSeq, item: string): Insertion | undefined {
  const last = list.items.at(-1) as Node | undefined;
  if (list.flow || last === undefined) {
    const end = last?.range?.[1];
    return end === undefined ? { at: list.range![0] + 1, text: item } : { at: end, text: `, ${item}` };
  }
  const indent = source.slice(lineStart(source, list.range![0]), list.range![0]);
  return { at: lineEnd(source, last.range![1]), text: `\n${indent}- ${item}` };
}

function pairInto(source: string, map: YAMLMap, pair: string): Insertion | undefined {
  const last = map.items.at(-1) as Pair<Node, Node | null> | undefined;
  if (last === undefined) return undefined;
  const end = (last.value ?? last.key).range![1];
  if (map.flow) return { at: end, text: `, ${pair}` };
  const first = map.items[0]!.key as Node;
  const indent = " ".repeat(first.range![0] - lineStart(source, first.range![0]));
  return { at: lineEnd(source, end), text: `\n${indent}${pair}` };
}

const lineStart = (source: string, at: number): number => source.lastIndexOf("\n", at - 1) + 1;

/** The end of the line that a value ends on: a comment after it stays with it. */
function lineEnd(source: string, end: number): number {
  // The range of a block ends with its last line break.
  const at = source[end - 1] === "\n" ? end - 1 : end;
  const found = source.indexOf("\n", at);
  return found === -1 ? source.length : found;
}

/** As it is where YAML reads it as that text anywhere, else in quotation marks. */
export function spell(text: string): string {
  const isPlain =
    /^[\p{L}][\p{L}\p{N} .'’-]*$/u.test(text) && !/^(true|false|yes|no|null|on|off)$/i.test(text);
  return isPlain && !text.endsWith(" ") ? text : JSON.stringify(text);
}
