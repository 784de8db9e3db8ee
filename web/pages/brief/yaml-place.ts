/** Where in a brief the cursor stands, as far as completion needs it. */
export interface YamlPlace {
  /** Keys from the top; "[]" for an item of a list. */
  path: string[];
  /** Whether a key stands here, or the value of the path's last key. */
  kind: "key" | "value";
  /** Where the word that is being typed begins. */
  from: number;
}

const keyLine = /^(\s*)((?:- +)*)([\w.-]+|"[^"]*"|'[^']*'):(?:\s|$)/;

/**
 * The place at `position`, from the indentation of the lines above it. It looks at no more than that, since what is
 * being typed is rarely sound YAML.
 */
export function placeIn(text: string, position: number): YamlPlace {
  const start = text.lastIndexOf("\n", position - 1) + 1;
  const line = text.slice(start, position);
  const word = /[\w.-]*$/.exec(line)![0];
  const before = line.slice(0, line.length - word.length);
  const from = position - word.length;
  const above = text.slice(0, start).split("\n").slice(0, -1);
  const indent = /^\s*(?:- +)*/.exec(line)![0];
  const outer = pathAbove(above, line);
  const own = /^\s*(?:- +)*([\w.-]+):\s/.exec(before)?.[1];
  const path = own === undefined ? outer : [...outer, own];
  const flow = openBrackets(before);
  if (flow.length > 0) return { ...inFlow(path, flow), from };
  if (own !== undefined) return { path, kind: "value", from };
  // "- " alone, in a list of words: a value; in a list of maps: a key. The schema decides which it has.
  return { path: outer, kind: before === indent ? "key" : "value", from };
}

/** The keys that a line stands under. */
function pathAbove(above: readonly string[], line: string): string[] {
  const path: string[] = [];
  let indent = indentOf(line);
  if (isItem(line)) path.unshift("[]");
  for (const upper of above.toReversed()) {
    if (/^\s*(#|$)/.test(upper)) continue;
    const [, spaces = "", dashes = "", key] = keyLine.exec(upper) ?? [];
    const own = spaces.length + dashes.length;
    const isParent = own < indent || (own === indent && path[0] === "[]" && dashes === "");
    if (key === undefined || !isParent) {
      // The first line of an item: "- id: x" stands above "  name: y".
      if (dashes !== "" && own === indent && path[0] !== "[]") {
        path.unshift("[]");
        indent = spaces.length;
      }
      continue;
    }
    path.unshift(key.replace(/^["']|["']$/g, ""));
    indent = spaces.length;
    if (dashes !== "") path.unshift("[]");
    if (indent === 0) break;
  }
  return path;
}

function indentOf(line: string): number {
  const dash = /^(\s*)- /.exec(line);
  return dash ? dash[1]!.length : /^\s*/.exec(line)![0].length;
}

const isItem = (line: string): boolean => /^\s*- /.test(line);

interface Bracket {
  sign: "{" | "[";
  /** The key before it, within its line. */
  key: string | undefined;
  /** What follows it. */
  rest: string;
}

function openBrackets(before: string): Bracket[] {
  const open: Bracket[] = [];
  let quote = "";
  for (const [index, sign] of [...before].entries()) {
    if (quote !== "") quote = sign === quote ? "" : quote;
    else if (sign === '"' || (sign === "'" && /[\s[{,:]/.test(before[index - 1] ?? " "))) quote = sign;
    else if (sign === "{" || sign === "[") {
      const key = /([\w.-]+):\s*$/.exec(before.slice(0, index))?.[1];
      open.push({ sign, key, rest: before.slice(index + 1) });
    } else if (sign === "}" || sign === "]") open.pop();
  }
  return open;
}

/** `people: - {id: x, aliases: [`: the brackets that are open add to the path. */
function inFlow(path: string[], open: readonly Bracket[]): Pick<YamlPlace, "path" | "kind"> {
  const full = [...path];
  for (const { sign, key } of open) {
    if (key !== undefined && full.at(-1) !== key) full.push(key);
    if (sign === "[") full.push("[]");
  }
  const { sign, rest } = open.at(-1)!;
  if (sign === "[") return { path: full, kind: "value" };
  const last = rest.slice(rest.lastIndexOf(",") + 1);
  const key = /([\w.-]+):\s/.exec(last)?.[1];
  return key === undefined ? { path: full, kind: "key" } : { path: [...full, key], kind: "value" };
}
