import type { Findings } from "./findings.ts";
import { renderPage } from "./html/page.ts";
import { renderMarkdown } from "./markdown/page.ts";

export type ReportFormat = "html" | "markdown";

/** The whole report: one self-contained HTML file, or Markdown. The same findings give the same text, to the byte. */
export function renderReport(findings: Findings, { format }: { format: ReportFormat }): string {
  return format === "html" ? renderPage(findings) : renderMarkdown(findings);
}
