import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { renderReport } from "../../src/publish/index.ts";
import { articleRef, findingsOf, kept, statements } from "./build.ts";

function page(...args: Parameters<typeof findingsOf>) {
  const text = renderReport(findingsOf(...args), { format: "html" });
  return { text, document: parseHTML(text).document };
}

describe("the report as a page", () => {
  const { text, document } = page();
  const all = (selector: string) => [...document.querySelectorAll(selector)];

  test("has the parts that a desk editor looks for, in order", () => {
    expect(all("h2").map(({ textContent }) => textContent)).toEqual([
      "Where each party stands",
      "What has changed",
      "Contradicting accounts",
      "Not heard from every side",
      "Meetings",
      "Sources",
      "Evidence",
    ]);
    expect(document.querySelector("h1")?.textContent).toBe("Season contract at the Lantern Theatre");
  });

  test("has a row for each issue and a column for each side, in the brief's order", () => {
    expect(
      all("#table .positions:first-of-type thead bdi.party")
        .map((each) => each.textContent)
        .slice(0, 3),
    ).toEqual(["Players' Guild", "Lantern Theatre", "City of Ferrow"]);
    expect(all("tbody th").map((each) => each.firstElementChild?.textContent)).toEqual(["Pay", "Touring"]);
  });

  test("shows a stance by sign, word and tone at once", () => {
    const cell = document.querySelector('a.cell[href="#pay--theatre"]');
    expect(cell?.className).toContain("tone-against");
    expect(cell?.querySelector(".stance")?.textContent).toBe("✕ Rejects");
  });

  test("opens each heard cell to its sentences, each with source, day, evidence and reason", () => {
    for (const cell of all("a.cell")) {
      expect(document.getElementById(cell.getAttribute("href")!.slice(1))).not.toBeNull();
    }
    const panel = document.getElementById("pay--guild");
    expect(panel?.querySelector("mark")?.textContent).toBe("a single payment if the tour is cut");
    expect(panel?.textContent).toContain("The guild would take a single payment if the tour is cut.");
    expect(panel?.textContent).toContain("Evening Bell");
    expect(panel?.textContent).toContain("10 March 2025");
    expect(panel?.textContent).toContain("sureness high (0.91)");
    expect(panel?.textContent).toContain("'demand' with the holder as its subject");
  });

  test("tells machine-read from confirmed, hearsay from own words, and unheard", () => {
    expect(document.querySelector('a.cell[href="#pay--theatre"] .machine')).not.toBeNull();
    expect(document.getElementById("pay--guild")?.querySelector(".checked")?.textContent).toContain(
      "confirmed",
    );
    expect(document.querySelector('a.cell[href="#pay--theatre"]')?.textContent).toContain(
      "1 hearsay account: accepts",
    );
    expect(all(".cell.unheard").length).toBe(4);
  });

  test("tells contradicting accounts with both sentences", () => {
    const accounts = document.getElementById("contradicted")?.textContent;
    expect(accounts).toContain("The theatre said it has not decided on a single payment.");
    expect(accounts).toContain("The theatre is fine with it, Mr. Quill said.");
  });

  test("tells changes, meetings, sources and refusals", () => {
    expect(document.querySelector("#changes li")?.textContent).toContain(
      "Players' Guild softened on Pay, from demands to undecided: A rise of 8 per cent (Ferrow Courier)",
    );
    expect(document.querySelector("#meetings li")?.textContent).toMatch(
      /10 March 2025.*Held.*Ferrow.*five hours/s,
    );
    expect(all("#sources ol li")).toHaveLength(3);
    expect(document.getElementById("sources")?.textContent).toContain("pages/empty.html: Found no text");
  });

  test("asks nothing of the network, and forbids it", () => {
    expect(all("link[href], img, script[src], iframe, object, embed, video, audio, source")).toEqual([]);
    expect(text).not.toMatch(/@import|url\(/);
    const policy = document
      .querySelector('meta[http-equiv="Content-Security-Policy"]')
      ?.getAttribute("content");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
  });

  test("is the same to the byte for the same findings", () => {
    const same = statements();
    expect(page({ statements: same }).text).toBe(page({ statements: same.toReversed() }).text);
  });

  test("has landmarks, a language, one h1, headings without a gap and unique ids", () => {
    expect(document.documentElement.getAttribute("lang")).toBe("en");
    for (const landmark of ["header", "nav", "main", "footer"]) expect(all(landmark)).toHaveLength(1);
    const levels = all("h1, h2, h3, h4, h5").map(({ tagName }) => Number(tagName[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    const ids = all("[id]").map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of all('a[href^="#"]')) {
      const target = link.getAttribute("href")!.slice(1);
      if (target !== "closed") expect(ids).toContain(target);
    }
  });

  test("has a scope on every heading of the table, and a role on every part that cards turn into blocks", () => {
    for (const heading of all("th")) expect(heading.getAttribute("scope")).toMatch(/^(col|row)$/);
    for (const part of all("table, thead, tbody, tr, th, td")) expect(part.hasAttribute("role")).toBe(true);
  });

  test("shows others than the sides apart, once they have been heard", () => {
    expect(document.querySelector(".others")).toBeNull();
    const mediator = kept("evening-0310", "a single payment", {
      holder: "mediator",
      option: "bonus",
      stance: "proposes",
    });
    expect(
      page({ statements: [...statements(), mediator] }).document.querySelector(".others")?.textContent,
    ).toContain("Arbitration Office");
  });

  test("tells the changes since a day only", () => {
    const { document } = page({}, { since: "2025-03-13" });
    expect(document.getElementById("changes")?.textContent).toContain("No position has changed since then.");
  });

  test("folds reprints of one report into one sentence", () => {
    const original = kept("courier-0301", "a rise of 8 per cent");
    const article = {
      ...articleRef("courier-0301"),
      id: "copy",
      publisher: "Copy Post",
      published: "2025-03-02",
    };
    const { document } = page({
      statements: [
        original,
        { ...original, id: "copy-1", article, articleId: "copy", published: "2025-03-02" },
      ],
    });
    const panel = document.getElementById("pay--guild")!;
    expect(panel.querySelectorAll(".sentences li")).toHaveLength(1);
    expect(panel.textContent).toContain("Reprinted by Copy Post");
  });
});

describe("hostile text", () => {
  const hostile = `</q></style><script>alert(1)</script><img src=x onerror=alert(2)>"'\u202e]( | *x* \u0000`;
  const article = {
    ...articleRef("courier-0301"),
    title: hostile,
    publisher: hostile,
    url: "javascript:alert(3)",
  };
  const statement = kept("courier-0301", "a rise of 8 per cent", {
    text: hostile,
    because: hostile,
    option: null,
    article,
    start: 0,
    end: hostile.length,
  });
  const record = {
    statements: [statement],
    articles: [article, { ...article, id: "other", url: 'https://x.example/"><script>alert(4)</script>' }],
    refusals: [{ source: hostile, reason: hostile }],
    sentenceOf: () => ({ text: hostile, start: 0 }),
  };

  test("stays text on the page", () => {
    const { document } = page(record);
    expect([...document.querySelectorAll("script")]).toHaveLength(1);
    expect([...document.querySelectorAll("style")]).toHaveLength(1);
    expect(document.querySelector("img")).toBeNull();
    for (const link of document.querySelectorAll("a[href]")) {
      expect(link.getAttribute("href")).toMatch(/^(#|https?:\/\/)/);
    }
    expect(document.querySelector("mark")?.textContent).toBe(hostile.replace("\u0000", ""));
  });

  test("stays text in Markdown, on its line", () => {
    const markdown = renderReport(findingsOf(record), { format: "markdown" });
    expect(markdown).not.toMatch(/<(script|img|\/style)/);
    expect(markdown).not.toContain("javascript:");
    expect(markdown).not.toContain("\u202e");
    const rows = markdown.split("\n").filter((line) => line.startsWith("|"));
    expect(new Set(rows.map((row) => row.replaceAll("\\|", "").split("|").length)).size).toBe(1);
  });

  test("that runs from right to left is kept to itself", () => {
    const hebrew = kept("courier-0301", "a rise of 8 per cent", { option: null, text: "שלום" });
    const { document } = page({
      statements: [hebrew],
      sentenceOf: () => ({ text: "שלום", start: hebrew.start }),
    });
    expect(document.querySelector(".words q bdi")?.textContent).toBe("שלום");
    const markdown = renderReport(findingsOf({ statements: [hebrew] }), { format: "markdown" });
    expect(markdown).toContain("“\u2068שלום\u2069”");
  });
});

describe("the report as Markdown", () => {
  const markdown = renderReport(findingsOf({}, { since: "2025-03-05" }), { format: "markdown" });

  test("has the same parts", () => {
    expect(markdown.match(/^## .*$/gm)).toEqual([
      "## The table",
      "## Where each party stands",
      "## What has changed since 5 March 2025",
      "## Contradicting accounts",
      "## Not heard from every side",
      "## Meetings",
      "## Sentences",
      "## Sources",
    ]);
  });

  test("links every stand to its source", () => {
    expect(markdown).toContain(
      "- **Pay.** Lantern Theatre rejects: A rise of 8 per cent, as it said on 1 March 2025 ([Ferrow Courier](<https://courier.example/2025/03/01/season>)).",
    );
  });

  test("marks the words that carry a position in their sentence", () => {
    expect(markdown).toContain("“The theatre said it has not decided on **a single payment**.”");
  });
});

test("an empty record makes a report that says so", () => {
  const { document } = page({ statements: [], meetings: [], articles: [], refusals: [] });
  expect(document.querySelector(".lede")?.textContent).toContain("0 statements from 0 articles");
  expect(document.getElementById("meetings")?.textContent).toContain("No meeting has been told of.");
});
