import DOMPurify from "dompurify";
import { getText } from "../../api/client.ts";

/** What a document keeps: words, their order and links. No style, no picture, nothing that runs. */
const kept = {
  ALLOWED_TAGS: [
    ...[
      "h1",
      "h2",
      "h3",
      "h4",
      "p",
      "ul",
      "ol",
      "li",
      "dl",
      "dt",
      "dd",
      "a",
      "strong",
      "em",
      "q",
      "blockquote",
    ],
    ...["table", "thead", "tbody", "tr", "th", "td", "br", "mark"],
  ],
  ALLOWED_ATTR: ["href", "colspan", "rowspan"],
  ALLOWED_URI_REGEXP: /^https?:/i,
};

/**
 * Puts the report on the clipboard in two forms: with links for documents, as Markdown for everything else. The
 * browser asks for both while the button is still being pressed, so they are promised and fetched meanwhile.
 */
export async function copyReport(addresses: { html: string; markdown: string }): Promise<void> {
  await navigator.clipboard.write([
    new ClipboardItem({
      "text/plain": getText(addresses.markdown).then((text) => new Blob([text], { type: "text/plain" })),
      "text/html": getText(addresses.html).then(
        (page) => new Blob([cleanReport(page)], { type: "text/html" }),
      ),
    }),
  ]);
}

/** The part of the page that tells the findings, for pasting. */
export function cleanReport(page: string): string {
  // The head has a style element, of which the pages' policy complains even where nothing is shown.
  const main = page.slice(page.indexOf("<main"), page.lastIndexOf("</main>"));
  const { body } = new DOMParser().parseFromString(main, "text/html");
  for (const part of body.querySelectorAll("nav, .legend, .aside, .close, .back, svg")) part.remove();
  return DOMPurify.sanitize(body.innerHTML, kept);
}
