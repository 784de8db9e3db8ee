/** What JSON-LD says of an article. Values as written; the callers clean them. */
export interface LinkedArticle {
  headline: string | null;
  authors: string[];
  publisher: string | null;
  published: string | null;
  modified: string | null;
  language: string | null;
  url: string | null;
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

/**
 * The page's own article among all JSON-LD blocks: the one that speaks of `url` or bears `title`,
 * else the first. A block that cannot be read even after repair is left out; the page has other clues.
 */
export function findLinkedArticle(
  blocks: string[],
  hints: { url: string | null; title: string },
): LinkedArticle | null {
  const nodes = blocks.flatMap((block) => listNodes(parseLenient(block), 0));
  const byId = new Map(
    nodes.flatMap((node) => (typeof node["@id"] === "string" ? [[node["@id"], node] as const] : [])),
  );
  const articles = nodes.filter(isArticle);
  const found =
    articles.find(
      (node) =>
        hints.url !== null && textsOf(node.url, node.mainEntityOfPage, node["@id"]).includes(hints.url),
    ) ??
    articles.find((node) =>
      textsOf(node.headline, node.name).some((text) => text.length > 10 && hints.title.includes(text)),
    ) ??
    articles[0] ??
    nodes.find((node) => node["@type"] === "WebPage" && node.datePublished !== undefined);
  return found ? describe(found, byId) : null;
}

function describe(node: JsonObject, byId: Map<string, JsonObject>): LinkedArticle {
  const first = (...values: (Json | undefined)[]) => textsOf(...values)[0] ?? null;
  const names = (value: Json | undefined) => textsOf(...resolve(value, byId));
  return {
    headline: first(node.headline, node.name),
    authors: [node.author, node.creator].map(names).find((list) => list.length > 0) ?? [],
    publisher: names(node.publisher)[0] ?? names(node.sourceOrganization)[0] ?? null,
    published: first(node.datePublished) ?? first(node.dateCreated),
    modified: first(node.dateModified),
    language: first(node.inLanguage),
    url: first(node.url, node.mainEntityOfPage),
  };
}

/** Publishing systems write control characters and trailing commas into JSON, or wrap it in CDATA or a comment. */
export function parseLenient(text: string): Json {
  const bare = text.replace(/^\s*(?:\/\/)?\s*(?:<!\[CDATA\[|<!--)|(?:\/\/)?\s*(?:\]\]>|-->)\s*$/g, "").trim();
  for (const mend of [(text: string) => text, repair]) {
    try {
      return JSON.parse(mend(bare)) as Json;
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return null;
}

/**
 * Strings keep their commas: only what stands outside of strings is taken for structure. A string that never ends
 * ends with the text, so that no text makes the pattern try twice.
 */
function repair(text: string): string {
  return text
    .replace(/"(?:[^"\\]|\\[\s\S])*(?:"|\\?$)|,(?=[\s,]{0,20}[\]}])|;\s*$/g, (part) =>
      part.startsWith('"') ? repairString(part) : "",
    )
    .replace(/\p{Cc}/gu, " ");
}

function repairString(text: string): string {
  return text.replace(/\p{Cc}/gu, " ").replace(/\\(?!["\\/bfnrtu])/g, "\\\\");
}

/** Every object in arrays, in @graph and one or two levels down, where pages nest their article. */
function listNodes(value: Json, depth: number): JsonObject[] {
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.slice(0, 200).flatMap((item) => listNodes(item, depth + 1));
  if (value === null || typeof value !== "object") return [];
  return [
    value,
    ...[value["@graph"], value.mainEntity, value.mainEntityOfPage].flatMap((part) =>
      listNodes(part ?? null, depth + 1),
    ),
  ];
}

function isArticle(node: JsonObject): boolean {
  const types = Array.isArray(node["@type"]) ? node["@type"] : [node["@type"]];
  return types.some(
    (type) => typeof type === "string" && /(?:Article|Posting|Report|Review|LiveBlog|Recipe)$/.test(type),
  );
}

/** Yoast and others write `{"@id": "..."}` and describe the person elsewhere in the graph. */
function resolve(value: Json | undefined, byId: Map<string, JsonObject>): Json[] {
  const list = Array.isArray(value) ? value : [value ?? null];
  return list.map((item) => {
    if (item === null || typeof item !== "object" || Array.isArray(item) || item.name !== undefined)
      return item;
    return (typeof item["@id"] === "string" && byId.get(item["@id"])) || item;
  });
}

/** The texts in a value: a string, the `name`, `url` or `@id` of an object, or a list of these. */
function textsOf(...values: (Json | undefined)[]): string[] {
  return values.flatMap((value) => {
    if (typeof value === "string") return value.trim() ? [value.trim()] : [];
    if (Array.isArray(value)) return textsOf(...value);
    if (value === null || typeof value !== "object") return [];
    return textsOf(value.name ?? value["@value"] ?? value.url ?? value["@id"]);
  });
}
