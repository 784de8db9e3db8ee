import { briefJsonSchema } from "../../src/brief/index.ts";

/** The part of JSON Schema that the brief's schema uses. */
interface Node {
  type?: string | string[];
  description?: string;
  properties?: Record<string, Node>;
  required?: string[];
  additionalProperties?: Node | boolean;
  items?: Node;
  enum?: string[];
  default?: unknown;
  examples?: unknown[];
}

/** A table of keys for the brief and for each kind of map in it. */
export function renderBriefKeys(): string {
  const brief = briefJsonSchema() as Node;
  const party = entryOf(brief, "parties");
  const issue = entryOf(brief, "issues");
  const tables: [string, Node][] = [
    ["The brief", brief],
    ["A party", party],
    ["A person", entryOf(party, "people")],
    ["An issue", issue],
    ["An option", entryOf(issue, "options")],
    ["A source", entryOf(brief, "sources")],
  ];
  return tables.map(([title, node]) => `### ${title}\n\n${keyTable(node)}`).join("\n\n");
}

/** What stands under each id, or in each place of the list, of a key. */
function entryOf(node: Node, key: string): Node {
  const { items, additionalProperties } = node.properties![key]!;
  return items ?? (additionalProperties as Node);
}

function keyTable(node: Node): string {
  const rows = Object.entries(node.properties!).map(([key, value]) => {
    const needed = node.required?.includes(key) ? "required" : "";
    return `| \`${key}\` | ${kindOf(value)} | ${needed} | ${value.description}${exampleOf(value)} |`;
  });
  return ["| key | holds | | |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

function kindOf(node: Node): string {
  if (node.enum) return node.enum.join(", ");
  if (node.items) return node.items.properties ? "list of maps" : "list of texts";
  return node.properties || node.additionalProperties ? "map by id" : "text";
}

function exampleOf({ examples = [] }: Node): string {
  const [example] = examples;
  if (example === undefined) return "";
  const text = Array.isArray(example) ? `[${example.join(", ")}]` : String(example);
  return ` Example: \`${text}\``;
}
