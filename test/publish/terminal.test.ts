import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { renderEvidence, renderTable } from "../../src/publish/index.ts";
import { brief } from "../analysis/build.ts";
import { findingsOf, kept, statements } from "./build.ts";

const findings = findingsOf();

describe("the table in a terminal", () => {
  test("has issues as rows, sides as columns, and the gap", () => {
    const table = renderTable(findings, { width: 120 });
    const [head] = table.split("\n");
    expect(head).toMatch(/^Issue +Players' Guild +Lantern Theatre +City of Ferrow +Gap$/);
    expect(table).toContain("✕ rejects");
    expect(table).toContain("1 report since 1 Mar");
    expect(table).toContain("not heard");
    expect(table).toContain("contradicting");
  });

  test.each([30, 60, 80, 100, 120, 200])("fits %i columns", (width) => {
    for (const line of renderTable(findings, { width }).split("\n")) {
      expect(stringWidth(line)).toBeLessThanOrEqual(width);
    }
  });

  test("goes issue by issue where the columns would be too narrow", () => {
    expect(renderTable(findings, { width: 40 })).toMatch(/^Pay\n {2}Players' Guild\n {4}◐ accepts if\n/);
  });

  test("says the same with colours and without", () => {
    const coloured = renderTable(findings, { width: 100, colours: true });
    expect(coloured).toContain("\u001b[31m");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: takes the colours out again.
    const plain = coloured.replace(/\u001b\[\d+m/g, "").replace(/ +$/gm, "");
    expect(plain).toBe(renderTable(findings, { width: 100 }));
  });

  test("marks hearsay in words", () => {
    const { headlines, gaps } = findingsOf({
      statements: [kept("evening-0310", "is fine with it", { holder: "theatre", evidence: "second-hand" })],
    });
    expect(renderTable({ brief, asOf: "2025-03-15", headlines, gaps }, { width: 140 })).toContain(
      "demands (hearsay only)",
    );
  });

  test("is not steered by the text of a brief", () => {
    const hostile = { ...brief, issues: [{ ...brief.issues[0]!, name: "Pay\u001b[2J\n\u202eup" }] };
    const table = renderTable({ ...findings, brief: hostile }, { width: 100 });
    expect(table).not.toContain("\u001b");
    expect(table).toContain("Pay[2J up");
  });
});

describe("the evidence in a terminal", () => {
  const headline = findings.headlines.find(({ party, issue }) => party === "theatre" && issue === "pay")!;

  test("shows each sentence with the words that carry it, and where it comes from", () => {
    const text = renderEvidence(brief, headline, findings.sentenceOf, { width: 120 });
    expect(text).toMatch(/^Lantern Theatre on Pay\n/);
    expect(text).toContain("“The theatre rejects [any rise of 8 per cent].”");
    expect(text).toContain("Ferrow Courier");
    expect(text).toContain("https://courier.example/2025/03/01/season");
    expect(text).toContain(statementId("rejects"));
  });

  test("says where a party has not been heard", () => {
    const unheard = findings.headlines.find(({ party }) => party === "city")!;
    expect(renderEvidence(brief, unheard, findings.sentenceOf)).toBe("City of Ferrow on Pay: not heard\n");
  });

  function statementId(stance: string): string {
    return headline.positions.find((position) => position.stance === stance)!.governing.id;
  }
});

test("all statements of the record are in its findings", () => {
  const counted = findings.headlines.flatMap(({ positions }) =>
    positions.flatMap((position) => [...position.statements, ...position.hearsay]),
  );
  expect(counted).toHaveLength(statements().length);
});
