import { isolate } from "../plain.ts";

/** Text on one line that means nothing in Markdown: no markup, no HTML, no link, no list. */
export function escapeMarkdown(text: string): string {
  return isolate(text)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/[\\`*_[\]#|~!]/g, "\\$&")
    .replace(/:(?=\/\/)|(?<=\bwww)\.|@/gi, "\\$&")
    .replace(/^([-+=]|\d+(?=[.)]))/, "\\$1")
    .replace(/^\\(\d+)/, "$1\\");
}

/** A link whose address cannot end it. */
export function markdownLink(text: string, href: string): string {
  return `[${escapeMarkdown(text)}](<${href.replace(/[<>\\|\s]/g, encodeURIComponent)}>)`;
}
