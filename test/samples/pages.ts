import { readdirSync, readFileSync } from "node:fs";
import { parseHTML } from "linkedom";

type Document = ReturnType<typeof parseHTML>["document"];

/** The samples that ship with the program. */
export const samples = ["ukraine-2025", "harbour-pay"].map((name) => `samples/${name}`);

/** A saved page of a sample as a reader of the file sees it, found without the project's own extraction. */
export interface SamplePage {
  file: string;
  document: Document;
  /** Day of publication by the page's JSON-LD. */
  day: string;
  /** Everything that the page shows, furniture included, one line each. */
  lines: string[];
}

export function readPages(sample: string): SamplePage[] {
  const folder = `${sample}/pages`;
  const files = readdirSync(folder).filter((name) => name.endsWith(".html"));
  return files.map((file) => {
    const { document } = parseHTML(readFileSync(`${folder}/${file}`, "utf8"));
    return { file, document, day: publishedBy(jsonLd(document)), lines: shownLines(document) };
  });
}

/** Rows of the Markdown table whose header row starts with `start`, each a list of its cells. */
export function tableRows(markdown: string, start: string): string[][] {
  const [, table] = markdown.split(`\n${start}`);
  const rows = table!.split("\n").slice(2);
  return rows
    .slice(
      0,
      rows.findIndex((row) => !row.startsWith("|")),
    )
    .map((row) =>
      row
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim().replaceAll("`", "")),
    );
}

/** `text` of a Markdown or text file, with its YAML front matter apart. */
export function splitFrontMatter(text: string): { head: string; body: string } {
  const [, head = "", body = text] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  return { head, body };
}

function jsonLd(document: Document): Record<string, unknown>[] {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  return scripts.flatMap((script) => {
    const data = JSON.parse(script.textContent ?? "");
    return Array.isArray(data) ? data : (data["@graph"] ?? [data]);
  });
}

function publishedBy(nodes: Record<string, unknown>[]): string {
  const dates = new Set(
    nodes.flatMap((node) =>
      typeof node.datePublished === "string" ? [node.datePublished.slice(0, 10)] : [],
    ),
  );
  if (dates.size !== 1) throw new Error(`Found ${dates.size} days of publication, expected one.`);
  return [...dates][0]!;
}

function shownLines(document: Document): string[] {
  for (const hidden of document.querySelectorAll("script, style, head")) hidden.remove();
  for (const br of document.querySelectorAll("br")) br.replaceWith("\n");
  for (const block of document.querySelectorAll("p, div, li, h1, h2, h3, h4, td, section"))
    block.append("\n");
  return (document.body.textContent ?? "").split("\n").flatMap((line: string) => line.trim() || []);
}
