import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readPages, samples, splitFrontMatter, tableRows } from "./pages.ts";

interface BriefFile {
  negotiation: string;
  summary: string;
  parties: Record<string, { role: string; aliases: string[]; people?: { id: string; aliases: string[] }[] }>;
  issues: Record<string, { options: Record<string, { name: string; against?: string[] }> }>;
}
const readBrief = (sample: string): BriefFile => parse(readFileSync(`${sample}/brief.yaml`, "utf8"));

describe.each(samples)("%s", (sample) => {
  const readme = readFileSync(`${sample}/README.md`, "utf8");
  const files = readdirSync(`${sample}/pages`);

  test("lists every page in its README", () => {
    expect(tableRows(readme, "| page |").map(([file]) => file)).toEqual(files);
  });

  test("dates each page as its README does", () => {
    const days = new Map(tableRows(readme, "| page |").map(([file, day]) => [file, day]));
    for (const { file, day } of readPages(sample)) expect([file, day]).toEqual([file, days.get(file)]);
  });

  test("keeps its pages at invented addresses", () => {
    for (const { file, document } of readPages(sample)) {
      const links = [...document.querySelectorAll("a, img, form")].flatMap(
        (e) => e.getAttribute("href") ?? e.getAttribute("src") ?? e.getAttribute("action") ?? [],
      );
      for (const link of links) expect(`${file}: ${link}`).toMatch(/: (https:\/\/example\.org\/|#)/);
    }
  });

  test("says on every page that the publisher is invented", () => {
    for (const { file, lines } of readPages(sample)) {
      expect(`${file}: ${lines.join(" ")}`).toMatch(/is (an )?invented.*Demarche\./);
    }
  });

  test("has a brief in which no name belongs to two parties", () => {
    const owners = new Map<string, string>();
    for (const [id, party] of Object.entries(readBrief(sample).parties)) {
      const names = [...party.aliases, ...(party.people ?? []).flatMap((person) => person.aliases)];
      for (const name of names) {
        expect(`${name}: ${owners.get(name) ?? id}`).toBe(`${name}: ${id}`);
        owners.set(name, id);
      }
    }
  });

  test("has a brief in which every option excludes options of its own issue only", () => {
    for (const issue of Object.values(readBrief(sample).issues)) {
      const options = Object.entries(issue.options);
      for (const [id, option] of options) {
        expect(options.map(([other]) => other).filter((other) => other !== id)).toEqual(
          expect.arrayContaining(option.against ?? []),
        );
      }
    }
  });

  test("has a brief in which exclusion goes both ways", () => {
    for (const { options } of Object.values(readBrief(sample).issues)) {
      const ids = Object.keys(options);
      const excludes = (a: string, b: string) => options[a]!.against?.includes(b) ?? true;
      const lopsided = ids.flatMap((a) => ids.filter((b) => a !== b && excludes(a, b) && !excludes(b, a)));
      expect(lopsided).toEqual([]);
    }
  });
});

describe("the sample about real people", () => {
  const sample = "samples/ukraine-2025";
  const pages = readPages(sample);
  const body = (file: string) => pages.find((page) => page.file === file)!.lines;

  test("has at least fourteen pages from its period", () => {
    expect(pages.length).toBeGreaterThanOrEqual(14);
    for (const { day } of pages) {
      expect(day >= "2025-11-20" && day <= "2026-01-22").toBe(true);
    }
  });

  test("quotes nobody word for word", () => {
    for (const { file, lines } of pages) {
      for (const line of lines)
        expect(`${file}: ${line}`).not.toMatch(/["“”„]|(?<!\w)['‘]|['’](?!\w)(?<!s['’])/);
    }
  });

  test("names on every page the reports that it retells", () => {
    const after = tableRows(readFileSync(`${sample}/README.md`, "utf8"), "| page |");
    for (const { file, lines } of pages) {
      const named = lines.filter((line) =>
        /^(Retold after|This report retells|This post follows) /.test(line),
      );
      expect([file, named.length]).toEqual([file, 1]);
      expect(after.find(([name]) => name === file)?.[3]).toBeTruthy();
    }
  });

  test("has one report at two desks", () => {
    const reprint = new Set(body("09-few-differences-reprint.html"));
    const sentences = body("08-few-differences.html").filter((line) => line.length > 60);
    const shared = sentences.filter((line) => reprint.has(line.replace("Nov 26 (Sample Desk B) - ", "")));
    expect(shared.length).toBeGreaterThanOrEqual(5);
  });

  test("names only people who are in the brief", () => {
    const people = Object.values(readBrief(sample).parties).flatMap((party) => party.people ?? []);
    const surnames = new Set(people.flatMap((person) => person.aliases));
    const titled =
      /(?:President|Minister|Chancellor|Secretary General|Secretary of State|envoy) ((?:[A-Z]\w+ )?(?:von der )?[A-Z]\w+)/g;
    const named = pages.flatMap(({ lines }) =>
      [...lines.join("\n").matchAll(titled)].map((found) => found[1]!),
    );
    expect(named.length).toBeGreaterThan(40);
    for (const name of named) {
      expect(
        [...surnames].filter((known) => name.endsWith(known)),
        name,
      ).not.toEqual([]);
    }
  });

  test.each(["american", "european"])("has the %s draft as points with source and day", (name) => {
    const { head, body: text } = splitFrontMatter(
      readFileSync(`${sample}/drafts/${name}-2025-11.md`, "utf8"),
    );
    const { by, day, source } = parse(head);
    expect(Object.keys(readBrief(sample).parties)).toContain(by);
    expect(day).toMatch(/^2025-11-\d\d$/);
    expect(source).toBeTruthy();
    expect(text.match(/^(\d+|[A-Z])\. /gm)!.length).toBeGreaterThanOrEqual(3);
  });
});

test("the second sample has a text file and an article as JSON", () => {
  const { published, text } = JSON.parse(
    readFileSync("samples/harbour-pay/pages/03-conditional-offer.json", "utf8"),
  );
  expect(published).toBe("2026-03-06");
  expect(text).toContain("\n\n");
  expect(existsSync("samples/harbour-pay/pages/02-guild-statement.txt")).toBe(true);
});
