/** Names of authors and publishers as a reader would write them. */

/** "By Ana Ruiz and Ben Okafor, Staff Writers" -> ["Ana Ruiz", "Ben Okafor"] */
export function cleanAuthors(written: string[], publisher: string | null): string[] {
  const names = written
    .flatMap(splitAuthors)
    .map(cleanAuthor)
    .filter((name) => isAuthor(name, publisher));
  const isFirst = (name: string, i: number) =>
    names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === i;
  const unique = names.slice(0, 50).filter(isFirst).slice(0, 12);
  // Degrees and agencies stand behind names: "Ana Ruiz, MD, PhD".
  const full = unique.filter((name) => !/^\p{Lu}\p{L}{0,3}$/u.test(name));
  return full.length > 0 ? full : unique;
}

function splitAuthors(text: string): string[] {
  return unescapeTwice(text)
    .replace(/https?:\S+|\S+@\S+|(?:www\.)\S+/g, " ")
    .replace(/^\W*(?:\p{L}+ )?(?:by|von|par|por|di|od|автор|author|autor|text|текст)(?:\s*:\s*|\s+)/iu, "")
    .split(/\s*(?:[,;|/•·\n]|\s[–—-]\s|\s(?:and|und|et|e|y|with|&|і|и)\s)\s*/iu);
}

function cleanAuthor(name: string): string {
  return name
    .replace(/\(.*?\)|@\w+/g, " ")
    .replace(/^(?:by|and)\s+/i, "")
    .replace(
      /\s+(?:published|updated|posted|follow|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}[:/.]).*$/i,
      "",
    )
    .replace(/\s+/g, " ")
    .replace(/^[\s\p{P}]+|[\s,;:|–—-]+$/gu, "")
    .replace(/^[\p{Lu}\s.'’-]+$/u, fromCapitals);
}

/** "ANA RUIZ-LOPEZ" -> "Ana Ruiz-Lopez"; single words and initials may be an agency's name and stay. */
function fromCapitals(name: string): string {
  if (!/\p{Lu}{2}.*\s.*\p{Lu}{2}/u.test(name)) return name;
  return name.replace(/\p{Lu}[\p{Lu}'’]+/gu, (word) => word[0] + word.slice(1).toLowerCase());
}

/** Accounts and captions of a byline, which stand where a name should. */
const notName =
  /^(?:admin(?:istrator)?|editors?|editorial|staff|team|guest|author|contributor|webmaster|user|root|null|undefined|unknown|none|n\/?a|more|posts?|profile|bio|facebook|twitter|instagram|linkedin|(?:view|follow|share|read|about|see|contact|e-?mail)\b.*)$/i;
const notPerson =
  /\b(?:reporter|correspondent|columnist|editor|writer|producer|journalist)s?\b|\b(?:published|updated|minutes?|comments?)\b|\d{2,}|\.(?:com|org|net)\b/i;

function isAuthor(name: string, publisher: string | null): boolean {
  if (name.length < 2 || name.length > 60 || name.split(" ").length > 6) return false;
  if (!/\p{L}{2}/u.test(name) || notName.test(name) || notPerson.test(name)) return false;
  return name.toLowerCase() !== publisher?.toLowerCase();
}

/** "www.example.com" -> "example.com"; "Example News - Latest headlines" -> "Example News" */
export function cleanPublisher(written: string | null): string | null {
  if (!written) return null;
  const name = unescapeTwice(written)
    .replace(/^@/, "")
    .replace(/^https?:\/\//i, "")
    .replace(/^www\./i, "")
    .replace(/\/+$/, "")
    .replace(/\s+[|–—-]\s.*$/u, "")
    .replace(/\s+/g, " ")
    .trim();
  return name.length > 0 && name.length <= 80 ? name : null;
}

/** "Example News" and "EN" resemble www.example-news.com and en.org; "Wire Service" resembles neither. */
export function resemblesHost(name: string, host: string): boolean {
  const site = letters(siteOf(host));
  const bare = letters(name);
  const initials = name
    .split(/\s+/)
    .map((word) => word[0] ?? "")
    .join("")
    .toLowerCase();
  return (
    bare.length > 1 &&
    (bare.includes(site) ||
      (bare.length > 2 && site.includes(bare)) ||
      initials === site ||
      initials.slice(1) === site)
  );
}

/** "www.news.example.co.uk" -> "example" */
function siteOf(host: string): string {
  const labels = host.split(".");
  const isCountry = labels.length > 2 && labels.at(-1)!.length === 2 && labels.at(-2)!.length <= 3;
  return labels.at(isCountry ? -3 : -2) ?? host;
}

/** "Council votes | Example News" -> "Council votes", where the page is by Example News. */
export function cleanTitle(written: string, publisher: string | null, host: string | null): string {
  const title = unescapeTwice(written).replace(/\s+/g, " ").trim();
  const match = /^(.*\S)\s+[|–—•·»:-]+\s+(\S.*)$/u.exec(title);
  if (!match || !isSiteName(match[2]!, publisher, host)) return title;
  return cleanTitle(match[1]!, publisher, host);
}

function isSiteName(text: string, publisher: string | null, host: string | null): boolean {
  const bare = letters(text);
  if (!bare) return false;
  return [publisher, host?.replace(/^www\./, ""), host?.replace(/^www\./, "").replace(/\.\w+$/, "")].some(
    (name) => name && letters(name) === bare,
  );
}

function letters(text: string): string {
  return text
    .toLowerCase()
    .replace(/^the\s+/, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

const entities: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  rsquo: "’",
  lsquo: "‘",
  rdquo: "”",
  ldquo: "“",
  ndash: "–",
  mdash: "—",
  hellip: "…",
};

/** Values in meta elements and JSON-LD are often escaped once too often, seldom twice. */
export function unescapeTwice(text: string): string {
  return unescapeOnce(unescapeOnce(text));
}

function unescapeOnce(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name) return entities[name.toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex ?? "", 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
