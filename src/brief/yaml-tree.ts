import type { Scalar, YAMLMap, YAMLSeq } from "yaml";
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
} from "yaml";
import { errorAt, type Place, type Problem, warningAt } from "./problem.ts";
import { yamlProblems } from "./yaml-problems.ts";

/** The values of a YAML text. Every scalar is a text, whatever it looks like: `terms: [1934, 5%]` holds texts. */
export type Tree = string | Tree[] | { [key: string]: Tree };
export type Path = readonly PropertyKey[];

export interface YamlTree {
  /** `undefined` where the text is empty. Keys and items without a value are left out. */
  tree: Tree | undefined;
  problems: Problem[];
  /** Where the value at a path begins; for a path that the text lacks, the nearest one above it. */
  valuePlace: (path: Path) => Place;
  /** Where the key of the value at a path begins. */
  keyPlace: (path: Path) => Place;
}

export interface YamlRules {
  /** Keys that have a meaning, so that `{name: A, terms}` lacks a value and `{name: A, and B}` lacks quotes. */
  knownKeys: ReadonlySet<string>;
  /** Keys whose map is keyed by ids that the user chose. */
  idMaps: ReadonlySet<string>;
}

/** More aliases (*name) than any brief holds. Aliases of aliases can make a short text grow beyond all memory. */
const mostAliases = 1000;
const start: Place = { line: 1, column: 1 };

/** Reads YAML into texts, lists and maps, and remembers where each stood. Never throws. */
export function readYaml(text: string, rules: YamlRules): YamlTree {
  const reader = new TreeReader(text, rules);
  const tree = reader.read();
  return {
    tree,
    problems: reader.problems,
    valuePlace: (path) => lookUp(reader.values, path),
    keyPlace: (path) => lookUp(reader.keys, path),
  };
}

function lookUp(places: Map<string, Place>, path: Path): Place {
  for (let length = path.length; length > 0; length -= 1) {
    const place = places.get(pathKey(path.slice(0, length)));
    if (place) return place;
  }
  return start;
}

const pathKey = (path: Path) => path.map(String).join("\0");

class TreeReader {
  readonly problems: Problem[] = [];
  readonly values = new Map<string, Place>();
  readonly keys = new Map<string, Place>();
  private readonly text: string;
  private readonly rules: YamlRules;
  private readonly lines = new LineCounter();
  private document: Document | undefined;
  private aliases = 0;

  constructor(text: string, rules: YamlRules) {
    this.text = text;
    this.rules = rules;
  }

  read(): Tree | undefined {
    // failsafe: no scalar is turned into a number, a boolean or null. Keys used twice are reported with the rest.
    const options = { schema: "failsafe", uniqueKeys: false, prettyErrors: false } as const;
    const document = parseDocument(this.text, { ...options, lineCounter: this.lines });
    this.problems.push(...yamlProblems(document, this.text, this.lines));
    this.document = document;
    return this.convert(document.contents, []);
  }

  private convert(node: unknown, path: Path): Tree | undefined {
    this.remember(this.values, path, node);
    if (isAlias(node)) return this.convertAlias(node, path);
    if (isMap(node)) return this.convertMap(node, path);
    if (isSeq(node)) return this.convertList(node, path);
    return isScalar(node) ? scalarText(node) : undefined;
  }

  private convertAlias(node: Alias, path: Path): Tree | undefined {
    this.aliases += 1;
    if (this.aliases > mostAliases) return undefined;
    const target = node.resolve(this.document!);
    const isTooMany = this.aliases === mostAliases;
    if (target && !isTooMany) return this.convert(target, path);
    const found = isTooMany
      ? `more than ${mostAliases} texts that begin with '*'`
      : "a text that begins with '*'";
    const mend = isTooMany ? "Write out what they stand for." : "Put it in quotation marks.";
    this.problems.push(errorAt(this.placeOf(node), "brief-yaml", { found, mend }));
    return undefined;
  }

  private convertList(node: YAMLSeq, path: Path): Tree[] {
    const list: Tree[] = [];
    for (const item of node.items) {
      const tree = this.convert(item, [...path, list.length]);
      if (tree !== undefined) list.push(tree);
    }
    return list;
  }

  private convertMap(node: YAMLMap, path: Path): { [key: string]: Tree } {
    const entries = new Map<string, Tree>();
    let lastKey: string | undefined;
    for (const pair of node.items) {
      const key = keyText(pair);
      if (this.continues(node, pair, key, entries.get(lastKey ?? ""))) {
        this.join(entries, lastKey!, key, pair);
      } else if (this.keys.has(pathKey([...path, key]))) {
        this.reportTwice(pair, path, key);
      } else {
        this.remember(this.keys, [...path, key], pair.key);
        const tree = this.convert(pair.value, [...path, key]);
        if (tree !== undefined) entries.set(key, tree);
        lastKey = key;
      }
    }
    return Object.fromEntries(entries);
  }

  /** `{name: No cuts, no delay, terms: []}`: the second comma was meant as part of the name. */
  private continues(node: YAMLMap, pair: Pair, key: string, last: Tree | undefined): boolean {
    return (
      node.flow === true && pair.value === null && typeof last === "string" && !this.rules.knownKeys.has(key)
    );
  }

  private join(entries: Map<string, Tree>, lastKey: string, key: string, pair: Pair): void {
    const found = `${entries.get(lastKey)}, ${key}`;
    entries.set(lastKey, found);
    this.problems.push(warningAt(this.placeOf(pair.key), "brief-comma", { found }));
  }

  private reportTwice(pair: Pair, path: Path, key: string): void {
    const first = this.keys.get(pathKey([...path, key]))!;
    const isId = this.rules.idMaps.has(String(path.at(-1)));
    const code = isId ? "brief-id-twice" : "brief-key-twice";
    this.problems.push(errorAt(this.placeOf(pair.key), code, { found: key, line: first.line }));
  }

  private remember(places: Map<string, Place>, path: Path, node: unknown): void {
    const key = pathKey(path);
    if (!places.has(key) && hasRange(node)) places.set(key, this.placeOf(node));
  }

  private placeOf(node: unknown): Place {
    if (!hasRange(node)) return start;
    const { line, col } = this.lines.linePos(node.range[0]);
    return { line, column: col };
  }
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range);
}

function keyText(pair: Pair): string {
  return isScalar(pair.key) ? cleanText(String(pair.key.value)) : String(pair.key);
}

/** An empty value, `~` and `null` count as not given, so that `people:` may wait to be filled in. */
function scalarText(scalar: Scalar): string | undefined {
  const text = cleanText(String(scalar.value ?? ""));
  const isNothing = text === "" || (scalar.type === "PLAIN" && (text === "~" || text === "null"));
  return isNothing ? undefined : text;
}

function cleanText(text: string): string {
  return text.replace(/\s+/g, " ").trim().normalize("NFC");
}
