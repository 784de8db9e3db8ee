import { styleText } from "node:util";
import type { Tone } from "./wording.ts";

/** What a run of text in a terminal looks like. */
export type Look = Tone | "strong" | "quiet" | "plain";

const formats: { [L in Look]: Parameters<typeof styleText>[0] | null } = {
  for: "green",
  if: "yellow",
  open: "cyan",
  against: "red",
  strong: "bold",
  quiet: "dim",
  plain: null,
};

/** Text with its look as ANSI sequences; as it is where colours are off. */
export function paint(text: string, look: Look, colours: boolean): string {
  const format = formats[look];
  return colours && format !== null ? styleText(format, text, { validateStream: false }) : text;
}
