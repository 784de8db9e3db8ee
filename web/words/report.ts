/** Words of the report. */
export const report = {
  title: "Report",
  lede: "Where everybody stands, with every sentence behind it, as one page that can be sent, printed and kept.",
  frame: "Preview of the report",
  asOf: "As of",
  since: "Changes since",
  copy: "Copy as text with links",
  copying: "Copying",
  copied: "Copied: with links where you paste into a document, as Markdown elsewhere.",
  html: "Download HTML",
  markdown: "Download Markdown",
  open: "Open alone, to print",
  changed: "The ledger has changed since.",
  again: "Show the newest",
  cite: "To cite one cell: open it in the table and press c. The link shows it as of the same day whatever comes later.",
  toTable: "To the table",
  empty: {
    title: "Nothing to report yet",
    words: "The report is written once an article has been read.",
  },
  keys: { copy: "Copy as text with links", open: "Open alone, to print" },
};
